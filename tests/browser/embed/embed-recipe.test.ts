import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { test } from '../../support/browser/site.ts';
import { copyFixture } from '../../support/embed/embed-fixture.ts';
import { tryHostPage } from '../../support/embed/embed-trial.ts';
import { type FolderServer, serveFolder } from '../../support/site/serve-folder.ts';
import { serveSite } from '../../support/site/server.ts';

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const require = createRequire(import.meta.url);

test('the recipe for plain HTML works; npm run test:embeds tries those for every documentation tool', async ({ openPage, site }) => {
  const folder = makeFolder('html', site.origin);
  const host = await serveHost(folder, '127.0.0.1');
  const page = await openPage(`${host.origin}/`, { hosts: [host.origin] });
  await tryHostPage(page, { site: `${site.origin}/` });
});

test('the recipe for VitePress works: its build takes in a prompt, and its page links to one and shows it', async ({ openPage }) => {
  // VitePress takes links to localhost for dead ones.
  const site = await serveSite({ host: '127.0.0.1' });
  onTestFinished(() => site.close());
  const folder = makeFolder('vitepress', site.origin);
  symlinkSync(MODULES, join(folder, 'node_modules'), 'junction');
  const { NODE_ENV: _, ...env } = process.env;
  const command = join(dirname(require.resolve('vitepress/package.json')), 'bin/vitepress.js');
  await promisify(execFile)(process.execPath, [command, 'build', 'docs', '--outDir', 'out'], { cwd: folder, env });
  const host = await serveHost(join(folder, 'out'), 'localhost');
  const page = await openPage(`${host.origin}/`, { hosts: [host.origin, site.origin] });
  await tryHostPage(page, { site: `${site.origin}/`, text: await (await fetch(`${site.origin}/prompts/critique.md`)).text() });
});

/** A fixture in a folder of its own that uses our prompts from the given origin. */
function makeFolder(name: string, origin: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyFixture(name, folder, `${origin}/`);
  return folder;
}

async function serveHost(folder: string, host: 'localhost' | '127.0.0.1'): Promise<FolderServer> {
  // Browsers ask for it unasked.
  writeFileSync(join(folder, 'favicon.ico'), '');
  const server = await serveFolder(folder, { host });
  onTestFinished(() => server.close());
  return server;
}
