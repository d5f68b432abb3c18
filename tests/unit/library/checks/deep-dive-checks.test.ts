import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/library/checks/check.ts';
import type { ContentFile } from '../../../../src/library/content/files.ts';
import { formatProblems } from '../../../../src/library/content/problems.ts';
import { readFixture } from '../../../support/fixtures.ts';

const ARTICLE = readFixture('deep-dive.mdx');
/** Another article of the same hub and number. */
const OTHER = ARTICLE.replace('title: Queues', 'title: Topics').replace('summary: When a queue', 'summary: When a topic');
const PROMPT = readFixture('prompt.mdx');
const LIBRARY = {
  'content/prompts/queue-design.mdx': PROMPT,
  'content/prompts/topic-design.mdx': PROMPT.replace('number: 1', 'number: 2')
    .replace('title: Queue', 'title: Topic')
    .replace('summary: A queue', 'summary: A topic')
    .replaceAll('topic-design', 'queue-design')
    .replace(
      '{ id: latency, label: Latency, kind: quantity,',
      '{ id: broker, label: Broker, kind: select, options: [Kafka, RabbitMQ], hint: which, example: Kafka }\n  - { id: parts, label: Parts, kind: multiselect, options: [writers, readers], hint: which, example: writers }\n  - { id: size, label: Size, kind: number, min: 1, hint: how many, example: "3" }\n  - { id: latency, label: Latency, kind: quantity,',
    )
    .replace('- Latency: {{latency}}', '- Latency: {{latency}} {{broker}} {{parts}} {{size}}'),
  'content/deep-dives/queues-in-depth.mdx': ARTICLE,
};

const ANSWERS = ['queue-design', 'topic-design'].map((slug) => ({ path: `content/answers/${slug}.md`, text: readFixture('answer.md') }));

/** The problems of a small library, without those of the follow-ups that it does not have. */
function check(changes: Record<string, string>): string {
  const files: ContentFile[] = Object.entries({ ...LIBRARY, ...changes }).map(([path, text]) => ({ path, text }));
  return formatProblems(checkContent(files, ANSWERS).filter(({ path }) => !path.startsWith('content/follow-ups/')));
}

const checkArticle = (from: string | RegExp, to: string): string =>
  check({ 'content/deep-dives/queues-in-depth.mdx': ARTICLE.replace(from, to) }).replaceAll('content/deep-dives/queues-in-depth.mdx:', '');

test('a deep dive without mistakes has no problems', () => {
  expect(check({})).toBe('');
});

describe('a deep dive is told of', () => {
  test('a length that is too short or too long', () => {
    expect(checkArticle('word '.repeat(40), '')).toMatchInlineSnapshot(
      `"16:1: The prose (tables counted, code not) has 1,170 words; 1,200 to 2,500 are good. Write 30 more at least."`,
    );
    expect(checkArticle('word word', 'word '.repeat(1500))).toMatchInlineSnapshot(
      `"16:1: The prose (tables counted, code not) has 2,708 words; 1,200 to 2,500 are good. Cut 208 at least."`,
    );
  });

  test('a hub that is none, with those there are, and a source without its address', () => {
    expect(checkArticle('hub: system-design', 'hub: queues')).toMatchInlineSnapshot(
      `"4:6: hub: "queues" is not in content/hubs.yaml; choose system-design, system-design-interviews, architecture-patterns, load-balancing, databases."`,
    );
    expect(checkArticle('https://example.org/little', 'http://example.org/little')).toMatchInlineSnapshot(
      `"8:68: sources.0.url: must be an address that begins with https://."`,
    );
  });

  test('headings that leave out a level, and a second title', () => {
    expect(checkArticle('### A figure', '#### A figure')).toMatchInlineSnapshot(`"28:1: "#### A figure" leaves out a level. Write ###."`);
    expect(checkArticle('## Why a queue', '# Why a queue')).toMatchInlineSnapshot(`
      "16:1: "# Why a queue" is a second title. Begin with ##.
      28:1: "### A figure" leaves out a level. Write ##."
    `);
  });

  test('a template, and a fence without a language or with one that cannot be checked', () => {
    expect(checkArticle('```nginx check', '~~~prompt\nx\n~~~\n\n```nginx check')).toMatchInlineSnapshot(
      `"44:1: A deep dive has no template. Link to the prompt with <PromptLink> or <PromptCard>."`,
    );
    expect(checkArticle('```nginx check', '```')).toMatchInlineSnapshot(
      `"44:1: This fence names no language. Write it behind the ticks: \`\`\`text for plain text."`,
    );
    expect(checkArticle('```nginx check', '```yaml check')).toMatchInlineSnapshot(
      `"44:1: \`\`\`yaml cannot be checked. Only nginx and haproxy can."`,
    );
  });

  test('missing diagrams and captions', () => {
    expect(checkArticle(/```mermaid/g, '```text')).toMatchInlineSnapshot(
      `"51:1: The article has no diagram. Draw one in a fence that begins with \`\`\`mermaid and its caption."`,
    );
    expect(checkArticle('```mermaid The queue stands between the two.', '```mermaid')).toMatchInlineSnapshot(
      `"38:1: The diagram has no caption. Write one sentence behind \`\`\`mermaid; it is also its accessible name."`,
    );
    expect(checkArticle('The queue stands between the two.', 'The queue')).toMatchInlineSnapshot(
      `"38:1: The caption "The queue" is no sentence. End it with a full stop."`,
    );
  });

  test('what a diagram would not draw, at its line', () => {
    expect(checkArticle('  p->>q: put', '  p->>qu: put\n  p->q: put')).toMatchInlineSnapshot(`
      "24:1: No participant is called "qu". Did you mean "q"? Declare it above: participant qu as Name.
      25:1: "p->q: put" is not read. Use participant a as Name, a->>b: text, a-->>b: text, a-)b: text, a-xb: text, Note over a,b: text, loop, alt, else, opt, par, and, end."
    `);
    expect(checkArticle('queue -->|takes| consumer', 'queue -- consumer')).toMatchInlineSnapshot(
      `"41:1: "queue -- consumer[Consumer]" is not read: "-- consumer[Consumer]" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b."`,
    );
    expect(checkArticle('queue -->|takes| consumer', 'queue')).toMatchInlineSnapshot(
      `"41:1: "queue" is "Queue" further up. Declare it once, or give one of the two another id."`,
    );
    expect(checkArticle('  queue -->|takes|', '  subgraph all\n  queue -->|takes|')).toMatchInlineSnapshot(
      `"41:1: The group "all" is not closed."`,
    );
  });

  test('what a plot cannot be read by, at its line', () => {
    expect(checkArticle('scale: log', 'scale: lin')).toMatchInlineSnapshot(`"33:32: y.scale: "lin" is not among linear, log."`);
    expect(checkArticle('[[10, 1], [90, 80]]', '[[90, 1], [10, 0]]')).toMatchInlineSnapshot(`
      "35:44: series.0.points.1: 0 cannot be on a log scale. Leave the point out.
      35:44: series.0.points.1: 10 does not come after the point before it. Sort the points by x."
    `);
    expect(checkArticle('x: { label', 'X: { lable')).toMatchInlineSnapshot(`
      "30:1: x: is missing. Add it: the axis from left to right.
      32:4: X: is not a known key. Did you mean "x"? Correct it, or remove the line."
    `);
  });

  test('missing links to prompts', () => {
    expect(checkArticle(/<Prompt[\s\S]*?(?:<\/PromptLink>|\/>)/g, 'it')).toMatchInlineSnapshot(
      `"48:1: The article links to no prompt. Add a <PromptLink> or <PromptCard>."`,
    );
  });

  test('the address of a hub in place of its own, and a number that its hub has already', () => {
    expect(check({ 'content/deep-dives/databases.mdx': OTHER.replace('number: 1', 'number: 2') })).toMatchInlineSnapshot(
      `"content/deep-dives/databases.mdx:1:1: "databases" is the address of a hub. Give the file another name."`,
    );
    expect(check({ 'content/deep-dives/topics-in-depth.mdx': ARTICLE })).toMatchInlineSnapshot(
      `
      "content/deep-dives/topics-in-depth.mdx:2:9: number: The number 1 belongs to content/deep-dives/queues-in-depth.mdx. Take 2, the next free one.
      content/deep-dives/topics-in-depth.mdx:3:8: title: content/deep-dives/queues-in-depth.mdx has the same title. Write another.
      content/deep-dives/topics-in-depth.mdx:5:10: summary: content/deep-dives/queues-in-depth.mdx has the same summary. Write another."
    `,
    );
    expect(check({ 'content/deep-dives/topics-in-depth.mdx': OTHER.replace('hub: system-design', 'hub: databases') })).toBe('');
  });
});

describe('an interview walkthrough is told of', () => {
  const HEADINGS = ['Clarifying questions', 'Numbers', 'API', 'Data model', 'Design', 'Deep dives', 'Trade-offs', 'Follow-ups'];
  const checkWalkthrough = (headings: readonly string[]): string =>
    check({
      'content/deep-dives/queues-in-depth.mdx': OTHER.replace('hub: system-design', 'hub: system-design-interviews').replace(
        '## Why a queue',
        `${headings.map((heading) => `## ${heading}`).join('\n\n')}\n`,
      ),
    }).replaceAll('content/deep-dives/queues-in-depth.mdx:', '');

  test('nothing where it has all its parts in their order, others between them', () => {
    expect(checkWalkthrough(HEADINGS)).toBe('');
    expect(checkWalkthrough(HEADINGS.toSpliced(2, 0, 'Scope'))).toBe('');
  });

  test('parts that are missing or out of order', () => {
    expect(checkWalkthrough(HEADINGS.slice(2))).toMatchInlineSnapshot(
      `
      "16:1: The walkthrough lacks the heading "## Clarifying questions". Add it above this line.
      16:1: The walkthrough lacks the heading "## Numbers". Add it above this line."
    `,
    );
    expect(checkWalkthrough(HEADINGS.toSpliced(1, 2, 'API', 'Numbers'))).toMatchInlineSnapshot(
      `"18:1: "## API" comes after "## Numbers" in a walkthrough. Move it there."`,
    );
  });
});

describe('a link with values is told of', () => {
  const checkValues = (values: string): string =>
    checkArticle(/prompt="topic-design" values=\{\{[\s\S]*?\}\}/, `prompt="topic-design" values={{ ${values} }}`);

  test.each(['broker: "Kafka", parts: "writers", size: "3", latency: "2 s"', 'parts: `writers\n  readers`', 'latency: "< 40 ms"'])(
    'nothing with %s',
    (values) => {
      expect(checkValues(values)).toBe('');
    },
  );

  test('prompts, placeholders, options and units that there are not, with the nearest', () => {
    expect(checkArticle('prompt="queue-design"', 'prompt="queue-desing"')).toMatchInlineSnapshot(
      `"18:12: Nothing has the slug "queue-desing". Did you mean "queue-design"?"`,
    );
    expect(checkValues('brokr: "Kafka"')).toMatchInlineSnapshot(`"48:45: topic-design has no placeholder "brokr". Did you mean "broker"?"`);
    expect(checkValues('team_size: "3"')).toMatchInlineSnapshot(
      `"48:45: topic-design has no placeholder "team_size". It has "application", "broker", "parts", "size", "latency"."`,
    );
    expect(checkValues('broker: "Kafak"')).toMatchInlineSnapshot(`"48:45: "Kafak" is not offered for "broker". Did you mean "Kafka"?"`);
    expect(checkValues('broker: "something else"')).toMatchInlineSnapshot(
      `"48:45: "something else" is not offered for "broker". It offers "Kafka", "RabbitMQ"."`,
    );
    expect(checkValues('parts: `writers\n  reader`')).toMatchInlineSnapshot(
      `"48:45: "reader" is not offered for "parts". Did you mean "readers"?"`,
    );
    expect(checkValues('latency: "250 msec"')).toMatchInlineSnapshot(
      `"48:45: "250 msec" is no number with a unit that is offered for "latency". Write it as "250 ms" or "250 s"."`,
    );
    expect(checkValues('latency: "250"')).toMatchInlineSnapshot(
      `"48:45: "250" is no number with a unit that is offered for "latency". Write it as "250 ms" or "250 s"."`,
    );
  });

  test('values that are empty, no number, or out of range', () => {
    expect(checkValues('application: ""')).toMatchInlineSnapshot(
      `"48:45: The value of "application" is empty. Write one, or leave the blank out."`,
    );
    expect(checkValues('size: "many"')).toMatchInlineSnapshot(`"48:45: The value of "size": “many” is not a number."`);
    expect(checkValues('size: "0"')).toMatchInlineSnapshot(`"48:45: The value of "size": 0 is below 1, the least that makes sense here."`);
  });

  test('code in it', () => {
    expect(checkValues('application: fetch("x")')).toMatchInlineSnapshot(
      `"48:45: The value of "application" is no plain string. Put it in quotes, or in backticks for several lines."`,
    );
    expect(checkArticle(/values=\{\{ application: "Led.*?\}\}/, 'values={steal()}')).toMatchInlineSnapshot(
      `"18:54: values holds code. Write values={{ id: "text" }}, an object of plain strings."`,
    );
  });
});

describe('other files are told of', () => {
  test('drawings, and of cards where there is no room for one', () => {
    const text = PROMPT.replace(
      'The critique.',
      '```mermaid A drawing.\nflowchart LR\n  a --> b\n```\n\n<PromptCard prompt="topic-design" />',
    );
    expect(check({ 'content/prompts/queue-design.mdx': text })).toMatchInlineSnapshot(`
      "content/prompts/queue-design.mdx:56:1: Only deep dives draw \`\`\`mermaid fences. Move it there, or show it as \`\`\`text.
      content/prompts/queue-design.mdx:61:1: <PromptCard> is for deep dives and pages only. Use <PromptLink>."
    `);
  });

  test('values of links in their guidance', () => {
    const text = PROMPT.replace('prompt="topic-design"', 'prompt="topic-design" values={{ latency: "1 h" }}');
    expect(check({ 'content/prompts/queue-design.mdx': text })).toMatchInlineSnapshot(
      `"content/prompts/queue-design.mdx:44:56: "1 h" is no number with a unit that is offered for "latency". Write it as "250 ms" or "250 s"."`,
    );
  });
});
