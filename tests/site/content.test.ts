import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Catalogue, type CataloguePlaceholder, fromCataloguePlaceholder } from '../../src/core/export/catalogue.ts';
import { compose, listPlaceholders, printLines, printUnfilled } from '../../src/core/prompt/compose.ts';
import { findHiddenCharacters } from '../../src/core/prompt/hidden-characters.ts';
import { countWords } from '../../src/core/prompt/length.ts';
import { keyOfConstraint } from '../../src/core/prompt/prompt.ts';
import { parseTemplate } from '../../src/core/prompt/template.ts';
import { checkValue } from '../../src/core/prompt/value.ts';
import { draft } from '../support/prompts.ts';
import { attributeOf, listElements, readText, textOf } from '../support/site/built-site.ts';
import { CONSTRAINT_COUNT, listPages, PROMPT_COUNT, readDist, WORKFLOW_COUNT } from '../support/site/dist.ts';

/** The brief's prompts by number, and Critique after them. */
const TITLES = [
  [1, 'Core System Design', 'Full System Design'],
  [2, 'Core System Design', 'API Design Review'],
  [3, 'Core System Design', 'Database Schema Design'],
  [4, 'Core System Design', 'Event-Driven Architecture Design'],
  [5, 'Core System Design', 'Microservices Decomposition'],
  [6, 'Core System Design', 'CQRS and Event Sourcing Design'],
  [7, 'Data Architecture', 'Caching Strategy Design'],
  [8, 'Data Architecture', 'Search Architecture Design'],
  [9, 'Data Architecture', 'Multi-Region Database Architecture'],
  [10, 'API Gateway and Service Mesh', 'API Gateway Design'],
  [11, 'API Gateway and Service Mesh', 'Service Mesh Evaluation'],
  [12, 'Reliability Engineering', 'SLI/SLO Design'],
  [13, 'Reliability Engineering', 'Resilience Patterns Implementation'],
  [14, 'System Design Interview', 'System Design Interview Prep'],
  [15, 'System Design Interview', 'Architecture Trade-off Analysis'],
  [16, 'Domain-Specific Design', 'Real-Time Features Architecture'],
  [17, 'Domain-Specific Design', 'Authentication and Authorization Architecture'],
  [18, 'Domain-Specific Design', 'File Storage and CDN Architecture'],
  [19, 'Advanced System Design', 'Distributed Transactions Design'],
  [20, 'Advanced System Design', 'Observability Architecture'],
  [21, 'Advanced System Design', 'Security Architecture Review'],
  [22, 'Advanced System Design', 'Data Pipeline Architecture'],
  [23, 'Advanced System Design', 'Platform Engineering Design'],
  [24, 'Advanced System Design', 'Infrastructure as Code Design'],
  [25, 'Advanced System Design', 'AI/ML System Architecture'],
  [26, 'Follow-ups', 'Critique'],
] as const;

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

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

test("the library has the brief's prompts under its numbers, and Critique", () => {
  expect(prompts.map(({ number, category, title }) => [number, category, title])).toEqual(TITLES);
});

test('every constraint and prompt has a number of its own, without gaps', () => {
  expect(prompts.map(({ number }) => number)).toEqual(Array.from({ length: PROMPT_COUNT }, (_, i) => i + 1));
  expect(constraints.map(({ number }) => number)).toEqual(Array.from({ length: CONSTRAINT_COUNT }, (_, i) => i + 1));
});

test("the brief's blanks are all there: it has 114 when those that ask for several numbers are split", () => {
  const ofBrief = prompts.filter(({ number }) => number <= 25);
  expect(ofBrief.reduce((sum, { placeholders }) => sum + placeholders.length, 0)).toBeGreaterThanOrEqual(114);
});

describe.each(prompts)('$slug', (prompt) => {
  test('has 250 to 620 words', () => {
    const words = countWords(printUnfilled(prompt));
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(620);
  });

  test('asks for its deliverables by name and in their order, in its last section', () => {
    const contract = prompt.template.slice(prompt.template.lastIndexOf('\n## '));
    const places = prompt.deliverables.map(({ label }) => contract.indexOf(`**${label}**`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('has 150 to 450 words of guidance', () => {
    const page = listPages(site, 'prompt').find(({ path }) => path === `/prompts/${prompt.slug}/`);
    const guidance = page === undefined ? [] : listElements(page, '.guidance .prose > *').map(textOf);
    const words = guidance.reduce((sum, text) => sum + countWords(text), 0);
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(450);
  });

  test('is complete and without warnings when its examples are filled in', () => {
    const lines = compose(prompt, draft(prompt.placeholders.map(({ id, example }) => [id, example])), []);
    expect(listPlaceholders(lines).map(({ isFilled }) => isFilled)).toEqual(prompt.placeholders.map(() => true));
    expect(findHints(printLines(lines), prompt)).toEqual([]);
    expect(prompt.placeholders.flatMap((placeholder) => checkValue(placeholder, placeholder.example))).toEqual([]);
  });

  test('shows the hint of every placeholder while nothing is filled in', () => {
    expect(new Set(findHints(printUnfilled(prompt), prompt))).toEqual(new Set(prompt.placeholders.map(({ hint }) => hint)));
  });
});

describe.each(constraints)('$slug', (constraint) => {
  test('gives its reason in a line', () => {
    expect(constraint.reason).toMatch(/^.{10,120}$/);
  });

  test('is complete and without warnings when its examples are filled in', () => {
    const values = constraint.placeholders.map(({ id, example }) => [keyOfConstraint(constraint.slug, id), example] as const);
    const lines = compose({ parts: [], placeholders: [] }, draft(values, { constraints: new Set([constraint.slug]) }), [constraint]);
    expect(listPlaceholders(lines).map(({ isFilled }) => isFilled)).toEqual(constraint.placeholders.map(() => true));
    expect(findHints(printLines(lines), constraint)).toEqual([]);
    expect(constraint.placeholders.flatMap((placeholder) => checkValue(placeholder, placeholder.example))).toEqual([]);
  });
});

describe('the pairs of constraints that pull against each other', () => {
  const pairs = constraints.flatMap((constraint) =>
    constraint.conflicts.map((conflict) => ({
      first: constraint,
      second: constraints.find(({ slug }) => slug === conflict.with),
      reason: conflict.reason,
    })),
  );

  test('are at least 15, each with its reason', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(15);
    expect(pairs.filter(({ reason }) => countWords(reason) < 5)).toEqual([]);
  });

  test('name a constraint with a higher number, so that each pair is named once', () => {
    expect(pairs.filter(({ first, second }) => second === undefined || second.number <= first.number)).toEqual([]);
    expect(new Set(pairs.map(({ first, second }) => `${first.slug} ${second?.slug}`)).size).toBe(pairs.length);
  });
});

describe('the workflows', () => {
  const workflows = listPages(site, 'workflow').filter(({ path }) => path !== '/workflows/');
  const listSheets = (page: (typeof workflows)[number]) =>
    listElements(page, 'li[data-step] h3 a').map((link) => attributeOf(link, 'href'));

  test.each(workflows)('$path has 3 to 7 steps, the critique among them, and 120 to 300 words of prose', (page) => {
    const sheets = listSheets(page);
    expect(sheets.length).toBeGreaterThanOrEqual(3);
    expect(sheets.length).toBeLessThanOrEqual(7);
    expect(sheets).toContain('/prompts/critique/');
    const words = listElements(page, '.prose > *').reduce((sum, element) => sum + countWords(textOf(element)), 0);
    expect(words).toBeGreaterThanOrEqual(120);
    expect(words).toBeLessThanOrEqual(300);
  });

  test('lead through every prompt of the library', () => {
    const used = new Set(workflows.flatMap(listSheets));
    expect(prompts.map(({ slug }) => `/prompts/${slug}/`).filter((path) => !used.has(path))).toEqual([]);
  });

  test('stand on the sheet of every prompt they use, and on no other', () => {
    for (const sheet of listPages(site, 'prompt')) {
      const users = workflows.filter((page) => listSheets(page).includes(sheet.path)).map(({ path }) => path);
      const listed = listElements(sheet, 'section[aria-labelledby="in-workflows"] a').map(
        (link) => attributeOf(link, 'href')?.split('#')[0],
      );
      expect(new Set(listed)).toEqual(new Set(users));
    }
  });

  test('hand on into blanks of later steps', () => {
    for (const page of workflows) {
      const sheets = listSheets(page);
      for (const [place, step] of listElements(page, 'li[data-step]').entries()) {
        const targets = step.querySelectorAll('dd a').map((link) => attributeOf(link, 'href')?.split('#')[0]);
        expect(targets.length > 0).toBe(place < sheets.length - 1);
        for (const target of targets) expect(sheets.slice(place + 1)).toContain(target);
      }
    }
  });
});

test("the brief's five constraints are there", () => {
  const slugs = constraints.map(({ slug }) => slug);
  expect(slugs).toEqual(expect.arrayContaining(['team-size', 'monthly-budget', 'compliance', 'existing-stack', 'portability']));
});

test('no content file has hidden characters', () => {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:mdx|yaml)$/.test(file));
  expect(files.length).toBeGreaterThan(PROMPT_COUNT + CONSTRAINT_COUNT + WORKFLOW_COUNT);
  const found = files.flatMap((file) =>
    findHiddenCharacters(readFileSync(`${CONTENT}/${file}`, 'utf8')).map((character) => ({ file, ...character })),
  );
  expect(found).toEqual([]);
});

/** The hints that stand in a text in their brackets. */
function findHints(text: string, { placeholders }: { placeholders: readonly { hint: string }[] }): string[] {
  return placeholders.map(({ hint }) => hint).filter((hint) => text.includes(`[${hint}]`));
}
