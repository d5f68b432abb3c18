import type { Frame, Page } from 'playwright';

/**
 * Changes a page as a browser's translator does: each text node, and each that is added later, gives its place to
 * `<font><font>text</font></font>`. A respectful one passes over what is marked `translate="no"`.
 */
export async function translatePage(page: Page | Frame, isRespectful: boolean): Promise<void> {
  await page.evaluate((respectful) => {
    const isUntouched = (element: Element | null): boolean => {
      const marked = element?.closest('[translate]');
      return (
        element === null ||
        element.closest('script, style, textarea, font') !== null ||
        (respectful && marked?.getAttribute('translate') === 'no')
      );
    };
    const translate = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) {
        if (isUntouched(node.parentElement) || (node.textContent ?? '').trim() === '') return;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = node.textContent;
        outer.append(inner);
        node.parentNode?.replaceChild(outer, node);
        return;
      }
      for (const child of [...node.childNodes]) translate(child);
    };
    translate(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.isConnected) translate(node);
    }).observe(document.body, { childList: true, subtree: true });
  }, isRespectful);
}
