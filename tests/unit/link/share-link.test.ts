import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { computeChecksum } from '../../../src/core/link/checksum.ts';
import {
  decodeLink,
  encodeLink,
  encodeReadable,
  findUnknownNames,
  LONGEST_FRAGMENT,
  LONGEST_READABLE,
} from '../../../src/core/link/share-link.ts';
import { LARGEST_CONTENT, printContent } from '../../../src/core/link/share-link-content.ts';
import { isShareLink } from '../../../src/core/link/share-link-mark.ts';
import type { Draft, Treatment } from '../../../src/core/prompt/draft.ts';
import { readFixture } from '../../support/fixtures.ts';
import { packBytes, packLink } from '../../support/link/link-inputs.ts';
import { constraint, draft, fillable } from '../../support/prompts.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The fragment of the link that is made for a draft. */
async function encode(given: Draft): Promise<string> {
  const result = await encodeLink(given);
  return result.type === 'link' ? result.fragment : expect.fail(result.problem.message);
}

/** A link's draft as its content, or the kind of its problem. */
async function open(fragment: string): Promise<string> {
  const result = await decodeLink(fragment);
  return result.type === 'draft' ? printContent(result.draft) : result.problem.kind;
}

/** Written by hand: a head that fits the content, and any fields. */
function announce(content: string, fields: string): string {
  return `v1.${content.length}.${computeChecksum(content)}&${fields}`;
}

const meals = draft([['application', 'Lunchbell, ordering & payment of school meals']]);
const chosen = draft(
  [
    ['team-size.engineers', '5'],
    ['product', 'Boxwell'],
    ['zone', ''],
  ],
  { treatment: 'ask', constraints: new Set(['team-size', 'air-gapped']) },
);
const long = draft([['rows', Array.from({ length: 300 }, (_, i) => `row ${(i * 7919) % 997}`).join('\r\n')]]);

describe('a fragment', () => {
  test.each([
    ['opens as a share link', 'v1.14.8d63e8bc', true],
    ['opens as a compressed one', 'v1z.14.8d63e8bc.', true],
    ['opens as one of a version to come', 'v27.x', true],
    ['names a blank', 'p99_latency', false],
    ['names a blank whose id begins like a version', 'v1', false],
    ['names a blank of a constraint', 'team-size.engineers', false],
    ['has a version within', 'a v1.14', false],
    ['is empty', '', false],
  ])('%s: %j', (_, fragment, isLink) => {
    expect(isShareLink(fragment)).toBe(isLink);
  });
});

test('the checksum is the CRC-32 of RFC 1952, over UTF-8', () => {
  expect(computeChecksum('123456789')).toBe('cbf43926');
  expect(computeChecksum('')).toBe('00000000');
  for (const text of ['é', '💥', '\u0000', 'a'.repeat(1000)]) expect(computeChecksum(text)).toBe(crc32(text).toString(16).padStart(8, '0'));
});

describe('a link', () => {
  test.each([
    ['of nothing', draft(), 'v1.14.8d63e8bc'],
    ['of words', meals, 'v1.77.3db35261&application=Lunchbell%2C+ordering+%26+payment+of+school+meals'],
    [
      'of choices, which stand behind the values',
      chosen,
      'v1.98.f4b61ae3&product=Boxwell&team-size.engineers=5&zone=&_unfilled=ask&_constraints=air-gapped,team-size',
    ],
    ['of givens switched off', draft([], { omitted: new Set(['peak-rate', 'downtime']) }), 'v1.39.63211923&_omitted=downtime,peak-rate'],
    ['of a cleared blank, without an equals sign at its end', draft([['zone', '']]), 'v1.25.80f9690d&zone%3D'],
    ['of an ending full stop', draft([['a', 'x.']]), 'v1.24.40bb299d&a=x%2E'],
    ['of an ending underscore', draft([['a', 'x_']]), 'v1.24.ff1c28d9&a=x%5F'],
    ['of an ending dash', draft([['a', 'x-']]), 'v1.24.51c643e4&a=x%2D'],
    ['of spaces, of which the last is no plus', draft([['a', ' x  ']]), 'v1.26.e50286c8&a=+x+%20'],
    ['of what ends links', draft([['a', "(x)!'~*"]]), 'v1.29.bfb76d96&a=%28x%29%21%27%7E%2A'],
    ['of what separates its own fields', draft([['a', 'b=c&d+e%20']]), 'v1.32.842c0794&a=b%3Dc%26d%2Be%2520'],
  ])('%s is readable', async (_, given, fragment) => {
    expect(await encode(given)).toBe(fragment);
    expect(encodeReadable(given)).toBe(fragment);
    expect(await open(fragment)).toBe(printContent(given));
  });

  test('is readable up to 1,500 characters and compressed from there on', async () => {
    const ofLength = (length: number): Draft =>
      draft([['a', 'x'.repeat(length - encodeReadable(draft([['a', 'x'.repeat(1400)]])).length + 1400)]]);
    expect(LONGEST_READABLE).toBe(1500);
    expect(await encode(ofLength(1500))).toMatch(/^v1\..{1497}$/);
    expect(encodeReadable(ofLength(1501))).toHaveLength(1501);
    expect(await encode(ofLength(1501))).toMatch(/^v1z\.\d+\.[\da-f]{8}\.[\w-]{10,60}$/);
  });

  test('stays readable where that is shorter, whatever its length', async () => {
    let seed = 1;
    const noise = Array.from({ length: 1600 }, () => {
      seed = (seed * 48271) % 0x7fffffff;
      return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[seed % 64];
    }).join('');
    expect(await encode(draft([['a', noise]]))).toMatch(/^v1\./);
  });

  test('is compressed where it holds half of a character', async () => {
    const half = draft([['a', 'x\uD800']]);
    expect(await encode(half)).toMatch(/^v1z\./);
    expect(() => encodeReadable(half)).toThrow(URIError);
  });

  test('holds 64 kB and no byte more', async () => {
    const ofBytes = (bytes: number): Draft => draft([['a', 'x'.repeat(bytes - 22)]]);
    expect(printContent(ofBytes(LARGEST_CONTENT))).toHaveLength(65_536);
    expect(await open(await encode(ofBytes(65_536)))).toBe(printContent(ofBytes(65_536)));
    expect(await encodeLink(ofBytes(65_537))).toMatchObject({ problem: { kind: 'oversized' } });
    expect(await open(packLink(printContent(ofBytes(65_537))))).toBe('oversized');
    expect(await open(encodeReadable(ofBytes(65_537)))).toBe('oversized');
  });

  test('holds 300 values and constraints, and no more', async () => {
    const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `a${i}`);
    const values = (count: number): Draft => draft(names(count).map((name) => [name, '']));
    const constraints = (count: number): Draft => draft([], { constraints: new Set(names(count)) });
    const omitted = (count: number): Draft => draft([], { omitted: new Set(names(count)) });
    for (const given of [values, constraints, omitted]) {
      expect(await open(await encode(given(300)))).toBe(printContent(given(300)));
      expect(await encodeLink(given(301))).toMatchObject({ problem: { kind: 'oversized' } });
      expect(await open(packLink(printContent(given(301))))).toBe('oversized');
      expect(await open(encodeReadable(given(301)))).toBe('oversized');
    }
  });

  test('is not made for what is no blank or constraint', async () => {
    for (const key of ['__proto__', 'a.b.c', 'A', '', 'a b', '_unfilled', '.a'])
      expect(await encodeLink(draft([[key, 'x']]))).toMatchObject({ problem: { kind: 'malformed' } });
    expect(await encodeLink(draft([], { constraints: new Set(['a,b']) }))).toMatchObject({ problem: { kind: 'malformed' } });
  });
});

describe('fields written by hand', () => {
  const content = '[[["a","b c"],["team-size.x",""]],"keep",["d","e"]]';

  test.each([
    ['open in another order', '_constraints=e,d&team-size.x=&a=b+c'],
    ['open with spaces and commas as escapes', 'a=b%20c&team-size.x=&_constraints=d%2Ce'],
    ['open with every character as an escape', '%61=%62%20%63&team%2Dsize.x%3D&%5Fconstraints=%64,%65'],
    ['open with a space as it is', 'a=b c&team-size.x=&_constraints=d,e'],
    ['open with the treatment that is meant anyway', 'a=b+c&team-size.x=&_constraints=d,e&_unfilled=keep'],
  ])('%s', async (_, fields) => {
    expect(await open(announce(content, fields))).toBe(content);
  });

  test.each([
    ['with a key twice', content, 'a=b+c&a=b+c&team-size.x=&_constraints=d,e'],
    ['with an unknown treatment', '[[],"x",[]]', '_unfilled=x'],
    ['with an unknown setting', '[[],"keep",[]]', '_x=y'],
    ['with an empty constraint', '[[],"keep",[""]]', '_constraints='],
    ['with an empty given', '[[],"keep",[],[""]]', '_omitted='],
    ['with a given that is no slug', '[[],"keep",[],["__proto__"]]', '_omitted=__proto__'],
    ['with a constraint that is no slug', '[[],"keep",["__proto__"]]', '_constraints=__proto__'],
    ['with a key that is the prototype', '[[["__proto__","x"]],"keep",[]]', '__proto__=x'],
    ['with a key of three parts', '[[["constructor.x.y","z"]],"keep",[]]', 'constructor.x.y=z'],
    ['with a key in capitals', '[[["A","x"]],"keep",[]]', 'A=x'],
    ['without a key', '[[["","x"]],"keep",[]]', '=x'],
    ['with a broken escape', '[[["a",""]],"keep",[]]', 'a=%zz&b='],
    ['with broken UTF-8', '[[["a","\uFFFD"]],"keep",[]]', 'a=%FF&b='],
    ['with half of a character as an escape', '[[["a","\\ud800"]],"keep",[]]', 'a=%ED%A0%80&b='],
    ['with something added', content, 'a=b+c&team-size.x=&_constraints=d,e&x'],
  ])('do not open %s', async (_, announced, fields) => {
    expect(await open(announce(announced, fields))).toMatch(/^(?:cut|damaged)$/);
  });

  test('do not open behind anything else than the checksum', async () => {
    expect(await open(announce(content, 'a=b+c&team-size.x=&_constraints=d,e'))).toBe(content);
    expect(await open(announce(content, 'a=b+c&team-size.x=&_constraints=d,e').replace('&', '.&'))).toBe('damaged');
  });
});

describe('a compressed link', () => {
  test.each([
    ['no JSON', 'x'],
    ['JSON of another shape', '{"a":"b"}'],
    ['null', 'null'],
    ['a text', '"abc"'],
    ['one part more', '[[],"keep",[],[]]'],
    ['one part less', '[[],"keep"]'],
    ['a value that is a number', '[[["a",1]],"keep",[]]'],
    ['a value that is a list', '[[["a",["b"]]],"keep",[]]'],
    ['a pair of three', '[[["a","b","c"]],"keep",[]]'],
    ['a pair that is an object', '[[{"0":"a","1":"b"}],"keep",[]]'],
    ['a key that is an object', '[[[{"replace":"a"},"b"]],"keep",[]]'],
    ['a key twice', '[[["a","b"],["a","c"]],"keep",[]]'],
    ['keys that are not sorted', '[[["b",""],["a",""]],"keep",[]]'],
    ['the prototype', '[[["__proto__","x"]],"keep",[]]'],
    ['an unknown treatment', '[[],"x",[]]'],
    ['a treatment in a list', '[[],["keep"],[]]'],
    ['constraints that are a text', '[[],"keep","ab"]'],
    ['a constraint that is a list', '[[],"keep",[["a"]]]'],
    ['a constraint twice', '[[],"keep",["a","a"]]'],
    ['spaces', '[[], "keep", []]'],
    ['characters escaped without need', '[[["a","\\u0062"]],"keep",[]]'],
    ['a byte order mark', '\uFEFF[[],"keep",[]]'],
    ['lists in lists', '['.repeat(60_000)],
  ])('does not open with %s', async (_, content) => {
    expect(await open(packLink(content))).toBe('damaged');
  });

  test('does not open with anything behind its data, or another way of writing it', async () => {
    const whole = packLink(printContent(meals));
    expect(await open(whole)).toBe(printContent(meals));
    for (const added of ['AAAA', 'A', '=', '==', '.', '&a=b', '\n', ' ']) expect(await open(whole + added)).toBe('damaged');
    const spare = ['a', 'ab', 'abc'].map((value) => packLink(`[[["a","${value}"]],"keep",[]]`)).find((link) => /[AQgw]$/.test(link)) ?? '';
    expect(await open(spare)).toContain('keep');
    expect(await open(spare.replace(/.$/, (last) => ({ A: 'B', Q: 'R', g: 'h', w: 'x' })[last] ?? ''))).toBe('damaged');
  });

  test('does not open with broken UTF-8', async () => {
    const replaced = '[[["a","\uFFFD\uFFFD\uFFFD"]],"keep",[]]';
    const bytes = Buffer.from(replaced.replaceAll('\uFFFD', '\u00FF'), 'latin1');
    const head = packLink(replaced).split('.').slice(0, 3).join('.');
    expect(await open(`${head}.${deflateRawSync(bytes).toString('base64url')}`)).toMatch(/^(?:cut|damaged)$/);
  });

  test('that would unpack to 10 MB stops early', async () => {
    let bytes = 0;
    const Stream = DecompressionStream;
    vi.stubGlobal(
      'DecompressionStream',
      class {
        readonly writable: WritableStream;
        readonly readable: ReadableStream;
        constructor() {
          const stream = new Stream('deflate-raw');
          this.writable = stream.writable;
          this.readable = stream.readable.pipeThrough(
            new TransformStream<Uint8Array, Uint8Array>({
              transform(chunk, controller) {
                bytes += chunk.length;
                controller.enqueue(chunk);
              },
            }),
          );
        }
      },
    );
    const bomb = packBytes(deflateRawSync(Buffer.alloc(10_000_000, '[')));
    expect(bomb.length).toBeLessThan(13_000);
    expect(await open(bomb)).toBe('oversized');
    expect(bytes).toBeGreaterThan(LARGEST_CONTENT);
    expect(bytes).toBeLessThan(500_000);
  });
});

describe('a cut link', () => {
  test.each([
    ['of words', () => encode(meals)],
    ['of choices', () => encode(chosen)],
    ['that is compressed', async () => packLink(printContent(meals))],
    ['that is long', async () => (await encode(long)).slice(0, 700)],
  ])('%s does not open, wherever it is cut', async (_, write) => {
    const whole = await write();
    for (let length = 0; length < whole.length; length += 1) {
      const result = await decodeLink(whole.slice(0, length));
      if (result.type !== 'problem') expect.fail(whole.slice(0, length));
    }
  });

  test('is told from a changed one where it is readable', async () => {
    const whole = await encode(meals);
    const head = whole.indexOf('&');
    for (let length = head; length < whole.length; length += 1) expect(await open(whole.slice(0, length))).toBe('cut');
    expect(await open(whole.replace('Lunchbell', 'Lunchball'))).toBe('damaged');
    expect(await open(`${whole}s`)).toBe('damaged');
  });
});

describe('a changed link', () => {
  const CHARACTERS = [...'A0aeZ9_-.&=%+,', 'é', '\uD800'];

  test.each([
    ['of words', () => encode(draft([['product', 'Box & Well']]))],
    ['of choices', () => encode(chosen)],
    ['that is compressed', async () => packLink(printContent(chosen))],
  ])('%s never opens as another draft', async (_, write) => {
    const whole = await write();
    const expected = await open(whole);
    for (let at = 0; at <= whole.length; at += 1) {
      const [before, after] = [whole.slice(0, at), whole.slice(at + 1)];
      const changed = [
        before + after,
        ...CHARACTERS.flatMap((character) => [before + character + after, before + character + whole.slice(at)]),
      ];
      for (const fragment of changed) {
        const result = await decodeLink(fragment);
        if (result.type === 'draft' && printContent(result.draft) !== expected) expect.fail(fragment);
      }
    }
  });
});

describe('a link that was released', () => {
  // Links are opened for ever: entries are only ever added here, never changed or removed.
  const released = JSON.parse(readFixture('share-links.json')) as {
    name: string;
    fragment: string;
    values: [string, string][];
    treatment: Treatment;
    constraints: string[];
  }[];

  test.each(released)('opens: $name', async ({ fragment, values, treatment, constraints }) => {
    expect(await decodeLink(fragment)).toEqual({ type: 'draft', draft: draft(values, { treatment, constraints: new Set(constraints) }) });
  });

  test('is still among these', () => {
    expect(released.length).toBeGreaterThanOrEqual(13);
  });
});

describe('a browser that cannot compress', () => {
  test('makes a readable link of any length', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    expect(await encode(long)).toBe(encodeReadable(long));
  });

  test('makes none that only fits compressed', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    for (const value of ['\uD800', '漢'.repeat(12_000)])
      expect(await encodeLink(draft([['a', value]]))).toMatchObject({ problem: { kind: 'unsupported' } });
  });

  test('opens none that is compressed', async () => {
    const fragment = await encode(long);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await open(fragment)).toBe('unsupported');
  });
});

describe('names that the prompt does not know', () => {
  const prompt = fillable('{{product}} {{constructor}}');
  const constraints = [constraint(1, 'team-size', '{{engineers}}'), constraint(2, 'air-gapped', '{{reason}}')];
  const find = (values: [string, string][], slugs: string[] = []): string | undefined =>
    findUnknownNames(draft(values, { constraints: new Set(slugs) }), prompt, constraints)?.message;

  test('are none among its own and those of chosen constraints', () => {
    expect(find([])).toBeUndefined();
    expect(
      find(
        [
          ['product', 'x'],
          ['constructor', ''],
          ['team-size.engineers', '5'],
        ],
        ['team-size', 'air-gapped'],
      ),
    ).toBeUndefined();
  });

  test('are those of a constraint that is not chosen', () => {
    expect(find([['air-gapped.reason', 'x']], ['team-size'])).toContain('“air-gapped.reason”');
  });

  test('are constraints that there are not', () => {
    expect(find([], ['team-size', 'valueof'])).toContain('“valueof”');
  });

  test('are pointed out, three of them, shortened', () => {
    expect(
      find(
        [...'abcd'].map((id) => [id.repeat(50), '']),
        ['e'],
      ),
    ).toMatchInlineSnapshot(
      `"This prompt does not have what this link fills in: “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”, “bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…”, “cccccccccccccccccccccccccccccccccccccccc…” and 2 more. It was made for another prompt or another version of this one. Reload the page, or ask for a new link. Nothing was filled in."`,
    );
    expect(find([['a', 'x']])).toMatchInlineSnapshot(
      `"This prompt does not have what this link fills in: “a”. It was made for another prompt or another version of this one. Reload the page, or ask for a new link. Nothing was filled in."`,
    );
  });
});

describe('what is said', () => {
  const message = async (fragment: string): Promise<string> => {
    const result = await decodeLink(fragment);
    return result.type === 'problem' ? result.problem.message : expect.fail(fragment);
  };

  test('of a cut link', async () => {
    expect(await message(encodeReadable(long).slice(0, 1000))).toMatchInlineSnapshot(
      `"This link is cut short: 851 of 3,293 characters arrived. Chat and mail programs cut long links. Ask for it again as a file, or as a link with fewer values. Nothing was filled in."`,
    );
    expect(await message((await encode(long)).slice(0, 500))).toMatchInlineSnapshot(
      `"This link is cut short or was changed on its way: 1,172 of 3,293 characters arrived. Chat and mail programs cut long links. Ask for it again as a file, or as a link with fewer values. Nothing was filled in."`,
    );
  });

  test('of a changed link', async () => {
    expect(await message((await encode(meals)).replace('L', 'B'))).toMatchInlineSnapshot(
      `"This link was changed on its way, as some chat and mail programs do. Ask for it again as a file, or as a link with fewer values. Nothing was filled in."`,
    );
  });

  test('of a link from the future', async () => {
    expect(await message('v3.whatever')).toMatchInlineSnapshot(
      `"This link was made by a newer version of this page. Reload the page, then open the link again. Nothing was filled in."`,
    );
    expect(await message('v1x.1')).toMatchInlineSnapshot(
      `"This link cannot be read: its beginning is not whole, or it was not made here. Ask for it again as a file, or as a link with fewer values. Nothing was filled in."`,
    );
    expect(await open('v3z.whatever')).toBe('unknown-version');
  });

  test('of a link that is none', async () => {
    expect(await message('v1.120.cbf4')).toMatchInlineSnapshot(
      `"This link cannot be read: its beginning is not whole, or it was not made here. Ask for it again as a file, or as a link with fewer values. Nothing was filled in."`,
    );
    expect(await open('p99_latency')).toBe('malformed');
    expect(await open('')).toBe('malformed');
  });

  test('of a link that is too large', async () => {
    expect(await message(`v1.${'x'.repeat(LONGEST_FRAGMENT)}`)).toMatchInlineSnapshot(
      `"This link is larger than any made here, so it was not opened. Ask for it again as a file. Nothing was filled in."`,
    );
    expect(await open('x'.repeat(LONGEST_FRAGMENT))).toBe('malformed');
  });

  test('of a link that this browser cannot open', async () => {
    const fragment = await encode(long);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await message(fragment)).toMatchInlineSnapshot(
      `"This browser cannot unpack this link. Open it in a newer one, or ask for it again as a file. Nothing was filled in."`,
    );
  });

  test('to the sender', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const problems = await Promise.all(
      [draft([['a', 'x'.repeat(70_000)]]), draft([['a', '\uD800']]), draft([['__proto__', 'x']])].map(async (given) => {
        const result = await encodeLink(given);
        return result.type === 'problem' ? `${result.problem.kind}: ${result.problem.message}` : result.fragment;
      }),
    );
    expect(problems).toMatchInlineSnapshot(`
      [
        "oversized: A link holds at most 300 values and 64 kB, and these are more. Send them as a file.",
        "unsupported: This browser cannot pack these values into a link. Make it in a newer one, or send them as a file.",
        "malformed: One of these values belongs to no blank, so a link cannot carry it. Send them as a file.",
      ]
    `);
  });
});
