import type { Page } from 'playwright';

/** One thing that a page has done on its way to an assistant. */
export type Step = { type: 'copied'; text: string } | { type: 'opened' | 'left'; address: string; target?: string; features?: string };

/** Notes what is copied and opened, in order, and opens nothing. */
export const recordSteps = (page: Page) =>
  page.addInitScript(() => {
    const steps: unknown[] = [];
    Object.assign(window, { steps });
    const writeText = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await writeText(text);
      steps.push({ type: 'copied', text });
    };
    window.open = (address, target, features) => {
      steps.push({ type: 'opened', address: String(address), target, features });
      return null;
    };
    // How a page asks for an app.
    (Reflect.get(window, 'navigation') as EventTarget).addEventListener('navigate', (event) => {
      const { url } = Reflect.get(event, 'destination') as { url: string };
      if (/^(https?|blob):/.test(url)) return;
      event.preventDefault();
      steps.push({ type: 'left', address: url });
    });
  });

/** What has been noted so far. */
export const readSteps = (page: Page) => page.evaluate(() => Reflect.get(window, 'steps') as Step[]);

/** Has the browser refuse to copy, by whatever way. */
export const refuseCopying = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
    document.execCommand = () => false;
  });
