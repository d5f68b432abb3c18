import type { Page } from 'playwright';
import { expect } from 'vitest';
import { copySheet, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/database-schema-design/';
const HINT = '[application or domain]';

const VALUES: Readonly<Record<string, string>> = {
  'replacement patterns': "$& $1 $$ $` $' $<name> %s",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a text that looks like one.
  'placeholders of this and other engines': '{{application}} {{x}} {{{x}}} ${x} <%= x %> \\{{x}}',
  'what a hint looks like': '[application or domain] [N]',
  'code fences': '`a` ```\nb\n``` ~~~prompt',
  markup: '</script><script>alert(1)</script><img src=x onerror=alert(1)> &amp; <!-- ]]>',
  'emoji of several code points': '👩🏽‍🚀 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ e\u0301',
  'text from right to left, with an override': 'مرحبا \u202Egpj.exe שלום',
  'spaces of all kinds': '  two, \t tab, \u00A0no break, \u3000wide, trailing  ',
  'names every object has': '__proto__ constructor toString',
  'a specification of 300 lines': Array.from({ length: 300 }, (_, i) => `${i + 1}. GET /things/{id}?x=${i} \\ "quoted"`).join('\n'),
  '100 kB': '$&{{x}}[N]é🦑 '.repeat(6000),
};

const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });

/** Puts a text into a field as a paste does. */
async function paste(page: Page, field: ReturnType<typeof application>, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

for (const [what, value] of Object.entries(VALUES))
  test(`${what} pasted into a field: copied byte for byte`, async ({ openPage }) => {
    const page = await openPage(PATH);
    const around = (await readPlainText(page)).split(HINT);
    await paste(page, application(page), value);
    await poll(() => application(page).inputValue()).toBe(value);
    const copied = await copySheet(page);
    expect(copied).toBe(around.join(value));
    expect(copied).toBe(await readPlainText(page));
    await page.reload();
    await poll(() => application(page).inputValue()).toBe(value);
    expect(await copySheet(page)).toBe(copied);
  });

test('what is typed key by key is copied byte for byte', async ({ openPage }) => {
  const page = await openPage(PATH);
  const around = (await readPlainText(page)).split(HINT);
  const value = "{{x}} $& [N] `` </script> \\ 'é' 🦑";
  await application(page).pressSequentially(value);
  expect(await copySheet(page)).toBe(around.join(value));
});

test('line ends of Windows become the field’s own, and the copy has what the field holds', async ({ openPage }) => {
  const page = await openPage(PATH);
  const around = (await readPlainText(page)).split(HINT);
  await paste(page, application(page), 'one\r\ntwo\r\n\r\nthree\r\n');
  await poll(() => application(page).inputValue()).toBe('one\ntwo\n\nthree\n');
  expect(await copySheet(page)).toBe(around.join('one\ntwo\n\nthree\n'));
});

test('each item of a pasted list keeps its bytes and gets its bullet', async ({ openPage }) => {
  const page = await openPage(PATH);
  const items = ['- dashed already', '$& {{x}}', '  indented', '<b>bold</b>, with a comma'];
  await paste(page, page.getByRole('textbox', { name: 'Most important queries' }), items.join('\n'));
  await poll(() => readPlainText(page)).toContain(`\n${items.map((item) => `- ${item}`).join('\n')}\n`);
  expect(await copySheet(page)).toBe(await readPlainText(page));
});

test('a hidden character is pointed out, and copied as it is', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('invoice\u202Egpj.exe');
  await page.getByText('One answer is worth a second look').waitFor();
  await page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
  await page.getByText('Holds a hidden character: U+202E right-to-left override. It is copied as it is.').waitFor();
  expect(await copySheet(page)).toContain('# Database schema for invoice\u202Egpj.exe\n');
});

test('a value that looks like markup makes no element anywhere', async ({ openPage }) => {
  const page = await openPage(PATH);
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByText('Example loaded.').waitFor();
  const images = await page.locator('img, script, b').count();
  for (const name of ['Application', 'Domain description', 'Most important queries', 'Read/write ratio'])
    await page.getByRole('textbox', { name, exact: true }).fill('<img src=x onerror=alert(1)><b>bold</b><script>alert(1)</script>');
  await copySheet(page);
  expect(await page.locator('img, script, b').count()).toBe(images);
});
