/** From three letters an `s` is cut only where what is left is a word that technical texts use: `AWS` and `DNS` are no plurals. */
const SHORT_PLURAL = /^(?:db|fk|id|ip|pk|vm)s$/;

/**
 * A word in lower case as singular and in American spelling, so that forms of one word are equal. Both come from endings alone: the result
 * need not be a word, and is compared, never shown.
 */
export function toBaseForm(word: string): string {
  if (word.length < 4) return SHORT_PLURAL.test(word) ? word.slice(0, -1) : word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$|(?<=[^s])s$/, '')
    .replace(/our$/, 'or')
    .replace(/ogue$/, 'og')
    .replace(/ence$/, 'ense')
    .replace(/tre$/, 'ter')
    .replace(/is(?=e[dr]?$|ing$|ation$)/, 'iz')
    .replace(/ll(?=ing$|ed$|er$)/, 'l');
}

/** The stem that a word shares with others of its family, as `cach` for “cache”, “cached” and “caching”. */
export function toStem(word: string): string {
  const base = toBaseForm(word);
  if (base.length < 5 || /[^a-z]/.test(word)) return base;
  return base.replace(/(?<=...)(?:at(?:ion|ed?|ing)|ing|ed|ion|e)$/, '').replace(/([bdgmnprt])\1$/, '$1');
}
