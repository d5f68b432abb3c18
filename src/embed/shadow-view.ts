import type { EmbedTheme } from '../core/export/embed-messages.ts';

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
 * The shadow tree of a `<design-prompt>`: the frame, or the element's own content with the reason why there is no frame. Styles are set with
 * `adoptedStyleSheets` and CSSOM, which a policy without `style-src` allows. The host's theme is read from the color that `light-dark()`
 * computes to; the end of that color's transition reports a change, whatever caused it.
 */
export class ShadowView {
  readonly #root: ShadowRoot;
  readonly #fallback: HTMLElement;
  readonly #link: HTMLAnchorElement;
  readonly #notice: HTMLElement;
  readonly #probe: HTMLElement;
  #frame: HTMLIFrameElement | undefined;

  constructor(root: ShadowRoot, onTheme: () => void) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
    this.#root = root;
    this.#fallback = add(root, 'slot');
    this.#link = add(this.#fallback, 'a');
    this.#link.textContent = 'Open this prompt in System Design Prompts';
    this.#notice = add(root, 'p');
    this.#notice.setAttribute('role', 'status');
    this.#probe = add(root, 'i');
    this.#probe.ariaHidden = 'true';
    this.#probe.addEventListener('transitionend', onTheme);
  }

  /** Whether the frame has reported its height and is visible. */
  get isShown(): boolean {
    return this.#frame?.dataset['shown'] !== undefined;
  }

  get frameWindow(): Window | null {
    return this.#frame?.contentWindow ?? null;
  }

  /** The theme of the page around the element, at the element's place. */
  get hostTheme(): EmbedTheme {
    return getComputedStyle(this.#probe).color === 'rgb(255, 255, 255)' ? 'dark' : 'light';
  }

  /** Sets the address of the link that is shown when the element has no content of its own. */
  setLink(address: string): void {
    this.#link.href = address;
  }

  /** Loads an address in the frame. Returns true if that loads a new page, false if only the fragment changes. */
  showFrame(address: string, title: string, onLoad: () => void): boolean {
    const [before, after] = [this.#frame?.src ?? '', address].map(toPage);
    if (this.#frame !== undefined && before === after) {
      // `replace` adds no step to the history, and a new page would lose what was typed.
      this.#frame.contentWindow?.location.replace(this.#frame.src.replace(/#.*/, address.slice(address.indexOf('#'))));
      return false;
    }
    this.removeFrame();
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'no-referrer';
    frame.addEventListener('load', onLoad);
    frame.src = address;
    this.#root.append(frame);
    this.#frame = frame;
    return true;
  }

  /** Shows the frame at a height in CSS pixels. */
  setHeight(height: number): void {
    if (this.#frame === undefined) return;
    this.#frame.style.blockSize = `${height}px`;
    this.#frame.dataset['shown'] = '';
    this.#fallback.hidden = true;
    this.#notice.textContent = '';
  }

  /** Shows the element's own content and says why. A frame that is still loading stays. */
  showFallback(): void {
    this.#notice.textContent = 'The prompt itself could not be shown here.';
  }

  removeFrame(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#fallback.hidden = false;
    this.#notice.textContent = '';
  }
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
