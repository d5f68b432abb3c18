import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { checkAnswer } from '../../../src/core/answer/detection/detection.ts';
import { parseAnswer } from '../../../src/core/answer/reading/answer.ts';
import { removeRanges } from '../../../src/core/answer/reading/range.ts';
import type { CatalogueEntry } from '../../../src/core/export/catalogue.ts';
import { afterAnswer, copyFollowUp, pasteAnswer, readShown, unfold } from '../../support/browser/follow-up.ts';
import { readCatalogue, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const GAPS = 'Check it and fill the gaps';
const { prompts } = await readCatalogue();
const readBuilt = (path: string): string => readFileSync(new URL(`../../../dist/${path}`, import.meta.url), 'utf8');

/** A prompt's sample answer, and where each of its deliverables stands in it. */
function readSample(slug: string) {
  const { prompt, detections } = JSON.parse(readBuilt(`prompts/${slug}.json`)) as CatalogueEntry;
  const answer = parseAnswer(readBuilt(`answers/${slug}.md`));
  const deliverables = prompt.deliverables.map(({ id, label }) => ({ id, label, detect: detections[id] ?? expect.unreachable() }));
  const examples = new Map(prompt.placeholders.map(({ id, example }) => [id, example]));
  return { text: answer.text, checks: checkAnswer(answer, deliverables, examples) };
}

describe('every prompt’s sample answer', () => {
  test.for(prompts)('passes in the page: $slug', async ({ slug, deliverables }, { openPage }) => {
    const page = await openPage(`/prompts/${slug}/`);
    await startSheet(page);
    await page.getByRole('button', { name: 'Load example' }).click();
    await unfold(page, GAPS);
    await page.getByRole('button', { name: 'Try it with a sample answer' }).click();
    await afterAnswer(page)
      .getByRole('status')
      .filter({ hasText: `All ${deliverables.length} parts are there.` })
      .waitFor();
    expect(await page.getByLabel('The assistant’s answer').inputValue()).toBe(readSample(slug).text);
    await afterAnswer(page).getByText('Nothing is left to ask for.').waitFor();
  });
});

describe('an answer without one part', () => {
  const FIVE = [
    'full-system-design',
    'caching-strategy-design',
    'sli-slo-design',
    'security-architecture-review',
    'data-pipeline-architecture',
  ];

  test.for(FIVE)('has exactly that asked for, in the words of the prompt: %s', async (slug, { openPage }) => {
    const { text, checks } = readSample(slug);
    const page = await openPage(`/prompts/${slug}/`);
    await startSheet(page);
    await page.getByRole('button', { name: 'Load example' }).click();
    await unfold(page, GAPS);
    for (const { label, ranges } of [checks[0], checks.at(-1)].flatMap((check) => check ?? [])) {
      await pasteAnswer(page, removeRanges(text, ranges));
      await afterAnswer(page)
        .getByRole('status')
        .filter({ hasText: `${checks.length - 1} of ${checks.length} parts are there, one is missing.` })
        .waitFor();
      expect(await page.locator('.checks [data-status="missing"] b').allTextContents()).toEqual([label]);
      const request = await copyFollowUp(page, 'the request');
      expect(request).toBe(await readShown(page, 'the request'));
      const [, asked = ''] = /and only these; everything else in it stands\.\n\n([\s\S]*?)\n\n- Give each part/.exec(request) ?? [];
      expect(asked.startsWith(`1. **${label}**`)).toBe(true);
      expect(await readPlainText(page)).toContain(asked.slice(3).split('\n', 1)[0]);
    }
  });
});

test('an incomplete part is asked for with what it lacks, and the reader can ask for more or less', async ({ openPage }) => {
  const page = await openPage('/prompts/caching-strategy-design/');
  await startSheet(page);
  await unfold(page, GAPS);
  await pasteAnswer(page, `${readSample('caching-strategy-design').text.split(/^## .*Tier plan/m)[0]}\n## Tier plan\n\nUse a cache.\n`);
  await page.locator('.checks [data-status="incomplete"]', { hasText: 'Tier plan' }).waitFor();
  expect(await readShown(page, 'the request')).toMatch(/\*\*Tier plan\*\*: [^\n]*\n {3}What came lacks: a table/);
  await page.getByRole('checkbox', { name: 'Ask for Tier plan' }).uncheck();
  expect(await readShown(page, 'the request')).not.toContain('**Tier plan**');
  await page.getByRole('checkbox', { name: 'Ask for Capacity arithmetic' }).check();
  expect(await readShown(page, 'the request')).toContain('1. **Capacity arithmetic**');
});

test('a pasted answer is remembered by its tab, and taken over when it was pasted before the script came', async ({ openPage }) => {
  const page = await openPage('/prompts/caching-strategy-design/');
  await pasteAnswer(page, 'Pasted early');
  await startSheet(page);
  await poll(() => page.evaluate(() => sessionStorage.getItem('sdp:session:1:caching-strategy-design:answer'))).toBe('Pasted early');
  await page.reload();
  await startSheet(page);
  await poll(() => page.getByLabel('The assistant’s answer').inputValue()).toBe('Pasted early');
});

test('a sample that cannot be loaded is said', async ({ openPage }) => {
  const page = await openPage('/prompts/caching-strategy-design/', {
    prepare: (opened) => opened.route('**/answers/*.md', (route) => route.abort()),
    expects: [/Failed to load resource: net::ERR_FAILED/],
  });
  await startSheet(page);
  await unfold(page, GAPS);
  await page.getByRole('button', { name: 'Try it with a sample answer' }).click();
  await afterAnswer(page).getByRole('status').filter({ hasText: 'The sample could not be loaded.' }).waitFor();
});

test('a part that was found is marked with exactly its text, and the list leads to it', async ({ openPage }) => {
  const { text, checks } = readSample('caching-strategy-design');
  const page = await openPage('/prompts/caching-strategy-design/');
  await startSheet(page);
  await page.getByRole('button', { name: 'Load example' }).click();
  await unfold(page, GAPS);
  await pasteAnswer(page, text);
  for (const { label, ranges } of checks) {
    const show = page.getByRole('button', { name: `Show ${label} in the answer` });
    await show.focus();
    await page.keyboard.press('Enter');
    const marks = afterAnswer(page).getByRole('group', { name: `${label}: there` });
    await poll(() => marks.first().evaluate((mark) => mark === document.activeElement)).toBe(true);
    expect(await marks.allTextContents()).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
    expect(await marks.first().evaluate((mark) => mark.getBoundingClientRect().top < innerHeight)).toBe(true);
  }
  expect(await page.getByRole('region', { name: 'The answer with its parts marked' }).textContent()).toBe(text);
});

test('an incomplete part is marked too, a missing one has nothing to show', async ({ openPage }) => {
  const page = await openPage('/prompts/caching-strategy-design/');
  await startSheet(page);
  await unfold(page, GAPS);
  await pasteAnswer(page, '## Tier plan\n\nUse a cache.\n');
  await page.getByRole('button', { name: 'Show Tier plan in the answer' }).click();
  const mark = afterAnswer(page).getByRole('group', { name: 'Tier plan: incomplete' });
  expect(await mark.textContent()).toBe('## Tier plan\n\nUse a cache.\n');
  await afterAnswer(page).getByText('It lacks: a table with the columns').waitFor();
  expect(await page.getByRole('button', { name: /^Show .* in the answer$/ }).count()).toBe(1);
});

test('a hostile answer is shown as text: nothing in it runs, loads, opens or is asked for', async ({ openPage }) => {
  const page = await openPage('/prompts/caching-strategy-design/');
  await startSheet(page);
  await unfold(page, GAPS);
  const answer = [
    '# Tier plan <img src=x onerror=alert(1)>',
    '<script>alert(2)</script><iframe srcdoc="<script>alert(3)</script>"></iframe><form action="https://evil.example"><input name=id></form>',
    '![pixel](https://evil.example/pixel.png) [run](javascript:alert(4)) <https://evil.example/?q=1> [ref][1]',
    '[1]: https://evil.example/ref "onmouseover=alert(5)"',
    '| a | b |\n| --- | --- |\n| <svg onload=alert(6)> | `x` |',
    '```mermaid\nflowchart LR\n  a["<img src=x onerror=alert(7)>"] --> b[Store]\n  click a "javascript:alert(8)"\n```',
  ].join('\n\n');
  await pasteAnswer(page, answer);
  await page.locator('summary', { hasText: 'Show the answer with what was recognized' }).click();
  const shown = page.getByRole('region', { name: 'The answer with its parts marked' });
  expect(await shown.textContent()).toBe(answer);
  expect(await shown.locator(':not(pre, mark)').count()).toBe(0);
});

test('an answer without Markdown is said to have lost it', async ({ openPage }) => {
  const page = await openPage('/prompts/caching-strategy-design/');
  await startSheet(page);
  await unfold(page, GAPS);
  await pasteAnswer(page, 'word '.repeat(61));
  await afterAnswer(page).getByRole('status').filter({ hasText: 'No heading, list, table or code was found.' }).waitFor();
});

test('an answer too large to be kept is said where it was pasted, and is gone after a reload', async ({ openPage }) => {
  const page = await openPage('/prompts/caching-strategy-design/');
  await startSheet(page);
  const status = afterAnswer(page).getByRole('status').filter({ hasText: 'too large' });
  await pasteAnswer(page, 'A short answer.');
  await pasteAnswer(page, 'word '.repeat(1_200_000));
  await status.waitFor();
  await pasteAnswer(page, 'Another short answer.');
  await status.waitFor({ state: 'detached' });
  await page.reload();
  await startSheet(page);
  await poll(() => page.getByLabel('The assistant’s answer').inputValue()).toBe('Another short answer.');
});
