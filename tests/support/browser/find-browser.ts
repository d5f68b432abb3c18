import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from 'playwright';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Keeps a browser from asking the network for anything of its own. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * What Playwright needs to start a browser on this machine: the one named by $CHROMIUM, else Playwright's own, the system's, or
 * the one that npm brought along. Throws with the one command that helps where there is none.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const executablePath = process.env['CHROMIUM'] ?? findInstalled() ?? (await unpackBundled());
  if (executablePath === undefined)
    throw new Error(
      'No browser was found. Run `npx playwright install --with-deps chromium`, or set CHROMIUM to the path of a Chromium or Chrome.',
    );
  // As root, as in most containers, Chromium refuses to start with its sandbox.
  return { executablePath, args: process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET };
}

function findInstalled(): string | undefined {
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path));
}

/** The package holds a browser for Linux on x64 only. Its own `args` are left out: one of them makes a second page hang. */
async function unpackBundled(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // With this variable it unpacks the shared libraries (nss, nspr) that a bare machine lacks; it is read at import.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    return await bundled.executablePath();
  } catch {
    return undefined;
  }
}
