import { describe, expect, test } from 'vitest';
import { fromCataloguePlaceholder, toCatalogueConstraint, toCataloguePrompt } from '../../../src/core/export/catalogue.ts';
import { formatDay } from '../../../src/core/export/day.ts';
import type { Placeholder } from '../../../src/core/prompt/placeholder.ts';
import { checkValue } from '../../../src/core/prompt/value.ts';
import { placeholder } from '../../support/prompts.ts';

const SOURCE = {
  number: 3,
  slug: 'database-schema-design',
  title: 'Database Schema Design',
  category: { id: 'core', title: 'Core System Design' },
  summary: 'Tables, keys and indexes.',
  template: 'Design {{application}}, \\{{literally}}.',
  placeholders: [placeholder('application')],
  deliverables: [{ id: 'ddl', label: 'SQL DDL', form: 'sql' }],
  updated: new Date('2026-11-23T00:00:00Z'),
};

describe('a prompt of the catalogue', () => {
  test('has every key, and no others', () => {
    expect(toCataloguePrompt(SOURCE, 'https://example.org/prompts/database-schema-design/')).toMatchInlineSnapshot(`
      {
        "category": "Core System Design",
        "deliverables": [
          {
            "id": "ddl",
            "label": "SQL DDL",
          },
        ],
        "number": 3,
        "placeholders": [
          {
            "example": "an example",
            "help": null,
            "hint": "hint",
            "id": "application",
            "kind": "text",
            "label": "Label",
            "measure": null,
            "optional": false,
            "options": null,
            "profile": null,
            "unit": null,
          },
        ],
        "slug": "database-schema-design",
        "summary": "Tables, keys and indexes.",
        "template": "Design {{application}}, \\{{literally}}.",
        "title": "Database Schema Design",
        "updated": "2026-11-23",
        "url": "https://example.org/prompts/database-schema-design/",
      }
    `);
  });

  test('keeps its template as written', () => {
    expect(toCataloguePrompt(SOURCE, '').template).toBe(SOURCE.template);
  });
});

describe('a constraint of the catalogue', () => {
  test('has every key, and no others', () => {
    const source = {
      number: 1,
      slug: 'team-size',
      title: 'Team size',
      reason: 'Load.',
      template: 'Assume {{n}}.',
      placeholders: [],
      conflicts: [{ with: 'portability', reason: 'Upkeep.', note: 'left out' }],
      updated: SOURCE.updated,
    };
    expect(toCatalogueConstraint(source)).toMatchInlineSnapshot(`
      {
        "conflicts": [
          {
            "reason": "Upkeep.",
            "with": "portability",
          },
        ],
        "number": 1,
        "placeholders": [],
        "reason": "Load.",
        "slug": "team-size",
        "template": "Assume {{n}}.",
        "title": "Team size",
        "updated": "2026-11-23",
      }
    `);
  });
});

describe('a placeholder of the catalogue', () => {
  const EVERY_KIND: readonly Placeholder[] = [
    placeholder('text'),
    placeholder('longtext', { kind: 'longtext', help: 'Say more.', optional: true }),
    placeholder('list', { kind: 'list' }),
    placeholder('number', { kind: 'number' }),
    placeholder('engineers', { kind: 'number', unit: 'engineers' }),
    placeholder('latency', { kind: 'quantity', unit: 'ms', options: ['ms', 's'], profile: 'p99_latency', measure: 'latency' }),
    placeholder('region', { kind: 'select', options: ['a', 'b'] }),
    placeholder('constructor', { kind: 'multiselect', options: ['a', 'b'] }),
  ];
  const exported = toCataloguePrompt({ ...SOURCE, placeholders: EVERY_KIND }, '').placeholders;

  test('has every key in place, null where it has none', () => {
    expect(
      exported.map(({ id, unit, options, help, profile, measure }) => ({ id, unit, options, help, profile, measure })),
    ).toMatchInlineSnapshot(`
      [
        {
          "help": null,
          "id": "text",
          "measure": null,
          "options": null,
          "profile": null,
          "unit": null,
        },
        {
          "help": "Say more.",
          "id": "longtext",
          "measure": null,
          "options": null,
          "profile": null,
          "unit": null,
        },
        {
          "help": null,
          "id": "list",
          "measure": null,
          "options": null,
          "profile": null,
          "unit": null,
        },
        {
          "help": null,
          "id": "number",
          "measure": null,
          "options": null,
          "profile": null,
          "unit": null,
        },
        {
          "help": null,
          "id": "engineers",
          "measure": null,
          "options": null,
          "profile": null,
          "unit": "engineers",
        },
        {
          "help": null,
          "id": "latency",
          "measure": "latency",
          "options": [
            "ms",
            "s",
          ],
          "profile": "p99_latency",
          "unit": "ms",
        },
        {
          "help": null,
          "id": "region",
          "measure": null,
          "options": [
            "a",
            "b",
          ],
          "profile": null,
          "unit": null,
        },
        {
          "help": null,
          "id": "constructor",
          "measure": null,
          "options": [
            "a",
            "b",
          ],
          "profile": null,
          "unit": null,
        },
      ]
    `);
    for (const given of exported)
      expect(Object.keys(given)).toEqual([
        'id',
        'label',
        'kind',
        'hint',
        'example',
        'optional',
        'unit',
        'options',
        'help',
        'profile',
        'measure',
      ]);
  });

  test('survives JSON and comes back as the core takes it', () => {
    const back = (JSON.parse(JSON.stringify(exported)) as typeof exported).map(fromCataloguePlaceholder);
    for (const [i, given] of back.entries()) {
      expect(given).toMatchObject(EVERY_KIND[i] ?? {});
      expect(checkValue(given, '5 ms')).toEqual(checkValue(EVERY_KIND[i] ?? given, '5 ms'));
    }
  });
});

test('a day is the one in UTC', () => {
  expect(formatDay(new Date('2026-11-23T23:59:59Z'))).toBe('2026-11-23');
});
