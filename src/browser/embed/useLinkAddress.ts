import { useEffect, useState } from 'react';
import { type Draft, isEmptyDraft } from '../../core/prompt/draft.ts';

/** How long typing rests before a link is made, in milliseconds. */
const REST = 300;

/** The address of a prompt's page with a draft in its fragment as a share link; without one while the draft is empty or no link can carry it. */
export function useLinkAddress(pageUrl: string, draft: Draft): string {
  const [fragment, setFragment] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const make = async (): Promise<void> => {
      const link = isEmptyDraft(draft) ? undefined : await (await import('../../core/link/share-link.ts')).encodeLink(draft);
      if (isCurrent) setFragment(link?.type === 'link' ? `#${link.fragment}` : '');
    };
    const timer = setTimeout(() => void make().catch(() => isCurrent && setFragment('')), REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [draft]);
  return pageUrl + fragment;
}
