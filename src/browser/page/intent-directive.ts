import type { ClientDirective } from 'astro';
import { isLink } from '../../core/link/share-link-mark.ts';
import { PROFILE_FORMAT } from '../profile/profile-storage.ts';
import { DRAFT_FORMAT } from '../prompt/draft/draft-storage.ts';
import { PROGRESS_FORMAT } from '../workflow/progress-storage.ts';
import { attempt } from './attempt.ts';
import { holdCopy } from './copy/late-copy.ts';
import { keepFields, NOTHING } from './early-fields.ts';
import { hasStored } from './storage/has-stored.ts';
import { ASIDE_FORMAT, SCOPE, TYPED_FORMAT } from './storage/keys.ts';

const INTENT = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const;

/** How long the script may take before the reader is told, in milliseconds. */
const LONGEST_WAIT = 8000;

/**
 * `client:intent`: loads an island when the reader points at it, focuses it or presses a key in it; soon after first paint when there
 * is something to fill it with: a draft of the prompt named by its `data-slug`, in use or set aside (without one, any draft or progress), a profile, what was
 * typed here when the script did not come, or a link in the address. `client:intent="link"` asks for the link alone and touches no
 * storage. What is typed meanwhile is taken over by the island, whatever else has changed in the page; buttons pressed meanwhile are
 * pressed again, each once and in their order, when the island says `island-ready`. Where the script fails or hangs, what is typed is
 * stored, the reader is told, and `data-failed` hides what cannot work.
 */
const directive: ClientDirective = (load, { value }, element) => {
  const pressed = new Set<HTMLButtonElement>();
  let timer: ReturnType<typeof setTimeout>;
  const slug = element.querySelector<HTMLElement>('[data-slug]')?.dataset['slug'];
  const key = SCOPE + TYPED_FORMAT + (slug ?? '');
  const touchStorage = <Answer>(touch: () => Answer): Answer | undefined => (value === 'link' ? undefined : attempt(touch, undefined));

  const early = keepFields(element, touchStorage(() => localStorage.getItem(key)) ?? NOTHING);
  // What this tab has stored last: another tab may have taken it over since, and gone on with it.
  let last = early.print();
  const hasLink = (): boolean => isLink(location.hash.slice(1));
  const store = (): boolean | undefined => {
    const typed = early.print();
    return touchStorage(() => {
      if (typed === last) localStorage.getItem(key);
      else if (typed === NOTHING) localStorage.removeItem(key);
      else localStorage.setItem(key, typed);
      last = typed;
      return true;
    });
  };
  const rememberPress = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button:not([popovertarget])') : null;
    if (button === null) return;
    // What copies has to ask for the clipboard within the tap.
    if ('status' in button.dataset) holdCopy();
    pressed.delete(button);
    pressed.add(button);
  };
  const pressAgain = async (): Promise<void> => {
    for (const button of pressed) {
      const now = button.isConnected
        ? button
        : [...element.querySelectorAll('button')].find(({ textContent }) => textContent === button.textContent);
      now?.click();
      // The next button finds what this one has done.
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const startForLink = (): void => {
    if (hasLink()) void start();
  };
  const listen = (): void => {
    for (const type of INTENT) element.addEventListener(type, start, { passive: true });
    addEventListener('hashchange', startForLink);
  };
  let isUnderWay = false;
  const start = async (): Promise<void> => {
    // Two starts would draw the island twice into one element.
    if (isUnderWay) return;
    isUnderWay = true;
    for (const type of INTENT) element.removeEventListener(type, start);
    removeEventListener('hashchange', startForLink);
    timer = setTimeout(fail, LONGEST_WAIT);
    const hydrate = await load();
    early.remember();
    await hydrate();
  };

  const prefixes =
    slug === undefined ? [PROFILE_FORMAT, DRAFT_FORMAT, PROGRESS_FORMAT] : [PROFILE_FORMAT, `${DRAFT_FORMAT}${slug}:`, ASIDE_FORMAT + slug];

  // The reader is told beside the island and not in it.
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  element.before(notice);
  const fail = (): void => {
    clearTimeout(timer);
    pressed.clear();
    window.heldCopy = undefined;
    element.dataset['failed'] = '';
    element.addEventListener('input', store);
    const link = hasLink() ? ' The values of the link are not filled in.' : '';
    const advice = store() ? 'kept, as is what was here before: reload the page' : 'still here: copy it before you reload the page';
    notice.textContent = `The script of this page did not load.${link} What you type is ${advice}.`;
  };
  // Astro tries once more by itself; then the next sign of intent tries again.
  element.addEventListener('astro:hydration-error', (event) => {
    event.preventDefault();
    isUnderWay = false;
    fail();
    listen();
  });
  element.addEventListener('click', rememberPress, true);
  addEventListener('pagehide', store);
  element.addEventListener(
    'island-ready',
    () => {
      clearTimeout(timer);
      // What has no field is kept for the next time.
      if (early.stop()) touchStorage(() => localStorage.removeItem(key));
      else store();
      element.removeEventListener('input', store);
      removeEventListener('pagehide', store);
      element.removeEventListener('click', rememberPress, true);
      delete element.dataset['failed'];
      notice.remove();
      void pressAgain();
    },
    { once: true },
  );
  listen();
  const startForStored = (): void => {
    if (hasLink() || early.print() !== NOTHING || (value !== 'link' && hasStored(prefixes))) requestAnimationFrame(() => setTimeout(start));
  };
  startForStored();
  // What a crash of the browser had taken may come back.
  addEventListener('storage', ({ key: changed }) => changed ?? startForStored());
};

export default directive;
