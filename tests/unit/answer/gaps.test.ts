import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeliverableCheck } from '../../../src/core/answer/detection/detection.ts';
import { printMissing } from '../../../src/core/answer/gaps.ts';
import { compose, printLines } from '../../../src/core/prompt/compose.ts';
import type { Treatment } from '../../../src/core/prompt/draft.ts';
import { parseTemplate } from '../../../src/core/prompt/template.ts';
import { readBody } from '../../../src/library/content/body.ts';
import { readContentFiles } from '../../../src/library/content/files.ts';
import { readFrontMatter } from '../../../src/library/content/front-matter.ts';
import { promptSchema } from '../../../src/library/schema/prompt.ts';
import { constraint, draft, fillable, placeholder } from '../../support/prompts.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

const TEMPLATE = `# Design {{system}}

1. **Tier plan** is what comes first.

## What to return

The assumptions first; then:

1. **Tier plan**: a table for {{system}}.
2. **Diagram**: Mermaid,
   with {{detail}} on its edges:
   - one;
   - two.

   And a word on {{system}}.
3. **Verdict**:
{{wording}}
10. **Rollout**: steps.

Mark what you assume.`;

const missing = (label: string): DeliverableCheck => ({ id: label, label, status: 'missing', lacks: ['x'], ranges: [] });
const incomplete = (label: string, ...lacks: string[]): DeliverableCheck => ({ ...missing(label), status: 'incomplete', lacks });

function print(
  checks: readonly DeliverableCheck[],
  values: Iterable<readonly [string, string]> = [],
  treatment: Treatment = 'keep',
): string {
  return printMissing(
    checks,
    compose(fillable(TEMPLATE, placeholder('detail', { hint: 'detail', optional: true })), draft(values, { treatment }), []),
  );
}

describe('what is missing is asked for', () => {
  test('in the words of the prompt, numbered anew', () => {
    expect(print([missing('Verdict'), missing('Rollout')], [['wording', 'One word.']])).toBe(
      '1. **Verdict**:\nOne word.\n2. **Rollout**: steps.',
    );
  });

  test('with the lines that go on with an item', () => {
    expect(print([missing('Diagram')], [['system', 'Fernway']])).toBe(
      '1. **Diagram**: Mermaid,\n   with [detail] on its edges:\n   - one;\n   - two.\n\n   And a word on Fernway.',
    );
  });

  test('as the list of what to return says it, not as an earlier one does', () => {
    expect(print([missing('Tier plan')], [['system', 'Fernway']])).toBe('1. **Tier plan**: a table for Fernway.');
  });

  test('without the lines that the reader has dropped', () => {
    expect(print([missing('Diagram')], [], 'drop')).toBe('1. **Diagram**: Mermaid,\n   - one;\n   - two.\n\n   And a word on [system].');
  });

  test('with what is lacking of what came in part', () => {
    expect(print([incomplete('Tier plan', 'the column TTL', '2 more rows (1 came, 3 are needed)'), missing('Rollout')])).toBe(
      '1. **Tier plan**: a table for [system].\n   What came lacks: the column TTL; 2 more rows (1 came, 3 are needed).\n2. **Rollout**: steps.',
    );
  });

  test('by its name where the prompt has no item for it', () => {
    expect(print([missing('Cost')])).toBe('1. **Cost**');
  });

  test('not at all where nothing is', () => {
    expect(print([])).toBe('');
  });

  test('without the constraints that follow the list', () => {
    const lines = compose(fillable('1. **Cost**: a table.'), draft([], { constraints: new Set(['a']) }), [
      constraint(1, 'a', 'Stay cheap.'),
    ]);
    expect(printMissing([missing('Cost')], lines)).toBe('1. **Cost**: a table.');
  });
});

const prompts = readContentFiles('.').filter(({ path }) => path.startsWith('content/prompts/'));

test.each(prompts)('all that $path asks for is its own list', ({ text }) => {
  const { placeholders = [], deliverables = [] } = readFrontMatter(text, promptSchema).data ?? {};
  const { parts } = parseTemplate(readBody(text).fences[0]?.template ?? '');
  const lines = compose({ parts, placeholders }, draft(placeholders.map(({ id, example }) => [id, example])), []);
  const list = printMissing(
    deliverables.map(({ label }) => missing(label)),
    lines,
  );
  expect(list.split(/^\d+\. /m)).toHaveLength(deliverables.length + 1);
  expect(printLines(lines)).toContain(`\n${list}`);
  for (const { label } of deliverables) expect(printMissing([missing(label)], lines)).toMatch(/^1\. \*\*.+\*\*.{10}/);
});

test('a value that looks like an item of the list is part of the item it stands in', () => {
  const value = '\n1. **Rollout**: mine.\n\n## Next\n\n2. **Verdict**: mine';
  expect(print([missing('Tier plan'), missing('Rollout')], [['system', value]])).toBe(
    `1. **Tier plan**: a table for ${value}.\n2. **Rollout**: steps.`,
  );
  expect(print([missing('Verdict')], [['wording', '4. **Cost**: x']])).toBe('1. **Verdict**:\n4. **Cost**: x');
});

test('hostile values come out byte for byte', () => {
  fc.assert(
    fc.property(hostileValue, (value) => {
      const text = print(
        [missing('Tier plan'), missing('Verdict')],
        [
          ['system', value],
          ['wording', value],
        ],
      );
      const expected = `1. **Tier plan**: a table for ${value}.\n2. **Verdict**:\n${value}`;
      if (text !== expected) expect(text).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});
