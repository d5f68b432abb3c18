import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Whatever makes a string HTML or code. The lint rule knows those of TypeScript; this finds those of Astro's templates too. */
const SINKS =
  /set:html|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|(?:set|parse)HTMLUnsafe|srcdoc|document\.write|DOMParser|\beval\(|new Function\b|is:raw/i;

test('no source has a way for a string to become HTML or code', () => {
  const sources = listFiles('src', /\.(?:ts|tsx|astro|mjs|js)$/);
  expect(sources.filter((file) => file.endsWith('.astro')).length).toBeGreaterThan(5);
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((file) => SINKS.test(read(file)))).toEqual([]);
});

test('tests write into no page as HTML either, but for the one that provokes the policy', () => {
  const tests = listFiles('tests', /\.(?:ts|tsx)$/).filter((file) => !/^tests\/(?:site\/|browser\/watch\.)/.test(file));
  expect(tests.length).toBeGreaterThan(10);
  expect(tests.filter((file) => /innerHTML|insertAdjacentHTML|document\.write|dangerouslySet/.test(read(file)))).toEqual([]);
});

test('every dependency has a line of reason in README.md', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(packages.length).toBeGreaterThan(20);
  const rows = [...read('README.md').matchAll(/^\| (`[^|]+`) \| ([^|]{5,}) \|$/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(packages.filter((name) => !rows.includes(name))).toEqual([]);
  expect(rows.filter((name, i) => rows.indexOf(name) !== i)).toEqual([]);
});

test('every dependency has an exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the tree begins with these files and folders', () => {
  const IGNORED = ['node_modules', 'dist'];
  const names = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !IGNORED.includes(name));
  expect(names.sort()).toEqual(
    [
      'LICENSE',
      'README.md',
      'astro.config.mjs',
      'content',
      'package-lock.json',
      'package.json',
      'public',
      'src',
      'tests',
      'tsconfig.json',
    ].sort(),
  );
});

describe('the linter', () => {
  const CORE = 'The core is pure TypeScript and imports only its own folder.';
  const EXPORTERS = 'Exporters are pure';
  const LIBRARY = 'The library reads content at build time';
  const ISLANDS = 'Islands run in the browser';
  const SINK = 'A string becomes HTML or code here.';
  const CASES = [
    { what: 'React in the core', file: 'src/prompt/react.ts', source: "export { useState } from 'react';", message: CORE },
    {
      what: 'another room in the core',
      file: 'src/prompt/room.ts',
      source: "export { listPrompts } from '../library/queries.ts';",
      message: CORE,
    },
    { what: 'Node in the core', file: 'src/prompt/node.ts', source: "export { readFileSync } from 'node:fs';", message: CORE },
    { what: 'Astro in the core', file: 'src/prompt/astro.ts', source: "export { getCollection } from 'astro:content';", message: CORE },
    {
      what: 'the library in an exporter',
      file: 'src/formats/library.ts',
      source: "export { listPrompts } from '../library/queries.ts';",
      message: EXPORTERS,
    },
    {
      what: 'an island in the library',
      file: 'src/library/island.ts',
      source: "export { Sheet } from '../islands/Sheet.tsx';",
      message: LIBRARY,
    },
    {
      what: 'the library in an island',
      file: 'src/islands/library.ts',
      source: "export { listPrompts } from '../library/queries.ts';",
      message: ISLANDS,
    },
    {
      what: 'a page in a component',
      file: 'src/components/page.ts',
      source: "export { GET } from '../pages/prompts.json.ts';",
      message: 'Components do not know the pages',
    },
    {
      what: 'React in the element for other pages',
      file: 'src/embed/react.ts',
      source: "export { useState } from 'react';",
      message: 'The element runs on other people',
    },
    {
      what: 'an island in the element for other pages',
      file: 'src/embed/island.ts',
      source: "export { copyText } from '../islands/clipboard.ts';",
      message: 'The element runs on other people',
    },
    {
      what: 'innerHTML',
      file: 'src/islands/inner.ts',
      source: 'export const set = (element: Element, text: string) => {\n  element.innerHTML = text;\n};',
      message: SINK,
    },
    {
      what: 'outerHTML',
      file: 'src/islands/outer.ts',
      source: 'export const set = (element: Element, text: string) => {\n  element.outerHTML = text;\n};',
      message: SINK,
    },
    {
      what: 'insertAdjacentHTML',
      file: 'src/islands/adjacent.ts',
      source: "export const set = (element: Element, text: string) => element.insertAdjacentHTML('beforeend', text);",
      message: SINK,
    },
    {
      what: 'document.write',
      file: 'src/islands/write.ts',
      source: 'export const set = (text: string) => document.write(text);',
      message: SINK,
    },
    {
      what: 'new Function',
      file: 'src/islands/function.ts',
      source: 'export const run = (text: string) => new Function(text);',
      message: SINK,
    },
    {
      what: 'HTML from React',
      file: 'src/islands/Danger.tsx',
      source: 'export const Danger = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;',
      message: 'dangerouslySetInnerHTML',
    },
  ];
  const FINE = { file: 'src/prompt/fine.ts', source: "export { parseTemplate } from './template.ts';\n" };
  const messages = lint([...CASES, FINE]);

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

function listFiles(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => pattern.test(file));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
