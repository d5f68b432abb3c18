import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { fromCataloguePlaceholder } from '../../../src/core/export/catalogue.ts';
import { compose } from '../../../src/core/prompt/compose.ts';
import { parseTemplate } from '../../../src/core/prompt/template.ts';
import { nameFile, SENDABLE, type SendableFormat } from '../../../src/core/send/sendable.ts';
import { refuseCopying } from '../../support/browser/opened.ts';
import { seedStorage, storeDraft, unfoldSend } from '../../support/browser/sharing.ts';
import { readCatalogue, readCopied, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SLUG = 'database-schema-design';
const PATH = `/prompts/${SLUG}/`;
const catalogue = await readCatalogue();

const DRAFT = draft(
  [
    ['application', "**$&** `{{x}}` </task> 'é' 🦑"],
    ['domain', '## not a heading\n\n  two  spaces  \n'],
    ['query_patterns', '- dashed\n*starred*'],
    ['team-size.engineers', '5'],
  ],
  { treatment: 'drop', constraints: new Set(['team-size']) },
);

/** What the sheet shows for the draft, made from what the site publishes. */
function composeDraft() {
  const toFillable = ({
    template,
    placeholders,
  }: {
    template: string;
    placeholders: Parameters<typeof fromCataloguePlaceholder>[0][];
  }) => ({
    parts: parseTemplate(template).parts,
    placeholders: placeholders.map(fromCataloguePlaceholder),
  });
  const prompt = catalogue.prompts.find(({ slug }) => slug === SLUG);
  if (prompt === undefined) throw new Error('There is no such prompt.');
  return compose(
    toFillable(prompt),
    DRAFT,
    catalogue.constraints.map((constraint) => ({ ...constraint, ...toFillable(constraint) })),
  );
}

const lines = composeDraft();
const panel = (page: Page) => page.getByRole('region', { name: 'In another format' });

for (const format of SENDABLE as readonly SendableFormat[])
  test(`${format.label} is copied and saved as its exporter prints what is shown`, async ({ openPage }) => {
    const page = await openPage(PATH, { prepare: seedStorage(storeDraft(SLUG, DRAFT)) });
    await poll(() => readPlainText(page)).toContain('Assume 5 engineers');
    await unfoldSend(page);
    await panel(page).getByRole('combobox', { name: 'Format' }).selectOption(format.label);
    const copied = await readCopied(page, () => panel(page).getByRole('button', { name: 'Copy' }).click());
    expect(copied).toBe(format.print(lines));
    await panel(page)
      .getByRole('status')
      .filter({ hasText: `Copied as ${format.label}.` })
      .waitFor();

    const waiting = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: 'Download' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(nameFile(SLUG, format));
    expect(await readFile(await download.path(), 'utf8')).toBe(format.print(lines));
    await panel(page)
      .getByRole('status')
      .filter({ hasText: `Saved as ${nameFile(SLUG, format)}.` })
      .waitFor();

    const shown = await readPlainText(page);
    if (format.id === 'markdown') expect(copied).toBe(shown);
    if (format.mediaType === 'application/json') {
      const [message] = Object.values(JSON.parse(copied) as Record<string, { role: string; content: string }[]>)[0] ?? [];
      expect(message).toEqual({ role: 'user', content: shown });
    }
  });

test('what was said of one format is not said of the next', async ({ openPage }) => {
  const page = await openPage(PATH);
  await unfoldSend(page);
  await panel(page).getByRole('button', { name: 'Copy' }).click();
  await poll(() => panel(page).getByRole('status').textContent()).toBe('Copied as Markdown.');
  await panel(page).getByRole('combobox', { name: 'Format' }).selectOption('Plain text');
  await poll(() => panel(page).getByRole('status').textContent()).toBe('');
});

test('where copying is refused the download is named instead, and works', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: refuseCopying });
  await unfoldSend(page);
  await panel(page).getByRole('button', { name: 'Copy' }).click();
  await panel(page).getByText('Copying is blocked here. Download it instead.').waitFor();
  const waiting = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Download' }).click();
  expect(await readFile(await (await waiting).path(), 'utf8')).toBe(await readPlainText(page));
});
