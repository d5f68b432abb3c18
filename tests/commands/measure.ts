import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BuiltSite, type PageKind, readSite } from '../support/site/built-site.ts';
import { listImported, listScripts, type PageWeight, weighFiles, weighPage } from '../support/site/page-weight.ts';

/** Prints seconds since the process began, when the site is built. */
const BUILD = `
  import { build } from 'astro';
  await build({ outDir: process.argv[1], cacheDir: process.argv[2], logLevel: 'error' });
  console.log(process.uptime());
`;

/** Prints seconds since the process began, when the home page has answered. In-process, as the command may put itself in the background. */
const DEV = `
  import { dev } from 'astro';
  const server = await dev({ server: { port: 0 }, logLevel: 'error' });
  const response = await fetch('http://localhost:' + server.address.port + '/');
  await response.text();
  console.log(process.uptime());
  process.exit(response.ok ? 0 : 1);
`;

const KINDS: readonly PageKind[] = ['register', 'prompt', 'workflow', 'article', 'hub', 'profile', 'text', 'missing', 'embed', 'forward'];

const folder = await mkdtemp(join(tmpdir(), 'measure-'));
try {
  const directory = join(folder, 'dist');
  const buildTime = await time(BUILD, directory, join(folder, 'cache'));
  const site = await readSite(directory);

  console.log('\nBytes over the wire (brotli 11), the heaviest page of each kind');
  console.table(Object.fromEntries(KINDS.map((kind) => [kind, weighHeaviest(site, kind)])));
  console.log('\nBytes of the search (brotli 11; Pagefind compresses its own data)');
  console.table(await weighSearch(site));
  console.log('\nSeconds');
  console.table({
    'clean build': { seconds: buildTime },
    'dev, until the home page answers': { seconds: await time(DEV) },
    'dev, started again': { seconds: await time(DEV) },
  });
} finally {
  await rm(folder, { recursive: true });
}

/** Runs a script in a process of its own; it prints how many seconds that took. */
async function time(script: string, ...args: string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, ...args]);
  return Math.round(Number(stdout.trim().split('\n').at(-1)) * 10) / 10;
}

function weighHeaviest(site: BuiltSite, kind: PageKind): Record<string, number | string> {
  const rows = site.pages
    .filter((page) => page.kind === kind)
    .map((page) => ({ page, weight: weighPage(site, page) }))
    .sort((a, b) => sum(b.weight) - sum(a.weight));
  const [heaviest] = rows;
  if (heaviest === undefined) return { pages: 0 };
  const { html, css, script, island, fonts } = heaviest.weight;
  const beforeTouch = html + css + script;
  return {
    pages: rows.length,
    heaviest: heaviest.page.path,
    html,
    css,
    script,
    'before touch': beforeTouch,
    island,
    'with island': beforeTouch + island,
    fonts,
    total: beforeTouch + island + fonts,
  };
}

function sum({ html, css, script, island }: PageWeight): number {
  return html + css + script + island;
}

async function weighSearch(site: BuiltSite): Promise<Record<string, { files: number; bytes: number }>> {
  const home = site.pages.find(({ file }) => file === 'index.html');
  const atOnce = home === undefined ? new Set<string>() : listScripts(site, home);
  const onIntent = [...listImported(site, atOnce)].filter((file) => !atOnce.has(file) && /instant-index|search-dialog/.test(file));
  const matching = (pattern: RegExp): string[] => [...site.files].filter((file) => pattern.test(file));
  const parts = {
    'instant search: script': onIntent,
    'instant search: index': matching(/^search[^/]*\.json$/),
    'Pagefind: script': matching(/^pagefind\/pagefind\.js$/),
    'Pagefind: worker': matching(/^pagefind\/pagefind-worker\.js$/),
    'Pagefind: WebAssembly': matching(/^pagefind\/wasm\.en\.pagefind$/),
    'Pagefind: entry and metadata': matching(/^pagefind\/(?:pagefind-entry\.json|.*\.pf_meta)$/),
    'Pagefind: all index chunks': matching(/\.pf_(?:index|filter)$/),
    'Pagefind: all fragments': matching(/\.pf_fragment$/),
  };
  const rows = await Promise.all(
    Object.entries(parts).map(async ([name, files]) => [name, { files: files.length, bytes: await weighAsSent(site, files) }] as const),
  );
  return Object.fromEntries(rows);
}

/** Text compressed; Pagefind's own formats are compressed already and sent as they are. */
async function weighAsSent(site: BuiltSite, files: readonly string[]): Promise<number> {
  const texts = files.filter((file) => /\.(?:js|json)$/.test(file));
  const others = await Promise.all(files.filter((file) => !texts.includes(file)).map((file) => readFile(join(site.directory, file))));
  return weighFiles(site, texts) + others.reduce((total, { length }) => total + length, 0);
}
