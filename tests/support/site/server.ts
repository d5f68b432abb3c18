import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FolderServer, type ServeOptions, serveFolder } from './serve-folder.ts';

/** Serves the built site as any static host does. */
export async function serveSite(options: ServeOptions = {}): Promise<FolderServer> {
  const root = fileURLToPath(new URL('../../../dist', import.meta.url));
  if (!existsSync(join(root, 'index.html'))) throw new Error('There is no built site to test. Run `npm run build` first.');
  return serveFolder(root, options);
}
