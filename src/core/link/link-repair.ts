/** One character at the end of a link that no link of ours ends in: punctuation of the sentence around it, or a space, encoded or not. */
const FOREIGN_END = /(?:%[\da-f]{2})+$|[^a-z\d]$/i;

/** The most characters that a program is expected to have put behind a link. */
const MOST_ENDS = 8;

/** The name of a blank, of a blank of a constraint, or of a choice, and what it is. */
const FIELD = /^(?:[a-z\d-]+\.)?[a-z_][a-z\d_]*(?:=|%3d)/i;

/**
 * What a link may have been before a mail or chat program changed it, the likeliest first: without what was put at its end or into it, once
 * decoded less or more. Only a link that its own checksum confirms may be opened.
 */
export function listRepairs(fragment: string): string[] {
  const decoded = decode(fragment);
  const bases = [
    fragment,
    fragment.replaceAll('&amp;', '&'),
    decoded,
    decode(decoded),
    fragment.replaceAll(/\s/g, ''),
    // The address bar encodes a space.
    fragment.replaceAll(/\s|%20|%c2%a0|%e2%80%8b/gi, ''),
    fragment.replaceAll(/%2b/gi, '+'),
    encodeStrayCharacters(fragment),
  ];
  return [...new Set(bases.flatMap((base) => [base, ...listCuts(base), ...listTrims(base)]))].filter((repair) => repair !== fragment);
}

/** The link without the last fields or the last query that a program has added to it. */
function listCuts(fragment: string): string[] {
  const ends = [...fragment.matchAll(/[?&]/g)].map(({ index }) => index);
  return ends.slice(-MOST_ENDS).map((end) => fragment.slice(0, end));
}

function listTrims(fragment: string): string[] {
  const trims: string[] = [];
  for (let rest = fragment; trims.length < MOST_ENDS && FOREIGN_END.test(rest); trims.push(rest)) rest = rest.replace(FOREIGN_END, '');
  return trims;
}

/** The link with what stands for itself in its values encoded again, after a program has decoded all of it. */
function encodeStrayCharacters(fragment: string): string {
  return fragment
    .split('&')
    .reduce((whole, field) => `${whole}${FIELD.test(field) ? '&' : '%26'}${field}`)
    .replaceAll(/%(?![\da-f]{2})/gi, '%25');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
