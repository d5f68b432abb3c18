import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createInstantIndex } from '../../../src/browser/search/instant-index.ts';
import { isAbout } from '../../../src/browser/search/passages.ts';
import { markWords, parseExcerpt, startNearMark } from '../../../src/browser/search/runs.ts';
import { describeResults } from '../../../src/browser/search/search-status.ts';
import { readAddressWords } from '../../../src/browser/search/suggest.ts';
import { splitWords } from '../../../src/core/search/search-terms.ts';
import { toStem } from '../../../src/core/text/word-forms.ts';
import { expandSynonyms, toPhraseGroups, toSearchIndex } from '../../../src/library/search/search-documents.ts';
import { deliverableForms, synonyms } from '../../../src/library/vocabulary.ts';
import { readSearchablePrompts } from '../../support/searchable-prompts.ts';

const prompts = readSearchablePrompts();
const data = toSearchIndex(prompts, deliverableForms, synonyms, '/base/prompts/*/');
const index = createInstantIndex(data);
const NO_FILTERS = { category: '', form: '' };

const search = (query: string, filters = NO_FILTERS): string[] => index.search(query, filters).map(({ slug }) => slug);

describe('words', () => {
  it.each([
    ['keeps digits in words', 'K8s at p99 on L4', ['k8s', 'at', 'p99', 'on', 'l4']],
    ['gives a compound as parts and as a whole', 'write-behind', ['write', 'behind', 'writebehind']],
    ['gives a slashed compound both ways', 'CI/CD', ['ci', 'cd', 'cicd']],
    ['folds diacritics', 'naïve façade', ['naive', 'facade']],
    ['keeps the signs of languages', 'C++ and C#', ['c++', 'and', 'c#']],
    ['leaves out apostrophes', 'Conway’s law', ['conways', 'law']],
  ])('%s', (_, text, words) => expect(splitWords(text)).toEqual(words));

  it.each([
    ['normalise', 'normalize'],
    ['normalisation', 'normalization'],
    ['behaviour', 'behavior'],
    ['catalogue', 'catalog'],
    ['modelling', 'modeling'],
    ['caching', 'cache'],
    ['queries', 'query'],
    ['planning', 'plan'],
    ['sharded', 'shard'],
    ['schemas', 'schema'],
    ['APIs', 'API'],
    ['IDs', 'ID'],
    ['codes', 'code'],
    ['licence', 'license'],
  ])('%s and %s have one stem', (one, other) => expect(toStem(one.toLowerCase())).toBe(toStem(other.toLowerCase())));

  it.each([
    ['cors', 'core'],
    ['status', 'state'],
    ['aws', 'aw'],
  ])('%s and %s do not', (one, other) => expect(toStem(one)).not.toBe(toStem(other)));
});

describe('synonyms', () => {
  const prompt = {
    number: 1,
    slug: 'queues',
    category: { id: 'core', title: 'Core', summary: 'Core' },
    placeholders: [],
    title: 'Queues',
    summary: 'About dead-letter topics.',
    technologies: [],
    keywords: [],
    deliverables: [],
    template: 'Text',
  };

  it('bring all members of a group whose phrase the prompt has', () => {
    expect(
      expandSynonyms(
        prompt,
        toPhraseGroups([
          ['dlq', 'dead letter topic'],
          ['idp', 'identity provider'],
        ]),
      ),
    ).toBe('dlq dead letter topic');
  });

  it('need the whole phrase', () => expect(expandSynonyms(prompt, toPhraseGroups([['x', 'dead queue']]))).toBe(''));

  it.each([
    ['k8s', 'platform-engineering-design'],
    ['authz', 'authentication-authorization-architecture'],
    ['2pc', 'distributed-transactions-design'],
    ['o11y', 'observability-architecture'],
  ])('find the prompt for %s', (query, slug) => expect(search(query).slice(0, 3)).toContain(slug));
});

describe('search', () => {
  it('lists all prompts for an empty query, in the order of their numbers', () => {
    expect(search('')).toEqual(prompts.map(({ slug }) => slug));
    expect(search('  ')).toHaveLength(prompts.length);
  });

  it.each([
    ['a wrong letter', 'obsarvability', 'observability-architecture'],
    ['a missing letter', 'kubernets service mesh', 'service-mesh-evaluation'],
    ['letters in the wrong order', 'cachign', 'caching-strategy-design'],
    ['two words as one', 'circuitbreaker', 'resilience-patterns-implementation'],
    ['one word as two', 'micro services', 'microservices-decomposition'],
    ['a word still being typed', 'microserv', 'microservices-decomposition'],
  ])('forgives %s', (_, query, slug) => expect(search(query)[0]).toBe(slug));

  it('finds nothing for nonsense', () => expect(search('zzzzqqqq')).toEqual([]));
  it('takes any characters', () => expect(search('<b>"\\ \u0000 {{x}} 😀 *')).toBeInstanceOf(Array));

  it('filters by category and by the form of a deliverable', () => {
    const expected = prompts.filter(
      ({ category, deliverables }) => category.id === 'data' && deliverables.some(({ form }) => form === 'typescript'),
    );
    expect(search('', { category: 'data', form: 'typescript' })).toEqual(expected.map(({ slug }) => slug));
    expect(expected.length).toBeGreaterThan(0);
  });

  it('knows the path of every page, also where the title does not give the slug', () =>
    expect(index.search('', NO_FILTERS).map(({ path }) => path)).toEqual(prompts.map(({ slug }) => `/base/prompts/${slug}/`)));

  it('finds each of 2,000 prompts by a word that it alone has, and knows it by its own slug', () => {
    const [sample = expect.unreachable()] = prompts;
    // Words of letters alone that differ early, so that none is a typing error of another.
    const toWord = (i: number): string =>
      `${String.fromCharCode(97 + (i % 20), 97 + (Math.floor(i / 20) % 20), 97 + Math.floor(i / 400))}qqqzz`;
    const many = Array.from({ length: 2000 }, (_, i) => ({
      ...sample,
      number: i + 1,
      slug: `prompt-${i}`,
      keywords: [toWord(i)],
      template: '',
    }));
    const large = createInstantIndex(JSON.parse(JSON.stringify(toSearchIndex(many, deliverableForms, synonyms, '/prompts/*/'))));
    for (const i of [0, 1, 255, 1791, 1792, 1999])
      expect(large.search(toWord(i), NO_FILTERS).map(({ path }) => path)).toEqual([`/prompts/prompt-${i}/`]);
  });

  it('corrects typing errors for a search that has no tolerance', () => {
    expect(index.correct('obsarvability of the schemadesign')).toBe('observability schema design');
    expect(index.correct('Caching of zzzzqqqq')).toBe('Caching zzzzqqqq');
    expect(index.correct('who can do what')).toBe('who can do what');
  });
});

describe('what is shown', () => {
  it('marks the words that matched, in any form', () => {
    const [result] = index.search('cache', NO_FILTERS);
    expect(markWords('Caching Strategy', result?.terms ?? []).filter(({ isMarked }) => isMarked)).toEqual([
      { text: 'Caching', isMarked: true },
    ]);
  });

  it('reads an excerpt as text and marks, never as HTML', () => {
    expect(parseExcerpt('a &lt;img&gt; &amp;amp; **<mark>saga</mark>** b')).toEqual([
      { text: 'a <img> &amp; ', isMarked: false },
      { text: 'saga', isMarked: true },
      { text: ' b', isMarked: false },
    ]);
  });

  it.each([
    ['replicating', 'the <mark>replication</mark> lag', true],
    ['mark nothing', 'the title alone matches', true],
    ['go', 'in <mark>Go</mark>', true],
    ['partiton', 'a <mark>partition</mark> of it', true],
    ['zzqqxx', 'a <mark>zone</mark> of it', false],
    ['<zzqqxx>', 'if a <mark>&lt;</mark> b', false],
    ['<', 'if a <mark>&lt;</mark> b', true],
    ['refactring', 'a <mark>reference</mark>', false],
  ])('whether a passage has a word of “%s”: %s', (query, excerpt, is) => {
    expect(isAbout(query, parseExcerpt(excerpt))).toBe(is);
  });

  it('starts a passage shortly before its first mark', () => {
    const runs = parseExcerpt('A long beginning that would push the match out of sight before the <mark>saga</mark> comes');
    expect(
      startNearMark(runs)
        .map(({ text }) => text)
        .join(''),
    ).toBe('… of sight before the saga comes');
  });

  it.each([
    [{ prompt: 26 }, { query: '' }, 'All 26 prompts.'],
    [{ prompt: 1 }, {}, '1 prompt.'],
    [{ prompt: 3, page: 1 }, {}, '3 prompts and 1 page.'],
    [{ page: 2 }, {}, '2 pages.'],
    [{ workflow: 1 }, {}, '1 workflow.'],
    [{ prompt: 12, workflow: 2, page: 1 }, {}, '12 prompts, 2 workflows and 1 page.'],
    [{ prompt: 3, workflow: 1, 'deep-dive': 2, page: 1 }, {}, '3 prompts, 1 workflow, 2 deep dives and 1 page.'],
    [{}, {}, 'Nothing matches “x”. Try fewer or other words.'],
    [{}, { isFiltered: true }, 'Nothing matches “x” with these filters. Try fewer or other words.'],
    [{ 'deep-dive': 3 }, { kind: 'deep-dive', isFiltered: true }, '3 deep dives.'],
    [{}, { query: '', kind: 'deep-dive', isFiltered: true }, 'Type what to look for in the deep dives.'],
    [
      {},
      { kind: 'workflow', isFiltered: true, hasPassages: false },
      'The workflows cannot be searched right now. Check the connection, then type on to try again.',
    ],
    [{ prompt: 2 }, { hasPassages: false }, '2 prompts. Passages are not available right now; titles and topics are searched.'],
  ] as const)('%o, searched for with %o, reads %s', (found, search, sentence) => {
    const counts = { prompt: 0, workflow: 0, 'deep-dive': 0, page: 0, ...found };
    expect(describeResults({ query: 'x', kind: '', isFiltered: false, hasPassages: true, found: counts, ...search })).toBe(sentence);
  });

  it.each([
    ['/prompts/cacheing_strategy.html', 'cacheing strategy'],
    ['/caching%20design/', 'caching design'],
    ['/%E0%A4%A', 'E0 A4 A'],
    ['/', ''],
  ])('reads %s as "%s"', (path, words) => expect(readAddressWords(path)).toBe(words));
});

describe('recall', () => {
  const queries = z
    .array(z.strictObject({ query: z.string(), prompts: z.array(z.string()).min(1), tune: z.boolean() }))
    .parse(parse(readFileSync(fileURLToPath(new URL('../../support/search-queries.yaml', import.meta.url)), 'utf8')));

  it('is measured on enough queries, each with a prompt of the library', () => {
    expect(queries.length).toBeGreaterThanOrEqual(80);
    const slugs = prompts.map(({ slug }) => slug);
    expect(queries.flatMap((query) => query.prompts).filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  it.each([
    ['tuning', true, 0.95],
    ['held back', false, 0.88],
  ])('of the %s queries: the right prompt is among the first three', (name, tune, bar) => {
    const ranks = queries
      .filter((query) => query.tune === tune)
      .map((query) => search(query.query).findIndex((slug) => query.prompts.includes(slug)));
    const recallAt = (count: number): number => ranks.filter((rank) => rank >= 0 && rank < count).length / ranks.length;
    console.info(`Recall, ${name}, ${ranks.length} queries: ${recallAt(1).toFixed(3)} at 1, ${recallAt(3).toFixed(3)} at 3`);
    expect(ranks.length).toBeGreaterThanOrEqual(25);
    expect(recallAt(3)).toBeGreaterThanOrEqual(bar);
  });
});
