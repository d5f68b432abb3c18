import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { test as base, expect } from 'vitest';
import type { Fault } from '../site/faults.ts';
import { serveSite } from '../site/server.ts';
import { findBrowser } from './find-browser.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** Routes and init scripts that have to be in place before the page loads. */
  prepare?(page: Page): Promise<unknown>;
  /** What the server does wrong until the test ends, or takes it out of `site.faults`. */
  faults?: readonly Fault[];
  /** Origins of other people's pages, which may be asked for what stands there. */
  hosts?: readonly string[];
  /** Problems that this test provokes. Each has to turn up, and no other may. */
  expects?: readonly RegExp[];
}

/** How long a page may take for one thing, in milliseconds; a machine that does much else takes its time. */
const PATIENCE = 40_000;

/** A query that says nothing about the reader: the register's own filter, versions of files, the theme of a frame, and the counts and times of second tries. */
const OWN_QUERY = /^(?:|\?(?:theme=(?:light|dark)|deliverable=[a-z]+|ts=\d+|astro-retry=\d+|v=[0-9a-f.]+(?:&attempt=\d+)?))$/;

/**
 * Tests with `openPage`, which opens a path of the built site in a context of its own and, after the test, fails it for anything that
 * has gone wrong there unseen: errors and warnings in the console, errors thrown, dialogs opened, reports of the Content Security
 * Policy or of Trusted Types, cookies, and requests that leave the origin or that could carry what the reader typed.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs.
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await serveSite();
    const browser = await chromium.launch(await findBrowser());
    onCleanup(async () => {
      await browser.close();
      server.close();
    });
    return { browser, origin: server.origin, requested: server.requested, faults: server.faults };
  })
  .extend('openPage', async ({ site: { browser, origin, faults: present } }, { onCleanup }) => {
    const watched: { context: BrowserContext; problems: string[]; expects: readonly RegExp[] }[] = [];
    onCleanup(async () => {
      present.length = 0;
      const found = await Promise.all(
        watched.map(async ({ context, problems, expects }) => compareProblems(await closeContext(context, problems), expects)),
      );
      expect(found.flat(), 'problems that nobody saw').toEqual([]);
    });
    return async (path: string, { prepare, faults = [], hosts = [], expects = [], ...options }: OpenOptions = {}): Promise<Page> => {
      present.push(...faults);
      const context = await browser.newContext({ baseURL: origin, permissions: ['clipboard-read', 'clipboard-write'], ...options });
      watched.push({ context, problems: await watchContext(context, [origin, ...hosts]), expects });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(path);
      return page;
    };
  });

/** Waits until what is read is as the matcher says. */
export const poll = <Value>(read: () => Value) => expect.poll(read, { timeout: PATIENCE });

async function watchContext(context: BrowserContext, origins: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`Policy violated: ${effectiveDirective} ${blockedURI} ${sample}`),
    ),
  );
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (thrown) => problems.push(`thrown: ${thrown.error().message}`));
  context.on('dialog', async (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = origins.includes(url.origin) && request.method() === 'GET' && request.postData() === null && OWN_QUERY.test(url.search);
    if (!isOwn) problems.push(`request: ${request.method()} ${request.url()}`);
  });
  return problems;
}

async function closeContext(context: BrowserContext, problems: readonly string[]): Promise<string[]> {
  // What a page has reported before it answers here has arrived when it does.
  await Promise.all(context.pages().map((page) => page.evaluate('0').catch(() => undefined)));
  const cookies = await context.cookies();
  await context.close();
  return [...problems, ...cookies.map(({ name }) => `cookie: ${name}`)];
}

function compareProblems(problems: readonly string[], expects: readonly RegExp[]): string[] {
  const unexpected = problems.filter((problem) => !expects.some((expected) => expected.test(problem)));
  const missing = expects.filter((expected) => !problems.some((problem) => expected.test(problem)));
  return [...unexpected, ...missing.map((expected) => `did not happen: ${expected.source}`)];
}
