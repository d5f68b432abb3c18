import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import { findHiddenCharacters } from '../../core/text/hidden-characters.ts';

/** A mistake in YAML, by its offset in the text. */
export interface Fault {
  message: string;
  offset: number;
}

const TABS = 'This line is indented with a tab, and others may be. YAML takes spaces only: write two spaces for each tab.';
const INDENTATION =
  'The indentation does not fit here or on the line below. Items of one list begin in one column, and so do the keys that belong together.';

/** The fields that hold sentences, in which a # is no comment. */
const SENTENCES = /^(?:title|summary|reason|label|hint|example|help|caption|why|how|done_when|reviewer)$/;

/** Every mistake that keeps a text from being read as YAML, and everything that YAML allows and content may not hold. */
export function findFaults(document: Document, yaml: string): Fault[] {
  const errors = [...document.errors, ...document.warnings];
  const tabs = [...yaml.matchAll(/^ *\t/gm)];
  if (tabs[0] !== undefined && errors.some(({ code }) => code === 'TAB_AS_INDENT'))
    return [{ message: TABS, offset: tabs[0].index + tabs[0][0].length - 1 }];
  const open = errors[0] && findOpenQuote(errors[0], yaml);
  if (open !== undefined) return [open];
  const faults = errors.map((error) => describeError(error, yaml));
  // One mistake is often several errors of the parser: those on its line, and further down those without a remedy of their own.
  const unclear = faults.findIndex(({ isClear }) => !isClear);
  const kept = [...faults.filter(({ isClear }, i) => isClear || i === unclear), ...findRefused(document, yaml)];
  const lines = kept.map(({ offset }) => yaml.lastIndexOf('\n', offset - 1));
  return kept.filter((_, i) => lines.indexOf(lines[i] ?? 0) === i);
}

/** The first quote that opens a text and does not close on its line, where the error comes from that. */
function findOpenQuote({ message, pos: [at] }: YAMLError, yaml: string): Fault | undefined {
  const isUnclosed = message.startsWith('Missing closing');
  for (const { 0: line, index: start } of yaml
    .slice(0, at)
    .concat(yaml.slice(at).split('\n', 1)[0] ?? '')
    .matchAll(/.+/g)) {
    const rest = line.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (text) => '_'.repeat(text.length));
    const open = /(?<=[:,[{-] +)["']/.exec(rest);
    if (open !== null && (isUnclosed || at <= start + line.length + 1))
      return { message: `The quote that opens here does not close on its line. End the text with ${open[0]}.`, offset: start + open.index };
  }
  return undefined;
}

/** A fault, and whether it says exactly what is wrong, so that it is no consequence of another. */
function describeError({ code, message, pos: [offset] }: YAMLError, yaml: string): Fault & { isClear: boolean } {
  const clear = (text: string, place = offset) => ({ message: text, offset: place, isClear: true });
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const line = yaml.slice(start).split('\n', 1)[0]?.trimEnd() ?? '';
  if (code === 'DUPLICATE_KEY') return clear('This key is here already. Remove one of the two.');
  const [, key = '', value = ''] = /^\s*(?:- )?([\w-]+): +(.*)$/.exec(line) ?? [];
  const inner = /^\s*(?:- )?(?:[\w-]+: +)?\{/.test(line);
  if (!inner && /^[^"'[{|>].*:(?: |$)|^[@`%&*!]|^(["'[{]).*[^\]},]$/.test(value) && value !== '')
    return clear(`YAML does not read this as one text. Put it in quotes: ${key}: ${quote(value.replace(/^(["'])(.*)\1$/, '$2'))}.`);
  if (code === 'BLOCK_IN_FLOW') return clear(describeFlow(/^[^,}\n]*/.exec(yaml.slice(offset))?.[0].trim() ?? ''));
  if (/^Flow .* end with a/.test(message)) {
    const above = yaml.lastIndexOf('\n', start - 2) + 1;
    const sign = message.slice(-1);
    const hasComment = /^[^"']* #/.test(yaml.slice(above, start));
    const cause = hasComment
      ? `YAML reads what follows # as a comment, the ${sign} too. Put the text in quotes`
      : `A ${sign} is missing. Add it`;
    return clear(`${cause}.`, above);
  }
  if (/^\s*(?:- )?[\w-]+:[^\s:]/.test(line)) return clear('A key needs a space after its colon. Write key: value.');
  if (/must start at the same column|^Nested mappings/.test(message)) return { message: INDENTATION, offset, isClear: false };
  const advice = 'Check the quotes, the brackets and the indentation here and on the line above.';
  return { message: `This is not YAML: ${message}. ${advice}`, offset, isClear: false };
}

/** Says of a text between braces that holds a colon that it is two fields, or needs quotes. */
function describeFlow(text: string): string {
  const [, before, next] = /^(.*\S) +([\w-]+): /.exec(text) ?? [];
  if (next === undefined) return `YAML does not read this as one text. Put it in quotes: ${quote(text)}.`;
  return `A comma is missing before "${next}:". Write ${before}, ${next}: … If this is one text, put it in quotes: ${quote(text)}.`;
}

function quote(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** What YAML allows and content does not: aliases, which can grow without end, hidden characters as escapes, and comments that cut a text. */
function findRefused(document: Document, yaml: string): Fault[] {
  const refused: Fault[] = [];
  const refuse = (message: string, range?: readonly number[] | null): number => refused.push({ message, offset: range?.[0] ?? 0 });
  visit(document, {
    Alias: (_, { source, range }) => {
      refuse(`YAML reads *${source} as an alias, which is not allowed. Put the text in quotes: "*${source}".`, range);
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !SENTENCES.test(String(key.value)) || !isScalar(value) || value.type !== 'PLAIN' || !value.comment) return;
      const text = yaml.slice(value.range?.[0]).split('\n', 1)[0]?.trim() ?? '';
      refuse(`YAML reads "#${value.comment}" as a comment. Put the text in quotes: ${key.value}: ${quote(text)}.`, value.range);
    },
    Scalar: (_, { value, range }) => {
      const written = findHiddenCharacters(yaml.slice(range?.[0], range?.[1])).length;
      const [hidden] = findHiddenCharacters(String(value)).slice(written);
      if (hidden !== undefined) refuse(`An escape means the hidden character ${hidden.codePoint} here. Remove it.`, range);
    },
  });
  return refused;
}
