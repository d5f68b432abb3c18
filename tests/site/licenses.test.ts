import { expect, test } from 'vitest';
import { readText } from '../support/site/built-site.ts';
import { readDist } from '../support/site/dist.ts';

const site = await readDist();

test('the licenses of all that is shipped are beside the pages', () => {
  const text = readText(site, 'licenses.txt');
  const titles = [...text.matchAll(/^# (.+)$/gm)].map(([, title]) => title);
  expect(titles).toEqual(expect.arrayContaining(['System Design Prompts', 'The font archivo', 'The font jetbrains-mono']));
  expect(titles).toEqual(expect.arrayContaining(['astro', 'minisearch', 'pagefind', 'react', 'react-dom', 'scheduler', 'tokenx']));
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(text).toContain('The System Design Prompts contributors');
});
