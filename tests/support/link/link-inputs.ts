import { crc32, deflateRawSync } from 'node:zlib';
import { encodeLink, encodeReadable, LONGEST_FRAGMENT } from '../../../src/core/link/share-link.ts';
import type { Draft } from '../../../src/core/prompt/draft.ts';

/** Gives a whole number from 0 to below its argument. */
export type Random = (below: number) => number;

/** Numbers that look random and are the same for the same seed: mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A compressed link with the right length and checksum for a content, which need not be that of a draft. */
export function packLink(content: string): string {
  return `v1z${announce(content)}.${deflateRawSync(content).toString('base64url')}`;
}

/** A compressed link with any bytes for its data, whole or not, under a head that fits 1,000 characters of `[`. */
export function packBytes(data: Uint8Array): string {
  return `v1z${announce('['.repeat(1000))}.${Buffer.from(data).toString('base64url')}`;
}

/** Endless texts for the reader of links, from a seed; about one in 200 is long. */
export async function createLinkInputs(random: Random): Promise<() => string> {
  const links = await createLinks();
  const long = createLongTexts(links);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const text = (characters: readonly string[], length: number): string =>
    Array.from({ length: random(length + 1) }, () => pick(characters)).join('');
  const mutate = (link: string): string => {
    const at = random(link.length + 1);
    return pick(MUTATIONS)(link, at, at + random(12), pick([pick(TOKENS), pick(links)]));
  };
  const kinds: readonly (() => string)[] = [
    () => text(UNITS, 40),
    () => text(TOKENS, 12),
    () => `v1${announce(text(TOKENS, 3))}&${text(TOKENS, 12)}`,
    () => `v1${announce(pick(CONTENTS))}&${text(FIELDS, 6)}`,
    () => packLink(pick(CONTENTS).replace('?', () => text(TOKENS, 6))),
    () => mutate(packLink(pick(CONTENTS))),
    () => packBytes(Uint8Array.from({ length: random(60) }, () => random(256))),
    () => mutate(pick(links)),
    () => mutate(mutate(mutate(pick(links)))),
    () => pick(links).slice(0, random(2000)),
  ];
  return () => (random(200) === 0 ? pick([pick(long), mutate(pick(long))]) : pick(kinds)());
}

/** What links are made of, and what their readers may stumble over. */
const TOKENS = [
  'v1.',
  'v1z.',
  'v2.',
  'v2z.',
  'v3.',
  '.',
  '&',
  '=',
  '+',
  ',',
  '%',
  '%2',
  '%00',
  '%FF',
  '%ED%A0%80',
  '%f0%9f%92%a5',
  'a',
  'product',
  'team-size.engineers',
  '_unfilled',
  '_constraints',
  '_note',
  'ask',
  'keep',
  '__proto__',
  'constructor',
  'toString.x',
  '0',
  '14',
  '99999',
  '00000000',
  '"',
  '\\',
  '[',
  ']',
  'é',
  '💥',
  '\uD800',
  '\u0000',
  '\u202E',
  '\n',
];

const FIELDS = [
  'a=b&',
  'a=&',
  'b=%F0%9F%92%A5&',
  'b=%ff&',
  '=x&',
  'a&',
  '__proto__=x&',
  'constructor=x&',
  'constructor.x.y=z&',
  'team-size.engineers=5&',
  '_unfilled=ask&',
  '_unfilled=x&',
  '_constraints=a,b&',
  '_constraints=&',
  '_constraints=__proto__&',
  '_note=hi&',
  '_note=&',
  '_x=y&',
  '&',
];

/** Contents of links, some not those of drafts; `?` is replaced. */
const CONTENTS = [
  '[[],"keep",[]]',
  '[[["a","?"]],"ask",[]]',
  '[[["a","?"],["b","\\ud800"]],"drop",["team-size"]]',
  '[[["b","?"],["a",""]],"keep",[]]',
  '[[["a","x"],["a","?"]],"keep",[]]',
  '[[["__proto__","?"]],"keep",[]]',
  '[[["constructor.x.y","?"]],"keep",[]]',
  '[[["constructor","?"]],"keep",["constructor"]]',
  '[[["a",1]],"keep",[]]',
  '[[["a",["?"]]],"keep",[]]',
  '[[["a"]],"keep",[]]',
  '[[{"0":"a","1":"?"}],"keep",[]]',
  '[[[{"replace":"?"},"x"]],"keep",[]]',
  '[{"length":1},"keep",[]]',
  '[[],"?",[]]',
  '[[],"keep","ab"]',
  '[[],"keep",[["a"]]]',
  '[[],"keep",["b","a"]]',
  '[[],"keep",[],?]',
  '[[],"keep",[],[],"?"]',
  '[ [], "keep", [] ]',
  '{"__proto__":"?"}',
  'null',
  '"abc?"',
  '?',
];

const UNITS = Array.from({ length: 0x10000 / 31 }, (_, i) => String.fromCharCode(i * 31));

const MUTATIONS: readonly ((link: string, start: number, end: number, other: string) => string)[] = [
  (link, start) => link.slice(0, start),
  (link, start, end) => link.slice(0, start) + link.slice(end),
  (link, start, end) => link.slice(0, end) + link.slice(start),
  (link, start, _, other) => link.slice(0, start) + other + link.slice(start),
  (link, start, _, other) => link.slice(0, start) + other.slice(0, 1) + link.slice(start + 1),
  (link, start, _, other) => link.slice(0, start) + other.slice(start),
  (link) => link.replaceAll('+', '%20').replaceAll(/%../g, (encoded) => encoded.toLowerCase()),
  (link) => link.replaceAll(/%2C|%2F|%3A/g, decodeURIComponent),
  (link) => `${link}.`,
];

async function createLinks(): Promise<string[]> {
  const draft = (values: [string, string][], changes: Partial<Draft> = {}): Draft => ({
    values: new Map(values),
    treatment: 'keep',
    constraints: new Set(),
    ...changes,
  });
  const rows = Array.from({ length: 120 }, (_, i) => `row ${i * 7919}: ${i % 7}`).join('\r\n');
  const drafts = [
    draft([]),
    draft([['product', 'Lunchbell, ordering & payment of school meals']]),
    draft([
      ['a', ''],
      ['users', '👩🏽‍🚀 مرحبا 50 %'],
    ]),
    draft([['team-size.engineers', '5']], { treatment: 'ask', constraints: new Set(['team-size', 'air-gapped']) }),
    draft([['half', '\uD800']], { treatment: 'drop' }),
    draft([['rows', rows]]),
  ];
  const links = await Promise.all(
    drafts.flatMap((each) => [encodeLink(each), encodeLink(each, 'Please fill in the last two — thanks! 🙏')]),
  );
  return [...links.flatMap((link) => (link.type === 'link' ? [link.fragment] : [])), encodeReadable(draft([['rows', rows.slice(0, 800)]]))];
}

function createLongTexts(links: readonly string[]): string[] {
  const row = Array.from({ length: 5000 }, (_, i) => (i * 7919).toString(36)).join(' ');
  const fill = (text: string): string => text.repeat(LONGEST_FRAGMENT / text.length);
  const keys = Array.from({ length: 9000 }, (_, i) => `k${i}=v`).join('&');
  const noise = createRandom(1);
  return [
    fill('v'),
    fill('💥'),
    `v1.99999.00000000&${fill('&').slice(18)}`,
    `v1.99999.00000000&a=${fill('%').slice(20)}`,
    `v1.99999.00000000&a=${fill('+').slice(20)}`,
    `v1.99999.00000000&${keys}`,
    `v1.99999.00000000&_constraints=${fill('a,').slice(31)}`,
    encodeReadable({ values: new Map([['a', row.slice(0, 40_000)]]), treatment: 'keep', constraints: new Set() }),
    packLink(`[[["a",${JSON.stringify(row)}]],"keep",[]]`),
    packLink('['.repeat(60_000)),
    packLink(`[[${Array.from({ length: 4000 }, (_, i) => `["k${i}","v"]`).join()}],"keep",[]]`),
    packBytes(deflateRawSync(Buffer.alloc(10_000_000))),
    packBytes(deflateRawSync(Buffer.alloc(10_000_000, '[')).subarray(0, -1)),
    packBytes(Uint8Array.from({ length: 70_000 }, () => noise(256))),
    packBytes(deflateRawSync(Uint8Array.from({ length: 60_000 }, () => noise(256)))),
    links.join('').repeat(20),
  ];
}

function announce(content: string): string {
  return `.${content.length}.${crc32(content).toString(16).padStart(8, '0')}`;
}
