import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../support/browser/find-browser.ts';
import { copyFixture } from '../support/embed/embed-fixture.ts';
import { tryHostPage } from '../support/embed/embed-trial.ts';
import { serveFolder } from '../support/site/serve-folder.ts';

const run = promisify(execFile);

interface Fixture {
  name: string;
  /** Commands that make the site, in their order. */
  commands: readonly (readonly [string, ...string[]])[];
  /** Where it then is. */
  out: string;
  /** Whether the prompt's text is taken in at build. */
  takesIn: boolean;
  /** What to say where the first command is not there. */
  missing?: string;
}

const INSTALL = ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'] as const;
const BUILD = ['npm', 'run', 'build'] as const;

const ALL: readonly Fixture[] = [
  { name: 'html', commands: [], out: '.', takesIn: false },
  ...['vitepress', 'starlight', 'docusaurus'].map((name) => ({ name, commands: [INSTALL, BUILD], out: 'out', takesIn: true })),
  {
    name: 'mkdocs',
    commands: [['mkdocs', 'build', '--strict', '--site-dir', 'out']],
    out: 'out',
    takesIn: true,
    missing: 'mkdocs is not installed. On Debian: apt-get install mkdocs python3-pymdownx',
  },
];

/** Builds our site, and small sites of others that use it, each with its own tool, and uses these in a browser. Names on the command line choose some of them. */
const names = process.argv.slice(2);
const fixtures = ALL.filter(({ name }) => names.length === 0 || names.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'embeds-'));
const dist = join(folder, 'dist');
mkdirSync(dist);
// Tools complain of links to localhost; a reader's browser takes the two names for two sites.
const ours = await serveFolder(dist, { host: '127.0.0.1' });
const site = `${ours.origin}/`;
const browser = await chromium.launch(await findBrowser());
let failures = 0;
try {
  await run('npx', ['astro', 'build', '--site', ours.origin, '--outDir', dist], { maxBuffer: 1e8 });
  for (const fixture of fixtures) {
    const began = Date.now();
    const problem = await tryFixture(fixture, browser).then(() => undefined, explain(fixture));
    if (problem !== undefined) failures += 1;
    console.log(
      `${problem === undefined ? 'ok    ' : 'FAILED'} ${fixture.name} (${Math.round((Date.now() - began) / 1000)} s)${problem ?? ''}`,
    );
  }
} finally {
  await browser.close();
  ours.close();
  rmSync(folder, { recursive: true });
}
process.exit(failures === 0 ? 0 : 1);

async function tryFixture({ name, commands, out, takesIn }: Fixture, inBrowser: Browser): Promise<void> {
  const root = join(folder, name);
  copyFixture(name, root, site);
  for (const [command, ...args] of commands) await run(command, args, { cwd: root, maxBuffer: 1e8, env: withoutOurs(process.env) });
  const theirs = await serveFolder(join(root, out));
  try {
    const context = await inBrowser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(`${theirs.origin}/`);
    await tryHostPage(page, takesIn ? { site, text: readFileSync(join(dist, 'prompts/critique.md'), 'utf8') } : { site });
    await context.close();
  } finally {
    theirs.close();
  }
}

/** Variables of our own npm run would configure theirs: its base path, its prefix. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(?:config_(?!registry|cache)|package_|lifecycle_)/.test(name)));
}

function explain({ missing }: Fixture): (error: unknown) => string {
  return (error) => {
    if (missing !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return `: ${missing}`;
    const { message, stderr = '' } = error as Error & { stderr?: string };
    return `: ${message}\n${stderr.slice(-2000)}`;
  };
}
