import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../support/library/project-copy.ts';
import { writeNotes } from '../support/library/written.ts';
import { type BuiltSite, readSite, readText } from '../support/site/built-site.ts';
import { testLinks } from '../support/site/link-tests.ts';

// A stranger's first contribution: begin a file of each kind, write it, check it, build it, and run the tests that read the content. The one
// build is for a base path, so that it also shows what every address does there.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BASE = '/some/base/';
const MINUTES = 60_000;

/** The files that are begun, by the arguments of `npm run new`. */
const NEW_FILES = [
  { args: ['prompt', 'Ticket Shop Design'], path: 'content/prompts/ticket-shop-design.mdx' },
  { args: ['constraint', 'Refunds within a day'], path: 'content/constraints/refunds-within-a-day.mdx' },
  { args: ['workflow', 'From Idea to Ticket Shop'], path: 'content/workflows/from-idea-to-ticket-shop.mdx' },
  { args: ['deep-dive', 'Ticket Shop', 'system-design-interviews'], path: 'content/deep-dives/ticket-shop.mdx' },
] as const;

/** Variables of the test run that Vite would take for those of the build: with them every page believes to be at the root. */
const { BASE_URL: _base, DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, NODE_ENV: _env, ...ENVIRONMENT } = process.env;

let copy: string;
let site: BuiltSite;

beforeAll(() => {
  copy = copyProject(ROOT);
  cpSync(join(ROOT, 'tests'), join(copy, 'tests'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('a prompt, a constraint, a workflow and an article begun with npm run new', { timeout: 5 * MINUTES }, () => {
  test('are files whose checks list what is left to write, one line a note', () => {
    for (const { args } of NEW_FILES) expect(run('src/commands/new.ts', ...args)).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = run('src/commands/check-content.ts');
    expect(status).toBe(1);
    const problems = stderr.trim().split('\n');
    expect(problems.filter((line) => !line.includes(': Not written yet. Write '))).toEqual([]);
    for (const { path } of NEW_FILES) {
      const own = problems.filter((line) => line.startsWith(`${path}:`)).map((line) => Number(line.split(':')[1]));
      const lines = readFileSync(join(copy, path), 'utf8').split('\n');
      expect(own).toEqual(lines.flatMap((line, i) => (line.includes('WRITE:') ? [i + 1] : [])));
    }
  });

  test('are without problems once they are written', () => {
    for (const { path } of NEW_FILES) writeFileSync(join(copy, path), writeNotes(readFileSync(join(copy, path), 'utf8')));
    expect(run('src/commands/check-content.ts')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('0 problems') });
  });

  test('are built', async () => {
    const { status, stdout, stderr } = run('node_modules/astro/bin/astro.mjs', 'build', '--base', BASE);
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
    site = await readSite(join(copy, 'dist'), BASE);
    for (const { path } of NEW_FILES.filter(({ args: [kind] }) => kind !== 'constraint'))
      expect(site.files).toContain(path.replace(/^content\/(.*)\.mdx$/, '$1/index.html'));
  });

  test('have a page without a check of answers where no rules and no sample are written', () => {
    const [page] = site.pages.filter(({ path }) => path.endsWith('/prompts/ticket-shop-design/'));
    expect(page?.html).toContain('After the answer');
    expect(page?.html).not.toContain('Check it and fill the gaps');
    expect(JSON.parse(readText(site, 'prompts/ticket-shop-design.json'))).toMatchObject({ detections: {} });
    expect(site.files).not.toContain('answers/ticket-shop-design.md');
  });

  test('break no test of the content', () => {
    const tests = [
      'tests/site/content',
      'tests/site/catalogue',
      'tests/unit/answer/sample-answers',
      'tests/unit/library/checks',
      'tests/unit/library/variants',
    ];
    const projects = ['--project', 'unit', '--project', 'site', '--config', 'tests/vitest.config.ts'];
    const { status, stdout, stderr } = run('node_modules/vitest/vitest.mjs', 'run', ...projects, ...tests);
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
  });
});

describe('a site under a base path', () => {
  testLinks(BASE, () => site);
});

/** Runs a script of the copy with its own Node, as npm does. */
function run(script: string, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...ENVIRONMENT, TESTED_BASE: BASE };
  return spawnSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8', env });
}
