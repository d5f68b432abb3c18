import { DRAFT_FORMAT } from '../prompt/draft/draft-storage.ts';

/** How many drafts the strip above the register shows. */
export const LAST_DRAFTS = 3;

/**
 * Runs in a page with a register before the register is there: `data-drafts` on the root is the number of drafts to go on with, so that
 * their place is kept free and nothing moves. A text and not a function because its hash is in the page's policy.
 */
export const DRAFTS_SCRIPT = `(d=>{try{const p=(d.dataset.scope??'')+'${DRAFT_FORMAT}',s=new Set;for(const[k,v]of Object.entries(localStorage))if(v&&k.startsWith(p)){const[n,t]=k.slice(p.length).split(':');/^(value|constraint|omitted|treatment)$/.test(t)&&s.add(n)}if(s.size)d.dataset.drafts=Math.min(${LAST_DRAFTS},s.size)}catch{}})(document.documentElement)`;
