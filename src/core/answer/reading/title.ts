/**
 * The title of a block. The lower its rank, the more belongs to it: 1 to 6 are headings, then come lines that are wholly bold, list items
 * and paragraphs that begin with a bold label, the numbered ones before the others.
 */
export interface Title {
  text: string;
  rank: number;
}

export const RANKS = { numberedLine: 7, line: 8, numberedItem: 9, item: 10, paragraph: 11 } as const;

/** Longer than a title is: a sentence in bold, or one above a line of dashes. */
const LONGEST = 120;

const NUMBER = /^[^\p{L}\p{N}]*(?:\p{N}+|[ivx]+|[a-z])[.):]/iu;
const BOLD_LINE = /^[^\p{L}\p{N}*_]*(?:\p{N}+[.)]\s*)?(\*{2,3}|__)(?=\S)((?:(?!\*\*|__).)+)\1[\s:.]*$/u;
const LABEL = /^(?:\[[ xX]\]\s+)?[^\p{L}\p{N}*_]*(\*{2,3}|__)(?=\S)((?:(?!\*\*|__).)+)\1(\s*[:.–—-])?/u;

/** The title that a heading's text makes, unless it is a sentence that a line of dashes below made one. */
export function readHeading(text: string, rank: number): Title | undefined {
  return text.includes('\n') || text.length > LONGEST ? undefined : { text, rank };
}

/** The title that a line is which is bold from end to end: `**Verdict**`, `**2. Tier plan:**`. */
export function readBoldLine(line: string): Title | undefined {
  const text = line.length > LONGEST ? undefined : BOLD_LINE.exec(line)?.[2];
  return text === undefined ? undefined : { text, rank: NUMBER.test(line.replaceAll(/[*_]/g, '')) ? RANKS.numberedLine : RANKS.line };
}

/** The title that a list item begins with: `**Failure modes**: the three …`. */
export function readItemLabel(text: string, isNumbered: boolean): Title | undefined {
  const label = LABEL.exec(text.slice(0, LONGEST))?.[2];
  return label === undefined ? undefined : { text: label, rank: isNumbered ? RANKS.numberedItem : RANKS.item };
}

/** The title that a paragraph begins with, told from a word in bold by its colon or stop: `**Verdict:** build it`. */
export function readParagraphLabel(text: string): Title | undefined {
  const [, , label, mark] = LABEL.exec(text.slice(0, LONGEST)) ?? [];
  return label !== undefined && (mark !== undefined || /[:.]$/.test(label)) ? { text: label, rank: RANKS.paragraph } : undefined;
}
