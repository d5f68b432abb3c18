import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, FrameLocator, Page } from 'playwright';
import { test as base, type OpenOptions } from './site.ts';

interface HostOptions extends Omit<OpenOptions, 'hosts'> {
  /** The policy that the host sends; a strict one without it. */
  policy?: (site: string) => string;
  /** What stands in the head of the host's page; our script without it. */
  head?: (site: string) => string;
  /** Whether the host belongs to the same site as ours, whose storage a frame then may touch; browsers keep it from frames of another. */
  isSameSite?: boolean;
  /** Where our pages are served; the file's own site without it. */
  site?: string;
}

export interface Host {
  /** The host's page. */
  page: Page;
  /** The first of its frames, for locators. */
  framed: FrameLocator;
  /** The same, once it is there. */
  readFrame(): Promise<Frame>;
}

/** As strict as a host can be: our script and our frames, no styles in the page, and no string that becomes code. */
export const strictPolicy = (site: string): string =>
  `default-src 'none'; script-src ${site}; frame-src ${site}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

const ownScript = (site: string): string => `<script src="${site}/embed/v1.js" async></script>`;

/** Tests with `openHost`, which opens a page of somebody else's, on another site than ours, with the given body. */
export const test = base.extend('openHost', async ({ openPage, site: { origin } }, { onCleanup }) => {
  const closing: (() => void)[] = [];
  onCleanup(() => {
    for (const close of closing) close();
  });
  return async (
    body: string | ((site: string) => string),
    { policy = strictPolicy, head = ownScript, site = origin, isSameSite = false, ...options }: HostOptions = {},
  ): Promise<Host> => {
    const host = await serveHost(
      typeof body === 'string' ? body : body(site),
      head(site),
      policy(site),
      isSameSite ? 'localhost' : '127.0.0.1',
    );
    closing.push(host.close);
    const page = await openPage(host.origin, { ...options, hosts: [host.origin, site] });
    return {
      page,
      framed: page.frameLocator('iframe').first(),
      async readFrame() {
        const frame = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
        if (frame === null) throw new Error('The frame has no page.');
        return frame;
      },
    };
  };
});

async function serveHost(body: string, head: string, policy: string, name: string): Promise<{ origin: string; close(): void }> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody’s docs</title>${head}</head><body><main><h1>Ferries</h1>${body}</main></body></html>`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (policy !== '') response.setHeader('content-security-policy', policy);
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, name, resolve));
  return { origin: `http://${name}:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
