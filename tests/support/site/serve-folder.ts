import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { answerWithFault, type Fault } from './faults.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface FolderServer {
  /** As in `http://localhost:1234`. */
  origin: string;
  /** What has been asked for, as it arrived. */
  requested: readonly string[];
  /** What goes wrong from now on; tests add and remove entries. */
  faults: Fault[];
  close(): void;
}

export interface ServeOptions {
  /** The name in the origin; pages under `localhost` and `127.0.0.1` are of different sites. */
  host?: 'localhost' | '127.0.0.1';
  /** Go with every answer. */
  headers?: Readonly<Record<string, string>>;
}

/** Serves a folder as any static host does: a folder's `index.html`, and `404.html` for what is not there. */
export async function serveFolder(root: string, { host = 'localhost', headers = {} }: ServeOptions = {}): Promise<FolderServer> {
  const requested: string[] = [];
  const faults: Fault[] = [];
  const server = createServer(async ({ url = '/' }, response) => {
    requested.push(url);
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const content = await readFile(file).catch(() => undefined);
    response.statusCode = content === undefined ? 404 : 200;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('content-type', (content === undefined ? undefined : MEDIA_TYPES[extname(file)]) ?? MEDIA_TYPES['.html'] ?? '');
    if (await answerWithFault(faults, url, response, content ?? Buffer.from(''))) return;
    response.end(content ?? (await readFile(join(root, '404.html')).catch(() => 'Nothing stands here.')));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const close = (): void => {
    server.close();
    // Those that a fault keeps waiting too.
    server.closeAllConnections();
  };
  return { origin: `http://${host}:${(server.address() as AddressInfo).port}`, requested, faults, close };
}
