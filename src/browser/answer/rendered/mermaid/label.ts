import { findHiddenCharacters } from '../../../../core/prompt/hidden-characters.ts';
import { decodeEntities } from '../entities.ts';

/**
 * The text of a label as Mermaid shows it: without its quotes and formatting, `#quot;` and the like resolved, lines broken where it says
 * `<br/>` and where they grow wider than `width` characters. Other tags stay as they were typed. Characters that an image cannot hold or
 * that show nothing become U+FFFD.
 */
export function readLabel(written: string, width = 28): string {
  const bare = written
    .trim()
    .replace(/^"`?([\s\S]*?)`?"$/, '$1')
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(/<\/?(?:b|i|u|s|em|strong|small)\s*>|\*\*/gi, '')
    .replace(/#(\d{1,7}|[a-z]{2,4});/gi, (_, name: string) => (/^\d/.test(name) ? `&#${name};` : `&${name};`));
  const decoded = decodeEntities(bare).toWellFormed();
  const hidden = new Set(findHiddenCharacters(decoded).map(({ offset }) => offset));
  let offset = 0;
  const visible = Array.from(decoded, (character) => {
    const isHidden = hidden.has(offset) || /[\uE000-\uF8FF\uFFFE\uFFFF]/.test(character);
    offset += character.length;
    return isHidden ? '\uFFFD' : character;
  }).join('');
  return visible
    .split('\n')
    .map((line) => wrap(line.trim().replace(/\s+/g, ' '), width))
    .join('\n');
}

function wrap(line: string, width: number): string {
  let column = 0;
  return line
    .split(' ')
    .map((word, i) => {
      const isBroken = i > 0 && column + 1 + word.length > width;
      column = isBroken || i === 0 ? word.length : column + 1 + word.length;
      return `${i === 0 ? '' : isBroken ? '\n' : ' '}${word}`;
    })
    .join('');
}

/** Where the private characters begin that stand for those of ASCII. */
const PRIVATE = 0xe000;

/** Writes a label so that no character of it means anything to the drawing engine. `revealLabels` undoes it in the drawing. */
export function hideLabel(label: string): string {
  const hidden = label
    .split('\n')
    .map((line) => line.replace(/[^A-Za-z0-9\u0080-\uFFFF]/g, (character) => String.fromCharCode(PRIVATE + character.charCodeAt(0))))
    .join('<br>');
  return hidden === '' ? String.fromCharCode(PRIVATE + 0x20) : hidden;
}

/** Puts the labels' own characters into a drawing, escaped. */
export function revealLabels(svg: string): string {
  return svg.replace(/[\uE000-\uE07F]/g, (character) => escapeText(String.fromCharCode(character.charCodeAt(0) - PRIVATE)));
}

/** A text for the inside of an SVG element or attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
