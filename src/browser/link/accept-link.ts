import { type Draft, mergeDrafts } from '../../core/prompt/draft.ts';
import type { Incoming } from './useIncomingLink.ts';

/** The reader's draft once they accept a link, all of it or for their open blanks only, and a sentence that says so; undefined without a draft. */
export function acceptLink(own: Draft, incoming: Incoming, which: 'all' | 'open'): { draft: Draft; what: string } | undefined {
  if (!('draft' in incoming)) return undefined;
  const { status, draft: theirs } = incoming;
  if (status === 'fills') return { draft: mergeDrafts(own, theirs), what: 'The link’s values are kept as yours.' };
  if (which === 'all') return { draft: theirs, what: 'The link’s values stand in place of yours.' };
  // A blank that was emptied by hand is open too.
  const filled = [...own.values].filter(([key, value]) => value !== '' || !theirs.values.has(key));
  return { draft: mergeDrafts({ ...own, values: new Map(filled) }, theirs), what: 'What was open is filled from the link.' };
}

/** The sentence for a reader who has not accepted a link. */
export function describeRelease({ status }: Incoming): string {
  return status === 'fills' ? 'What the link brought is removed.' : status === 'waits' ? 'Yours is kept as it was.' : '';
}
