import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/library/checks/check.ts';
import { readAnswers, readContentFiles } from '../../../src/library/content/files.ts';
import { formatProblems } from '../../../src/library/content/problems.ts';
import { planFile } from '../../../src/library/new-file.ts';

const files = readContentFiles('.');
const plan = (...args: string[]) => planFile(args, files, '2026-11-23');

/** The problems of a new file among the others. */
function checkNew(...args: string[]): string {
  const file = plan(...args);
  if ('problem' in file) throw new Error(file.problem);
  return formatProblems(checkContent([...files, file], readAnswers('.')));
}

describe('a new file', () => {
  test('of a prompt says at each line what to write there, and has no other problem', () => {
    expect(checkNew('prompt', 'Zebra Crossing Design')).toMatchInlineSnapshot(`
      "content/prompts/zebra-crossing-design.mdx:5:11: Not written yet. Write what the reader gets, in one sentence of 40 to 160 characters.
      content/prompts/zebra-crossing-design.mdx:11:15: Not written yet. Write a worked value.
      content/prompts/zebra-crossing-design.mdx:25:1: Not written yet. Write the facts to go by, with a blank in double braces for each that the reader fills in.
      content/prompts/zebra-crossing-design.mdx:29:1: Not written yet. Write what to weigh and how to decide, so that the template has 200 to 700 words.
      content/prompts/zebra-crossing-design.mdx:33:30: Not written yet. Write what it shows.
      content/prompts/zebra-crossing-design.mdx:34:19: Not written yet. Write what is said of each.
      content/prompts/zebra-crossing-design.mdx:35:15: Not written yet. Write what is said of each.
      content/prompts/zebra-crossing-design.mdx:36:21: Not written yet. Write how far they reach.
      content/prompts/zebra-crossing-design.mdx:41:1: Not written yet. Write when it helps, and when another prompt does. The four sections have 120 to 450 words together.
      content/prompts/zebra-crossing-design.mdx:45:1: Not written yet. Write what to look up before filling in the blanks.
      content/prompts/zebra-crossing-design.mdx:49:1: Not written yet. Write signs of a weak answer.
      content/prompts/zebra-crossing-design.mdx:53:59: Not written yet. Write which prompt after it."
    `);
  });

  test('of a constraint says at each line what to write there, and has no other problem', () => {
    expect(checkNew('constraint', 'Zebra crossing')).toMatchInlineSnapshot(`
      "content/constraints/zebra-crossing.mdx:4:10: Not written yet. Write why one would add it, in one line.
      content/constraints/zebra-crossing.mdx:10:21: Not written yet. Write what it asks of the design, in one to four sentences."
    `);
  });

  test.each([
    ['workflow', 'Across the Road'],
    ['deep-dive', 'Zebra Crossings', 'system-design'],
    ['deep-dive', 'Zebra Crossings', 'system-design-interviews'],
  ])('of a %s named %s says at each line what to write there, and has no other problem', (...args) => {
    const problems = checkNew(...args).split('\n');
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.filter((line) => !line.includes(': Not written yet. Write '))).toEqual([]);
    expect(new Set(problems.map((line) => line.split(':')[1])).size).toBe(problems.length);
  });

  test('has the next free number, also beside a file with mistakes', () => {
    const broken = { path: 'content/prompts/broken.mdx', text: '---\nnumber: 4321\ntitle: a: b\n---\n' };
    const file = planFile(['prompt', 'Zebra'], [...files, broken], '2026-11-23');
    expect('text' in file && file.text).toContain('number: 4322\n');
  });

  test('is in the folder of its kind, under the slug of its title', () => {
    expect(plan('prompt', 'Zebra & Crossing')).toMatchObject({ path: 'content/prompts/zebra-and-crossing.mdx' });
    expect(plan('deep-dive', 'Zebra', 'databases')).toMatchObject({ path: 'content/deep-dives/zebra.mdx' });
  });
});

describe('no file is begun', () => {
  const problemOf = (...args: string[]): string => {
    const file = plan(...args);
    return 'problem' in file ? (file.problem.split('\n')[0] ?? '') : '';
  };

  test('with arguments that do not say which, and the reason names the remedy', () => {
    expect({
      nothing: problemOf(),
      'an unknown kind': problemOf('promt', 'Zebra'),
      'a kind that every object has': problemOf('constructor', 'Zebra'),
      'no title': problemOf('prompt'),
      'a title without quotes': problemOf('prompt', 'Zebra', 'Crossing'),
      'a title without letters': problemOf('prompt', '…'),
      'a title that is too long': problemOf('constraint', 'Zebra '.repeat(10).trim()),
      'a title that is taken': problemOf('prompt', 'Critique!'),
      'no hub': problemOf('deep-dive', 'Zebra'),
      'an unknown hub': problemOf('deep-dive', 'Zebra', 'database'),
      'a title like a hub': problemOf('deep-dive', 'Databases', 'databases'),
      'two hubs': problemOf('deep-dive', 'Zebra', 'databases', 'databases'),
    }).toMatchInlineSnapshot(`
      {
        "a kind that every object has": "There is no kind "constructor".",
        "a title like a hub": ""databases" is the address of a hub. Choose another title.",
        "a title that is taken": "content/prompts/critique.mdx exists already. Choose another title, or edit that file.",
        "a title that is too long": ""Zebra Zebra Zebra Zebra Zebra Zebra Zebra Zebra Zebra Zebra" is longer than 40 characters. Choose a shorter title.",
        "a title without letters": ""…" has no letter or digit that an address can have. Choose a title with some.",
        "a title without quotes": "There is more than one title. Put it in quotes.",
        "an unknown hub": "There is no hub "database". Did you mean "databases"? Name one of system-design, system-design-interviews, architecture-patterns, load-balancing, databases.",
        "an unknown kind": "There is no kind "promt". Did you mean "prompt"?",
        "no hub": "The hub is missing. Name one of system-design, system-design-interviews, architecture-patterns, load-balancing, databases.",
        "no title": "The title is missing.",
        "nothing": "Usage: npm run new -- prompt "Title"",
        "two hubs": "There is more than one hub. Put the title in quotes.",
      }
    `);
  });
});
