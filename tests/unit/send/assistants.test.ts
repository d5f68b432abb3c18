import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseTemplate } from '../../../src/core/prompt/template.ts';
import { ASSISTANTS, type Assistant, addressFor } from '../../../src/core/send/assistants.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const takers: readonly Assistant[] = ASSISTANTS.filter(({ prefill }) => prefill !== null);

/** The query's only value as the site or the app reads it. */
function decode({ mode }: Assistant, address: string): string {
  const query = address.slice(address.indexOf('?') + 1);
  if (mode === 'form') return [...new URLSearchParams(query).values()].join(' and ');
  return decodeURIComponent(query.slice(query.indexOf('=') + 1));
}

/** The characters of a text that the cap counts. */
const lengthOf = (assistant: Assistant, text: string): number =>
  assistant.mode === 'app' ? text.length : addressFor({ ...assistant, cap: null }, text).address.length;

/** The longest run of a character that keeps within a length, filled up with a letter that is encoded as itself. */
function fill(assistant: Assistant, character: string, length: number): string {
  const empty = lengthOf(assistant, '');
  const width = lengthOf(assistant, character) - empty;
  return character.repeat(Math.floor((length - empty) / width)) + 'a'.repeat((length - empty) % width);
}

describe('the assistants', () => {
  test('are six, each with its own id and label', () => {
    expect(ASSISTANTS.map(({ id }) => id)).toEqual(['chatgpt', 'claude', 'claude-code', 'cursor', 'github-copilot', 'gemini']);
    expect(new Set(ASSISTANTS.map(({ label }) => label)).size).toBe(6);
  });

  test('have addresses of their kind', () => {
    for (const { home, prefill, mode } of ASSISTANTS) {
      for (const address of [home, prefill ?? home]) expect(new URL(address).protocol === 'https:').toBe(mode !== 'app');
    }
  });

  test('have a cap where they have an address for the text', () => {
    for (const { mode, prefill, cap } of ASSISTANTS) expect([prefill === null, cap === null]).toEqual(Array(2).fill(mode === 'paste'));
  });

  test('without an address for the text open empty', () => {
    expect(ASSISTANTS.filter(({ prefill }) => prefill === null).map((assistant) => addressFor(assistant, 'a'))).toEqual([
      { address: 'https://gemini.google.com/app', holds: 'nothing', reason: 'no-prefill' },
    ]);
  });
});

describe.each(takers)('$label', (assistant) => {
  const { mode, home, prefill, cap } = assistant;

  test.each(['a', ' ', '/', '+', '\n', 'é', '—', '漢', '🚀'])('takes %j up to its cap and not one character more', (character) => {
    for (const beyond of [-1, 0, 1]) {
      const text = fill(assistant, character, (cap ?? 0) + beyond);
      expect(lengthOf(assistant, text)).toBe((cap ?? 0) + beyond);
      const given = addressFor(assistant, text);
      if (beyond > 0) {
        expect(given).toEqual({ address: home, holds: 'nothing', reason: 'too-long' });
      } else {
        expect(given.holds).toBe('prompt');
        expect(decode(assistant, given.address)).toBe(text);
      }
    }
  });

  test('reads the text back from its query byte for byte', () => {
    const text = "Cache — for “Fernway” & co.\n\n- 85 % + 15 % = all\r\n# a#b?c=d&e;f/\\ 'x' 🏴‍☠️\t$& {{x}} <y>\u0000";
    const { address, holds } = addressFor(assistant, text);
    expect(holds).toBe('prompt');
    expect(address.startsWith(prefill ?? 'none')).toBe(true);
    expect(address.slice((prefill ?? '').length)).toMatch(
      { form: /^[\w%.!~*()+:/,;@?$-]+$/, percent: /^[\w%.!~*():/,;@?$-]+$/ }[mode as string] ?? /^[\w%.!~*()-]+$/,
    );
    expect(decode(assistant, address)).toBe(text);
    expect([...new URL(address).searchParams.values()]).toEqual([text]);
    expect(new URL(address).hash).toBe('');
  });

  test('counts the address as the browser will send it', () => {
    const { address } = addressFor(assistant, "don't “(a) ~*!^|`\\[]{}<> : / , ; @ ? $ + % & # =");
    expect(new URL(address).href).toBe(address);
  });

  test.each(['\uD800', 'a\uDC00b', '\uDFFF\uD800'])('opens empty for half a character, %j', (text) => {
    expect(addressFor(assistant, text)).toEqual({ address: home, holds: 'nothing', reason: 'not-encodable' });
  });

  test('gives any text whole or not at all', () => {
    fc.assert(
      fc.property(hostileValue, (text) => {
        const given = addressFor(assistant, text);
        return given.holds === 'prompt'
          ? decode(assistant, given.address) === text
          : given.address === home && (lengthOf(assistant, text.toWellFormed()) > (cap ?? 0) || !text.isWellFormed());
      }),
      { numRuns: 2000 },
    );
  });

  test('takes every hostile text that is whole', () => {
    for (const text of HOSTILE_TEXTS) expect(addressFor(assistant, text).holds).toBe(text.isWellFormed() ? 'prompt' : 'nothing');
  });
});

test('an installed app that cannot take the text opens without one', () => {
  const code = ASSISTANTS.find(({ mode }) => mode === 'app') ?? ASSISTANTS[0];
  expect(addressFor(code, 'a'.repeat(5001)).address).toBe('claude-cli://open');
  expect(addressFor(code, 'a\nb').address).toBe('claude-cli://open?q=a%0Ab');
});

describe('the prompts, filled with their examples', () => {
  const filled = globSync('content/prompts/*.mdx', { cwd: ROOT }).map((path) => fillWithExamples(readFileSync(join(ROOT, path), 'utf8')));
  const plainLength = ({ mode, prefill }: Assistant, text: string): number =>
    mode === 'app' ? text.length : `${prefill}${encodeURIComponent(text).replaceAll("'", '%27')}`.length;
  const shareWithin = (assistant: Assistant, count: (assistant: Assistant, text: string) => number): number =>
    filled.filter((text) => count(assistant, text) <= (assistant.cap ?? 0)).length / filled.length;

  test.for(takers)('fit $label at least as often as with every reserved character encoded', (assistant, { annotate }) => {
    const [before, after] = [plainLength, lengthOf].map((count) => shareWithin(assistant, count));
    annotate(`${assistant.label}: ${before} before, ${after} after`);
    expect(after).toBeGreaterThanOrEqual(before ?? 1);
  });

  test('take a tenth less room in a form-encoded address', () => {
    for (const assistant of takers.filter(({ mode }) => mode === 'form'))
      for (const text of filled) expect(lengthOf(assistant, text) / plainLength(assistant, text)).toBeLessThan(0.9);
  });
});

/** The template of a prompt's file with the example of each placeholder in its place. */
function fillWithExamples(file: string): string {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  const [, template = ''] = /^~~~prompt\n([\s\S]*?)\n~~~$/m.exec(body) ?? [];
  const { placeholders } = parse(frontMatter) as { placeholders: { id: string; example: string }[] };
  const examples = new Map(placeholders.map(({ id, example }) => [id, example]));
  return parseTemplate(template)
    .parts.map((part) => (part.type === 'placeholder' ? examples.get(part.id) : part.text))
    .join('');
}
