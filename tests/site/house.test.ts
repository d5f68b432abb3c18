import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the linter', () => {
  const SINK = 'A string becomes HTML or code here.';
  const ARROWS = [
    ['core/prompt', 'react', 'The core is pure TypeScript'],
    ['core/prompt', '../../library/loader.ts', 'The core is pure TypeScript'],
    ['core/answer/reading', '../../../browser/page/clipboard.ts', 'The core is pure TypeScript'],
    ['core/link', 'node:fs', 'The core is pure TypeScript'],
    ['core/send', 'astro:content', 'The core is pure TypeScript'],
    ['library', '../browser/page/theme.ts', 'The library reads content at build time'],
    ['library/checks', '../../components/drawing/Figure.astro', 'The library reads content at build time'],
    ['browser/page', '../../library/loader.ts', 'What runs in the browser imports the core'],
    ['browser/prompt', '../../components/prompt/TitleBlock.astro', 'What runs in the browser imports the core'],
    ['components/block', '../../pages/prompts.json.ts', 'Components do not know the pages'],
    ['layouts', '../pages/prompts.json.ts', 'Layouts do not know the pages'],
    ['pages/prompts', '../../integrations/redirects.ts', 'Pages query the library'],
    ['integrations', '../components/drawing/Figure.astro', 'Integrations add to the build'],
    ['commands', '../browser/page/storage.ts', 'Commands import the core and the library'],
    ['embed', 'react', 'The element runs on other pages'],
    ['embed', '../browser/page/clipboard.ts', 'The element runs on other pages'],
  ] as const;
  const CASES = [
    ...ARROWS.map(([room, from, message], i) => ({
      what: `${from} in src/${room}`,
      file: `src/${room}/arrow-${i}.ts`,
      source: `export { it } from '${from}';`,
      message,
    })),
    {
      what: 'a cycle of imports',
      file: 'src/core/prompt/egg.ts',
      source: "import { hen } from './hen.ts';\n\nexport const egg = () => hen;\n",
      message: 'This import is part of a cycle.',
    },
    {
      what: 'innerHTML',
      file: 'src/browser/page/inner.ts',
      source: 'export const set = (element: Element, text: string) => {\n  element.innerHTML = text;\n};',
      message: SINK,
    },
    {
      what: 'outerHTML',
      file: 'src/browser/page/outer.ts',
      source: 'export const set = (element: Element, text: string) => {\n  element.outerHTML = text;\n};',
      message: SINK,
    },
    {
      what: 'insertAdjacentHTML',
      file: 'src/browser/page/adjacent.ts',
      source: "export const set = (element: Element, text: string) => element.insertAdjacentHTML('beforeend', text);",
      message: SINK,
    },
    {
      what: 'document.write',
      file: 'src/browser/page/write.ts',
      source: 'export const set = (text: string) => document.write(text);',
      message: SINK,
    },
    {
      what: 'new Function',
      file: 'src/browser/page/function.ts',
      source: 'export const run = (text: string) => new Function(text);',
      message: SINK,
    },
    {
      what: 'HTML from React',
      file: 'src/browser/page/Danger.tsx',
      source: 'export const Danger = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;',
      message: 'dangerouslySetInnerHTML',
    },
  ];
  const HEN = { file: 'src/core/prompt/hen.ts', source: "import { egg } from './egg.ts';\n\nexport const hen = () => egg;\n" };
  const FINE = { file: 'src/core/derived/fine.ts', source: "export { parseTemplate } from '../prompt/template.ts';\n" };
  const messages = lint([...CASES, HEN, FINE]);

  test.each(CASES)('refuses $what', ({ file, message }) => {
    expect(messages.filter((line) => line.includes(file))).toContainEqual(expect.stringContaining(message));
  });

  test('accepts what is fine', () => {
    expect(messages.filter((line) => line.includes(FINE.file))).toEqual([]);
  });
});

/** Lints files that are nowhere but in a folder of their own, with our configuration; gives one line a message. */
function lint(files: readonly { file: string; source: string }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    for (const name of ['.biome.jsonc', '.biome', '.gitignore']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    for (const { file, source } of files) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    }
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', '--max-diagnostics=none'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout.split('\n').filter((line) => line.startsWith('::'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
