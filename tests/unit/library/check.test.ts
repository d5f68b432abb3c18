import { describe, expect, test } from 'vitest';
import { checkContent, type ContentFile, formatProblems, readContentFiles, slugOf } from '../../../src/library/check.ts';
import { readFixture } from '../../support/fixtures.ts';

const PROMPT = readFixture('prompt.mdx');
const CONSTRAINT = readFixture('constraint.mdx');

/** A library without problems: two prompts that link to each other, two constraints that pull against each other, a page. */
const LIBRARY = {
  'content/prompts/queue-design.mdx': PROMPT,
  'content/prompts/topic-design.mdx': PROMPT.replace('number: 1', 'number: 2').replaceAll('topic-design', 'queue-design'),
  'content/constraints/team-size.mdx': CONSTRAINT,
  'content/constraints/portability.mdx': CONSTRAINT.replace('number: 1', 'number: 2').replace(/conflicts:\n.*\n/, ''),
  'content/pages/about.mdx': '---\ntitle: About\nsummary: What this is.\nupdated: 2026-11-23\n---\n\nSee <PromptLink prompt="queue-design">it</PromptLink>.\n',
};

function check(changes: Record<string, string>): string {
  const files: ContentFile[] = Object.entries({ ...LIBRARY, ...changes }).map(([path, text]) => ({ path, text }));
  return formatProblems(checkContent(files));
}

const checkPrompt = (from: string | RegExp, to: string): string => check({ 'content/prompts/queue-design.mdx': PROMPT.replace(from, to) });

test('a library without mistakes has no problems', () => {
  expect(check({})).toBe('');
});

test('all problems of a file are reported together, by line, whatever else is wrong with it', () => {
  expect(check({ 'content/prompts/mistakes.mdx': readFixture('prompt-with-mistakes.mdx') })).toMatchInlineSnapshot();
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
  expect(check({ 'content/prompts/queue-design.mdx': text.replaceAll('\n', '\r\n') })).toContain(`queue-design.mdx:${line}:24: "{{Wrong}}"`);
});

describe('a prompt is told of', () => {
  test('placeholders that do not match the template', () => {
    expect(checkPrompt('{{latency}}', '{{latecy}}')).toMatchInlineSnapshot();
  });

  test('a missing template', () => {
    expect(checkPrompt('~~~prompt', '~~~text')).toMatchInlineSnapshot();
  });

  test('a second template', () => {
    expect(checkPrompt('The critique.', '~~~prompt\nMore.\n~~~')).toMatchInlineSnapshot();
  });

  test('a subject that is no placeholder', () => {
    expect(checkPrompt('subject: application', 'subject: app')).toMatchInlineSnapshot();
  });

  test('deliverables that the template does not ask for, or in another order', () => {
    expect(checkPrompt('**Failure table**', '**Failures**')).toMatchInlineSnapshot();
    expect(checkPrompt('1. **Sketch**\n2. **Failure table**', '1. **Failure table**\n2. **Sketch**')).toMatchInlineSnapshot();
  });

  test('deliverables with one id', () => {
    expect(checkPrompt('id: failures', 'id: sketch')).toMatchInlineSnapshot();
  });

  test('an example that a reader would be warned about', () => {
    expect(checkPrompt('example: 250 ms', 'example: fast')).toMatchInlineSnapshot();
  });

  test('a unit that is not among the options', () => {
    expect(checkPrompt('unit: ms', 'unit: min')).toMatchInlineSnapshot();
  });

  test('a drawing that cannot be drawn as written', () => {
    expect(checkPrompt('queue --> consumer', 'queue <--> consumer')).toMatchInlineSnapshot();
  });

  test('missing headings', () => {
    expect(checkPrompt('## Have at hand', '### Have it at hand')).toMatchInlineSnapshot();
    expect(checkPrompt(/## Have at hand|## Send next/g, '## Else')).toMatchInlineSnapshot();
  });
});

describe('files are told of one another', () => {
  test('a related prompt that does not exist, with the nearest one', () => {
    expect(checkPrompt('related: [topic-design]', 'related: [topics-design, constructor]')).toMatchInlineSnapshot();
  });

  test('a prompt related to itself', () => {
    expect(checkPrompt('related: [topic-design]', 'related: [queue-design]')).toMatchInlineSnapshot();
  });

  test('a link to a prompt that does not exist, where it stands', () => {
    expect(checkPrompt('prompt="topic-design"', 'prompt="toString"')).toMatchInlineSnapshot();
  });

  test('a number taken twice', () => {
    expect(check({ 'content/prompts/topic-design.mdx': LIBRARY['content/prompts/topic-design.mdx'].replace('number: 2', 'number: 1') })).toMatchInlineSnapshot();
  });

  test('a conflict with a constraint that does not exist', () => {
    expect(check({ 'content/constraints/team-size.mdx': CONSTRAINT.replace('with: portability', 'with: portable') })).toMatchInlineSnapshot();
  });

  test('a conflict declared in the file with the higher number', () => {
    expect(
      check({
        'content/constraints/team-size.mdx': CONSTRAINT.replace('number: 1', 'number: 3'),
      }),
    ).toMatchInlineSnapshot();
  });

  test('but not of a conflict with a constraint whose front matter cannot be read', () => {
    const text = check({ 'content/constraints/portability.mdx': LIBRARY['content/constraints/portability.mdx'].replace('title: Team size', 'title: 1') });
    expect(text.split('\n').map((line) => line.split(':')[0])).toEqual(['content/constraints/portability.mdx']);
  });
});

test('the slug of a file is its name', () => {
  expect(slugOf({ path: 'content/prompts/queue-design.mdx' })).toBe('queue-design');
});

test('a file outside the content folders is a fault of ours', () => {
  expect(() => checkContent([{ path: 'content/other/a.mdx', text: '' }])).toThrowErrorMatchingInlineSnapshot();
});

test('the content of this project is found, in the order of its names', () => {
  const paths = readContentFiles('.').map(({ path }) => path);
  expect(paths).toContain('content/prompts/critique.mdx');
  expect(paths).toContain('content/constraints/team-size.mdx');
});
