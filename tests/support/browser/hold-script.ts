import type { Page } from 'playwright';
import type { OpenOptions } from './site.ts';

/** Holds back the script that would take over the fields until `release` is called. */
export function holdScript(): { options: OpenOptions; release(): void } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const prepare = (page: Page) =>
    page.route(/\/_astro\/client\.[^/]+\.js$/, async (route) => {
      await released;
      await route.continue();
    });
  return { options: { prepare }, release: () => release() };
}
