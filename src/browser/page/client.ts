import { createElement, type FunctionComponent, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

/**
 * Has React take over an island, or, where `client` is `only`, draw it anew. In the place of Astro's own script, which also takes slots
 * and forms over.
 */
export default (element: HTMLElement) =>
  (Island: FunctionComponent<object>, props: object, _slots: unknown, { client }: { client: string }): void => {
    const island = createElement(Island, props);
    startTransition(() => {
      if (client === 'only') createRoot(element).render(island);
      else hydrateRoot(element, island, { identifierPrefix: element.getAttribute('prefix') ?? '' });
    });
  };
