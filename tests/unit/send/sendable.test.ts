import { describe, expect, test } from 'vitest';
import { compose, printLines } from '../../../src/core/prompt/compose.ts';
import type { Treatment } from '../../../src/core/prompt/draft.ts';
import { nameFile, SENDABLE } from '../../../src/core/send/sendable.ts';
import { constraint, draft, fillable, placeholder } from '../../support/prompts.ts';
import { HOSTILE_TEXTS } from '../../support/texts/hostile-values.ts';

const filled = fillable(
  '# Cache for {{system}}\n\n## What is given\n\n{{text}}\n\n- CDN: {{cdn}}\n\n## What to return\n\n1. **Plan**: `{{system}}`.',
  placeholder('cdn', { optional: true, label: 'CDN', hint: 'which CDN' }),
);
const team = constraint(1, 'team', '**Team.** Assume {{n}} engineers.');

const composeAll = (text: string, treatment: Treatment) =>
  compose(
    filled,
    draft(
      [
        ['system', 'Fernway'],
        ['text', text],
      ],
      { treatment, constraints: new Set(['team']) },
    ),
    [team],
  );

const formatOf = (id: (typeof SENDABLE)[number]['id']) => SENDABLE.find((format) => format.id === id) ?? SENDABLE[0];

describe('the forms a prompt is sent in', () => {
  test('stand in their order, with their files', () => {
    expect(
      SENDABLE.map((format) => [format.id, format.label, format.mediaType, nameFile('caching-strategy-design', format)]),
    ).toMatchInlineSnapshot(`
      [
        [
          "markdown",
          "Markdown",
          "text/markdown",
          "caching-strategy-design.md",
        ],
        [
          "plain",
          "Plain text",
          "text/plain",
          "caching-strategy-design.txt",
        ],
        [
          "xml",
          "Tagged sections",
          "text/plain",
          "caching-strategy-design.xml.txt",
        ],
        [
          "openai",
          "OpenAI messages",
          "application/json",
          "caching-strategy-design.openai.json",
        ],
        [
          "anthropic",
          "Anthropic messages",
          "application/json",
          "caching-strategy-design.anthropic.json",
        ],
      ]
    `);
  });

  test('have file names that differ', () => {
    expect(new Set(SENDABLE.map((format) => nameFile('a', format))).size).toBe(SENDABLE.length);
  });

  test('read as follows', () => {
    const lines = composeAll('**Reads**: 85 %', 'drop');
    expect(formatOf('plain').print(lines)).toMatchInlineSnapshot(`
      "Cache for Fernway

      What is given

      **Reads**: 85 %

      What to return

      1. Plan: Fernway.

      Constraints

      These hold for the whole design. Where one cannot be met, say so before going on, with what it would take.

      1. Team. Assume [n] engineers."
    `);
    expect(formatOf('xml').print(lines)).toMatchInlineSnapshot(`
      "<task>
      # Cache for Fernway
      </task>

      <what_is_given>
      **Reads**: 85 %
      </what_is_given>

      <what_to_return>
      1. **Plan**: \`Fernway\`.
      </what_to_return>

      <constraints>
      These hold for the whole design. Where one cannot be met, say so before going on, with what it would take.

      1. **Team.** Assume [n] engineers.
      </constraints>"
    `);
  });
});

describe.each(['keep', 'ask', 'drop'] as const)('with the treatment %s', (treatment) => {
  test.each(HOSTILE_TEXTS)('every form holds the value %j as it is', (text) => {
    const lines = composeAll(text, treatment);
    const shown = printLines(lines);
    expect(formatOf('markdown').print(lines)).toBe(shown);
    expect(JSON.parse(formatOf('openai').print(lines))).toEqual({ input: [{ role: 'user', content: shown }] });
    expect(JSON.parse(formatOf('anthropic').print(lines))).toEqual({ messages: [{ role: 'user', content: shown }] });
    expect(formatOf('plain').print(lines)).toContain(`What is given\n\n${text}\n\n`);
    expect(formatOf('xml').print(lines)).toContain(
      `<what_is_given>\n${text}\n${treatment === 'drop' ? '' : '\n- CDN: [which CDN]\n'}</what_is_given>`,
    );
  });
});
