import { describe, expect, test } from 'vitest';
import { openLink } from '../../../src/core/link/open-link.ts';
import { fitPrefill, parsePrefill } from '../../../src/core/link/prefill-link.ts';
import { encodeReadable } from '../../../src/core/link/share-link.ts';
import { printContent } from '../../../src/core/link/share-link-content.ts';
import { isPrefill } from '../../../src/core/link/share-link-mark.ts';
import { LINK_CHANGES } from '../../support/link/link-changes.ts';
import { packLink } from '../../support/link/link-inputs.ts';
import { draft, fillable } from '../../support/prompts.ts';

const shared = draft(
  [
    ['system', 'Reservation API, 50% of C++ & Go + <html>'],
    ['peak_reads', '500 req/s'],
    ['lines', 'one\ntwo = 2'],
  ],
  { treatment: 'ask', constraints: new Set(['team-size']) },
);
const plain = draft([['system', 'Reservation API']]);

describe.each([
  ['readable', encodeReadable(shared)],
  ['compressed', packLink(printContent(shared))],
])('a %s link opens with', (_, fragment) => {
  test.each(LINK_CHANGES)('%s', async (_change, apply) => {
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

describe('a link written by hand', () => {
  const prompt = fillable('{{system}} {{peak_reads}}');

  test.each([
    ['names a blank with a value', 'system=Reservation API', true],
    ['is a permalink', 'system', false],
    ['is a share link', 'v1.14.8d63e8bc&a=b', false],
    ['is a text of the page', ':~:text=a=b', false],
  ])('%s: %j', (_, fragment, isLink) => {
    expect(isPrefill(fragment)).toBe(isLink);
  });

  test.each([
    ['as typed', 'system=Reservation API&peak_reads=500 req/s', 'Reservation API', '500 req/s'],
    ['percent-encoded', 'system=Reservation%20API&peak_reads=500%20req%2Fs', 'Reservation API', '500 req/s'],
    ['as a form encodes it', 'system=Reservation+API&peak_reads=500+req%2Fs', 'Reservation API', '500 req/s'],
    ['with a plus sign beside a space', 'system=C++ and Go&peak_reads=1', 'C++ and Go', '1'],
    ['with a percent sign that encodes nothing', 'system=50% off&peak_reads=1', '50% off', '1'],
  ])('fills in its values, %s', (_, fragment, system, peak) => {
    const { draft: filled, unknown } = fitPrefill(parsePrefill(fragment), prompt, []);
    expect([...filled.values]).toEqual([
      ['system', system],
      ['peak_reads', peak],
    ]);
    expect(unknown).toEqual([]);
  });

  test('names what the prompt does not have, and fills in the rest', () => {
    const { draft: filled, unknown } = fitPrefill(parsePrefill('system=A&colour=red&_unfilled=maybe&_constraints=none'), prompt, []);
    expect(filled).toEqual(draft([['system', 'A']]));
    expect(unknown).toEqual(['colour', 'none', 'maybe']);
  });
});
