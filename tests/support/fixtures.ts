import { readFileSync } from 'node:fs';

/** The text of a file below `tests/support/fixtures`, with as many words as it says for each `FILLER 100`. */
export function readFixture(name: string): string {
  const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
  return text.replaceAll(/FILLER (\d+)/g, (_, count) => 'word '.repeat(Number(count)).trim());
}
