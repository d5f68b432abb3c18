import { describe, expect } from 'vitest';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const field = (name: string) => ({ name, exact: true });

describe('what follows from the figures', () => {
  test.for([
    {
      slug: 'full-system-design',
      values: { Availability: '99.95 %', RTO: '10 min' },
      given: '- Availability 99.95 % allows 21.6 min of failure in 30 days and 4 h 23 min in a year.',
    },
    {
      slug: 'caching-strategy-design',
      values: { 'Peak reads': '10k req/s', 'Load survived with no cache': '2,500 req/s' },
      given:
        '- At 10k req/s, a source that survives 2,500 req/s needs a hit ratio of 75 %; with no cache it gets 4 times what it survives.',
    },
    {
      slug: 'search-architecture-design',
      values: { Documents: '2M documents', 'Average document size': '5 KB' },
      given: '- 2M documents of 5 KB each are 10 GB.',
    },
    {
      slug: 'file-storage-cdn-architecture',
      values: { 'Total storage': '100 TB', Growth: '10 TB/month' },
      given: '- 100 TB growing by 10 TB/month are 220 TB in a year and 460 TB in three.',
    },
    {
      slug: 'event-driven-architecture-design',
      values: { 'Normal peak rate': '100 events/s', 'Spike rate': '1,000 events/s' },
      given:
        '- The spike of 1,000 events/s is 10 times the normal peak; consumers sized for 100 events/s fall 54,000 events behind in each minute of it.',
    },
  ])('stands in the prompt as it is copied: $slug', async ({ slug, values, given }, { openPage }) => {
    const page = await openPage(`/prompts/${slug}/`);
    await startSheet(page);
    for (const [name, value] of Object.entries(values)) await page.getByRole('textbox', field(name)).fill(value);
    await poll(async () => (await readPlainText(page)).split('\n')).toEqual(expect.arrayContaining(['## Givens', given]));
    const copied = await copySheet(page);
    expect(copied).toBe(await readPlainText(page));
    expect(copied.split('\n')).toContain(given);
  });

  test('says where it comes from, is switched off and on again, and stays so after a reload', async ({ openPage }) => {
    const page = await openPage('/prompts/full-system-design/');
    await startSheet(page);
    await page.getByRole('textbox', field('Availability')).fill('99.95 %');
    await page.locator('summary', { hasText: 'Givens' }).click();
    const list = page.locator('.givens');
    await list.getByText('(1 − 0.9995) × 30 × 24 × 60 min').waitFor();
    await list.getByRole('checkbox', { name: 'Allowed downtime' }).uncheck();
    await poll(() => readPlainText(page)).not.toContain('21.6 min of failure');
    await page.reload();
    await page.locator('astro-island:not([ssr])').waitFor();
    await page.locator('summary', { hasText: 'Givens' }).click();
    expect(await list.getByRole('checkbox', { name: 'Allowed downtime' }).isChecked()).toBe(false);
    expect(await readPlainText(page)).not.toContain('21.6 min of failure');
    await list.getByRole('checkbox', { name: 'Allowed downtime' }).check();
    await poll(() => readPlainText(page)).toContain('21.6 min of failure');
  });

  test('changes with each figure and goes with the last', async ({ openPage }) => {
    const page = await openPage('/prompts/full-system-design/');
    await startSheet(page);
    const availability = page.getByRole('textbox', field('Availability'));
    await availability.fill('99.9 %');
    await poll(() => readPlainText(page)).toContain('43.2 min of failure in 30 days');
    await availability.fill('99 %');
    await poll(() => readPlainText(page)).toContain('7 h 12 min of failure in 30 days');
    await availability.fill('');
    await poll(() => readPlainText(page)).not.toContain('## Givens');
  });

  test('is not there before a figure is filled in, and then comes in a part of its own', async ({ openPage }) => {
    const files: string[] = [];
    const page = await openPage('/prompts/full-system-design/', {
      prepare: async (opened) => opened.on('request', (request) => files.push(request.url())),
    });
    await startSheet(page);
    await page.getByRole('textbox', field('Product')).fill('Ferries');
    await page.waitForLoadState('networkidle');
    expect(files.filter((file) => file.includes('/derived'))).toEqual([]);
    await page.getByRole('textbox', field('Availability')).fill('99.9 %');
    await poll(() => files.filter((file) => file.includes('/derived-tools.')).length).toBe(1);
  });
});

describe('figures that do not go together', () => {
  test.for([
    {
      slug: 'full-system-design',
      values: { Availability: '99.95 %', RTO: '30 min' },
      said: /RTO.*30 min.*21\.6 min/,
    },
    {
      slug: 'sli-slo-design',
      values: { 'Average traffic': '500 req/s', 'Peak traffic': '100 req/s' },
      said: /100 req\/s.*500 req\/s/,
    },
    {
      slug: 'file-storage-cdn-architecture',
      values: { 'Number of files': '1,000', 'Typical file size': '5 MB', 'Total storage': '5 PB' },
      said: /1,000 files of 5 MB each are 5 GB, while 5 PB are stated/,
    },
    {
      slug: 'resilience-patterns-implementation',
      values: { 'Retries at most': '5', 'Timeout of one attempt': '2 s', 'Total time budget': '3 s' },
      said: /12 s.*3 s/,
    },
  ])('are pointed out to the reader and to the assistant: $slug', async ({ slug, values, said }, { openPage }) => {
    const page = await openPage(`/prompts/${slug}/`);
    await startSheet(page);
    for (const [name, value] of Object.entries(values)) await page.getByRole('textbox', field(name)).fill(value);
    await page.getByRole('status').filter({ hasText: said }).waitFor();
    const copied = await copySheet(page);
    expect(copied).toMatch(/\nThese figures do not go together\. /);
    expect(copied).toMatch(new RegExp(`\\n- [^\\n]*${said.source}`));
  });

  test('five nines in one region are', async ({ openPage }) => {
    const page = await openPage('/prompts/full-system-design/');
    await startSheet(page);
    await page.getByRole('textbox', field('Availability')).fill('99.999 %');
    await page.locator('summary', { hasText: 'Constraints' }).click();
    await page.getByRole('checkbox', { name: /^Single region/ }).check();
    await page
      .getByRole('status')
      .filter({ hasText: /99\.999 %.*region/ })
      .waitFor();
  });
});

test('a figure that could mean two things is refused with a word, and its field is one click away', async ({ openPage }) => {
  const page = await openPage('/prompts/full-system-design/');
  await startSheet(page);
  await page.getByRole('textbox', field('RTO')).fill('5 m');
  await page
    .getByRole('status')
    .filter({ hasText: /Nothing is computed from RTO: “5 m”/ })
    .waitFor();
  await page.locator('.given-warnings').getByRole('link', { name: 'RTO' }).click();
  await poll(() => page.evaluate(() => document.activeElement?.closest('[data-key]')?.getAttribute('data-key'))).toBe('rto');
});

test('where a deploy has removed what computes them, the sheet says so and copies without', async ({ openPage }) => {
  const page = await openPage('/prompts/full-system-design/', {
    prepare: (opened) => opened.route('**/_astro/derived-tools.*.js', (route) => route.fulfill({ status: 404, body: 'Not found' })),
    expects: [/Failed to load resource: the server responded with a status of 404/],
  });
  await startSheet(page);
  await page.getByRole('textbox', field('Availability')).fill('99.95 %');
  await page.getByRole('status').filter({ hasText: 'The givens did not load, so the prompt lacks them.' }).waitFor();
  expect(await copySheet(page)).not.toContain('## Givens');
});
