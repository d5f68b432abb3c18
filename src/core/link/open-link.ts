import { listRepairs } from './link-repair.ts';
import { type DecodedLink, decodeLink } from './share-link.ts';

/** The most characters that are looked at for repairs of one link, so that no link from outside costs more than a moment. */
const MOST_REPAIRED = 2_000_000;

/**
 * Opens the fragment of a share link, without its `#`, also where a mail or chat program has changed it in a way that can be undone: the
 * link's own length and checksum have to confirm it. Answers like `decodeLink`, with the problem of the link as it arrived.
 */
export async function openLink(fragment: string): Promise<DecodedLink> {
  const opened = await decodeLink(fragment);
  if (opened.type === 'draft' || ['oversized', 'unknown-version'].includes(opened.problem.kind)) return opened;
  let looked = 0;
  for (const repair of listRepairs(fragment)) {
    looked += repair.length;
    if (looked > MOST_REPAIRED) break;
    const repaired = await decodeLink(repair);
    if (repaired.type === 'draft') return repaired;
  }
  return opened;
}
