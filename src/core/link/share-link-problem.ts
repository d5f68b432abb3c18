/**
 * Why a link was not opened or not made, with a message for whoever opens or makes it: what is wrong, why that happens, and what to do.
 * `cut` holds less than it announces, `damaged` something else, `unknown-name` what the prompt does not have.
 */
export interface LinkProblem {
  kind: 'cut' | 'unknown-name' | keyof typeof DECODE_PROBLEMS;
  message: string;
}

const NOTHING = 'Nothing was filled in.';
const AGAIN = `Ask for it again as a file, or as a link with fewer values. ${NOTHING}`;

/** The problems of a link that arrived, for its recipient. */
export const DECODE_PROBLEMS = {
  damaged: `This link was changed on its way, as some chat and mail programs do. ${AGAIN}`,
  malformed: `This link cannot be read: its beginning is not whole, or it was not made here. ${AGAIN}`,
  oversized: `This link is larger than any made here, so it was not opened. Ask for it again as a file. ${NOTHING}`,
  unsupported: `This browser cannot unpack this link. Open it in a newer one, or ask for it again as a file. ${NOTHING}`,
  'unknown-version': `This link was made by a newer version of this page. Reload the page, then open the link again. ${NOTHING}`,
} as const;

/** The problems of a draft that no link can carry, for its sender. */
export const ENCODE_PROBLEMS = {
  malformed: 'One of these values belongs to no blank, so a link cannot carry it. Send them as a file.',
  oversized: 'A link holds at most 300 values and 64 kB, and these are more. Send them as a file.',
  unsupported: 'This browser cannot pack these values into a link. Make it in a newer one, or send them as a file.',
} as const;

/** The problem of a link of which fewer characters can be read than it announces. A compressed one may as well have been changed there. */
export function describeCut(arrived: number, announced: number, isCompressed: boolean): string {
  const cause = isCompressed ? 'cut short or was changed on its way' : 'cut short';
  return `This link is ${cause}: ${arrived.toLocaleString('en')} of ${announced.toLocaleString('en')} characters arrived. Chat and mail programs cut long links. ${AGAIN}`;
}

/** The problem of a link with names that a prompt does not know. Three of them are quoted. */
export function describeUnknownNames(names: readonly string[]): string {
  return `This prompt does not have what this link fills in: ${quoteNames(names)}. It was made for another prompt or another version of this one. Reload the page, or ask for a new link. ${NOTHING}`;
}

/** The names in a text of somebody else's, quoted: three of them, each of at most 40 characters. */
export function quoteNames(names: readonly string[]): string {
  const quoted = names.slice(0, 3).map((name) => `“${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`);
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return quoted.join(', ') + more;
}
