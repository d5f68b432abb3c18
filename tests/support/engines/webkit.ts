import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Each program that is needed, and the Debian package that brings it. */
const PROGRAMS = { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb', 'dbus-run-session': 'dbus' } as const;
const BROWSERS = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
  ['4.1', '4.0'].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
);
/** How long the browser may take for one thing, in milliseconds. */
const PATIENCE = 30_000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const CONTROL = '\uE009';

/** The Debian packages that lack on this machine for `startWebKit`. */
export function listMissingPackages(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const missing = Object.entries(PROGRAMS).flatMap(([name, debian]) =>
    folders.some((folder) => existsSync(join(folder, name))) ? [] : [debian],
  );
  return [...missing, ...(BROWSERS.some(existsSync) ? [] : ['libwebkit2gtk-4.1-0'])];
}

/** WebKitGTK's own small browser, driven by WebDriver: a page at a time. */
export interface WebKit {
  version: string;
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page. */
  run<Answer>(script: string, ...args: readonly unknown[]): Promise<Answer>;
  /** Waits until the body of a function answers with something else than false, null or ''. */
  wait<Answer>(script: string, ...args: readonly unknown[]): Promise<Answer>;
  /** Taps the first element of a selector at once, as a finger does: nothing has pointed at it before. */
  tap(selector: string): Promise<void>;
  /** Types into the element that has the focus. */
  type(text: string): Promise<void>;
  /** The text on the clipboard, pasted into a field of a page of its own. */
  readClipboard(): Promise<string>;
  close(): Promise<void>;
}

/** Starts WebKitGTK on a screen of its own. */
export async function startWebKit(port: number): Promise<WebKit> {
  const display = `:${port % 10_000}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  const driver = spawn('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const call = async <Answer>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<Answer> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  try {
    await until(() =>
      call('/status').then(
        () => true,
        () => false,
      ),
    );
    const options = { 'webkitgtk:browserOptions': { binary: BROWSERS.find(existsSync), args: ['--automation'] } };
    const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: { browserVersion: string } }>('/session', {
      capabilities: { alwaysMatch: options },
    });
    return driveSession(
      capabilities.browserVersion,
      (path, body, method) => call(`/session/${sessionId}${path}`, body, method),
      () => stop(driver, screen),
    );
  } catch (error) {
    stop(driver, screen);
    throw error;
  }
}

type Call = <Answer>(path: string, body?: unknown, method?: string) => Promise<Answer>;

function driveSession(version: string, call: Call, end: () => void): WebKit {
  const run = <Answer>(script: string, ...args: readonly unknown[]): Promise<Answer> => call<Answer>('/execute/sync', { script, args });
  const wait = async <Answer>(script: string, ...args: readonly unknown[]): Promise<Answer> => {
    let answer: Answer | undefined;
    await until(async () => {
      answer = await run<Answer>(script, ...args);
      return Boolean(answer);
    });
    return answer as Answer;
  };
  const press = (actions: readonly unknown[]): Promise<unknown> => call('/actions', { actions });
  const pressKeys = (keys: readonly string[]): Promise<unknown> => {
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    return press([{ type: 'key', id: 'keys', actions: [...down, ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))] }]);
  };
  return {
    version,
    run,
    wait,
    open: (url) => call('/url', { url }),
    async tap(selector) {
      const element = await call<Record<string, string>>('/element', { using: 'css selector', value: selector });
      await run('arguments[0].scrollIntoView({ block: "center" })', element);
      const origin = { [ELEMENT]: element[ELEMENT] };
      const steps = [
        { type: 'pointerMove', duration: 0, x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await press([{ type: 'pointer', id: 'finger', parameters: { pointerType: 'mouse' }, actions: steps }]);
    },
    async type(text) {
      for (const key of text) await pressKeys([key]);
    },
    async readClipboard() {
      await run('document.body.innerHTML = "<textarea></textarea>"; document.querySelector("textarea").focus()');
      await pressKeys([CONTROL, 'v']);
      return wait<string>('return document.querySelector("textarea").value');
    },
    async close() {
      await call('', undefined, 'DELETE').catch(() => undefined);
      end();
    },
  };
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error('WebKit has not answered in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The driver ends with the programs that it has started, as they are one group. */
function stop(driver: ChildProcess, screen: ChildProcess): void {
  if (driver.pid !== undefined) process.kill(-driver.pid);
  screen.kill();
}
