import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAnswer } from '../../../src/core/answer/reading/answer.ts';
import { removeRanges, type TextRange } from '../../../src/core/answer/reading/range.ts';
import { type CheckedPrompt, checkSample } from '../../../src/library/checks/answer.ts';
import { readAnswers, readContentFiles, slugOf } from '../../../src/library/content/files.ts';
import { readFrontMatter } from '../../../src/library/content/front-matter.ts';
import { promptSchema } from '../../../src/library/schema/prompt.ts';
import { spoilEvidence } from '../../support/texts/spoiling.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const answers = new Map(readAnswers(ROOT).map((file) => [slugOf(file), file.text]));
/** The prompts that have a sample answer. */
const prompts = readContentFiles(ROOT)
  .filter((file) => file.path.startsWith('content/prompts/') && answers.has(slugOf(file)))
  .map((file) => ({ slug: slugOf(file), prompt: readFrontMatter(file.text, promptSchema).data, sample: answers.get(slugOf(file)) ?? '' }));

/** Each piece of evidence of each deliverable, with the sample in which that deliverable alone lacks it. */
function listSpoilt(prompt: CheckedPrompt, sample: string): { what: string; id: string; spoilt: string }[] {
  const examples = new Map(prompt.placeholders.map(({ id, example }) => [id, example]));
  return checkSample(prompt, sample).flatMap(({ id, ranges }, d) =>
    (prompt.deliverables[d]?.detect?.needs ?? []).map((evidence) => ({
      what: `${id} without its ${Object.keys(evidence)[0]}`,
      id,
      spoilt: replaceRanges(parseAnswer(sample).text, ranges, (section) => spoilEvidence(section, evidence, examples)),
    })),
  );
}

function replaceRanges(text: string, ranges: readonly TextRange[], replace: (section: string) => string): string {
  let at = 0;
  const pieces = ranges.map(({ start, end }) => {
    const piece = text.slice(at, start) + replace(text.slice(start, end));
    at = end;
    return piece;
  });
  return pieces.join('') + text.slice(at);
}

/** The same answer as other assistants would have set it. */
const STYLES: readonly (readonly [string, (sample: string) => string])[] = [
  ['with smaller headings', (sample) => replaceHeadings(sample, (marks, title) => `#${marks} ${title}`)],
  ['with numbered headings in capitals', (sample) => replaceHeadings(sample, (marks, title, i) => `${marks} ${i}. ${title.toUpperCase()}`)],
  ['with bold headings', (sample) => replaceHeadings(sample, (marks, title) => `${marks} **${title}**`)],
  ['with bold lines for headings', (sample) => replaceHeadings(sample, (_, title) => `**${title}:**`)],
  ['with numbered bold lines for headings', (sample) => replaceHeadings(sample, (_, title, i) => `**${i}) ${title}**`)],
  ['in a fence of Markdown', (sample) => `Here it is:\n\n\`\`\`markdown\n${sample}\n\`\`\`\n`],
  ['with the line ends of Windows', (sample) => sample.replaceAll('\n', '\r\n')],
  [
    'with the sections in another order',
    (sample) =>
      sample
        .split(/^(?=## )/m)
        .reverse()
        .join('\n\n'),
  ],
  ['cut off within its last fence, with more before', (sample) => `I assume much.\n\n${sample}\n\n## Sketch\n\n\`\`\`text\nand`],
];

function replaceHeadings(sample: string, replace: (marks: string, title: string, i: number) => string): string {
  let i = 0;
  let isCode = false;
  return sample
    .split('\n')
    .map((line) => {
      if (/^ *```/.test(line)) isCode = !isCode;
      const [, marks, title = ''] = /^(#{2,3}) +(.+)$/.exec(isCode ? '' : line) ?? [];
      if (marks === undefined) return line;
      i += 1;
      return replace(marks, title.replace(/^\d+[.)] /, ''), i);
    })
    .join('\n');
}

test.each(STYLES)('most sample answers are changed when set %s', (_, restyle) => {
  expect(prompts.filter(({ sample }) => restyle(sample) !== sample).length).toBeGreaterThan(prompts.length / 2);
});

describe.each(prompts)('the sample answer of $slug', ({ prompt, sample }) => {
  if (prompt === undefined) throw new Error('The prompt is not valid. Run npm run check:content.');

  test('holds every deliverable, told by evidence of its own', () => {
    const checks = checkSample(prompt, sample);
    expect(checks.length).toBe(prompt.deliverables.length);
    expect(checks.filter(({ status }) => status !== 'there')).toEqual([]);
  });

  test.each(STYLES)('is found whole %s', (_, restyle) => {
    expect(checkSample(prompt, restyle(sample)).filter(({ status }) => status !== 'there')).toEqual([]);
  });

  test('lacks exactly the deliverable that is taken out', () => {
    const { text } = parseAnswer(sample);
    const removals = checkSample(prompt, sample).map(({ id, ranges }) => {
      const rest = checkSample(prompt, removeRanges(text, ranges));
      return { id, wrong: rest.filter((check) => check.status !== (check.id === id ? 'missing' : 'there')) };
    });
    expect(removals.length).toBe(prompt.deliverables.length);
    expect(removals.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  test('lacks exactly the deliverable whose evidence is spoilt', () => {
    const spoilt = listSpoilt(prompt, sample);
    expect(spoilt.length).toBeGreaterThanOrEqual(prompt.deliverables.length);
    expect(spoilt.filter((variant) => variant.spoilt === sample).map(({ what }) => what)).toEqual([]);
    const found = spoilt.map(({ what, spoilt: text }) => [
      what,
      checkSample(prompt, text).flatMap(({ id, status }) => (status === 'there' ? [] : [id])),
    ]);
    expect(found).toEqual(spoilt.map(({ what, id }) => [what, [id]]));
  });
});
