import { findHiddenCharacters } from '../../../core/prompt/hidden-characters.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g;

/**
 * Replaces the five named character references of XML and the numeric ones, once. All others stay as they were typed, and so does a
 * reference to a character that shows nothing: decoded, it would do in secret what the answer's hidden characters are pointed out for.
 */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (typed: string, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name] ?? typed;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (code === 0 || code > 0x10ffff) return typed;
    const character = String.fromCodePoint(code);
    return findHiddenCharacters(character).length > 0 ? typed : character;
  });
}
