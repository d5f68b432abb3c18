import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../../../src/core/answer/detection/detection.ts';
import { parseAnswer } from '../../../src/core/answer/reading/answer.ts';
import { listAnswerProblems } from '../../../src/core/answer/reading/answer-problems.ts';
import { removeRanges } from '../../../src/core/answer/reading/range.ts';
import { check, DIAGRAM, deliverable, FLOWCHART, findStatuses, TABLE, TIERS, VERDICT } from '../../support/answers.ts';

const ALL = 'there there there';

describe('an answer that holds everything is found whole', () => {
  test.each([
    ['under headings', `# Design\n\n## Tier plan\n\n${TABLE}\n\n## Flow diagram\n\n${FLOWCHART}\n\n## Verdict\n\nBuild it now.`],
    ['under numbered headings', `### 1. Tier plan\n${TABLE}\n### 2) Flow diagram\n${FLOWCHART}\n### III. Verdict\nBuild it now.`],
    [
      'under headings with more words',
      `## Section 1: The tier plan (draft)\n${TABLE}\n## Flow diagram, v2\n${FLOWCHART}\n## My verdict\nBuild it now.`,
    ],
    [
      'under headings with emoji and marks',
      `## 🗂️ **Tier plan**\n${TABLE}\n## 🔀 _Flow diagram_\n${FLOWCHART}\n## ✅ \`Verdict\`:\nBuild it now.`,
    ],
    ['under headings in capitals and plurals', `# TIER PLANS\n${TABLE}\n# FLOW DIAGRAMS\n${FLOWCHART}\n# VERDICTS\nBuild it now.`],
    ['under underlined headings', `Tier plan\n=========\n${TABLE}\n\nFlow diagram\n---\n${FLOWCHART}\n\nVerdict\n---\nBuild it now.`],
    ['under closed headings', `## Tier plan ##\n${TABLE}\n## Flow diagram ##\n${FLOWCHART}\n## Verdict ##\nBuild it now.`],
    ['under another of its titles', `## Caching tiers\n${TABLE}\n## Flow diagram\n${FLOWCHART}\n## Verdict\nBuild it now.`],
    ['under bold lines', `**Tier plan**\n\n${TABLE}\n\n**Flow diagram:**\n\n${FLOWCHART}\n\n__Verdict__\n\nBuild it now.`],
    ['under numbered bold lines', `**1. Tier plan**\n${TABLE}\n\n**2. Flow diagram:**\n${FLOWCHART}\n\n***3. Verdict***\nBuild it now.`],
    [
      'behind numbered bold labels',
      `1. **Tier plan**:\n\n   ${TABLE.replaceAll('\n', '\n   ')}\n2. **Flow diagram**\n\n${FLOWCHART}\n\n3. **Verdict**: build it now.`,
    ],
    ['behind dashed bold labels', `- **Tier plan:**\n\n${TABLE}\n\n- **Flow diagram**\n\n${FLOWCHART}\n\n- **Verdict** – build it now.`],
    [
      'behind bold labels of paragraphs',
      `**Tier plan:** as follows.\n\n${TABLE}\n\n**Flow diagram:** this one.\n\n${FLOWCHART}\n\n**Verdict.** Build it now.`,
    ],
    ['in another order', `## Verdict\nBuild it now.\n## Flow diagram\n${FLOWCHART}\n## Tier plan\n${TABLE}`],
    ['with one inside another', `## Verdict\nBuild it now.\n### Tier plan\n${TABLE}\n### Flow diagram\n${FLOWCHART}`],
    [
      'with headings of their own below',
      `## Tier plan\n### Edge\nFirst.\n### Rest\n${TABLE}\n## Flow diagram\n#### Notes\n${FLOWCHART}\n## Verdict\nBuild it now.`,
    ],
    [
      'in several sections',
      `## Tier plan: overview\nWords.\n## Flow diagram\n${FLOWCHART}\n## Verdict\nBuild it now.\n## Tier plan: details\n${TABLE}`,
    ],
    [
      'in a quotation',
      `## Tier plan\n> ${TABLE.replaceAll('\n', '\n> ')}\n\n## Flow diagram\n> ${FLOWCHART.replaceAll('\n', '\n> ')}\n\n## Verdict\n> Build it now.`,
    ],
    [
      'in a list',
      `## Tier plan\n- So:\n\n  ${TABLE.replaceAll('\n', '\n  ')}\n\n## Flow diagram\n- So:\n  ${FLOWCHART.replaceAll('\n', '\n  ')}\n\n## Verdict\n1. Build it now.`,
    ],
    [
      'with the line ends of Windows',
      `## Tier plan\r\n\r\n${TABLE.replaceAll('\n', '\r\n')}\r\n\r\n## Flow diagram\r\n\r\n${FLOWCHART.replaceAll('\n', '\r\n')}\r\n\r\n## Verdict\r\n\r\nBuild it now.`,
    ],
    ['with the last fence still open', `## Verdict\nBuild it now.\n## Tier plan\n${TABLE}\n## Flow diagram\n${FLOWCHART.slice(0, -3)}`],
    [
      'after the prompt, quoted',
      `# What to return\n\n1. **Tier plan**: a table.\n2. **Flow diagram**: Mermaid.\n3. **Verdict**: one.\n\n# Answer\n## Tier plan\n${TABLE}\n## Flow diagram\n${FLOWCHART}\n## Verdict\nBuild it now.`,
    ],
  ])('%s', (_, answer) => {
    expect(findStatuses(answer)).toBe(ALL);
  });
});

describe('an answer wrapped in a fence of Markdown is read as if it were not', () => {
  const bare = `## Verdict\nBuild it now.\n\n## Tier plan\n${TABLE}`;
  const inner = `${bare}\n\n## Flow diagram\n${FLOWCHART}`;
  test.each([
    ['that it is as a whole', `\`\`\`markdown\n${inner}\n\`\`\``],
    ['with a word before and after', `Here it is:\n\n\`\`\`md\n${inner}\n\`\`\`\n\nShall I go on?`],
    ['of more marks', `\`\`\`\`markdown\n${inner}\n\`\`\`\``],
    ['of tildes', `~~~markdown\n${inner}\n~~~`],
    ['that is still open', `\`\`\`markdown\n${inner}\n`],
    ['with a fence without a language', `\`\`\`markdown\n\`\`\`\ntext\n\`\`\`\n${inner}\n\`\`\``],
  ])('%s', (_, answer) => {
    expect(findStatuses(answer)).toBe(ALL);
  });

  test('without code in it too', () => {
    expect(findStatuses(`\`\`\`markdown\n${bare}\n\`\`\``)).toBe('there missing there');
  });

  test('but a sample in an answer stays code', () => {
    const sample = '```markdown\n## Tier plan\nA sample.\n```';
    expect(findStatuses(`${sample}\n\n## Verdict\n\nBuild it now.\n\nOne.\n\nTwo.\n\nThree.`)).toBe('missing missing there');
    expect(findStatuses(`## Verdict\n\n${sample}\n\nBuild it now.`)).toBe('missing missing there');
  });
});

describe('what is not there is not found', () => {
  test.each([
    ['nothing', '', 'missing missing missing'],
    ['only spaces', ' \n\t\n ', 'missing missing missing'],
    [
      'another language',
      `## Plan der Stufen\n\n| Stufe | Dauer |\n| --- | --- |\n| CDN | 30 s |\n\n## Urteil\n\nSo bauen.`,
      'missing missing missing',
    ],
    ['a heading within code', `\`\`\`\n# Tier plan\n\`\`\`\n\n## Verdict\nBuild it now.`, 'missing missing there'],
    ['a heading of a comment in code', '```yaml\n# Flow diagram\na: 1\n\n# Tier plan\nb: 2\n```', 'missing missing missing'],
    ['a table within code', `## Tier plan\n\`\`\`\n${TABLE}\n\`\`\``, 'incomplete missing missing'],
    ['a table without a heading row', '## Tier plan\n| CDN | 30 s |', 'incomplete missing missing'],
    ['an empty section', '## Tier plan\n## Flow diagram\n## Verdict', 'incomplete incomplete incomplete'],
    ['a word in bold within a sentence', 'The **Verdict** is to build it.', 'missing missing missing'],
    ['a sentence that begins with a word in bold', '**Verdict** is what we call it here.', 'missing missing missing'],
    ['a list of contents', '- [Tier plan](#tier-plan)\n- [Verdict](#verdict)', 'missing missing missing'],
    [
      'a sentence above a line of dashes',
      'The tier plan is short, as most of them are, and so it goes on for more than a title is long, up to here and even further.\n---',
      'missing missing missing',
    ],
    [
      'a title of the whole answer',
      `# Verdict on the tier plan\n\nA.\n\n## Tier plan\n${TABLE}\n## Flow diagram\n${FLOWCHART}`,
      'there there missing',
    ],
  ])('%s', (_, answer, statuses) => {
    expect(findStatuses(answer)).toBe(statuses);
  });
});

describe('without a heading', () => {
  test.each([
    ['a table with all columns is found', `Some words.\n\n${TABLE}`, 'there missing missing'],
    ['code that holds what it must is found', `${FLOWCHART}`, 'missing there missing'],
    ['both are found under a heading of no deliverable', `## Results\n\n${TABLE}\n\n${FLOWCHART}`, 'there there missing'],
    ['a table with some of the columns is not', '| Tier | Life |\n| --- | --- |\n| CDN | 30 s |', 'missing missing missing'],
    ['code in another language is not', '```dot\nflowchart\n```', 'missing missing missing'],
    ['code without a language that holds it is', '```\nflowchart LR\n```', 'missing there missing'],
    ['what stands under the heading of another is not', `## Verdict\n\n${TABLE}\n\n${FLOWCHART}`, 'missing missing there'],
  ])('%s', (_, answer, statuses) => {
    expect(findStatuses(answer)).toBe(statuses);
  });

  test('two diagrams go to two deliverables', () => {
    const two = [DIAGRAM, deliverable('Sequence', [{ code: ['mermaid'], holding: ['sequenceDiagram'] }])];
    const sequence = '```mermaid\nsequenceDiagram\n  a->>b: c\n```';
    const statuses = (answer: string): string[] => check(answer, two).map(({ status }) => status);
    expect(statuses(`${sequence}\n\n${FLOWCHART}`)).toEqual(['there', 'there']);
    expect(statuses(`${sequence}\n\n${sequence}`)).toEqual(['missing', 'there']);
    expect(statuses(FLOWCHART)).toEqual(['there', 'missing']);
  });

  test('one diagram does not stand for two deliverables', () => {
    const two = [DIAGRAM, deliverable('Other diagram', DIAGRAM.detect.needs)];
    expect(check(FLOWCHART, two).map(({ status }) => status)).toEqual(['there', 'missing']);
    expect(check(`${FLOWCHART}\n\n${FLOWCHART}`, two).map(({ status }) => status)).toEqual(['there', 'there']);
  });
});

describe('a title that fits several deliverables', () => {
  const owners = (answer: string, ...labels: string[]): string[] =>
    check(
      answer,
      labels.map((label) => deliverable(label, [{ words: 2 }])),
    ).flatMap(({ label, status }) => (status === 'missing' ? [] : [label]));

  test.each([
    [
      'goes to the one most of whose words it holds',
      '## Error budget policy\nSome words.',
      ['Policy', 'Error budget policy'],
      ['Error budget policy'],
    ],
    ['goes to the first of equals', '## Cost and risk\nSome words.', ['Risk', 'Cost'], ['Risk']],
    ['goes to one only', '## Cost estimate\nSome words.', ['Cost', 'Estimate of costs'], ['Estimate of costs']],
    ['may leave out small words', '## Decisions & reversals\nSome words.', ['Decisions and reversals'], ['Decisions and reversals']],
    [
      'may be spelt otherwise',
      '## Authorization & Failure Behavior\nSome words.',
      ['Authorisation and failure behaviour'],
      ['Authorisation and failure behaviour'],
    ],
    ['may be joined', '## Tradeoff matrix\nSome words.', ['Trade-off matrix'], ['Trade-off matrix']],
    ['holds whole words', '## Costly things\nSome words.', ['Cost'], []],
  ])('%s', (_, answer, labels, found) => {
    expect(owners(answer, ...labels)).toEqual(found);
  });
});

describe('a prompt that was pasted with its answer', () => {
  const prompt =
    '# Design\n\n1. **Tier plan**: a table with the columns tier and TTL.\n2. **Verdict**: build as it is, build with changes, or rethink.';
  const statuses = (answer: string): string[] =>
    checkAnswer(parseAnswer(answer, prompt), [TIERS, VERDICT], new Map()).map(({ status }) => status);

  test('answers nothing by itself', () => {
    expect(statuses(prompt)).toEqual(['missing', 'missing']);
    expect(statuses(prompt.replaceAll('\n', '\r\n'))).toEqual(['missing', 'missing']);
  });

  test('changes nothing of what is found', () => {
    expect(statuses(`${prompt}\n\n1. **Tier plan**:\n\n   ${TABLE.replaceAll('\n', '\n   ')}\n2. **Verdict**: build it now.`)).toEqual([
      'there',
      'there',
    ]);
    expect(statuses(`${prompt}\n\n## Verdict\n\nBuild it now.`)).toEqual(['missing', 'there']);
  });
});

describe('ranges', () => {
  const answer = `Hello 👋.\n\n## Tier plan\n\n${TABLE}\n\n### Flow diagram\n\n${FLOWCHART}\n\n## Verdict\n\nBuild it now.\n\nBye.\n`;
  const checks = check(answer, [TIERS, DIAGRAM, VERDICT]);

  test('hold what stands under a title, with the title', () => {
    expect(checks.map(({ ranges }) => ranges.map(({ start, end }) => answer.slice(start, end).trim()))).toEqual([
      [`## Tier plan\n\n${TABLE}`],
      [`### Flow diagram\n\n${FLOWCHART}`],
      ['## Verdict\n\nBuild it now.\n\nBye.'],
    ]);
  });

  test('taken out leave the rest as it was', () => {
    expect(removeRanges(answer, checks[1]?.ranges ?? [])).toBe(answer.replace(`### Flow diagram\n\n${FLOWCHART}`, ''));
    expect(removeRanges(answer, [])).toBe(answer);
    expect(
      removeRanges('abcdef', [
        { start: 0, end: 1 },
        { start: 2, end: 4 },
      ]),
    ).toBe('bef');
  });

  test('are those of the text with one kind of line end', () => {
    const read = parseAnswer(answer.replaceAll('\n', '\r\n'));
    expect(read.text).toBe(answer);
  });

  test('of a deliverable in two places are two', () => {
    const [tiers] = check(`## Tier plan\nA.\n## Verdict\nBuild it now.\n## Tier plan, again\n${TABLE}`, [TIERS, VERDICT]);
    expect(tiers?.ranges).toHaveLength(2);
  });

  test('are none where a deliverable is missing', () => {
    expect(check('', [TIERS])[0]?.ranges).toEqual([]);
  });
});

test('a longer answer than is checked says so, and keeps its text', () => {
  const long = `## Verdict\nBuild it now.\n${'word '.repeat(90_000)}\n## Tier plan\n${TABLE}`;
  const answer = parseAnswer(long);
  const { text, blocks } = answer;
  expect(text).toBe(long);
  expect(listAnswerProblems(answer)).toMatchInlineSnapshot(`
    [
      "This answer has 450,093 characters. Only the first 400,000 were checked; what comes after them counts as missing.",
    ]
  `);
  expect(blocks.every(({ end }) => end <= 400_000)).toBe(true);
  expect(listAnswerProblems(parseAnswer('short'))).toEqual([]);
});

test('a long answer without any Markdown is told apart from one that lacks everything', () => {
  expect(listAnswerProblems(parseAnswer('word '.repeat(61)))).toMatchInlineSnapshot(`
    [
      "No heading, list, table or code was found. Take the answer with the copy button of the assistant: it keeps the marks that a selection loses.",
    ]
  `);
  expect(listAnswerProblems(parseAnswer('word '.repeat(60)))).toEqual([]);
  expect(listAnswerProblems(parseAnswer(`- ${'word '.repeat(61)}`))).toEqual([]);
});
