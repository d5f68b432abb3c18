/** A line of text in a drawing, with the middle of its height. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
}

/** From one line to the next, in drawing units. */
export const LINE_HEIGHT = 14;

/** Characters after which a text in a drawing is broken. */
const LONGEST_LINE = 30;

/** How wide a text is in the monospaced face at a size in pixels. */
export function widthOfText(text: string, size = 11): number {
  return Math.ceil(text.length * size * 0.605);
}

/** Breaks a text at its spaces into lines of about the same length, none longer than `most` characters unless a word is. */
export function breakText(text: string, most = LONGEST_LINE): string[] {
  const count = Math.ceil(text.length / most);
  const aim = Math.min(most, Math.ceil(text.length / count) + 4);
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= aim) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** How wide the widest of lines is. */
export function widestOf(lines: readonly string[], size?: number): number {
  return Math.max(0, ...lines.map((line) => widthOfText(line, size)));
}

/** Lines below each other, from the middle of the first. */
export function toTextLines(lines: readonly string[], x: number, y: number): TextLine[] {
  return lines.map((text, i) => ({ text, x: round(x), y: round(y + i * LINE_HEIGHT) }));
}

/** A measure in tenths of a drawing unit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
