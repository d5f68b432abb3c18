import { expect } from 'vitest';
import { copyLink, unfoldSend } from '../../support/browser/sharing.ts';
import { startSheet } from '../../support/browser/sheet.ts';
import { test } from '../../support/browser/site.ts';

const PATH = '/prompts/critique/';

test('a note travels in the link, is shown as text in the sender’s name, and its secrets are pointed out', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('textbox', { name: 'What worries you most' }).fill('the pier');
  await unfoldSend(page);
  const plain = await copyLink(page);
  expect(new URL(plain).hash).toMatch(/^#v1\./);
  const note = page.getByRole('textbox', { name: 'A note to whoever opens it (optional)' });
  await note.fill('x'.repeat(300));
  expect(await note.inputValue()).toHaveLength(200);
  await note.fill('<b>Please</b> see AKIAIOSFODNN7EXAMPLE');
  await page.getByText('Your note seems to hold an AWS access key: AKIA…').waitFor();
  const address = await copyLink(page);
  await page.getByText('Link copied. It carries one value and your note; whoever has it can read them.').waitFor();
  const other = await openPage(address);
  await other.getByRole('figure').filter({ hasText: 'The sender of this link writes:' }).waitFor();
  expect(await other.getByRole('figure').locator('blockquote').textContent()).toBe('<b>Please</b> see AKIAIOSFODNN7EXAMPLE');
  await other.getByText('A link brought one value.').waitFor();
});
