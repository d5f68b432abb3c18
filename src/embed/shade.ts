import type { Theme } from './messages.ts';

/** What stands in the shadow of a `<design-prompt>`: the frame, or the light content with a word on why there is no frame. */
export interface Shade {
  /** Whether the frame has said its height and is seen. */
  readonly isShown: boolean;
  readonly frameWindow: Window | null;
  /** The theme that the page around the element wears where it stands. */
  readonly hostTheme: Theme;
  /** Where the link leads that stands in for light content where there is none. */
  setLink(address: string): void;
  /** Loads an address in the frame; says whether that takes a new page and not only another fragment. */
  showFrame(address: string, title: string, onLoad: () => void): boolean;
  /** Shows the frame, so many CSS pixels high. */
  setHeight(height: number): void;
  /** Shows the light content with a word on why. A frame that is still on its way stays. */
  showFallback(): void;
  removeFrame(): void;
}

const CSS = `
:host { display: block; position: relative; }
:host([hidden]) { display: none; }
iframe { display: block; inline-size: 100%; block-size: 0; border: 0; }
iframe:not([data-shown]) { position: absolute; visibility: hidden; }
p { margin: 0.5em 0 0; font-style: italic; }
[hidden] { display: none; }
i { position: absolute; visibility: hidden; color: light-dark(#000, #fff); transition: color 1ms; }
`;

/**
 * Fills a shadow root. Styles go in by `adoptedStyleSheets` and CSSOM, which a policy without `style-src` allows. The host's theme is the
 * colour that `light-dark()` comes to; that it has changed is told by the end of the colour's transition, whatever has changed it.
 */
export function createShade(root: ShadowRoot, onTheme: () => void): Shade {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const fallback = add(root, 'slot');
  const link = add(fallback, 'a');
  link.textContent = 'Open this prompt in System Design Prompts';
  const notice = add(root, 'p');
  notice.setAttribute('role', 'status');
  const probe = add(root, 'i');
  probe.ariaHidden = 'true';
  probe.addEventListener('transitionend', onTheme);
  let frame: HTMLIFrameElement | undefined;
  const isShown = (): boolean => frame?.dataset['shown'] !== undefined;

  const removeFrame = (): void => {
    frame?.remove();
    frame = undefined;
    fallback.hidden = false;
    notice.textContent = '';
  };
  return {
    get isShown() {
      return isShown();
    },
    get frameWindow() {
      return frame?.contentWindow ?? null;
    },
    get hostTheme() {
      return getComputedStyle(probe).color === 'rgb(255, 255, 255)' ? 'dark' : 'light';
    },
    setLink(address) {
      link.href = address;
    },
    showFrame(address, title, onLoad) {
      const [before, after] = [frame?.src ?? '', address].map(toPage);
      if (frame !== undefined && before === after) {
        // Without a step in the history, and without a new page, which would lose what was typed.
        frame.contentWindow?.location.replace(frame.src.replace(/#.*/, address.slice(address.indexOf('#'))));
        return false;
      }
      removeFrame();
      frame = document.createElement('iframe');
      frame.title = title;
      frame.allow = 'clipboard-write';
      frame.referrerPolicy = 'no-referrer';
      frame.addEventListener('load', onLoad);
      frame.src = address;
      root.append(frame);
      return true;
    },
    setHeight(height) {
      if (frame === undefined) return;
      frame.style.blockSize = `${height}px`;
      frame.dataset['shown'] = '';
      fallback.hidden = true;
      notice.textContent = '';
    },
    showFallback() {
      notice.textContent = 'The prompt itself could not be shown here.';
    },
    removeFrame,
  };
}

function add<Name extends keyof HTMLElementTagNameMap>(parent: ParentNode, name: Name): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  parent.append(element);
  return element;
}

/** An address without what can change while its page stays: what a fragment says, and the theme, which messages change. */
function toPage(address: string): string {
  return address.replace(/\?[^#]*/, '').replace(/#.*/, '#');
}
