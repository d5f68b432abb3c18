import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { CatalogueKeyGroup } from '../../src/core/export/catalogue.ts';
import {
  type Catalogue,
  type CatalogueEntry,
  type CataloguePlaceholder,
  fromCataloguePlaceholder,
} from '../../src/core/export/catalogue.ts';
import { printUnfilled } from '../../src/core/prompt/compose.ts';
import { parseTemplate } from '../../src/core/prompt/template.ts';
import { listElements, readText, textOf } from '../support/site/built-site.ts';
import { listPages, readDist } from '../support/site/dist.ts';

const SITE = 'https://system-design-prompts.example';

const site = await readDist();
const catalogue = JSON.parse(readText(site, 'prompts.json')) as Catalogue;
const schema = JSON.parse(readText(site, 'prompts.schema.json')) as Record<string, unknown>;
const { prompts, constraints } = catalogue;

const PLACEHOLDER_KEYS = ['id', 'label', 'kind', 'hint', 'example', 'optional', 'unit', 'options', 'help', 'profile', 'measure'];

describe('the catalogue', () => {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);

  test('fits its published schema', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${SITE}${site.base}prompts.schema.json`,
    });
    validate(catalogue);
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['a key too many', (copy: Catalogue) => Object.assign(copy.prompts[0] ?? {}, { author: 'me' })],
    ['a key too few', (copy: Catalogue) => Object.assign(copy.prompts[0] ?? {}, { summary: undefined })],
    ['an unknown kind', (copy: Catalogue) => Object.assign(copy.prompts[0]?.placeholders[0] ?? {}, { kind: 'colour' })],
    ['a day that is none', (copy: Catalogue) => Object.assign(copy.prompts[0] ?? {}, { updated: '2026-02-30' })],
    ['an address that is none', (copy: Catalogue) => Object.assign(copy.prompts[0] ?? {}, { url: 'prompts/critique' })],
    ['another version', (copy: Catalogue) => Object.assign(copy, { version: 2 })],
  ])('with %s does not fit it', (_, spoil) => {
    const copy = structuredClone(catalogue);
    spoil(copy);
    expect(validate(JSON.parse(JSON.stringify(copy)))).toBe(false);
  });

  test('has the documented keys in their order, and no others', () => {
    expect(Object.keys(catalogue)).toEqual(['version', 'prompts', 'constraints']);
    expect(catalogue.version).toBe(1);
    for (const prompt of prompts) {
      expect(Object.keys(prompt)).toEqual([
        'number',
        'slug',
        'title',
        'category',
        'summary',
        'url',
        'template',
        'placeholders',
        'deliverables',
        'updated',
      ]);
      for (const deliverable of prompt.deliverables) expect(Object.keys(deliverable)).toEqual(['id', 'label']);
    }
    for (const constraint of constraints)
      expect(Object.keys(constraint)).toEqual(['number', 'slug', 'title', 'reason', 'template', 'placeholders', 'conflicts', 'updated']);
    for (const { placeholders } of [...prompts, ...constraints])
      for (const placeholder of placeholders) expect(Object.keys(placeholder)).toEqual(PLACEHOLDER_KEYS);
  });

  test('has units and options for the kinds that take them, and null for the others', () => {
    const all = [...prompts, ...constraints].flatMap(({ placeholders }) => placeholders);
    const HAS_OPTIONS = ['quantity', 'select', 'multiselect'];
    expect(all.filter(({ kind, options }) => HAS_OPTIONS.includes(kind) !== (options !== null))).toEqual([]);
    expect(all.filter(({ kind, unit }) => (kind === 'quantity' ? unit === null : kind !== 'number' && unit !== null))).toEqual([]);
  });
});

describe.each(prompts)('$slug', (prompt) => {
  const path = `${site.base}prompts/${prompt.slug}/`;

  test('has its page where the catalogue says', () => {
    expect(prompt.url).toBe(SITE + path);
    expect(listPages(site, 'prompt').map((page) => page.path)).toContain(path);
  });

  test('is the same prompt in its own file', () => {
    const entry = JSON.parse(readText(site, `prompts/${prompt.slug}.json`)) as CatalogueEntry;
    expect(entry).toMatchObject({ version: 1, subject: expect.any(String), prompt });
    expect(Object.keys(entry)).toEqual(['version', 'subject', 'prompt', 'detections', 'next']);
    const ids = prompt.deliverables.map(({ id }) => id);
    expect([[], ids]).toContainEqual(Object.keys(entry.detections));
    const titles = new Map(prompts.map(({ slug, title }) => [slug, title]));
    for (const { slug, title } of entry.next) {
      expect(slug).not.toBe(prompt.slug);
      expect(titles.get(slug)).toBe(title);
    }
    expect(prompt.placeholders.map(({ id }) => id)).toContain(entry.subject);
  });

  test('is shown on its page byte for byte', () => {
    const page = listPages(site, 'prompt').find((candidate) => candidate.path === path);
    const shown = page === undefined ? [] : listElements(page, 'pre.plain').map(textOf);
    expect(shown).toEqual([print(prompt)]);
  });
});

test('the file of constraints has those of the catalogue', () => {
  expect(JSON.parse(readText(site, 'constraints.json'))).toEqual({ version: 1, constraints });
});

test('the file of profile keys has the documented keys in their order, and every key that a placeholder of the catalogue names', () => {
  const { version, groups } = JSON.parse(readText(site, 'profile-keys.json')) as { version: number; groups: CatalogueKeyGroup[] };
  expect(version).toBe(1);
  for (const group of groups) expect(Object.keys(group)).toEqual(['id', 'title', 'summary', 'keys']);
  const keys = groups.flatMap((group) => group.keys);
  for (const key of keys) expect(Object.keys(key)).toEqual(PLACEHOLDER_KEYS);
  const named = [...prompts, ...constraints].flatMap(({ placeholders }) => placeholders.flatMap(({ profile }) => profile ?? []));
  expect(keys.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
});

function print({ template, placeholders }: { template: string; placeholders: readonly CataloguePlaceholder[] }): string {
  return printUnfilled({ parts: parseTemplate(template).parts, placeholders: placeholders.map(fromCataloguePlaceholder) });
}
