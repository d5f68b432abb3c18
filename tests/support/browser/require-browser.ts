import { findBrowser } from './find-browser.ts';

/** Runs before the islands' tests, so that a machine without a browser reads what to do and not a stack of launch errors. */
export async function setup(): Promise<void> {
  await findBrowser();
}
