/** A diagram while its lines are read. */
interface Reading {
  /** The line that is read, counted from 1. */
  line: number;
  refuse(message: string): void;
}

/** The parts of a line that its pattern names. */
export type Parts = Readonly<Partial<Record<string, string>>>;

/** A kind of line: the first whose pattern matches a line reads it. */
export interface LineKind<Diagram> {
  pattern: RegExp;
  read(diagram: Diagram, parts: Parts, line: string): void;
}

/** The first line of a diagram, with what to say where another one is there. */
interface Header {
  pattern: RegExp;
  /** As in `a flowchart`. */
  kind: string;
  words: string;
}

/** Reads the lines of a diagram and gives its header. Blank ones and comments say nothing; the last kind takes any other line. */
export function readLines<Diagram extends Reading>(
  diagram: Diagram,
  text: string,
  kinds: readonly LineKind<Diagram>[],
  header: Header,
): string {
  const lines = text.split('\n').map((written, i) => ({ line: written.trim(), number: i + 1 }));
  const [first = { line: '', number: 1 }, ...rest] = lines.filter(({ line }) => !/^(?:%%(?!\{).*)?$/.test(line));
  diagram.line = first.number;
  if (!header.pattern.test(first.line))
    diagram.refuse(`${quoteLine(first.line)} does not begin ${header.kind}. Begin with ${header.words}.`);
  for (const { line, number } of rest) {
    diagram.line = number;
    const kind = kinds.find(({ pattern }) => pattern.test(line));
    kind?.read(diagram, kind.pattern.exec(line)?.groups ?? {}, line);
  }
  diagram.line = 1;
  return first.line;
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
