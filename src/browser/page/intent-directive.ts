import type { ClientDirective } from 'astro';
import { isLink } from '../../core/link/share-link-mark.ts';
import { PROFILE_FORMAT } from '../profile/profile-storage.ts';
import { hasStoredDraft } from '../prompt/draft/draft-storage.ts';
import { PROGRESS_FORMAT } from '../workflow/progress-storage.ts';
import { listStoredKeys } from './storage/storage.ts';

const INTENT = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const;

const FAILURE = 'The script of this page did not load. What you typed is still here: copy it if you need it, then reload the page.';

/**
 * `client:intent`: loads an island when the reader points at it, focuses it or presses a key in it; soon after first paint when there
 * is something to fill it with: a draft of the prompt named by its `data-slug` (without one, any draft or progress), a profile, or a link in the address. `client:intent="link"` asks for the link alone
 * and touches no storage. What is
 * typed meanwhile stays in the native fields and is taken over by the island; buttons pressed meanwhile are pressed again, in their
 * order, when the island says `island-ready`.
 */
const directive: ClientDirective = (load, { value }, element) => {
  const pressed: HTMLButtonElement[] = [];

  const rememberPress = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button:not([popovertarget])') : null;
    if (button !== null) pressed.push(button);
  };
  const pressAgain = async (): Promise<void> => {
    for (const button of pressed) {
      button.click();
      // The next button finds what this one has done.
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const startForLink = (): void => {
    if (isLink(location.hash.slice(1))) void start();
  };
  const listen = (): void => {
    for (const type of INTENT) element.addEventListener(type, start, { passive: true });
    addEventListener('hashchange', startForLink);
  };
  const start = async (): Promise<void> => {
    for (const type of INTENT) element.removeEventListener(type, start);
    removeEventListener('hashchange', startForLink);
    const hydrate = await load();
    await hydrate();
  };

  // Astro tries once more by itself; then the reader is told, beside the island and not in it, and the next sign of intent tries again.
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  element.before(notice);
  element.addEventListener('astro:hydration-error', (event) => {
    event.preventDefault();
    notice.textContent = FAILURE;
    listen();
  });
  element.addEventListener('click', rememberPress, true);
  element.addEventListener(
    'island-ready',
    () => {
      element.removeEventListener('click', rememberPress, true);
      notice.remove();
      void pressAgain();
    },
    { once: true },
  );
  listen();
  const slug = element.querySelector<HTMLElement>('[data-slug]')?.dataset['slug'];
  const hasStored = (prefix: string): boolean => listStoredKeys(prefix).length > 0;
  const waits =
    isLink(location.hash.slice(1)) ||
    (value !== 'link' && (hasStored(PROFILE_FORMAT) || hasStoredDraft(slug) || (slug === undefined && hasStored(PROGRESS_FORMAT))));
  if (waits) requestAnimationFrame(() => setTimeout(start));
};

export default directive;
