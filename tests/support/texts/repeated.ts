/** Bytes of a text that may come from outside, as UTF-16 units. */
const LENGTH = 65_536;

/** Characters of every sort, to be repeated: letters, digits, punctuation, spaces, what shows nothing, marks, other scripts, emoji. */
export const REPEATED = [
  ...'aZ07!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...'\n\t \u00a0\u200b\u200d\u202e\u2066\u0301\ufe0f\u00ad',
  ...'éßж€—•漢あ한عאहก😀',
] as const;

/** 64 kB of one character. */
export const repeat = (character: string): string => character.repeat(LENGTH / character.length);

/** 64 kB of words. */
export const WORDS = 'The pier takes 40 ferries a day. '.repeat(LENGTH / 32).slice(0, LENGTH);
