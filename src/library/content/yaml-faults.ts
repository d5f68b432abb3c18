import { type Document, visit, type YAMLError } from 'yaml';
import { findHiddenCharacters } from '../../core/text/hidden-characters.ts';

/** A mistake in YAML, by its offset in the text. */
export interface Fault {
  message: string;
  offset: number;
}

const TABS = 'This line is indented with a tab, and others may be. YAML takes spaces only: write two spaces for each tab.';

/** Every mistake that keeps a text from being read as YAML, and everything that YAML allows and content may not hold. */
export function findFaults(document: Document, yaml: string): Fault[] {
  const errors = [...document.errors, ...document.warnings];
  const tabs = [...yaml.matchAll(/^ *\t/gm)];
  if (tabs[0] !== undefined && errors.some(({ code }) => code === 'TAB_AS_INDENT'))
    return [{ message: TABS, offset: tabs[0].index + tabs[0][0].length - 1 }];
  const faults = errors.map((error) => ({ message: describeError(error, yaml), offset: error.pos[0] }));
  return [...keepFirstOfLine(faults, yaml), ...findRefused(document, yaml)];
}

/** One mistake is often several errors of the parser, all on its line. */
function keepFirstOfLine(faults: readonly Fault[], yaml: string): Fault[] {
  const lines = faults.map(({ offset }) => yaml.lastIndexOf('\n', offset - 1));
  return faults.filter((_, i) => lines.indexOf(lines[i] ?? 0) === i);
}

function describeError({ code, message, pos: [from] }: YAMLError, yaml: string): string {
  const start = yaml.lastIndexOf('\n', from - 1) + 1;
  const line = yaml.slice(start).split('\n', 1)[0]?.trimEnd() ?? '';
  if (code === 'DUPLICATE_KEY') return 'This key is here already. Remove one of the two.';
  const [, key = '', value = ''] = /^\s*(?:- )?([\w-]+): +(.*)$/.exec(line) ?? [];
  const inner = /^\s*(?:- )?(?:[\w-]+: +)?\{/.test(line);
  if (!inner && /^[^"'[{|>].*:(?: |$)|^[@`%&*!]|^(["'[{]).*[^\]},]$/.test(value) && value !== '')
    return `YAML does not read this as one text. Put it in quotes: ${key}: ${quote(value.replace(/^(["'])(.*)\1$/, '$2'))}.`;
  if (code === 'BLOCK_IN_FLOW')
    return `YAML does not read this as one text. Put it in quotes: ${quote(/^[^,}\n]*/.exec(yaml.slice(from))?.[0].trim() ?? '')}.`;
  if (/^\s*(?:- )?[\w-]+:[^\s:]/.test(line)) return 'A key needs a space after its colon. Write key: value.';
  return `This is not YAML: ${message}. Check the quotes, the brackets and the indentation here and on the line above.`;
}

function quote(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Aliases, which can grow without end, and hidden characters written as escapes: YAML allows them, content does not. */
function findRefused(document: Document, yaml: string): Fault[] {
  const refused: Fault[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      refused.push({ message: `The alias *${source} is not allowed. Write the value out.`, offset: range?.[0] ?? 0 });
    },
    Scalar: (_, { value, range }) => {
      const written = findHiddenCharacters(yaml.slice(range?.[0], range?.[1])).length;
      const [hidden] = findHiddenCharacters(String(value)).slice(written);
      if (hidden !== undefined)
        refused.push({ message: `An escape means the hidden character ${hidden.codePoint} here. Remove it.`, offset: range?.[0] ?? 0 });
    },
  });
  return refused;
}
