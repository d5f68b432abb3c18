import { describe, expect, test } from 'vitest';
import { listUnusedKeys } from '../../../../src/library/checks/library.ts';
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
      `"content/prompts/queue-design.mdx:44:12: <PromptLink> opens here and never closes. End it with </PromptLink>, or with /> where it holds no words."`,
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
      `"content/prompts/queue-design.mdx:7:3: deliverables: needs at least 4, and has 3."`,
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
    ['technologies and keywords', /technologies: .*\nkeywords: .*\n/],
  ])('%s', (_, part) => {
    expect(PROMPT).toMatch(part);
    expect(checkPrompt(part, '')).toBe('');
  });

  test('sample answer', () => {
    expect(checkLibrary({ 'content/prompts/another.mdx': OTHER_PROMPT })).toBe('');
  });

  test('rules for detection, without which nothing checks a sample answer', () => {
    const text = OTHER_PROMPT.replaceAll(/, detect: \{.*\] \}(?= \})/g, '');
    expect(text).not.toContain('detect');
    expect(checkLibrary({ 'content/prompts/another.mdx': text })).toBe('');
    expect(checkLibrary({ 'content/prompts/another.mdx': text }, { 'content/answers/another.md': ANSWER })).toMatchInlineSnapshot(
      `"content/answers/another.md:1:1: Nothing checks this answer. Add detect to each deliverable of content/prompts/another.mdx, or remove this file."`,
    );
  });
});

describe('content is told of', () => {
  test('a file that nothing reads, with the nearest place', () => {
    expect(checkLibrary({ 'content/prompt/rate-limiter.mdx': OTHER_PROMPT })).toMatchInlineSnapshot(
      `"content/prompt/rate-limiter.mdx:1:1: Nothing reads this file. Did you mean "content/prompts"? Move it into one of content/prompts, content/constraints, content/follow-ups, content/workflows, content/deep-dives, content/pages, or out of content."`,
    );
    expect(checkLibrary({ 'content/synonym.yaml': '[]' })).toMatchInlineSnapshot(
      `"content/synonym.yaml:1:1: Nothing reads this file. Did you mean "content/synonyms.yaml"? Move it into one of content/prompts, content/constraints, content/follow-ups, content/workflows, content/deep-dives, content/pages, or out of content."`,
    );
    expect(checkLibrary({ 'content/prompts/rate-limiter.txt': OTHER_PROMPT })).toMatchInlineSnapshot(
      `"content/prompts/rate-limiter.txt:1:1: This file gets no address: it ends in .txt instead of .mdx. Name it content/prompts/rate-limiter.mdx."`,
    );
  });

  test('a link to a page that does not exist, and one that breaks under a base path, with what to write', () => {
    const link = (url: string): string => checkPrompt('https://example.org/rates', url);
    expect(link('/prompts/topic-desing/')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:48:5: The link "/prompts/topic-desing/" leads to /prompts/topic-desing/, where there is no page. Write ../../prompts/topic-design/."`,
    );
    expect(link('../topic-desing/#limits')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:48:5: The link "../topic-desing/#limits" leads to /prompts/topic-desing/, where there is no page. Write ../../prompts/topic-design/#limits."`,
    );
    expect(link('/nowhere-at-all/')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:48:5: The link "/nowhere-at-all/" leads to /nowhere-at-all/, where there is no page. Link to a page that there is."`,
    );
    expect(link('/prompts/topic-design/#limits')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:48:5: The link "/prompts/topic-design/#limits" breaks where the site has a base path. Write ../../prompts/topic-design/#limits."`,
    );
    for (const url of ['../topic-design/', '../../workflows/queue-to-topic/#first', '../../about/', '../../prompts.json', '#limits'])
      expect(link(url)).toBe('');
  });

  test('an example that is not among its options', () => {
    const blank = (example: string): string | undefined =>
      checkPrompt(/kind: text, (?=hint: what it is for).*/, `kind: select, options: [Kafka, NATS], hint: x, example: ${example} }`)
        .split('\n')
        .find((line) => line.includes(' placeholders.'));
    expect([blank('Kafka'), blank('Kafka 4')]).toEqual([undefined, undefined]);
    expect(blank('Kafak')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:13:100: placeholders.0.example: The example "Kafak" is not among the options. Take one of Kafka, NATS, or add it to them."`,
    );
  });

  test('a # that cuts a text', () => {
    expect(checkPrompt('title: Queue Design', 'title: Queue # and topic')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:3:8: YAML reads "# and topic" as a comment. Put the text in quotes: title: "Queue # and topic"."`,
    );
    expect(checkPrompt('example: Ledgerline }', 'example: Ledger # line }')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:13:1: YAML reads what follows # as a comment, the } too. Put the text in quotes."`,
    );
  });

  test('prose that is not shown, below the template of a constraint', () => {
    expect(checkLibrary({ 'content/constraints/team-size.mdx': `${CONSTRAINT}\nMore of it.\n` })).toMatchInlineSnapshot(
      `"content/constraints/team-size.mdx:16:1: Only the template is shown of this file, and this text is outside of it. Move it into the fence, or remove it."`,
    );
  });

  test('a heading of its guidance at another level', () => {
    expect(checkPrompt('## Have at hand', '# Have at hand')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:46:1: "# Have at hand" has the wrong level. Write ## Have at hand."`,
    );
  });

  test('a blank with one brace, once', () => {
    expect(checkPrompt('{{latency}}', '{latency}')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:30:12: {latency} is no blank. Write {{latency}}."`,
    );
  });

  test('a line of its schematic that is not read, at its column', () => {
    expect(checkPrompt('      queue --> consumer', '        queue -> consumer')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:23:9: "queue -> consumer[Consumer]" is not read: "-> consumer[Consumer]" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b."`,
    );
  });

  test('front matter that never ends, and of nothing that follows from it', () => {
    expect(checkPrompt('updated: 2026-11-23\n---\n', 'updated: 2026-11-23\n')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:24:1: The front matter never ends. Put a line of --- below this line."`,
    );
  });

  test('a byte order mark, once', () => {
    expect(checkPrompt('---', '\uFEFF---')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:1:1: The hidden character U+FEFF (zero-width no-break space) is here. Save the file as UTF-8 without a byte order mark."`,
    );
  });

  test('what it left out or wrote in another shape, with what goes there', () => {
    expect(checkPrompt(/updated: .*\n/, '')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:1:1: updated: is missing. Add a day that exists, as 2026-11-23."`,
    );
    expect(checkPrompt('number: 1', 'number: "27"')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:2:9: number: is a text. Write it without quotes: 27."`,
    );
    expect(checkPrompt('unit: ms, options: [ms, s], ', '')).toMatchInlineSnapshot(`
      "content/prompts/queue-design.mdx:14:5: placeholders.1.unit: is missing. Add it: the unit offered first.
      content/prompts/queue-design.mdx:14:5: placeholders.1.options: is missing. Add it: the units offered; others can be typed."
    `);
    expect(checkPrompt('options: [ms, s]', 'options: "ms, s, or sometimes minutes"')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:71: placeholders.1.options: is a text. Write a list: [ms, s, or sometimes minutes]."`,
    );
    expect(checkPrompt('options: [ms, s]', 'options: [ms, s: seconds]')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:76: placeholders.1.options.1: is read as a key with a value. Put it in quotes: "s: seconds"."`,
    );
  });

  test('what YAML reads in another way, once', () => {
    expect({
      'an unclosed quote': checkPrompt('title: Queue Design', 'title: "Queue Design'),
      'an unclosed quote between braces': checkPrompt('label: Application', 'label: "Application'),
      'a missing comma': checkPrompt('id: application, label', 'id: application label'),
      'a missing brace': checkPrompt('example: Ledgerline }', 'example: Ledgerline'),
      'a text that looks like an alias': checkPrompt('hint: p99', 'hint: *p99*'),
      'an item that is indented otherwise': checkPrompt('  - { id: latency', '   - { id: latency'),
      'keys that are not indented below their item': checkPrompt(
        '  - { id: latency, label: Latency,',
        '  - id: latency\n  label: Latency\n  # {',
      ),
    }).toMatchInlineSnapshot(`
      {
        "a missing brace": "content/prompts/queue-design.mdx:13:1: A } is missing. Add it.",
        "a missing comma": "content/prompts/queue-design.mdx:13:11: A comma is missing before "label:". Write application, label: … If this is one text, put it in quotes: "application label: Application".",
        "a text that looks like an alias": "content/prompts/queue-design.mdx:14:86: YAML reads *p99* as an alias, which is not allowed. Put the text in quotes: "*p99*".",
        "an item that is indented otherwise": "content/prompts/queue-design.mdx:14:4: The indentation does not fit here or on the line below. Items of one list begin in one column, and so do the keys that belong together.",
        "an unclosed quote": "content/prompts/queue-design.mdx:3:8: The quote that opens here does not close on its line. End the text with ".",
        "an unclosed quote between braces": "content/prompts/queue-design.mdx:13:31: The quote that opens here does not close on its line. End the text with ".",
        "keys that are not indented below their item": "content/prompts/queue-design.mdx:15:1: The indentation does not fit here or on the line below. Items of one list begin in one column, and so do the keys that belong together.",
      }
    `);
  });

  test('what MDX reads in another way, in plain words', () => {
    const prose = (text: string): string => checkPrompt('The critique.', text);
    expect({
      'a sign and a number': prose('Below <5 ms.'),
      'a brace': prose('Between { and the end.'),
      'a comment of HTML': prose('<!-- later -->'),
      'a comment of MDX': prose('{/* later */}'),
      'a link in angle brackets': prose('<https://example.org>'),
      'a line break': prose('One<br>two'),
    }).toMatchInlineSnapshot(`
      {
        "a brace": "content/prompts/queue-design.mdx:56:9: { is read as code. Put it in backticks, or in the ~~~prompt fence.",
        "a comment of HTML": "content/prompts/queue-design.mdx:56:1: A comment is not allowed here. Remove it, or write it in the front matter behind a #.",
        "a comment of MDX": "content/prompts/queue-design.mdx:56:1: A comment is not allowed here. Remove it, or write it in the front matter behind a #.",
        "a line break": "content/prompts/queue-design.mdx:56:4: <br> is read as a tag. Write it in Markdown, or in backticks.",
        "a link in angle brackets": "content/prompts/queue-design.mdx:56:1: A link in angle brackets is not read. Write [words](https://example.org).",
        "a sign and a number": "content/prompts/queue-design.mdx:56:7: <5 is read as a tag. Put it in backticks, or write &lt; for the sign.",
      }
    `);
  });
});

test('a constraint is told of conflicts in another shape', () => {
  const check = (to: string) => checkLibrary({ 'content/constraints/team-size.mdx': CONSTRAINT.replace(/conflicts:\n.*\n/, to) });
  expect(check('conflicts: [portability]\n')).toMatchInlineSnapshot(
    `"content/constraints/team-size.mdx:7:13: conflicts.0: expected { with: …, reason: … }, but found "portability"."`,
  );
  expect(check('conflicts: { portability: They pull apart. }\n')).toMatchInlineSnapshot(
    `"content/constraints/team-size.mdx:7:12: conflicts: expected a list of { with: …, reason: … }, but found {"portability":"They pull apart."}."`,
  );
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

  test('a key of the profile that no placeholder names, at its line', () => {
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
  });
});

test('one problem is counted as one', () => {
  expect([0, 1, 2].map(countProblems)).toEqual(['0 problems', '1 problem', '2 problems']);
});
