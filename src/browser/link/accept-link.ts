import { type Draft, mergeDrafts } from '../../core/prompt/draft.ts';

/** The reader's draft once a link is accepted, and a sentence that says so. */
export interface AcceptedLink {
  draft: Draft;
  what: string;
}

/** Keeps the values of a link that fills the prompt. */
export function acceptFilling(own: Draft, link: Draft): AcceptedLink {
  return { draft: mergeDrafts(own, link), what: 'The link’s values are kept as yours.' };
}

/** Puts the draft of a link in the place of the reader's. */
export function acceptInstead(link: Draft): AcceptedLink {
  return { draft: link, what: 'The link’s values stand in place of yours.' };
}

/** Fills the reader's open blanks from a link. A blank that was emptied by hand is open too. */
export function acceptForOpen(own: Draft, link: Draft): AcceptedLink {
  const filled = [...own.values].filter(([key, value]) => value !== '' || !link.values.has(key));
  return { draft: mergeDrafts({ ...own, values: new Map(filled) }, link), what: 'What was open is filled from the link.' };
}
