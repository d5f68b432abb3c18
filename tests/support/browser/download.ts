import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/** Does what makes the browser save a file, and answers with the file's text. */
export async function readDownload(page: Page, save: () => Promise<unknown>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  return readFile(await download.path(), 'utf8');
}
