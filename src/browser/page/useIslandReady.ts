import { type RefObject, useEffect } from 'react';

/**
 * Says `island-ready` to the island around an element: once what was typed before has been taken over and drawn, buttons pressed before
 * can do their work.
 */
export function useIslandReady(root: RefObject<Element | null>): void {
  useEffect(() => {
    const timer = setTimeout(() => root.current?.closest('astro-island')?.dispatchEvent(new Event('island-ready')));
    return () => clearTimeout(timer);
  }, [root]);
}
