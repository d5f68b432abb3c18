/** Says what is wrong with a text in a diagram: it is too long, or holds markup, which would be shown as it is typed. */
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
