/** Words that say nothing about what is searched for. */
const STOP_WORDS = new Set(
  'a all an and any are as at be but by can could do does each for from get had has have how i if in into is it its me my no not of on one or our should so some than that the their them then there they this to us use used using was we were what when where which while who why will with would you your'.split(
    ' ',
  ),
);

/** What holds a word together: letters, digits, and single marks between them as in `ci/cd`, `node.js`, `write-behind`, `conway's`. */
const WORD = /[\p{L}\p{N}]+(?:['’&./_-][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/**
 * The words of a text as they are searched: lower case, without diacritics. A compound gives its parts and the whole without its marks, so that `write-behind`,
 * `write behind` and `writebehind` find one another.
 */
export function splitWords(text: string): string[] {
  return (fold(text).match(WORD) ?? []).flatMap((word) => {
    const joined = word.replace(/['’]/g, '');
    const parts = joined.split(/[&./_-]/);
    return parts.length === 1 ? parts : [...parts, parts.join('')];
  });
}

/** Tells whether a word says nothing about what is searched for. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** The stem of a word, the same for British and American spelling: a simple cut that need not be a word. */
export function toStem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  if (word.length === 4) return word.replace(/(?<![aius])s$/, '');
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[^aius])s$|(?<=ss|sh|ch|x)es$/, '');
  const american = singular
    .replace(/our$/, 'or')
    .replace(/ogue$/, 'og')
    .replace(/tre$/, 'ter')
    .replace(/is(?=e[dr]?$|ing$|ation$)/, 'iz')
    .replace(/ll(?=ing$|ed$|er$)/, 'l');
  const stem = american.replace(/(?<=...)(?:at(?:ion|ed?|ing)|ing|ed|ion|e)$/, '');
  return stem.replace(/([bdgmnprt])\1$/, '$1');
}

/** Lower case without diacritics. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
