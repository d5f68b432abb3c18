import type { Problem } from './problem.ts';

/**
 * The grammar of a template, and the only code that knows about `{{ }}`:
 *
 * - `{{id}}` is a placeholder; an id is lower-case letters, digits and underscores, starting with a letter.
 * - `\{{` is a literal `{{`. Backslashes mean something only right before `{{`, where `\\` is one literal backslash.
 * - Of more than two opening braces the last two open the placeholder: `{{{id}}}` is a placeholder in single braces.
 */
export type Part = { type: 'text'; text: string; start: Position } | { type: 'placeholder'; id: string; start: Position };

/** Where a part starts: `offset` counts UTF-16 units from 0, `line` and `column` count from 1. */
interface Position {
  offset: number;
  line: number;
  column: number;
}

export interface Template {
  parts: readonly Part[];
  problems: readonly Problem[];
}

const ID = /^[a-z][a-z0-9_]*$/;

/** Tells whether a text can be the id of a placeholder. */
export function isPlaceholderId(text: string): boolean {
  return ID.test(text);
}

/**
 * Parses a template once into parts. Never throws: braces that are no placeholder stay text and are reported,
 * all problems together, in the order of the text.
 */
export function parseTemplate(source: string): Template {
  const parts: Part[] = [];
  const problems: Problem[] = [];
  const locate = createLocator(source);
  let text = '';
  let textStart = locate(0);
  let at = 0;

  const addPlaceholder = (id: string, open: number): void => {
    if (text !== '') parts.push({ type: 'text', text, start: textStart });
    parts.push({ type: 'placeholder', id, start: locate(open) });
    at = open + id.length + 4;
    text = '';
    textStart = locate(at);
  };

  for (let open = source.indexOf('{{'); open >= 0; open = source.indexOf('{{', at)) {
    const before = source.slice(at, open);
    const backslashes = countTrailingBackslashes(before);
    text += before.slice(0, before.length - Math.ceil(backslashes / 2));
    if (backslashes % 2 === 1) {
      text += '{{';
      at = open + 2;
    } else if (source[open + 2] === '{') {
      text += '{';
      at = open + 1;
    } else {
      const close = source.indexOf('}}', open);
      const id = source.slice(open + 2, Math.max(close, open + 2));
      if (close >= 0 && ID.test(id)) {
        addPlaceholder(id, open);
      } else {
        const { line, column } = locate(open);
        problems.push({ message: describeBadPlaceholder(source, open, close), line, column });
        text += '{{';
        at = open + 2;
      }
    }
  }
  text += source.slice(at);
  if (text !== '') parts.push({ type: 'text', text, start: textStart });
  return { parts, problems };
}

function countTrailingBackslashes(text: string): number {
  let count = 0;
  while (text[text.length - 1 - count] === '\\') count += 1;
  return count;
}

/** Finds positions in one pass over the source: each offset asked for must not be before the last one. */
function createLocator(source: string): (offset: number) => Position {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let end = source.indexOf('\n', lineStart); end >= 0 && end < offset; end = source.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = end + 1;
    }
    return { offset, line, column: offset - lineStart + 1 };
  };
}

function describeBadPlaceholder(source: string, open: number, close: number): string {
  const line = source.slice(open).split('\n', 1)[0] ?? '';
  if (close < 0 || close > open + line.length)
    return `"${line.slice(0, 40)}" opens a placeholder that never closes on its line. Write {{id}}, or \\{{ for two literal braces.`;
  const inner = source.slice(open + 2, close);
  const fixed = inner
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const advice = ID.test(fixed) ? `Write {{${fixed}}}` : 'Use lower-case letters, digits and underscores';
  return `"{{${inner}}}" is not a placeholder. ${advice}, or \\{{ for two literal braces.`;
}
