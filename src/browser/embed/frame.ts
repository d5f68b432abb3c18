import { makeHeightMessage, readTheme } from '../../core/export/embed-messages.ts';

/**
 * Connects a framed page to the page around it, which may be anybody's: tells it how high this one is, whenever that changes, and takes the
 * theme it wears. Does nothing where the page is not in a frame.
 */
export function connectFrame(): void {
  if (parent === window) return;
  const { documentElement: root } = document;
  let told = 0;
  let delay = 100;
  const tell = (): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // On a busy machine the script may run before the frame has its size, and while it is hidden no event tells of that.
    if (height === 0) {
      setTimeout(tell, delay);
      delay *= 2;
    }
    if (height === told) return;
    told = height;
    // Whoever frames this page may know its height.
    parent.postMessage(makeHeightMessage(height), '*');
  };
  // While a frame of another site is out of sight nothing is observed in it, and it is out of sight until it has said its height.
  tell();
  addEventListener('load', tell);
  new ResizeObserver(tell).observe(root);
  addEventListener('message', ({ source, data }) => {
    const theme = source === parent ? readTheme(data) : undefined;
    if (theme !== undefined) root.dataset['theme'] = theme;
  });
}
