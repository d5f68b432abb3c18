/** Words that say nothing about what is searched for. */
const STOP_WORDS = new Set(
  'a all an and any are as at be but by can could do does each for from get had has have how i if in into is it its me my no not of on one or our should so some than that the their them then there they this to us use used using was we were what when where which while who why will with would you your'.split(
    ' ',
  ),
);

/** A word: letters and digits, and single marks between them as in `ci/cd`, `node.js`, `write-behind`, `conway's`. */
const WORD = /[\p{L}\p{N}]+(?:['’&./_-][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/**
 * The words of a text as they are searched: lower case, without diacritics. A compound gives its parts and the whole without its marks, so
 * that `write-behind`, `write behind` and `writebehind` find one another.
 */
export function splitWords(text: string): string[] {
  return listCompounds(text).flatMap((word) => {
    const joined = word.replace(/['’]/g, '');
    const parts = joined.split(/[&./_-]/);
    return parts.length === 1 ? parts : [...parts, parts.join('')];
  });
}

/** The words of a text with compounds whole, as `write-behind`: lower case, without diacritics. */
export function listCompounds(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [];
}

/** Tells whether a word says nothing about what is searched for. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
