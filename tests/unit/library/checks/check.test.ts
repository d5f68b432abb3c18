import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/library/checks/check.ts';
import { readContentFiles, slugOf } from '../../../../src/library/content/files.ts';
import { formatProblems } from '../../../../src/library/content/problems.ts';
import { readFixture } from '../../../support/fixtures.ts';
import {
  ANSWER,
  ANSWERS,
  CONSTRAINT,
  checkLibrary as check,
  FOLLOW_UPS,
  LIBRARY,
  OTHER_PROMPT,
  PROMPT,
  toFiles,
  WORKFLOW,
} from '../../../support/library/small-library.ts';

const checkWorkflow = (from: string | RegExp, to: string): string =>
  check({ 'content/workflows/queue-to-topic.mdx': WORKFLOW.replace(from, to) });

const checkPrompt = (from: string | RegExp, to: string): string => check({ 'content/prompts/queue-design.mdx': PROMPT.replace(from, to) });

test('a library without mistakes has no problems', () => {
  expect(check({})).toBe('');
});

test('all problems of a file are reported together, by line, whatever else is wrong with it', () => {
  expect(check({ 'content/prompts/mistakes.mdx': readFixture('prompt-with-mistakes.mdx') })).toMatchInlineSnapshot(`
    "content/prompts/mistakes.mdx:2:9: number: expected a number, but found "one".
    content/prompts/mistakes.mdx:4:11: category: "cores" is not in content/categories.yaml; choose core, data, gateway-and-mesh, reliability, interview, domain, advanced, follow-up.
    content/prompts/mistakes.mdx:5:10: summary: is shorter than 40 characters; say what the reader gets.
    content/prompts/mistakes.mdx:6:9: sumary: is not a known key. Did you mean "summary"? Correct it, or remove the line.
    content/prompts/mistakes.mdx:8:3: deliverables: needs at least 4, and has 1.
    content/prompts/mistakes.mdx:8:11: deliverables.0.id: "Sketch" is not a slug: use lower-case letters and digits with single hyphens.
    content/prompts/mistakes.mdx:8:40: deliverables.0.form: "drawing" is not in content/deliverable-forms.yaml; choose diagram, table, decision, specification, sql, typescript, configuration, plan, policy, checklist, risks, cost.
    content/prompts/mistakes.mdx:11:11: placeholders.0.id: "9lives" cannot be an id: use lower-case letters, digits and underscores, starting with a letter.
    content/prompts/mistakes.mdx:11:28: placeholders.0.label: must not be empty, nor begin or end with a space.
    content/prompts/mistakes.mdx:11:56: placeholders.0.hint: must not hold square brackets; they are added around it.
    content/prompts/mistakes.mdx:11:76: placeholders.0.example: must not be empty.
    content/prompts/mistakes.mdx:12:36: placeholders.1.kind: "amount" is not a kind; use text, longtext, number, quantity, select, multiselect or list.
    content/prompts/mistakes.mdx:13:5: placeholders.2.unit: is missing. Add it: the unit offered first.
    content/prompts/mistakes.mdx:13:5: placeholders.2.options: is missing. Add it: the units offered; others can be typed.
    content/prompts/mistakes.mdx:14:57: placeholders.3.options: needs at least 2, and has 1.
    content/prompts/mistakes.mdx:14:103: placeholders.3.optionnal: is not a known key. Did you mean "optional"? Correct it, or remove the line.
    content/prompts/mistakes.mdx:15:11: related.0: "Topic_Design" is not a slug: use lower-case letters and digits with single hyphens.
    content/prompts/mistakes.mdx:16:12: schematic.flowchart: is missing. Add it: a Mermaid flowchart of what the prompt designs.
    content/prompts/mistakes.mdx:17:10: updated: expected a day that exists, as 2026-11-23.
    content/prompts/mistakes.mdx:20:1: Content cannot run code. Remove "import { evil } from './evil.js'".
    content/prompts/mistakes.mdx:22:1: The template has 6 words; 200 to 700 are good. Write 194 more at least.
    content/prompts/mistakes.mdx:23:15: "{{Application}}" is not a placeholder. Write {{application}}, or \\{{ for two literal braces.
    content/prompts/mistakes.mdx:25:1: "{{never closed" opens a placeholder that never closes on its line. Write {{id}}, or \\{{ for two literal braces.
    content/prompts/mistakes.mdx:28:1: The guidance has 20 words; 120 to 450 are good. Write 100 more at least.
    content/prompts/mistakes.mdx:30:5: {1 + 1} would run as code. Put it in backticks, or in the ~~~prompt fence.
    content/prompts/mistakes.mdx:30:16: <b> is not one of our components (PromptLink, PromptCard). Write it in Markdown, or in backticks.
    content/prompts/mistakes.mdx:30:34: The link "javascript:alert(1)" is not allowed. Link to https, mailto, or a path of this site.
    content/prompts/mistakes.mdx:30:69: The hidden character U+202E (right-to-left override) is here. Remove it.
    content/prompts/mistakes.mdx:32:1: <constructor> is not one of our components (PromptLink, PromptCard). Write it in Markdown, or in backticks.
    content/prompts/mistakes.mdx:32:30: <PromptLink> takes prompt="…" and values={{ id: "text" }}, and no slug.
    content/prompts/mistakes.mdx:32:30: <PromptLink> takes prompt="…" and values={{ id: "text" }}, and no prompt with code in it.
    content/prompts/mistakes.mdx:32:80: <PromptLink> lacks prompt="…".
    content/prompts/mistakes.mdx:34:1: A reference means the hidden character U+202E here. Remove it.
    content/prompts/mistakes.mdx:34:1: The guidance lacks the heading "## Have at hand". Add it at the end.
    content/prompts/mistakes.mdx:34:1: The guidance lacks the heading "## Judge the answer". Add it at the end.
    content/prompts/mistakes.mdx:34:1: The guidance lacks the heading "## Send next". Add it at the end.
    content/prompts/mistakes.mdx:34:33: The link "/\\example.org" is not allowed. Link to https, mailto, or a path of this site."
  `);
});

test('problems of several files come in the order of their paths', () => {
  const text = check({
    'content/prompts/topic-design.mdx': LIBRARY['content/prompts/topic-design.mdx'].replace('## Send next', '## And then'),
    'content/pages/about.mdx': LIBRARY['content/pages/about.mdx'].replace('title: About', 'title: 1'),
  });
  expect(text.split('\n').map((line) => line.split(':')[0])).toEqual(['content/pages/about.mdx', 'content/prompts/topic-design.mdx']);
});

test('line numbers of a template are those of the file, also with the line ends of Windows', () => {
  const text = PROMPT.replace('- Latency: {{latency}}', '- Latency: {{latency}} {{Wrong}}');
  const line = text.split('\n').findIndex((candidate) => candidate.includes('{{Wrong}}')) + 1;
  expect(check({ 'content/prompts/queue-design.mdx': text })).toContain(`queue-design.mdx:${line}:24: "{{Wrong}}"`);
  expect(check({ 'content/prompts/queue-design.mdx': text.replaceAll('\n', '\r\n') })).toContain(
    `queue-design.mdx:${line}:24: "{{Wrong}}"`,
  );
});

describe('a prompt is told of', () => {
  test('placeholders that do not match the template', () => {
    expect(checkPrompt('{{latency}}', '{{latecy}}')).toMatchInlineSnapshot(`
      "content/prompts/queue-design.mdx:14:11: placeholders.1.id: The placeholder "latency" is declared but the template never uses it. Add {{latency}} to the template, or remove it from placeholders.
      content/prompts/queue-design.mdx:30:12: The template uses {{latecy}} but no placeholder has the id "latecy". Did you mean {{latency}}? Declare it under placeholders, or remove it from the template."
    `);
  });

  test('a missing template', () => {
    expect(checkPrompt('~~~prompt', '~~~text')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:42:1: There is no template. Put it above this line, in a fence that begins with ~~~prompt and ends with ~~~."`,
    );
  });

  test('a second template', () => {
    expect(checkPrompt('The critique.', '~~~prompt\nMore.\n~~~')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:56:1: This is a second ~~~prompt fence. A file holds one template."`,
    );
  });

  test('a subject that is no placeholder', () => {
    expect(checkPrompt('subject: application', 'subject: app')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:11:10: subject: No placeholder has the id "app". Name the one that says what is designed."`,
    );
  });

  test('deliverables that the template does not ask for, or in another order', () => {
    expect(checkPrompt('**Failure table**', '**Failures**')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:8:28: deliverables.1.label: "Failure table" is not in the last section of the template. Write **Failure table** there, or change the label."`,
    );
    expect(checkPrompt('1. **Sketch**\n2. **Failure table**', '1. **Failure table**\n2. **Sketch**')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:8:28: deliverables.1.label: "Failure table" comes before an earlier deliverable in the template. Use one order in both."`,
    );
  });

  test('deliverables with one id', () => {
    expect(checkPrompt('id: failures', 'id: sketch')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:8:11: deliverables.1.id: "sketch" is the id of an earlier deliverable. Choose another id."`,
    );
  });

  test('an example that a reader would be warned about', () => {
    expect(checkPrompt('example: 250 ms', 'example: fast')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:100: placeholders.1.example: The example would be warned about: “fast” has no number."`,
    );
  });

  test('a unit that is not among the options', () => {
    expect(checkPrompt('unit: ms', 'unit: min')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:58: placeholders.1.unit: The unit is not among the options. Add it there, or take one of them."`,
    );
  });

  test('a key that the profile does not have, where it stands', () => {
    expect(checkPrompt('hint: p99,', 'hint: p99, profile: p99_latencies,')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:100: placeholders.1.profile: The profile has no key "p99_latencies". Did you mean "p99_latency"? Name a key of content/profile-keys.yaml, or declare it there."`,
    );
    expect(checkPrompt('hint: p99,', 'hint: p99, profile: constructor,')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:100: placeholders.1.profile: The profile has no key "constructor". Name a key of content/profile-keys.yaml, or declare it there."`,
    );
  });

  test('a key whose value does not fill the placeholder as it stands', () => {
    expect(checkPrompt('hint: what it is for,', 'hint: what it is for, profile: description,')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:13:87: placeholders.0.profile: The profile's "description" is a longtext, which does not fill a text as it is. Take another key, or make the placeholder a longtext."`,
    );
    expect(checkPrompt('hint: p99,', 'hint: p99, profile: availability,')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:100: placeholders.1.profile: The profile's "availability" is counted in %, "latency" in ms, s. Take another key, or offer a unit of that sort."`,
    );
    expect(
      checkPrompt(
        'unit: ms, options: [ms, s], hint: p99, example: 250 ms',
        'unit: USD/month, options: [USD/month], hint: p99, profile: peak_rate, example: 250 USD/month',
      ),
    ).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:111: placeholders.1.profile: The profile's "peak_rate" is counted in req/s, req/min, "latency" in USD/month. Take another key, or offer a unit of that sort."`,
    );
  });

  test('a key of the profile that an earlier placeholder names', () => {
    const twice = PROMPT.replace(/hint: .*?,/g, '$& profile: rto,');
    expect(check({ 'content/prompts/queue-design.mdx': twice })).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:14:100: placeholders.1.profile: Two placeholders take "rto" from the profile: "application" and "latency". Leave it to the one that asks for just that fact."`,
    );
  });

  test('a line of its drawing that is not read', () => {
    expect(checkPrompt('queue --> consumer', 'queue -> consumer')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:23:7: "queue -> consumer[Consumer]" is not read: "-> consumer[Consumer]" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b."`,
    );
  });

  test('missing headings', () => {
    expect(checkPrompt('## Have at hand', '### Have it at hand')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:50:1: The guidance lacks the heading "## Have at hand". Add it above this line."`,
    );
    expect(checkPrompt(/## Have at hand|## Send next/g, '## Else')).toMatchInlineSnapshot(
      `
      "content/prompts/queue-design.mdx:50:1: The guidance lacks the heading "## Have at hand". Add it above this line.
      content/prompts/queue-design.mdx:56:1: The guidance lacks the heading "## Send next". Add it at the end."
    `,
    );
  });
});

test('a constraint is told of a key that the profile does not have', () => {
  const text = CONSTRAINT.replace('hint: how many,', 'hint: how many, profile: teamsize,');
  expect(check({ 'content/constraints/team-size.mdx': text })).toMatchInlineSnapshot(
    `"content/constraints/team-size.mdx:6:104: placeholders.0.profile: The profile has no key "teamsize". Did you mean "team_size"? Name a key of content/profile-keys.yaml, or declare it there."`,
  );
});

describe('a workflow is told of', () => {
  test('a prompt that does not exist, with the nearest one', () => {
    expect(checkWorkflow('prompt: topic-design', 'prompt: topics-design')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:16:13: steps.1.prompt: Nothing has the slug "topics-design". Did you mean "topic-design"?"`,
    );
    expect(checkWorkflow('prompt: topic-design', 'prompt: constructor')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:16:13: steps.1.prompt: Nothing has the slug "constructor"."`,
    );
  });

  test('a deliverable that the prompt of its step does not have, where it stands', () => {
    expect(checkWorkflow('deliverables: [sketch], to', 'deliverables: [failures, sketchs], to')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:13:36: steps.0.hands_on.1.deliverables.1: queue-design has no deliverable "sketchs". Did you mean "sketch"?"`,
    );
    expect(checkWorkflow('deliverables: [sketch], to', 'deliverables: [budget], to')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:13:26: steps.0.hands_on.1.deliverables.0: queue-design has no deliverable "budget". It has sketch, failures, limits, next."`,
    );
  });

  test('a placeholder that the prompt of the later step does not have', () => {
    expect(checkWorkflow('into: application', 'into: aplication')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:11:15: steps.0.hands_on.0.into: topic-design has no placeholder "aplication". Did you mean "application"?"`,
    );
    expect(checkWorkflow('into: latency', 'into: lateness')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:13:51: steps.0.hands_on.1.into: queue-design has no placeholder "lateness". It has application, latency."`,
    );
  });

  test('a handover to a step that does not come later', () => {
    expect(checkWorkflow('to: last', 'to: lasst')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:13:39: steps.0.hands_on.1.to: "lasst" is no later step. Did you mean "last"? Name one, or leave it out for the next step."`,
    );
    expect(checkWorkflow('to: last', 'to: first')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:13:39: steps.0.hands_on.1.to: "first" is no later step. Name one, or leave it out for the next step."`,
    );
  });

  test('a step that hands on nothing, and a last one that does', () => {
    expect(checkWorkflow(/ {4}hands_on:\n.*As before. \}\n/, '')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:15:5: steps.1.hands_on: is missing. Say which deliverables go into which blank of a later step."`,
    );
    expect(
      checkWorkflow('why: Looks back.,', 'why: Looks back., hands_on: [{ deliverables: [sketch], into: latency, how: No. }],'),
    ).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:21:67: steps.2.hands_on: No step follows the last one. Remove what it hands on."`,
    );
  });

  test('two steps with one id', () => {
    expect(checkWorkflow('id: second', 'id: first')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:15:9: steps.1.id: "first" is the id of an earlier step. Choose another id."`,
    );
  });

  test('a template, and missing headings', () => {
    expect(checkWorkflow(/## When it is done\n\nWhen it is\..*/, '~~~prompt\nDesign it.\n~~~')).toMatchInlineSnapshot(`
      "content/workflows/queue-to-topic.mdx:25:1: The prose has 8 words; 100 to 350 are good. Write 92 more at least.
      content/workflows/queue-to-topic.mdx:29:1: A workflow has no template. Name a prompt in a step instead.
      content/workflows/queue-to-topic.mdx:31:1: The prose lacks the heading "## When it is done". Add it at the end."
    `);
  });

  test('mistakes in its front matter and prose, all at once', () => {
    const text = WORKFLOW.replace('number: 1', 'number: one')
      .replace(/summary: .*/, 'summary: Short.')
      .replace('done_when: The sketch', 'done_wen: The sketch')
      .replace('how: Take the slowest.', `how: ${'slow '.repeat(50).trim()}`)
      .replace('id: second', 'id: Second')
      .replace('When it is.', 'When <b>it</b> is {done}.');
    expect(check({ 'content/workflows/queue-to-topic.mdx': text })).toMatchInlineSnapshot(`
      "content/workflows/queue-to-topic.mdx:2:9: number: expected a number, but found "one".
      content/workflows/queue-to-topic.mdx:4:10: summary: is shorter than 40 characters; say what the reader ends up with.
      content/workflows/queue-to-topic.mdx:6:5: steps.0.done_when: is missing. Add it: how the reader can tell that the step is finished.
      content/workflows/queue-to-topic.mdx:13:65: steps.0.hands_on.1.how: is longer than 240 characters; one sentence has to do.
      content/workflows/queue-to-topic.mdx:14:15: steps.0.done_wen: is not a known key. Did you mean "done_when"? Correct it, or remove the line.
      content/workflows/queue-to-topic.mdx:15:9: steps.1.id: "Second" is not a slug: use lower-case letters and digits with single hyphens.
      content/workflows/queue-to-topic.mdx:31:6: <b> is not one of our components (PromptLink, PromptCard). Write it in Markdown, or in backticks.
      content/workflows/queue-to-topic.mdx:31:19: {done} would run as code. Put it in backticks, or in the ~~~prompt fence."
    `);
  });

  test('too few steps', () => {
    expect(checkWorkflow(/ {2}- id: second[\s\S]*?(?= {2}- \{ id: last)/, '')).toMatchInlineSnapshot(
      `"content/workflows/queue-to-topic.mdx:6:3: steps: needs at least 3, and has 2."`,
    );
  });

  test('a number that another workflow has', () => {
    expect(check({ 'content/workflows/topic-to-queue.mdx': WORKFLOW })).toMatchInlineSnapshot(
      `
      "content/workflows/topic-to-queue.mdx:2:9: number: The number 1 belongs to content/workflows/queue-to-topic.mdx. Take 2, the next free one.
      content/workflows/topic-to-queue.mdx:3:8: title: content/workflows/queue-to-topic.mdx has the same title. Write another.
      content/workflows/topic-to-queue.mdx:4:10: summary: content/workflows/queue-to-topic.mdx has the same summary. Write another."
    `,
    );
  });

  test('nothing of a prompt whose front matter cannot be read', () => {
    const text = checkPrompt('title: Queue Design', 'title: 1');
    expect(text.split('\n').map((line) => line.split(':')[0])).toEqual(['content/prompts/queue-design.mdx']);
  });
});

test('a key may fill a placeholder of another kind, or of another unit of its sort', () => {
  expect(checkPrompt('hint: what it is for,', 'hint: what it is for, profile: consistency,')).toBe('');
  expect(checkPrompt('hint: what it is for,', 'hint: what it is for, profile: rto,')).toBe('');
  expect(
    checkPrompt(
      'unit: ms, options: [ms, s], hint: p99, example: 250 ms',
      'unit: events/s, options: [events/s], hint: p99, profile: peak_rate, example: 250 events/s',
    ),
  ).toBe('');
});

describe('files are told of one another', () => {
  test('a related prompt that does not exist, with the nearest one', () => {
    expect(checkPrompt('related: [topic-design]', 'related: [topics-design, constructor]')).toMatchInlineSnapshot(`
      "content/prompts/queue-design.mdx:17:11: related.0: Nothing has the slug "topics-design". Did you mean "topic-design"?
      content/prompts/queue-design.mdx:17:26: related.1: Nothing has the slug "constructor"."
    `);
  });

  test('a prompt related to itself', () => {
    expect(checkPrompt('related: [topic-design]', 'related: [queue-design]')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:17:11: related.0: "queue-design" is this file itself. Remove it."`,
    );
  });

  test('a link to a prompt that does not exist, where it stands', () => {
    expect(checkPrompt('prompt="topic-design"', 'prompt="toString"')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:44:12: Nothing has the slug "toString"."`,
    );
  });

  test('a number taken twice', () => {
    expect(
      check({ 'content/prompts/topic-design.mdx': LIBRARY['content/prompts/topic-design.mdx'].replace('number: 2', 'number: 1') }),
    ).toMatchInlineSnapshot(
      `"content/prompts/topic-design.mdx:2:9: number: The number 1 belongs to content/prompts/queue-design.mdx. Take 2, the next free one."`,
    );
  });

  test('a conflict with a constraint that does not exist', () => {
    expect(check({ 'content/constraints/team-size.mdx': CONSTRAINT.replace('with: portability', 'with: portable') })).toMatchInlineSnapshot(
      `"content/constraints/team-size.mdx:8:13: conflicts.0.with: Nothing has the slug "portable"."`,
    );
  });

  test('a conflict declared in the file with the higher number', () => {
    expect(
      check({
        'content/constraints/team-size.mdx': CONSTRAINT.replace('number: 1', 'number: 3'),
      }),
    ).toMatchInlineSnapshot(
      `"content/constraints/team-size.mdx:8:13: conflicts.0.with: The conflict with "portability" belongs in that file, whose number is lower. Move it there."`,
    );
  });

  test('but not of a conflict with a constraint whose front matter cannot be read', () => {
    const text = check({
      'content/constraints/portability.mdx': LIBRARY['content/constraints/portability.mdx'].replace('title: Portability', 'title: 1'),
    });
    expect(text.split('\n').map((line) => line.split(':')[0])).toEqual(['content/constraints/portability.mdx']);
  });
});

describe('a follow-up is told of', () => {
  const path = 'content/follow-ups/what-if.mdx';
  const text = FOLLOW_UPS[path] ?? '';

  test('a name that no sheet offers, and sheets of one that is missing', () => {
    const { [path]: moved = '', ...rest } = FOLLOW_UPS;
    const others = Object.fromEntries(Object.entries(LIBRARY).filter(([name]) => !(name in FOLLOW_UPS)));
    const files = toFiles({ ...others, ...rest, 'content/follow-ups/what-then.mdx': moved });
    expect(formatProblems(checkContent(files, toFiles(ANSWERS)))).toMatchInlineSnapshot(`
      "content/follow-ups/what-if.mdx:1:1: This follow-up is missing, and pages offer it. Put it back.
      content/follow-ups/what-then.mdx:1:1: No page offers a follow-up "what-then". Name the file what-if, fill-gaps, record-decisions, or add it to src/core/answer/follow-up.ts."
    `);
  });

  test('a blank that sheets fill in and it lacks, and one that no sheet fills in', () => {
    expect(check({ [path]: text.replaceAll('changes', 'differences') })).toMatchInlineSnapshot(`
      "content/follow-ups/what-if.mdx:5:3: placeholders: Pages fill in {{changes}}, and no placeholder has that id. Declare it.
      content/follow-ups/what-if.mdx:10:9: placeholders.1.id: No page fills in {{differences}}. Remove it, or add it to src/core/answer/follow-up.ts."
    `);
  });

  test('a critique without the blanks of lenses', () => {
    expect(check({ 'content/prompts/critique.mdx': OTHER_PROMPT })).toMatchInlineSnapshot(`
      "content/prompts/critique.mdx:13:3: placeholders: The lenses of content/lenses.yaml fill in {{reviewer}}, and no placeholder has that id. Declare it.
      content/prompts/critique.mdx:13:3: placeholders: The lenses of content/lenses.yaml fill in {{focus}}, and no placeholder has that id. Declare it.
      content/workflows/queue-to-topic.mdx:6:3: steps: No step has the work critiqued. Add one whose prompt is critique."
    `);
  });
});

describe('a sample answer', () => {
  const PATH = 'content/answers/queue-design.md';
  const checkAnswer = (from: string | RegExp, to: string): string => check({}, { [PATH]: ANSWER.replace(from, to) });

  test('may be missing', () => {
    expect(formatProblems(checkContent(toFiles(LIBRARY), toFiles({ 'content/answers/topic-design.md': ANSWER })))).toBe('');
  });

  test('has a diagram of which a line is not read', () => {
    const diagram = '```mermaid\nerDiagram\n  ORDER ||--o{ LINE : has\n  ORDER to LINE\n```\n\n<br>\n\n```js\na -> b\n```\n\n';
    expect(checkAnswer(/^/, diagram)).toMatchInlineSnapshot(
      `"content/answers/queue-design.md:4:1: "ORDER to LINE" is not read. Write a relation as ORDER ||--o{ LINE : contains, or an entity as ORDER { … }."`,
    );
  });

  test('lacks a deliverable', () => {
    expect(checkAnswer(/## 2[\s\S]*/, '')).toMatchInlineSnapshot(
      `
      "content/answers/queue-design.md:1:1: The sample answer lacks "Failure table": a table with the columns failure and recovery; a word on Ledgerline. Complete content/answers/queue-design.md, or loosen deliverables.1.detect.
      content/answers/queue-design.md:1:1: The sample answer lacks "Limits": at least 2 words. Complete content/answers/queue-design.md, or loosen deliverables.2.detect.
      content/answers/queue-design.md:1:1: The sample answer lacks "Next steps": at least 1 entry. Complete content/answers/queue-design.md, or loosen deliverables.3.detect."
    `,
    );
  });

  test('lacks a part of a deliverable', () => {
    expect(checkAnswer('| Consumer gone | entries late | replay |', '')).toMatchInlineSnapshot(
      `"content/answers/queue-design.md:10:1: The sample answer lacks something under "Failure table": 1 more row (1 came, 2 are needed). Complete content/answers/queue-design.md, or loosen deliverables.1.detect."`,
    );
    expect(checkAnswer('| Recovery |', '| Way out |')).toMatchInlineSnapshot(
      `"content/answers/queue-design.md:10:1: The sample answer lacks something under "Failure table": the column recovery. Complete content/answers/queue-design.md, or loosen deliverables.1.detect."`,
    );
    expect(checkAnswer(/Ledgerline/g, 'the reader')).toMatchInlineSnapshot(
      `"content/answers/queue-design.md:10:1: The sample answer lacks something under "Failure table": a word on Ledgerline. Complete content/answers/queue-design.md, or loosen deliverables.1.detect."`,
    );
  });

  test('answers no prompt', () => {
    expect(check({}, { 'content/answers/queue-designs.md': ANSWER })).toMatchInlineSnapshot(
      `"content/answers/queue-designs.md:1:1: No prompt has the slug "queue-designs". Did you mean "queue-design"? Name the file after its prompt, or remove it."`,
    );
    expect(check({}, { 'content/answers/constructor.md': ANSWER })).toMatchInlineSnapshot(
      `"content/answers/constructor.md:1:1: No prompt has the slug "constructor". Name the file after its prompt, or remove it."`,
    );
  });

  test('is read with the line ends of Windows too', () => {
    expect(check({}, { [PATH]: ANSWER.replaceAll('\n', '\r\n') })).toBe('');
  });
});

describe('a deliverable', () => {
  test('does not say how it is recognised', () => {
    expect(checkPrompt(', detect: { needs: [{ code: [mermaid] }] }', '')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:7:5: deliverables.0.detect: is missing, and other deliverables have it. Add it here, or remove it from all."`,
    );
  });

  test('needs what it cannot be told by', () => {
    expect(checkPrompt('{ code: [mermaid] }', '{ diagram: 1 }')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:7:67: deliverables.0.detect.needs.0: is none of { table }, { code }, { names }, { names_from }, { items } and { words } with what may go with it."`,
    );
    expect(checkPrompt('{ code: [mermaid] }', '')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:7:66: deliverables.0.detect.needs: needs at least 1, and has 0."`,
    );
  });

  test('names a placeholder that the prompt does not have', () => {
    expect(checkPrompt('names_from: application', 'names_from: aplication')).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:8:149: deliverables.1.detect.needs.1.names_from: No placeholder has the id "aplication". Did you mean "application"? Name the one whose items must be mentioned."`,
    );
  });
});

test('the slug of a file is its name', () => {
  expect(slugOf({ path: 'content/prompts/queue-design.mdx' })).toBe('queue-design');
  expect(slugOf({ path: 'content/answers/queue-design.md' })).toBe('queue-design');
});

test('the content of this project is found, in the order of its names', () => {
  const paths = readContentFiles('.').map(({ path }) => path);
  expect(paths).toContain('content/prompts/critique.mdx');
  expect(paths).toContain('content/constraints/team-size.mdx');
  expect(paths).toContain('content/workflows/monolith-apart.mdx');
});
