import { findSite, isSlug, makeFrameAddress, toSheetAddress } from './frame-address.ts';
import { makeThemeMessage, readHeight, type Theme } from './messages.ts';
import { createShade, type Shade } from './shade.ts';
import { parseValues } from './values.ts';

/** The address that the site was built for; put in place when the script is bundled. */
declare const BUILT_FOR: string;

/** How long a frame may take until it has said its height, and how long after it has loaded, in milliseconds. */
const PATIENCE = { loading: 8000, loaded: 1500 } as const;

/** How far ahead of the reader a frame begins to load. */
const AHEAD = '800px';

const SITE = findSite(findScript(), BUILT_FOR);

/**
 * `<design-prompt slug="…" values='{"id":"text"}' theme="auto|light|dark">`: a prompt to fill in and copy, in a frame that is as high as its
 * content. What stands between its tags is shown until the frame is there, and again where it does not come.
 */
class DesignPrompt extends HTMLElement {
  static readonly observedAttributes = ['slug', 'values', 'theme'];

  readonly #shade: Shade = createShade(this.attachShadow({ mode: 'open' }), () => this.#tellTheme());
  readonly #sight = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#start(), {
    rootMargin: AHEAD,
  });
  #isStarted = false;
  #told: Theme | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#shade.setLink(isSlug(this.#slug) ? toSheetAddress(SITE, this.#slug) : SITE);
    this.#sight.observe(this);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#sight.disconnect();
    clearTimeout(this.#timer);
    this.#isStarted = false;
    this.#shade.removeFrame();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'theme') this.#tellTheme();
    else if (this.#isStarted) void this.#show();
  }

  #start(): void {
    this.#sight.disconnect();
    this.#isStarted = true;
    void this.#show();
  }

  async #show(): Promise<void> {
    const slug = this.#slug;
    const attribute = this.getAttribute('values');
    const parsed = parseValues(attribute);
    if (!isSlug(slug)) return this.#refuse(`slug="${slug}" is not the slug of a prompt`);
    if (parsed.type === 'problem') return this.#refuse(parsed.message);
    this.#shade.setLink(toSheetAddress(SITE, slug));
    const made = await makeFrameAddress(SITE, slug, parsed.values, this.#theme);
    if (made.type === 'problem') return this.#refuse(`values="${attribute}": ${made.message}`);
    // Meanwhile it may have gone, or been given something else to show.
    if (!this.#isStarted || slug !== this.#slug || attribute !== this.getAttribute('values')) return;
    const title = `Prompt to fill in and copy: ${slug.replaceAll('-', ' ')}`;
    if (this.#shade.showFrame(made.address, title, () => this.#wait(PATIENCE.loaded))) this.#wait(PATIENCE.loading);
  }

  /** Gives the frame so long to say its height; one that comes later is shown all the same. */
  #wait(patience: number): void {
    clearTimeout(this.#timer);
    if (this.#shade.isShown) return;
    this.#timer = setTimeout(() => this.#fail(`nothing came for slug="${this.#slug}" from ${SITE}`), patience);
  }

  #refuse(reason: string): void {
    clearTimeout(this.#timer);
    this.#shade.removeFrame();
    this.#fail(reason);
  }

  #fail(reason: string): void {
    this.#shade.showFallback();
    console.warn(`<design-prompt> shows its link only: ${reason}.`);
  }

  get #slug(): string {
    return this.getAttribute('slug') ?? '';
  }

  get #theme(): Theme {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : this.#shade.hostTheme;
  }

  /** A frame that is not shown yet may still hold a page that does not listen. */
  #tellTheme(): void {
    const theme = this.#theme;
    if (!this.#shade.isShown || theme === this.#told) return;
    this.#told = theme;
    this.#shade.frameWindow?.postMessage(makeThemeMessage(theme), '*');
  }

  readonly #hear = ({ source, data }: MessageEvent): void => {
    const height = source !== null && source === this.#shade.frameWindow ? readHeight(data) : undefined;
    if (height === undefined) return;
    clearTimeout(this.#timer);
    if (!this.#shade.isShown) this.#told = undefined;
    this.#shade.setHeight(height);
    this.#tellTheme();
  };
}

/** The address of this script: a module has no `currentScript`, and a classic script no `import.meta`. */
function findScript(): string {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement && currentScript.src !== '') return currentScript.src;
  return /https?:\/\/[^\s()]+?\/embed(?:\/v1)?\.js(?:\?[^\s():]*)?/.exec(new Error().stack ?? '')?.[0] ?? '';
}

if (customElements.get('design-prompt') === undefined) customElements.define('design-prompt', DesignPrompt);
