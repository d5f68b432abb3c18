import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSISTANTS, type Assistant, addressFor } from '../../../src/core/send/assistants.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

const takers: readonly Assistant[] = ASSISTANTS.filter(({ prefill }) => prefill !== null);

/** The longest run of a character that leaves the address, or the text, at a length, filled up with a letter that is encoded as itself. */
function fill({ prefill, capCounts }: Assistant, character: string, length: number): string {
  const isText = capCounts === 'text';
  const room = isText ? length : length - (prefill ?? '').length;
  const width = isText ? character.length : encodeURIComponent(character).length;
  return character.repeat(Math.floor(room / width)) + 'a'.repeat(room % width);
}

const decode = (address: string): string => decodeURIComponent(address.slice(address.indexOf('=') + 1));

describe('the assistants', () => {
  test('are six, each with its own id and label', () => {
    expect(ASSISTANTS.map(({ id }) => id)).toEqual(['chatgpt', 'claude', 'claude-code', 'cursor', 'github-copilot', 'gemini']);
    expect(new Set(ASSISTANTS.map(({ label }) => label)).size).toBe(6);
  });

  test('have addresses of their kind, and the month they were looked up', () => {
    for (const { home, prefill, opens, checkedOn } of ASSISTANTS) {
      for (const address of [home, prefill ?? home]) expect(new URL(address).protocol === 'https:').toBe(opens === 'tab');
      expect(checkedOn).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    }
  });

  test('have a cap where they have an address for the text', () => {
    for (const { prefill, cap } of ASSISTANTS) expect(cap === null).toBe(prefill === null);
  });

  test('without an address for the text open empty', () => {
    expect(ASSISTANTS.filter(({ prefill }) => prefill === null).map((assistant) => addressFor(assistant, 'a'))).toEqual([
      { address: 'https://gemini.google.com/app', holds: 'nothing', reason: 'no-prefill' },
    ]);
  });
});

describe.each(takers)('$label', (assistant) => {
  const { home, prefill, cap, capCounts } = assistant;
  const lengthOf = (text: string): number => (capCounts === 'text' ? text.length : `${prefill}${encodeURIComponent(text)}`.length);

  test.each(['a', ' ', '\n', 'é', '—', '漢', '🚀'])('takes %j up to its cap and not one character more', (character) => {
    for (const beyond of [-1, 0, 1]) {
      const text = fill(assistant, character, (cap ?? 0) + beyond);
      expect(lengthOf(text)).toBe((cap ?? 0) + beyond);
      const given = addressFor(assistant, text);
      if (beyond > 0) {
        expect(given).toEqual({ address: home, holds: 'nothing', reason: 'too-long' });
      } else {
        expect(given.holds).toBe('prompt');
        expect(decode(given.address)).toBe(text);
      }
    }
  });

  test('reads the text back from its query byte for byte', () => {
    const text = "Cache — for “Fernway” & co.\n\n- 85 % + 15 % = all\r\n# a#b?c=d&e;f/\\ 'x' 🏴‍☠️\t$& {{x}} <y>\u0000";
    const { address, holds } = addressFor(assistant, text);
    expect(holds).toBe('prompt');
    expect(address.startsWith(prefill ?? 'none')).toBe(true);
    expect(address.slice((prefill ?? '').length)).toMatch(/^[\w%.!~*()-]+$/);
    expect([...new URL(address).searchParams.values()]).toEqual([text]);
    expect(new URL(address).hash).toBe('');
  });

  test('counts the address as the browser will send it', () => {
    const { address } = addressFor(assistant, "don't “(a) ~*!^|`\\[]{}<>");
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
          ? decode(given.address) === text
          : given.address === home && (lengthOf(text.toWellFormed()) > (cap ?? 0) || !text.isWellFormed());
      }),
      { numRuns: 2000 },
    );
  });

  test('takes every hostile text that is whole', () => {
    for (const text of HOSTILE_TEXTS) expect(addressFor(assistant, text).holds).toBe(text.isWellFormed() ? 'prompt' : 'nothing');
  });
});

test('an installed app that cannot take the text opens without one', () => {
  const code = ASSISTANTS.find(({ opens }) => opens === 'app') ?? ASSISTANTS[0];
  expect(addressFor(code, 'a'.repeat(5001)).address).toBe('claude-cli://open');
  expect(addressFor(code, 'a\nb').address).toBe('claude-cli://open?q=a%0Ab');
});
