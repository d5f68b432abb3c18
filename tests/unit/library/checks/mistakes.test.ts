import { describe, expect, test } from 'vitest';
import { listUnusedKeys, listUnusedMeasures } from '../../../../src/library/checks/library.ts';
import { countProblems, formatProblems } from '../../../../src/library/content/problems.ts';
import { ANSWER, CONSTRAINT, checkLibrary, OTHER_PROMPT, PROMPT, WORKFLOW } from '../../../support/library/small-library.ts';

const PATH = 'content/prompts/queue-design.mdx';

const checkPrompt = (from: string | RegExp, to: string): string => checkLibrary({ [PATH]: PROMPT.replace(from, to) });
const checkWorkflow = (from: string | RegExp, to: string): string =>
  checkLibrary({ 'content/workflows/queue-to-topic.mdx': WORKFLOW.replace(from, to) });

describe('a file is told of', () => {
  test('a name that is no slug, with the name to give it', () => {
    const text = OTHER_PROMPT;
    expect(checkLibrary({ 'content/prompts/My Prompt.mdx': text })).toMatchInlineSnapshot(
      `"content/prompts/My Prompt.mdx:1:1: This file gets no address: "My Prompt" is not a slug (lower-case letters and digits with single hyphens). Name it content/prompts/my-prompt.mdx."`,
    );
    expect(checkLibrary({ 'content/prompts/Rate_Limiter.v2.mdx': text })).toMatchInlineSnapshot(
      `"content/prompts/Rate_Limiter.v2.mdx:1:1: This file gets no address: "Rate_Limiter.v2" is not a slug (lower-case letters and digits with single hyphens). Name it content/prompts/rate-limiter-v2.mdx."`,
    );
  });

  test('an ending or a folder in which it gets no page', () => {
    const text = OTHER_PROMPT;
    expect(checkLibrary({ 'content/prompts/rate-limiter.md': text })).toMatchInlineSnapshot(
      `"content/prompts/rate-limiter.md:1:1: This file gets no address: it ends in .md instead of .mdx. Name it content/prompts/rate-limiter.mdx."`,
    );
    expect(checkLibrary({ 'content/prompts/core/rate-limiter.mdx': text })).toMatchInlineSnapshot(
      `"content/prompts/core/rate-limiter.mdx:1:1: This file gets no address: it is in a subfolder. Name it content/prompts/rate-limiter.mdx."`,
    );
    expect(checkLibrary({ 'content/prompts/core/Rate Limiter.MD': text })).toMatchInlineSnapshot(
      `"content/prompts/core/Rate Limiter.MD:1:1: This file gets no address: it is in a subfolder, and "Rate Limiter" is not a slug (lower-case letters and digits with single hyphens), and it ends in .MD instead of .mdx. Name it content/prompts/rate-limiter.mdx."`,
    );
    expect(checkLibrary({}, { 'content/answers/Queue-design.mdx': ANSWER })).toMatchInlineSnapshot(`
      "content/answers/Queue-design.mdx:1:1: This file gets no address: "Queue-design" is not a slug (lower-case letters and digits with single hyphens), and it ends in .mdx instead of .md. Name it content/answers/queue-design.md.
      content/answers/Queue-design.mdx:1:1: No prompt has the slug "Queue-design". Did you mean "queue-design"? Name the file after its prompt, or remove it."
    `);
  });

  test('an article that takes the address of a hub', () => {
    expect(checkLibrary({ 'content/deep-dives/databases.mdx': '' }).split('\n')).toContain(
      'content/deep-dives/databases.mdx:1:1: "databases" is the address of a hub. Give the file another name.',
    );
  });

  test('a fence that never closes, and of nothing that follows from it', () => {
    expect(checkPrompt(/\n~~~\n/, '\n')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:27:1: The fence ~~~prompt opens here and never closes, so all that follows is part of it. End it with a line of ~~~."`,
    );
    expect(checkPrompt(/\n~~~\n/, '\n```\n')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:27:1: The fence ~~~prompt opens here and never closes, so all that follows is part of it. End it with a line of ~~~."`,
    );
    expect(checkPrompt('The critique.', 'The critique.\n\n```sql\nSELECT 1')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:58:1: The fence \`\`\`sql opens here and never closes, so all that follows is part of it. End it with a line of \`\`\`."`,
    );
  });

  test('a tag that never closes, and of nothing that follows from it', () => {
    expect(checkPrompt('</PromptLink>', '')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:44:12: This is not MDX: Expected a closing tag for \`<PromptLink>\` (44:12) before the end of \`paragraph\` (mdx-jsx:unexpected-character)"`,
    );
  });

  test('a title that needs quotes', () => {
    expect(checkPrompt('title: Queue Design', 'title: API Gateway: Design')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:3:8: YAML does not read this as one text. Put it in quotes: title: "API Gateway: Design"."`,
    );
  });

  test('a tab in its front matter, once', () => {
    expect(checkPrompt('  - { id: application', '\t- { id: application')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:13:1: This line is indented with a tab, and others may be. YAML takes spaces only: write two spaces for each tab."`,
    );
  });

  test('a link whose slug is a part of another', () => {
    expect(checkPrompt('prompt="topic-design"', 'prompt="topic"')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:44:12: Nothing has the slug "topic". Did you mean "topic-design"?"`,
    );
  });

  test('what is not written yet, and not of its length before that', () => {
    const summary = /(?<=summary: ).*/;
    const note = '"WRITE: what the reader gets, in one sentence of 40 characters."';
    expect(checkPrompt(summary, note)).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:5:11: Not written yet. Write what the reader gets, in one sentence of 40 characters."`,
    );
    const short = PROMPT.replaceAll(/word /g, '');
    expect(checkLibrary({ [PATH]: short }).split('\n')).toHaveLength(2);
    expect(checkLibrary({ [PATH]: short.replace(summary, note) }).split('\n')).toHaveLength(1);
  });
});

describe('a prompt is told of', () => {
  test('a template and guidance that are too short or too long, where they begin', () => {
    expect(checkPrompt(/word (?:word )*/, '')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:27:1: The template has 18 words; 200 to 700 are good. Write 182 more at least."`,
    );
    expect(checkPrompt('Return:', `${'word '.repeat(600)}\nReturn:`)).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:27:1: The template has 817 words; 200 to 700 are good. Cut 117 at least."`,
    );
    expect(checkPrompt(/By its numbers.*/, 'By its numbers.')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:42:1: The guidance has 24 words; 120 to 450 are good. Write 96 more at least."`,
    );
  });

  test('too few deliverables', () => {
    expect(checkPrompt(/.*id: next,.*\n/, '')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:7:3: deliverables: needs at least 4."`,
    );
  });

  test('a deliverable that its last section does not ask for, at its label and with the nearest name there', () => {
    expect(checkPrompt('**Limits**', '**Limit**')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:9:26: deliverables.2.label: "Limits" is not in the last section of the template. Did you mean "Limit"? Write **Limits** there, or change the label."`,
    );
    expect(checkPrompt('3. **Limits**', '\n## Return more\n\n3. **Limits**').split('\n')).toHaveLength(2);
  });

  test('a measure that does not exist, with the nearest that does', () => {
    expect(checkPrompt('hint: p99,', 'hint: p99, measure: latencies,')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:100: placeholders.1.measure: "latencies" is not a measure. Did you mean "latency"? Name one of MEASURES in src/core/derived/measure.ts."`,
    );
  });

  test('an example of a measured placeholder that cannot be computed with', () => {
    const measured = 'hint: p99, measure: latency,';
    expect(checkPrompt(/hint: p99, example: 250 ms/, `${measured} example: "about 2 to 3 s"`)).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:118: placeholders.1.example: The example cannot be computed with: “about 2 to 3 s” is a range. Write one number, the one to design for."`,
    );
  });
});

describe('a prompt needs no', () => {
  test.each([
    ['subject: its first placeholder is it', /subject: .*\n/],
    ['related prompts', /related: .*\n/],
    ['schematic', /schematic:\n(?: .*\n)+/],
    ['rules for detection', /, detect: \{.*\] \}(?= \})/g],
    ['technologies and keywords', /technologies: .*\nkeywords: .*\n/],
  ])('%s', (_, part) => {
    expect(PROMPT).toMatch(part);
    expect(checkPrompt(part, '')).toBe('');
  });

  test('sample answer', () => {
    expect(checkLibrary({ 'content/prompts/another.mdx': OTHER_PROMPT })).toBe('');
  });
});

test('a constraint is told of a conflict without much of a reason, and of one that is declared twice', () => {
  const check = (from: string, to: string) => checkLibrary({ 'content/constraints/team-size.mdx': CONSTRAINT.replace(from, to) });
  expect(check('Portable parts are mostly run by their users.', 'Upkeep.')).toMatchInlineSnapshot(
    `"content/constraints/team-size.mdx:8:34: conflicts.0.reason: has fewer than 5 words; say how the two pull against each other."`,
  );
  const [line = ''] = /.*with: portability.*\n/.exec(CONSTRAINT) ?? [];
  expect(check(line, line + line)).toMatchInlineSnapshot(
    `"content/constraints/team-size.mdx:9:13: conflicts.1.with: The conflict with "portability" is declared above already. Remove one of the two."`,
  );
});

describe('a workflow is told of', () => {
  test('prose that is too short', () => {
    expect(checkWorkflow(/ word.*/, '')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:25:1: The prose has 15 words; 100 to 350 are good. Write 85 more at least."`,
    );
  });

  test('steps without the critique, where there is one', () => {
    const critique = OTHER_PROMPT.replaceAll('application', 'reviewer').replaceAll('latency', 'focus').replace('- Latency:', '- Focus:');
    const text = checkLibrary({ 'content/prompts/critique.mdx': critique });
    expect(text.split('\n').filter((line) => line.startsWith('content/workflows'))).toMatchInlineSnapshot(`
      [
        "content/workflows/queue-to-topic.mdx:6:3: steps: No step has the work critiqued. Add one whose prompt is critique.",
      ]
    `);
  });
});

describe('the library is told of', () => {
  test('a title and a summary that an earlier file has', () => {
    const twice = PROMPT.replace('number: 1', 'number: 9');
    expect(checkLibrary({ 'content/prompts/twice.mdx': twice })).toMatchInlineSnapshot(`
      "content/prompts/twice.mdx:3:8: title: content/prompts/queue-design.mdx has the same title. Write another.
      content/prompts/twice.mdx:5:10: summary: content/prompts/queue-design.mdx has the same summary. Write another."
    `);
  });

  test('a key of the profile and a measure that no placeholder names, at their lines', () => {
    const yaml = `- id: system
  title: The system
  summary: What it is.
  keys:
    - { id: product, label: Product, kind: text, hint: what it is, example: Lunchbell }
    - { id: team, label: Team, kind: text, hint: who, example: Two people }
`;
    expect(formatProblems(listUnusedKeys(yaml, [{ profile: 'product' }]))).toMatchInlineSnapshot(
      `"content/profile-keys.yaml:6:13: No placeholder takes "team" from the profile. Add profile: team to one that asks for it, or remove the key."`,
    );
    const source = 'export const MEASURES = {\n  latency: {},\n';
    const unused = listUnusedMeasures(source, []).filter(({ message }) => message.includes('"latency"'));
    expect(formatProblems(unused)).toMatchInlineSnapshot(
      `"src/core/derived/measure.ts:2:1: No placeholder has the measure "latency". Add measure: latency to one that asks for it, or remove it here."`,
    );
  });
});

test('one problem is counted as one', () => {
  expect([0, 1, 2].map(countProblems)).toEqual(['0 problems', '1 problem', '2 problems']);
});
