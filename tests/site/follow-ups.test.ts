import { expect, test } from 'vitest';
import { FOLLOW_UP_BLANKS } from '../../src/core/answer/follow-up.ts';
import type { FollowUpFile } from '../../src/core/export/catalogue.ts';
import { lenses as declared } from '../../src/library/lenses.ts';
import { readText } from '../support/site/built-site.ts';
import { readDist } from '../support/site/dist.ts';

const site = await readDist();
const { version, followUps, lenses } = JSON.parse(readText(site, 'follow-ups.json')) as FollowUpFile;

test('the file of follow-ups has each that sheets offer, with the blanks they fill in', () => {
  expect(version).toBe(1);
  expect(Object.fromEntries(followUps.map(({ slug, placeholders }) => [slug, placeholders.map(({ id }) => id)]))).toEqual(FOLLOW_UP_BLANKS);
  for (const { template, placeholders } of followUps) for (const { id } of placeholders) expect(template).toContain(`{{${id}}}`);
});

test('the file of follow-ups has the lenses of the critique', () => {
  expect(lenses.map(({ id }) => id)).toEqual(declared.map(({ id }) => id));
  for (const lens of lenses) expect(Object.keys(lens)).toEqual(['id', 'title', 'summary', 'reviewer', 'focus']);
});
