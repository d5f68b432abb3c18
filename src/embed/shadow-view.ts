import type { EmbedTheme } from './messages.ts';

/** The shadow tree of a `<design-prompt>`: the frame, or the element's own content with the reason why there is no frame. */
export interface ShadowView {
  /** Whether the frame has reported its height and is visible. */
  readonly isShown: boolean;
  readonly frameWindow: Window | null;
  /** The theme of the page around the element, at the element's place. */
  readonly hostTheme: EmbedTheme;
  /** Sets the address of the link that is shown when the element has no content of its own. */
  setLink(address: string): void;
  /** Loads an address in the frame. Returns true if that loads a new page, false if only the fragment changes. */
  showFrame(address: string, title: string, onLoad: () => void): boolean;
  /** Shows the frame at a height in CSS pixels. */
  setHeight(height: number): void;
  /** Shows the element's own content and says why. A frame that is still loading stays. */
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
 * Fills a shadow root. Styles are set with `adoptedStyleSheets` and CSSOM, which a policy without `style-src` allows. The host's theme is read
 * from the color that `light-dark()` computes to; the end of that color's transition reports a change, whatever caused it.
 */
export function createShadowView(root: ShadowRoot, onTheme: () => void): ShadowView {
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
        // `replace` adds no step to the history, and a new page would lose what was typed.
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

/** An address without the parts that can change while the page stays loaded: the fragment, and the theme, which messages set. */
function toPage(address: string): string {
  return address.replace(/\?[^#]*/, '').replace(/#.*/, '#');
}
