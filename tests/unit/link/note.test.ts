import { expect, test } from 'vitest';
import { openLink } from '../../../src/core/link/open-link.ts';
import { decodeLink, encodeLink, encodeReadable } from '../../../src/core/link/share-link.ts';
import { LONGEST_NOTE, printContent } from '../../../src/core/link/share-link-content.ts';
import { packLink } from '../../support/link/link-inputs.ts';
import { draft } from '../../support/prompts.ts';

const shared = draft([['system', 'Reservation API']]);
const omitting = draft([['system', 'x']], { omitted: new Set(['peak-rate']) });
const NOTES = ['Please fill in the last four.', 'a&b=c+d %20', 'two\nlines', '👩🏽‍🚀 مرحبا', '\uD800', 'x.', 'x'.repeat(LONGEST_NOTE)];

test.each(NOTES)('a note comes back byte for byte: %j', async (note) => {
  for (const given of [shared, draft(), omitting, draft([['rows', 'row '.repeat(2000)]])]) {
    const made = await encodeLink(given, note);
    const fragment = made.type === 'link' ? made.fragment : expect.fail(made.problem.message);
    expect(await decodeLink(fragment)).toEqual({ type: 'draft', draft: given, note });
    expect(await openLink(`${fragment}.`)).toEqual({ type: 'draft', draft: given, note });
  }
});

test('a link with a note is of format 2, which readers that know no notes call newer than they are', async () => {
  expect(encodeReadable(shared, 'Hi')).toMatch(/^v2\.\d+\.[\da-f]{8}&system=Reservation\+API&_note=Hi$/);
  expect(await encodeLink(draft([['rows', 'row '.repeat(2000)]]), 'Hi')).toMatchObject({ fragment: expect.stringMatching(/^v2z\./) });
});

test('without a note a link is of format 1, as ever', async () => {
  expect(await encodeLink(shared, '')).toEqual(await encodeLink(shared));
  expect(encodeReadable(shared)).toMatch(/^v1\./);
});

test('a note in a link of format 1, none in one of format 2, and one that is too long are refused', async () => {
  const readable = encodeReadable(shared, 'Hi');
  const packed = packLink(printContent(shared, 'Hi'));
  for (const fragment of [
    readable.replace('v2', 'v1'),
    packed,
    encodeReadable(shared).replace('v1', 'v2'),
    encodeReadable(shared, 'x'.repeat(LONGEST_NOTE + 1)),
    readable.replace('Hi', 'Ho'),
  ])
    expect(await decodeLink(fragment)).toMatchObject({ problem: { kind: expect.stringMatching(/^(?:damaged|cut)$/) } });
  expect(await encodeLink(shared, 'x'.repeat(LONGEST_NOTE + 1))).toMatchObject({ type: 'problem' });
});
