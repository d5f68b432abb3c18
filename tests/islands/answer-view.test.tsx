import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type AnswerMark, AnswerView } from '../../src/browser/answer/rendered/AnswerView.tsx';
import '../../src/styles/layers.css';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/browser/answer/answer.css';

const region = () => page.getByRole('region', { name: 'The answer, rendered' });

async function show(text: string, marks: readonly AnswerMark[] = []): Promise<Element> {
  await render(<AnswerView text={text} marks={marks} />);
  return region().element();
}

/** What no answer may bring into the page, but for the images that are our own diagrams. */
const FORBIDDEN =
  'a, area, iframe, frame, object, embed, script, style, link, meta, base, form, button, svg, math, video, audio, template, [href], [style], [id], [name], [action], [srcset], [srcdoc], input:not([type="checkbox"][disabled]), img:not([src^="data:image/svg+xml,"]), [src]:not(img)';

const HOSTILE = {
  'an image with a handler': '<img src=x onerror=alert(1)>',
  'an image': '![x](https://evil.example/p.png)',
  'an image of a reference': '![x][r]\n\n[r]: https://evil.example/p.png',
  'a script': '<script>alert(1)</script>\n\ntext <script>alert(2)</script> text',
  'a link that runs': '[x](javascript:alert(1)) [y](JaVa\tscript:alert(1)) [z](data:text/html,<script>)',
  'a link that asks': '[x](https://evil.example/?q=)',
  'addresses by themselves': 'https://evil.example www.evil.example <https://evil.example> a@evil.example',
  'a frame': '<iframe src="https://evil.example" srcdoc="<p>"></iframe>',
  'a form': '<form action="https://evil.example"><input name="q"><button>Go</button></form>',
  'names of the page': '<a id="root" name="cookie">x</a>\n\n<div id=__proto__ name=getElementById>\n\n# constructor\n\n[^1]\n\n[^1]: note',
  'names in attributes of a heading': '# Heading {#location .x onclick=alert(1)}',
  styles: '<p style="position:fixed;inset:0">x</p>\n\n<style>*{display:none}</style>',
  'SVG and MathML': '<svg onload=alert(1)><use href="#x"/></svg> <math href="javascript:alert(1)">x</math>',
  'references decoded twice': '&amp;lt;script&amp;gt; &lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x&#62;',
  'a comment left open': '<!-- <b>\n\n<![CDATA[ x\n\n<?php x',
  'a language that is none': '```"><img src=x onerror=alert(1)>\ncode\n```',
  'a list that starts anywhere': '999999999. a\n1000000000. b',
  'a table of markup': '|<b>a|[x](javascript:y)|\n|-|-|\n|![i](//evil.example)|`<i>`|',
  'deep quotes': `${'> '.repeat(10_000)}deep`,
  'deep lists': `${'- '.repeat(10_000)}deep`,
  'text that turns round': 'invoice\u202Egpj.exe [x\u202E](https://evil.example/\u202E) \u2067 מרחבא',
  'a diagram that acts': '```mermaid\nflowchart TD\n a["<img src=x onerror=alert(1)>"] --> b\n click a "javascript:alert(1)"\n```',
};

describe('nothing but text comes of', () => {
  test.each(Object.entries(HOSTILE))('%s', async (_, text) => {
    const view = await show(text);
    expect([...view.querySelectorAll(FORBIDDEN)].map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(
      [...view.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
  });

  test('markup, whose every word is shown', async () => {
    const view = await show(
      `<img src=x onerror=alert(1)> and <b>\n\n${HOSTILE['a form']}\n\n[t](javascript:go "why") ![alt](https://e.example/p.png)`,
    );
    for (const words of [
      '<img src=x onerror=alert(1)> and <b>',
      HOSTILE['a form'],
      't <javascript:go "why">',
      'alt (image, not loaded: <https://e.example/p.png>)',
    ])
      expect(view.textContent).toContain(words);
  });
});

test('says whose text it is, and which hidden characters it holds', async () => {
  const view = await show('a\u202Eb\u200Bc');
  expect(view.textContent).toContain('This is the text you pasted, not ours.');
  expect(view.textContent).toContain('The answer holds 2 hidden characters: U+202E right-to-left override, U+200B zero-width space.');
});

test('keeps what an override turns round within its own block', async () => {
  const view = await show('one \u202E\n\ntwo ![\u202E](x)');
  const directions = [...view.querySelectorAll('.answer-body p')].map((element) => getComputedStyle(element).unicodeBidi);
  expect(directions).toEqual(['plaintext', 'plaintext']);
  expect(getComputedStyle(view).unicodeBidi).toBe('isolate');
  // What we add to an address stands outside of it.
  expect(view.querySelector('bdi.answer-address > bdi')?.textContent).toBe('x');
});

test('shows headings below the page’s own, lists, tasks, tables, code and quotes', async () => {
  await show(
    '# Tiers\n\n## Free\n\n- [x] built\n- [ ] tested\n\n3. third\n\n|a|b|\n|:-|-:|\n|1|2|\n\n```sql\nselect 1\n```\n\n> **why** ~~not~~ *so*\n\n---',
  );
  await expect.element(page.getByRole('heading', { name: 'Tiers', level: 3 })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Free', level: 4 })).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: 'Done', exact: true })).toBeDisabled();
  await expect.element(page.getByRole('checkbox', { name: 'Done', exact: true })).toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: 'Not done' })).not.toBeChecked();
  await expect.element(page.getByRole('region', { name: 'Table 1 of the answer' })).toHaveAttribute('tabindex', '0');
  await expect.element(page.getByRole('columnheader', { name: 'a' })).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Code 1 of the answer' })).toHaveTextContent('select 1');
  await expect.element(page.getByText('sql', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('separator')).toBeVisible();
  await expect.element(page.getByRole('deletion')).toHaveTextContent('not');
});

test('notes beside a section what was found in it', async () => {
  const text = 'Intro\n\n## Tiers\n\nFree\n\n## Rollout\n\nLater';
  const rollout = text.indexOf('## Rollout');
  const view = await show(text, [
    { start: text.indexOf('## Tiers') - 1, end: rollout, label: 'Tier plan', status: 'there' },
    { start: rollout, end: text.length, label: 'Rollout plan', status: 'incomplete' },
  ]);
  await expect.element(page.getByText('Tier plan: there')).toBeVisible();
  await expect.element(page.getByText('Rollout plan: incomplete')).toBeVisible();
  const states = [...view.querySelectorAll('.answer-block')].map((block) => block.getAttribute('data-status'));
  expect(states).toEqual([null, 'there', 'there', 'incomplete', 'incomplete']);
});

test('shows a text that is too much to read as it was pasted', async () => {
  const text = '- a\n'.repeat(100_000);
  const view = await show(text);
  expect(view.textContent).toContain('could not be read as Markdown');
  expect(view.querySelector('pre')?.textContent).toBe(text);
});

test('shows the beginning of 400,000 characters at once, and then all of them', async () => {
  const part = '## Part\n\nSome **bold** words, `code` and [a link](https://e.example), as they come.\n\n|a|b|\n|-|-|\n|1|2|\n\n';
  const view = await show(part.repeat(3700));
  await expect.poll(() => view.querySelectorAll('h3').length, { timeout: 14_000 }).toBe(3700);
}, 30_000);

describe('a diagram', () => {
  const FLOW = '```mermaid\nflowchart LR\n  a[Client] --> b[(Store)]\n```';
  const image = () => page.getByRole('img', { name: 'Diagram of the answer, 2 nodes: its source is below' });

  test('is an image with its source below', async () => {
    const view = await show(FLOW);
    await expect.element(image()).toBeVisible();
    await (image().element() as HTMLImageElement).decode();
    expect((image().element() as HTMLImageElement).naturalWidth).toBeGreaterThan(100);
    expect(view.querySelector('details')?.open).toBe(false);
    expect(view.querySelector('details code')?.textContent).toBe('flowchart LR\n  a[Client] --> b[(Store)]');
  });

  test('is drawn in the page’s colours, again when the theme changes', async () => {
    await show(FLOW);
    await expect.element(image()).toBeVisible();
    const readSource = () => decodeURIComponent(image().element().getAttribute('src') ?? '');
    document.documentElement.dataset['theme'] = 'light';
    await expect.poll(readSource).toContain('rgb(255, 254, 250)');
    document.documentElement.dataset['theme'] = 'dark';
    await expect.poll(readSource).toContain('rgb(14, 43, 79)');
    expect(readSource()).not.toMatch(/var\(|<style|@import|https:\/\/fonts|rgb\(255, 254, 250\)/);
    delete document.documentElement.dataset['theme'];
  });

  test('that cannot be drawn says so, with its source unfolded', async () => {
    const view = await show('```mermaid\ngantt\n  title x\n```');
    await expect
      .poll(() => view.textContent)
      .toContain('This diagram could not be drawn here: it is of a kind that is not drawn here. Its source is below.');
    expect(view.querySelector('details')?.open).toBe(true);
    expect(view.querySelector('img')).toBeNull();
  });

  test('of each kind is an image that a browser can show', async () => {
    const kinds = [
      'sequenceDiagram\n a->>b: x < y & "z"\n loop l\n b--xa: no\n end\n Note right of b: n',
      'stateDiagram-v2\n [*] --> a\n a --> [*] : b',
      'classDiagram\n class A~T~\n A <|-- B : is & <was>\n A : +x() int',
      'erDiagram\n A }o--o{ B : "a < b"\n A {\n int id PK\n }',
    ];
    const view = await show(kinds.map((kind) => `\`\`\`mermaid\n${kind}\n\`\`\``).join('\n\n'));
    await expect.poll(() => view.querySelectorAll('img').length).toBe(kinds.length);
    for (const drawn of view.querySelectorAll('img')) {
      await drawn.decode();
      expect(drawn.naturalWidth).toBeGreaterThan(50);
    }
  });
});
