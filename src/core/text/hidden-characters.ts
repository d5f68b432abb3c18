/** A character that shows nothing but changes what a reader or a model sees. */
export interface HiddenCharacter {
  /** Offset in UTF-16 units. */
  offset: number;
  /** As Unicode writes it: `U+202E`. */
  codePoint: string;
  name: string;
}

/**
 * Characters that show nothing where they shape the visible text around them: joiners between two emoji and after a letter of a script
 * that joins, one variation selector after a symbol, a digit or an ideograph, and the tags in the flags of England, Scotland and Wales,
 * the only ones that Unicode recommends (UTS #51).
 */
const SHAPING = [
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)\u200D(?=\p{Extended_Pictographic})/u,
  /(?<=(?=[\p{L}\p{M}])[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}])[\u200C\u200D]/u,
  /(?<=[\p{Emoji}\p{S}\p{P}])[\uFE00-\uFE0F]/u,
  /(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u,
  /(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]/u,
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/u,
];

/**
 * Default-ignorable code points (bidirectional controls, zero-width and format characters, tags, variation selectors, fillers),
 * interlinear annotation, control characters other than tab and line ends, and lone surrogates.
 */
const HIDDEN = /([\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\p{Surrogate}]|(?![\t\n\r])\p{Cc})/u;

const SHAPING_OR_HIDDEN = new RegExp([...SHAPING, HIDDEN].map(({ source }) => source).join('|'), 'gu');

const NAMES: Readonly<Record<string, string>> = {
  '00AD': 'soft hyphen',
  '061C': 'Arabic letter mark',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '202A': 'left-to-right embedding',
  '202B': 'right-to-left embedding',
  '202C': 'pop directional formatting',
  '202D': 'left-to-right override',
  '202E': 'right-to-left override',
  '2060': 'word joiner',
  '2066': 'left-to-right isolate',
  '2067': 'right-to-left isolate',
  '2068': 'first strong isolate',
  '2069': 'pop directional isolate',
  FEFF: 'zero-width no-break space',
};

/** Lists the hidden characters of a text, in order. */
export function findHiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(SHAPING_OR_HIDDEN)].flatMap((match) => {
    const character = match[1];
    if (character === undefined) return [];
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    return [{ offset: match.index, codePoint: `U+${hex}`, name: NAMES[hex] ?? describeRange(code) }];
  });
}

function describeRange(code: number): string {
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)) return 'variation selector';
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag character';
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a character (lone surrogate)';
  if (code < 0xa0) return 'control character';
  return 'invisible character';
}
