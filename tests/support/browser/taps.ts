import type { Page } from 'playwright';

/** One call of the clipboard: by which function, whether the reader's gesture still counted, and whether it came in the task of a click. */
export interface ClipboardCall {
  by: 'write' | 'writeText';
  isActive: boolean;
  isInClick: boolean;
}

/** Notes each call of the clipboard, which then does its work. Has to be there before the page loads. */
export const recordCalls = (page: Page) =>
  page.addInitScript(() => {
    const calls: unknown[] = [];
    let isInClick = false;
    Object.assign(window, { calls });
    addEventListener(
      'click',
      () => {
        isInClick = true;
        // The next task ends it: what waits for anything but microtasks comes later.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          isInClick = false;
        };
        port2.postMessage('');
      },
      true,
    );
    for (const by of ['write', 'writeText'] as const) {
      const call = navigator.clipboard[by].bind(navigator.clipboard) as (content: unknown) => Promise<void>;
      Object.assign(navigator.clipboard, {
        [by]: (content: unknown) => {
          calls.push({ by, isActive: navigator.userActivation.isActive, isInClick });
          return call(content);
        },
      });
    }
  });

/** What has been noted so far. */
export const readCalls = (page: Page) => page.evaluate(() => Reflect.get(window, 'calls') as ClipboardCall[]);

/** Has every script and JSON file come late, as on a phone. */
export const delayFiles = (page: Page) =>
  page.route(/\.(?:js|json)(?:\?|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
