import { findHiddenCharacters } from '../../core/prompt/hidden-characters.ts';

/** A value that a link or card carries into a prompt. */
export interface LinkValue {
  /** The id of the placeholder it fills. */
  id: string;
  text: string;
  /** The place of its id in the text that was read. */
  offset: number;
}

interface Reading {
  values: LinkValue[];
  problems: { message: string; offset: number }[];
}

const ID = /[A-Za-z_$][\w$]*|"[^"\\\r\n]*"|'[^'\\\r\n]*'/y;
const TEXT = /"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\\\r\n]|\\[^\r\n])*'|`(?:[^`\\]|\\[\s\S])*`/y;
const ESCAPE = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[\s\S]))/g;
const CHARACTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\n': '', '\r\n': '' };

/**
 * Reads `{ id: "text", … }`, an object of plain strings as in an attribute, without evaluating it. A template literal may take
 * several lines and holds no expression. Anything else is a problem at its offset.
 */
export function parseLinkValues(source: string): Reading {
  const values: LinkValue[] = [];
  let at = skipSpace(source, 0);
  const refuse = (message: string, offset = at): Reading => ({ values, problems: [{ message, offset }] });
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  if (source[at] !== '{') return refuse('values holds code. Write values={{ id: "text" }}, an object of plain strings.');
  at = skipSpace(source, at + 1);
  while (source[at] !== '}') {
    const offset = at;
    const id = take(ID)?.replace(/^["'](.*)["']$/, '$1');
    if (id === undefined) return refuse(`values holds "${excerpt(source, at)}" where the id of a placeholder is due. Write id: "text".`);
    at = skipSpace(source, at);
    if (source[at] !== ':') return refuse(`values gives "${id}" no text. Write ${id}: "text".`, offset);
    at = skipSpace(source, at + 1);
    const literal = take(TEXT);
    if (literal === undefined)
      return refuse(
        `The value of "${id}" is no plain string but "${excerpt(source, at)}". Put it in quotes, or in backticks for several lines.`,
      );
    const text = cook(literal);
    at = skipSpace(source, at);
    if (text === undefined || (source[at] !== ',' && source[at] !== '}'))
      return refuse(`The value of "${id}" holds code or an escape that is not read. Write it as one plain string.`, offset);
    if (values.some((value) => value.id === id)) return refuse(`values fills "${id}" twice. Remove one.`, offset);
    values.push({ id, text: tidyValue(text), offset });
    if (source[at] === ',') at = skipSpace(source, at + 1);
  }
  const rest = source.slice(at + 1).trim();
  return rest === ''
    ? { values, problems: listHidden(values) }
    : refuse('values holds code. Write values={{ id: "text" }}, an object of plain strings.');
}

/**
 * A value as it is sent, from the string that an author wrote: the line ends are the prompt's, lines after the first lose the indentation
 * that they share, and an empty first or last line falls away.
 */
export function tidyValue(text: string): string {
  const [first = '', ...rest] = text.replaceAll(/\r\n?/g, '\n').split('\n');
  if (rest.length === 0) return text;
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  const lines = [first, ...rest.map((line) => (line.trim() === '' ? '' : line.slice(shared)))];
  if (lines[0]?.trim() === '') lines.shift();
  if (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** The text that a literal means; undefined where it is not read as plain. */
function cook(literal: string): string | undefined {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`') && /^(?:[^\\$]|\\[\s\S]|\$(?!\{))*/.exec(inner)?.[0] !== inner) return undefined;
  let isPlain = true;
  const text = inner.replaceAll(ESCAPE, (_, braced, four, two, other) => {
    const code = Number.parseInt(braced ?? four ?? two ?? '0', 16);
    if (code > 0x10ffff || (/^[a-zA-Z0-9]/.test(other ?? '') && !Object.hasOwn(CHARACTERS, other))) isPlain = false;
    return other === undefined ? (code > 0x10ffff ? '' : String.fromCodePoint(code)) : (CHARACTERS[other] ?? other);
  });
  return isPlain ? text : undefined;
}

function listHidden(values: readonly LinkValue[]): Reading['problems'] {
  return values.flatMap(({ id, text, offset }) =>
    findHiddenCharacters(text).map(({ codePoint }) => ({
      message: `The value of "${id}" holds the hidden character ${codePoint}. Remove it.`,
      offset,
    })),
  );
}

function skipSpace(source: string, from: number): number {
  return from + (/^\s*/.exec(source.slice(from))?.[0].length ?? 0);
}

function excerpt(source: string, at: number): string {
  return source.slice(at, at + 24).split('\n', 1)[0] ?? '';
}
