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

/** Pairs of backslashes, and then escaped braces, a brace before the last two, or the beginning of a placeholder with the rest of it. */
const BRACES = /(?<!\\)((?:\\\\)*)(?:\\(\{\{)|(\{)(?=\{\{)|\{\{(?:([a-z][a-z0-9_]*)\}\})?)/g;

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
  const addText = (): void => {
    if (text !== '') parts.push({ type: 'text', text, start: textStart });
  };
  for (const { 0: match, 1: pairs = '', 2: escaped, 3: brace, 4: id, index } of source.matchAll(BRACES)) {
    const open = index + pairs.length;
    text += source.slice(at, index) + pairs.slice(pairs.length / 2);
    at = index + match.length;
    if (id !== undefined) {
      addText();
      parts.push({ type: 'placeholder', id, start: locate(open) });
      text = '';
      textStart = locate(at);
      continue;
    }
    text += escaped ?? brace ?? '{{';
    if (escaped !== undefined || brace !== undefined) continue;
    const { line, column } = locate(open);
    problems.push({ message: describeBadPlaceholder(source, open), line, column });
  }
  text += source.slice(at);
  addText();
  return { parts, problems };
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

function describeBadPlaceholder(source: string, open: number): string {
  const line = source.slice(open).split('\n', 1)[0] ?? '';
  const close = line.indexOf('}}');
  if (close < 0)
    return `"${line.slice(0, 40)}" opens a placeholder that never closes on its line. Write {{id}}, or \\{{ for two literal braces.`;
  const inner = line.slice(2, close);
  const fixed = inner
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const advice = ID.test(fixed) ? `Write {{${fixed}}}` : 'Use lower-case letters, digits and underscores';
  return `"{{${inner}}}" is not a placeholder. ${advice}, or \\{{ for two literal braces.`;
}
