import type { Page } from 'playwright';

/** As a browser does it whose settings forbid storage: the first touch throws. */
export const blockStorage = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    }),
  );

/** Storage that takes no more, until the page's `hasRoom` is set. */
export const fillStorage = (page: Page) => limitStorage(page, false);

/** Storage that takes all, until the page's `hasRoom` is set to false. */
export const limitStorageLater = (page: Page) => limitStorage(page, true);

function limitStorage(page: Page, hasRoom: boolean) {
  return page.addInitScript((initially) => {
    const setItem = Storage.prototype.setItem;
    Object.assign(window, { hasRoom: initially });
    Storage.prototype.setItem = function (key, value) {
      if (Reflect.get(window, 'hasRoom') !== true) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  }, hasRoom);
}
