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
