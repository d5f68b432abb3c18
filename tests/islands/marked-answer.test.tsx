import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { focusMark, MarkedAnswer } from '../../src/browser/answer/check/MarkedAnswer.tsx';
import { type MarkedPiece, splitAtMarks } from '../../src/core/answer/marks.ts';
import { check, DIAGRAM, FLOWCHART, TABLE, TIERS, VERDICT } from '../support/answers.ts';
import '../../src/styles/layers.css';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/browser/answer/panels.css';

const region = () => page.getByRole('region', { name: 'The answer with its parts marked' }).element();
const toPieces = (text: string): MarkedPiece[] => splitAtMarks(text, check(text, [TIERS, DIAGRAM, VERDICT]));

async function show(text: string): Promise<Element> {
  await render(<MarkedAnswer pieces={toPieces(text)} />);
  return region();
}

const HOSTILE = {
  'an image with a handler': '<img src=x onerror=alert(1)>',
  'an image': '![x](https://evil.example/p.png)',
  'a script': '<script>alert(1)</script>\n\ntext <script>alert(2)</script> text',
  'a link that runs': '[x](javascript:alert(1)) [y](JaVa\tscript:alert(1)) [z](data:text/html,<script>)',
  'addresses by themselves': 'https://evil.example www.evil.example <https://evil.example> a@evil.example',
  'a frame and a form': '<iframe srcdoc="<p>"></iframe><form action="https://evil.example"><input name="q"></form>',
  'names of the page': '<a id="root" name="cookie">x</a>\n\n<div id=__proto__ name=getElementById>\n\n# constructor {#location}',
  styles: '<p style="position:fixed;inset:0">x</p>\n\n<style>*{display:none}</style>',
  'SVG and MathML': '<svg onload=alert(1)><use href="#x"/></svg> <math href="javascript:alert(1)">x</math>',
  'character references': '&amp;lt;script&amp;gt; &lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x&#62;',
  'a comment left open': '<!-- <b>\n\n<![CDATA[ x\n\n<?php x',
  'deep nesting': `${'> '.repeat(10_000)}deep\n${'- '.repeat(10_000)}deep`,
  'text that turns round': 'invoice\u202Egpj.exe \u2067 מרחבא',
  'a diagram that acts': '```mermaid\nflowchart TD\n a["<img src=x onerror=alert(1)>"] --> b\n click a "javascript:alert(1)"\n```',
};

test.each(Object.entries(HOSTILE))('%s is shown as text, inside a mark and outside', async (_, hostile) => {
  const text = `${hostile}\n\n## Verdict\n\nBuild it now.\n\n${hostile}`;
  const shown = await show(text);
  expect(shown.textContent).toBe(text);
  expect([...new Set([...shown.querySelectorAll('*')].map(({ localName }) => localName))]).toEqual(['pre', 'mark']);
  const attributes = [...shown.querySelectorAll('mark')].flatMap((mark) => mark.getAttributeNames());
  expect(new Set(attributes)).toEqual(new Set(['id', 'role', 'aria-label', 'tabindex', 'data-status']));
});

test('marks each part that was found with its name and status', async () => {
  await show(`# Design\n\n## Tier plan\n\nWords only.\n\n## Flow diagram\n\n${FLOWCHART}\n`);
  await expect.element(page.getByRole('group', { name: 'Tier plan: incomplete' })).toHaveTextContent('## Tier plan Words only.');
  await expect
    .element(page.getByRole('group', { name: 'Flow diagram: there' }))
    .toHaveTextContent('## Flow diagram ```mermaid flowchart LR a --> b ```');
});

test('focuses a mark and brings it into view', async () => {
  const text = `${'word\n'.repeat(400)}\n## Tier plan\n\n${TABLE}\n`;
  await show(text);
  const place = toPieces(text).findIndex(({ checks }) => checks.length > 0);
  focusMark(place);
  const mark = page.getByRole('group', { name: 'Tier plan: there' });
  await expect.element(mark).toHaveFocus();
  await expect.element(mark).toBeInViewport();
});

test('is scrolled by keyboard, and no mark is a stop of the Tab key', async () => {
  await show(`## Verdict\n\nBuild it now.\n${'word\n'.repeat(400)}`);
  await userEvent.tab();
  expect(document.activeElement).toBe(region());
  await userEvent.tab();
  expect(region().contains(document.activeElement) && document.activeElement !== region()).toBe(false);
});

test('is not translated: it is the text that was checked', async () => {
  const shown = await show('word');
  expect(shown.querySelector('pre')?.translate).toBe(false);
});

test('says whose text it is, and which hidden characters it holds', async () => {
  const shown = await show('a\u202Eb\u200Bc');
  expect(shown.parentElement?.textContent).toContain('This is the text you pasted, not ours.');
  expect(shown.parentElement?.textContent).toContain(
    'The answer holds 2 hidden characters: U+202E right-to-left override, U+200B zero-width space.',
  );
});

test('keeps what an override turns round within its own paragraph', async () => {
  const shown = await show(`one \u202E\n\n## Verdict\n\nBuild it \u202E now.`);
  const directions = [...shown.querySelectorAll('pre, mark')].map((element) => getComputedStyle(element).unicodeBidi);
  expect(directions).toEqual(['plaintext', 'plaintext']);
});

test('makes a few nodes of 400,000 characters, not one a line', async () => {
  const part = '## Part\n\nSome **bold** words, `code` and [a link](https://e.example), as they come.\n\n|a|b|\n|-|-|\n|1|2|\n\n';
  const text = `## Tier plan\n\n${TABLE}\n\n${part.repeat(3700)}## Verdict\n\nBuild it now.`.slice(0, 400_000);
  const shown = await show(text);
  expect(shown.textContent).toBe(text);
  expect(shown.querySelectorAll('*').length).toBeLessThan(10);
});
