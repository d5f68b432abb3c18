import { type EmbedTheme, makeThemeMessage, readHeight } from '../core/export/embed-messages.ts';
import { isSlug } from '../core/text/slug.ts';
import { findSite, makeFrameAddress, toPromptAddress } from './frame-address.ts';
import { ShadowView } from './shadow-view.ts';
import { parseValues } from './values.ts';

/** The address that the site was built for, filled in when the script is bundled. */
declare const BUILT_FOR: string;

/** How long a frame may take to report its height, in all and after it has loaded, in milliseconds. */
const PATIENCE = { loading: 8000, loaded: 1500 } as const;

/** How far below the visible part of the page a frame starts to load. */
const AHEAD = '800px';

const SITE = findSite(findScript(), BUILT_FOR);

/**
 * `<design-prompt slug="…" values='{"id":"text"}' theme="auto|light|dark">`: a prompt to fill in and copy, in a frame as high as its content.
 * The element's own content is shown until the frame is there, and again if it does not load.
 */
class DesignPrompt extends HTMLElement {
  static readonly observedAttributes = ['slug', 'values', 'theme'];

  readonly #view: ShadowView = new ShadowView(this.attachShadow({ mode: 'open' }), () => this.#tellTheme());
  readonly #sight = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#start(), {
    rootMargin: AHEAD,
  });
  #isStarted = false;
  #told: EmbedTheme | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#view.setLink(isSlug(this.#slug) ? toPromptAddress(SITE, this.#slug) : SITE);
    this.#sight.observe(this);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#sight.disconnect();
    clearTimeout(this.#timer);
    this.#isStarted = false;
    this.#view.removeFrame();
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
    this.#view.setLink(toPromptAddress(SITE, slug));
    const made = await makeFrameAddress(SITE, slug, parsed.values, this.#theme);
    if (made.type === 'problem') return this.#refuse(`values="${attribute}": ${made.message}`);
    // Meanwhile the element may have been removed, or its attributes changed.
    if (!this.#isStarted || slug !== this.#slug || attribute !== this.getAttribute('values')) return;
    const title = `Prompt to fill in and copy: ${slug.replaceAll('-', ' ')}`;
    if (this.#view.showFrame(made.address, title, () => this.#wait(PATIENCE.loaded))) this.#wait(PATIENCE.loading);
  }

  /** Waits for the frame to report its height, in milliseconds. A frame that reports later is still shown. */
  #wait(patience: number): void {
    clearTimeout(this.#timer);
    if (this.#view.isShown) return;
    this.#timer = setTimeout(() => this.#fail(`nothing came for slug="${this.#slug}" from ${SITE}`), patience);
  }

  #refuse(reason: string): void {
    clearTimeout(this.#timer);
    this.#view.removeFrame();
    this.#fail(reason);
  }

  #fail(reason: string): void {
    this.#view.showFallback();
    console.warn(`<design-prompt> shows its link only: ${reason}.`);
  }

  get #slug(): string {
    return this.getAttribute('slug') ?? '';
  }

  get #theme(): EmbedTheme {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : this.#view.hostTheme;
  }

  /** Tells a visible frame the theme; one that is not visible yet may hold a page that does not listen. */
  #tellTheme(): void {
    const theme = this.#theme;
    if (!this.#view.isShown || theme === this.#told) return;
    this.#told = theme;
    this.#view.frameWindow?.postMessage(makeThemeMessage(theme), '*');
  }

  readonly #hear = ({ source, data }: MessageEvent): void => {
    const height = source !== null && source === this.#view.frameWindow ? readHeight(data) : undefined;
    if (height === undefined) return;
    clearTimeout(this.#timer);
    if (!this.#view.isShown) this.#told = undefined;
    this.#view.setHeight(height);
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
