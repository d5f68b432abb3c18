/** What a reader of diagrams keeps while it reads lines. */
interface Reader {
  /** The line that is read, counted from 1. */
  line: number;
}

/** The parts of a line that its pattern names. */
export type Parts = Readonly<Partial<Record<string, string>>>;

/** A kind of line: the first whose pattern matches a line reads it. */
export interface LineKind<Reading> {
  pattern: RegExp;
  read(reading: Reading, parts: Parts, line: string): void;
}

/** Reads the lines of a diagram below its header. Blank ones and comments say nothing; the last kind takes any line. */
export function readLines<Reading extends Reader>(
  reading: Reading,
  text: string,
  readHeader: (line: string) => void,
  kinds: readonly LineKind<Reading>[],
): void {
  let hasHeader = false;
  for (const [i, written] of text.split('\n').entries()) {
    reading.line = i + 1;
    const line = written.trim();
    if (/^(?:%%(?!\{).*)?$/.test(line)) continue;
    const kind = kinds.find(({ pattern }) => pattern.test(line));
    if (hasHeader) kind?.read(reading, kind.pattern.exec(line)?.groups ?? {}, line);
    else readHeader(line);
    hasHeader = true;
  }
  reading.line = 1;
  if (!hasHeader) readHeader('');
}

/** The faults of a text in a diagram: it is too long, or holds markup, which would be shown as it is typed. */
export function checkLabel(text: string, longest: number): string[] {
  return [
    ...(text.length > longest ? [`"${text}" is longer than ${longest} characters.`] : []),
    ...(/<br|[<>]{2}|&\w+;|#\w+;|`/.test(text)
      ? [`"${text}" holds markup, which is not read. Write plain text; long texts are broken by themselves.`]
      : []),
  ];
}

/** The start of a line, to quote in a problem. */
export function quoteLine(line: string): string {
  return line.length > 60 ? `"${line.slice(0, 60)}…"` : `"${line}"`;
}

/** A label without the quotes around it. */
export function unquote(text: string): string {
  return text.replace(/^"(.*)"$/, '$1').trim();
}
