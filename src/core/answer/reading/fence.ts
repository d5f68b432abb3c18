/** A text, byte for byte, in a Markdown fence that is longer than any run of backticks in it, so that nothing in it can close the fence. */
export function fence(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${text}\n${ticks}`;
}
