/** A diagram whose every line was understood: what the engine draws, and how much of it there has to be in the drawing. */
export interface Reading {
  nodes: number;
  edges: number;
  /** The diagram in the engine's own words, its labels hidden. */
  source: string;
}

/** A line that says something we cannot draw. */
export class UnreadLine extends Error {}

/** Throws for a line that is not understood; the reader of the kind is called by `readMermaid`, which answers with the problem. */
export function throwUnread(line: string): never {
  throw new UnreadLine(`“${line.length > 60 ? `${line.slice(0, 60)} …` : line}” cannot be drawn here`);
}

/** Lines of any kind that set colours, fonts and what happens when something is pressed. Nothing of it reaches the drawing. */
const LOOKS =
  /^(?:(?:classDef|class(?=\s+[\w,-]+\s+\w+\s*;?$)|style|linkStyle|click|link|callback|cssClass|title)\s+(?![-=.<>&:;[({|}])|acc(?:Title|Descr)\s*:)/;

/** The lines of a diagram that say what is in it: without front matter, comments, directives, looks and blank lines. */
export function listLines(source: string): string[] {
  return source
    .replace(/^\s*---\n[\s\S]*?\n---[ \t]*(?:\n|$)/, '')
    .replace(/%%\{[\s\S]*?\}%%/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('%%'));
}

/** Whether a line says only how something looks or what happens when it is pressed. */
export function isLook(line: string): boolean {
  return LOOKS.test(line);
}

/** Numbers things by name, in order of appearance. */
export class Names {
  private readonly numbers = new Map<string, number>();

  /** The number of a name, its own if it is new. */
  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }
}
