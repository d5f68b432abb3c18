import { type ReactNode, useEffect, useRef } from 'react';

/** The id of the options, by which a button opens them on a phone. */
export const OPTIONS = 'sheet-options';

/**
 * Everything that can be set or done with the prompt; on a phone it lies over the text. A link in it to a place on the page closes it there.
 * The link's own jump marks a field and gives it an address; the cursor goes into the field too.
 */
export function PromptOptions({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const options = root.current;
    const onClick = ({ target }: Event): void => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      if (link === null) return;
      if (options?.hidePopover && options.matches(':popover-open')) options.hidePopover();
      document.getElementById(link.hash.slice(1))?.focus({ preventScroll: true });
    };
    options?.addEventListener('click', onClick);
    return () => options?.removeEventListener('click', onClick);
  }, []);
  return (
    <div ref={root} id={OPTIONS} className="options" popover="auto">
      {children}
    </div>
  );
}
