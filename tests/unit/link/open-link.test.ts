import { describe, expect, test } from 'vitest';
import { openLink } from '../../../src/core/link/open-link.ts';
import { encodeReadable } from '../../../src/core/link/share-link.ts';
import { printContent } from '../../../src/core/link/share-link-content.ts';
import { packLink } from '../../support/link/link-inputs.ts';
import { draft } from '../../support/prompts.ts';

const shared = draft(
  [
    ['system', 'Reservation API, 50% of C++ & Go + <html>'],
    ['peak_reads', '500 req/s'],
    ['lines', 'one\ntwo = 2'],
  ],
  { treatment: 'ask', constraints: new Set(['team-size']) },
);
const plain = draft([['system', 'Reservation API']]);

/** Ways in which mail and chat programs, and readers who copy, change a link. */
type Change = [change: string, apply: (fragment: string) => string];
const CHANGES: readonly Change[] = [
  ...[
    '.',
    ',',
    ')',
    ']',
    '}',
    '>',
    '"',
    "'",
    '’',
    '”',
    '»',
    ';',
    ':',
    '!',
    '?',
    '*',
    '**',
    '`',
    '~',
    '|',
    '…',
    '。',
    '）',
    '」',
    '\u00a0',
    ' ',
    '\n',
    '.)',
    '>.',
    '%20',
    '%22',
    '%E2%80%A6',
    '%C2%A0',
  ].map((end): Change => [`${JSON.stringify(end)} behind it`, (fragment) => fragment + end]),
  ['a key of a campaign behind it', (fragment) => `${fragment}&utm_source=mail&utm_medium=email`],
  ['a query behind it', (fragment) => `${fragment}?fbclid=IwAR0-abc_123`],
  ['a query and a full stop behind it', (fragment) => `${fragment}?utm_source=chat.`],
  ['a line end in it', (fragment) => `${fragment.slice(0, 30)}\n${fragment.slice(30)}`],
  ['a line end and spaces in it', (fragment) => `${fragment.slice(0, 40)}\r\n   ${fragment.slice(40)}`],
  ['an encoded space in it', (fragment) => `${fragment.slice(0, 40)}%20${fragment.slice(40)}`],
  ['a line end at every 30th character', (fragment) => fragment.replaceAll(/.{30}/g, '$&\n')],
  ['percent signs encoded once more', (fragment) => fragment.replaceAll('%', '%25')],
  ['percent signs encoded twice more', (fragment) => fragment.replaceAll('%', '%2525')],
  ['all of it encoded once more', (fragment) => encodeURIComponent(fragment)],
  ['ampersands as in HTML', (fragment) => fragment.replaceAll('&', '&amp;')],
  ['plus signs as %20', (fragment) => fragment.replaceAll('+', '%20')],
  ['equals signs encoded', (fragment) => fragment.replaceAll('=', '%3D')],
  ['lower-case hexadecimal digits', (fragment) => fragment.replaceAll(/%[\dA-F]{2}/g, (code) => code.toLowerCase())],
];

describe.each([
  ['readable', encodeReadable(shared)],
  ['compressed', packLink(printContent(shared))],
])('a %s link opens with', (_, fragment) => {
  test.each(CHANGES)('%s', async (_change, apply) => {
    const opened = await openLink(apply(fragment));
    expect(opened.type === 'draft' && printContent(opened.draft)).toBe(printContent(shared));
  });
});

test('a readable link opens after all of it was decoded', async () => {
  const opened = await openLink(decodeURIComponent(encodeReadable(plain)));
  expect(opened).toEqual({ type: 'draft', draft: plain });
});

test('a readable link opens after its spaces were taken for plus signs', async () => {
  const opened = await openLink(encodeReadable(plain).replaceAll('+', '%2B'));
  expect(opened).toEqual({ type: 'draft', draft: plain });
});

test('a link that lacks its end stays refused, with the problem of what arrived', async () => {
  for (const fragment of [encodeReadable(shared), packLink(printContent(shared))])
    for (const length of [20, 40, fragment.length - 1])
      expect(await openLink(fragment.slice(0, length))).toMatchObject({ problem: { kind: expect.stringMatching(/^(?:cut|damaged)$/) } });
});

test('another value under the checksum of a link stays refused', async () => {
  expect(await openLink(encodeReadable(plain).replace('Reservation', 'reservation'))).toMatchObject({ problem: { kind: 'damaged' } });
});
