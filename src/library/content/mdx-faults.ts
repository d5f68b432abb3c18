import type { Problem } from '../../core/prompt/problem.ts';

/** Content has no comments in its prose. */
export const COMMENT = 'A comment is not allowed here. Remove it, or write it in the front matter behind a #.';

/** What the parser refuses, by how the text begins there, with our words for it; `$1` is what the pattern found. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^<!--/, COMMENT],
  [/^<(https?:[^\s>]*)>/, 'A link in angle brackets is not read. Write [words]($1).'],
  [/^(<\/[\w.]*>)/, '$1 closes nothing that is open. Remove it.'],
  [/^<(Prompt(?:Link|Card)) [^>]*>/, '<$1> opens here and never closes. End it with </$1>, or with /> where it holds no words.'],
  [/^<(Prompt(?:Link|Card))\b/, 'The tag <$1 is not finished. Write <$1 prompt="…">words</$1>.'],
  [/^(<[a-zA-Z][\w.-]*>?)/, '$1 is read as a tag. Write it in Markdown, or in backticks.'],
  [/^(<[^\s<]{0,20})/, '$1 is read as a tag. Put it in backticks, or write &lt; for the sign.'],
  [/^(\{[^\s{}]{0,20})/, '$1 is read as code. Put it in backticks, or in the ~~~prompt fence.'],
];

/** The problem that an error of the parser is about. Its message begins with the place, as in `5:6: Expected a closing tag`. */
export function describeFault(error: unknown, file: string): Problem {
  const [, line = '1', column = '1', message = String(error)] =
    /^(\d+):(\d+): ([\s\S]*)$/.exec(error instanceof Error ? error.message : '') ?? [];
  const text = file.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
  const [pattern, words] = FAULTS.find(([known]) => known.test(text)) ?? [];
  const ours = words?.replaceAll('$1', () => pattern?.exec(text)?.[1] ?? '');
  return { message: ours ?? `This is not MDX: ${message}`, line: Number(line), column: Number(column) };
}
