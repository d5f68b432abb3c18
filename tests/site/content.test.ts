import { describe, expect, test } from 'vitest';
import { type Catalogue, type CataloguePlaceholder, fromCataloguePlaceholder } from '../../src/core/export/catalogue.ts';
import { compose, listPlaceholders, printLines, printUnfilled } from '../../src/core/prompt/compose.ts';
import { keyOfConstraint } from '../../src/core/prompt/prompt.ts';
import { parseTemplate } from '../../src/core/prompt/template.ts';
import { draft } from '../support/prompts.ts';
import { attributeOf, type BuiltPage, listElements, readText } from '../support/site/built-site.ts';
import { listPages, listSlugs, readDist } from '../support/site/dist.ts';

const site = await readDist();
const catalogue = JSON.parse(readText(site, 'prompts.json')) as Catalogue;
const toFillable = <Entry extends { template: string; placeholders: readonly CataloguePlaceholder[] }>({
  placeholders,
  ...entry
}: Entry) => ({
  ...entry,
  parts: parseTemplate(entry.template).parts,
  placeholders: placeholders.map(fromCataloguePlaceholder),
});
const prompts = catalogue.prompts.map(toFillable);
const constraints = catalogue.constraints.map(toFillable);

test('the catalogue has every prompt and constraint of the content, in the order of their numbers', () => {
  for (const [entries, folder] of [
    [prompts, 'prompts'],
    [constraints, 'constraints'],
  ] as const) {
    expect(entries.map(({ slug }) => slug).sort()).toEqual(listSlugs(folder).sort());
    const numbers = entries.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  }
});

test.each(prompts)('$slug is complete when its examples are filled in, and shows every hint while nothing is', (prompt) => {
  const lines = compose(prompt, draft(prompt.placeholders.map(({ id, example }) => [id, example])), []);
  expect(listPlaceholders(lines).filter(({ isFilled }) => !isFilled)).toEqual([]);
  expect(findHints(printLines(lines), prompt)).toEqual([]);
  expect(new Set(findHints(printUnfilled(prompt), prompt))).toEqual(new Set(prompt.placeholders.map(({ hint }) => hint)));
});

test.each(constraints)('$slug is complete when its examples are filled in', (constraint) => {
  const values = constraint.placeholders.map(({ id, example }) => [keyOfConstraint(constraint.slug, id), example] as const);
  const lines = compose({ parts: [], placeholders: [] }, draft(values, { constraints: new Set([constraint.slug]) }), [constraint]);
  expect(listPlaceholders(lines).filter(({ isFilled }) => !isFilled)).toEqual([]);
  expect(findHints(printLines(lines), constraint)).toEqual([]);
});

describe('the workflows', () => {
  const workflows = listPages(site, 'workflow').filter(({ path }) => path !== `${site.base}workflows/`);
  const listSteps = (page: BuiltPage) => listElements(page, 'li[data-step] h3 a').map((link) => attributeOf(link, 'href'));

  test('are each of the content, on a page of its own', () => {
    expect(workflows.map(({ path }) => path).sort()).toEqual(
      listSlugs('workflows')
        .map((slug) => `${site.base}workflows/${slug}/`)
        .sort(),
    );
  });

  test('are listed on the page of every prompt they use, and on no other', () => {
    for (const page of listPages(site, 'prompt')) {
      const users = workflows.filter((workflow) => listSteps(workflow).includes(page.path)).map(({ path }) => path);
      const listed = listElements(page, 'section[aria-labelledby="in-workflows"] a').map(
        (link) => attributeOf(link, 'href')?.split('#')[0],
      );
      expect(new Set(listed)).toEqual(new Set(users));
    }
  });

  test('hand on into blanks of later steps', () => {
    for (const page of workflows) {
      const steps = listSteps(page);
      for (const [place, step] of listElements(page, 'li[data-step]').entries()) {
        const targets = step.querySelectorAll('dd a').map((link) => attributeOf(link, 'href')?.split('#')[0]);
        expect(targets.length > 0).toBe(place < steps.length - 1);
        for (const target of targets) expect(steps.slice(place + 1)).toContain(target);
      }
    }
  });
});

/** The hints that a text shows in their brackets. */
function findHints(text: string, { placeholders }: { placeholders: readonly { hint: string }[] }): string[] {
  return placeholders.map(({ hint }) => hint).filter((hint) => text.includes(`[${hint}]`));
}
