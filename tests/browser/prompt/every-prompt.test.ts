import { describe, expect } from 'vitest';
import { findBarriers } from '../../support/browser/axe.ts';
import { copySheet, readCatalogue, readPlainText } from '../../support/browser/sheet.ts';
import { test } from '../../support/browser/site.ts';

const { prompts } = await readCatalogue();

describe('every prompt', () => {
  test.for(prompts)(
    '$title is copied with its example as shown, and axe finds nothing on it',
    async ({ slug, placeholders }, { openPage }) => {
      const page = await openPage(`/prompts/${slug}/`);
      await page.getByRole('button', { name: 'Load example' }).click();
      await page.getByText('Example loaded.').waitFor();
      const copied = await copySheet(page);
      await page.getByRole('radio', { name: 'As copied' }).check();
      expect(copied).toBe(await readPlainText(page));
      expect(await page.locator('pre').isVisible()).toBe(true);
      for (const { kind, example } of placeholders)
        for (const text of kind === 'list' || kind === 'multiselect' ? example.split('\n') : [example]) expect(copied).toContain(text);
      await page.getByRole('radio', { name: 'Fill in' }).check();
      expect(await findBarriers(page)).toEqual([]);
      expect(copied).not.toMatch(/\{\{|\}\}/);
      expect(await page.getByRole('region', { name: 'Prompt controls' }).textContent()).toContain(
        `${placeholders.length} of ${placeholders.length} filled`,
      );
    },
  );
});
