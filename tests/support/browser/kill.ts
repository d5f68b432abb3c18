import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import { findBrowser } from './find-browser.ts';

/** What a browser that was killed while somebody typed has lost. */
export interface Loss {
  typed: number;
  lost: number;
  /** The time between the last key that came back and the last one typed. */
  seconds: number;
}

/** How long a browser may take for one thing, in milliseconds. */
const PATIENCE = 60_000;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz ';

/**
 * Types that many keys into the first blank of a page, kills the browser with all its processes as `kill -9` does, opens the page again
 * with what is on the disk, and compares.
 */
export async function typeAndKill(address: string, keys: number, delay: number): Promise<Loss> {
  const profile = await mkdtemp(join(tmpdir(), 'kill-'));
  try {
    const times: number[] = [];
    const first = await startBrowser(profile);
    const text = Array.from({ length: keys }, (_, i) => LETTERS.charAt(i % LETTERS.length)).join('');
    await withPage(first, address, async (page) => {
      const field = findField(page);
      await field.focus();
      await page.locator('astro-island:not([ssr])').waitFor();
      for (const key of text) {
        await field.press(key === ' ' ? 'Space' : key);
        times.push(Date.now());
        await sleep(delay);
      }
      kill(first.process);
    });
    const second = await startBrowser(profile);
    const found = await withPage(second, address, async (page) => {
      const value = await readSettled(page);
      kill(second.process);
      return value;
    });
    const kept = text.startsWith(found) ? found.length : 0;
    const end = times.at(-1) ?? 0;
    return { typed: keys, lost: keys - kept, seconds: (end - (times[kept - 1] ?? times[0] ?? end)) / 1000 };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}

const findField = (page: Page) => page.locator('.fields textarea').first();

/** The value of the field once it has stayed the same for as long as recovery could take. */
async function readSettled(page: Page): Promise<string> {
  await page.locator('astro-island').first().dispatchEvent('focusin');
  await page.locator('astro-island:not([ssr])').waitFor();
  let value = '';
  for (let same = 0; same < 20; same += 1) {
    const next = await findField(page).inputValue();
    if (next !== value) same = 0;
    value = next;
    await sleep(50);
  }
  return value;
}

interface Started {
  process: ChildProcess;
  endpoint: string;
}

/** Starts a browser of its own with a profile that stays on the disk. */
async function startBrowser(profile: string): Promise<Started> {
  const { executablePath = '', args = [] } = await findBrowser();
  const port = join(profile, 'DevToolsActivePort');
  await rm(port, { force: true });
  const started = spawn(executablePath, [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`], {
    // A process group of its own, so that all of it can be killed.
    detached: true,
    stdio: 'ignore',
  });
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    const [number, path] = (await readFile(port, 'utf8').catch(() => '')).split('\n');
    if (number && path) return { process: started, endpoint: `ws://127.0.0.1:${number}${path}` };
    await sleep(50);
  }
  kill(started);
  throw new Error('The browser did not start.');
}

async function withPage<Result>({ process, endpoint }: Started, address: string, use: (page: Page) => Promise<Result>): Promise<Result> {
  try {
    const browser = await chromium.connectOverCDP(endpoint, { timeout: PATIENCE });
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    return await use(page);
  } finally {
    kill(process);
  }
}

function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
