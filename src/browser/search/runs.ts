import { splitWords } from '../../core/search/search-terms.ts';
import { toStem } from '../../core/text/word-forms.ts';

/** A piece of a text, marked where the query matched. */
export interface Run {
  text: string;
  isMarked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' };

/** Bold and headings. */
const MARKDOWN = /\*\*|(?<!\S)#{1,6}(?=\s)/g;

/** A text with the words marked that matched as these terms of the index. */
export function markWords(text: string, terms: readonly string[]): Run[] {
  const isMatch = (piece: string): boolean => splitWords(piece).some((word) => terms.includes(word) || terms.includes(toStem(word)));
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .flatMap((piece, i) => (piece === '' ? [] : [{ text: piece, isMarked: i % 2 === 1 && isMatch(piece) }]));
}

/** Pagefind's excerpt, which is escaped text with `<mark>` in it, read without any parser of HTML and without the Markdown of templates. */
export function parseExcerpt(excerpt: string): Run[] {
  return excerpt.split(/<mark>([\s\S]*?)<\/mark>/).flatMap((piece, i) => {
    const text = decodeEntities(piece.replace(MARKDOWN, ''));
    return text === '' ? [] : [{ text, isMarked: i % 2 === 1 }];
  });
}

/** The runs from shortly before the first mark, so that it is visible on the one line there is for them. */
export function startNearMark(runs: readonly Run[], room = 24): Run[] {
  const [first, ...rest] = runs;
  if (first === undefined || first.isMarked || first.text.length <= room || rest.length === 0) return [...runs];
  const tail = first.text.slice(-room);
  return [{ text: `… ${tail.slice(tail.indexOf(' ') + 1)}`, isMarked: false }, ...rest];
}

/** The runs as nodes: text, and `mark` elements around the marked ones. */
export function toNodes(runs: readonly Run[]): (Node | string)[] {
  return runs.map(({ text, isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name) => ENTITIES[name] ?? entity);
}
