import { type Line, printLines } from '../prompt/compose.ts';

interface Section {
  name: string;
  lines: Line[];
}

/** What a model could take for a tag: the first word after an angle bracket, whatever slashes and spaces stand between. */
const TAG = /<[^\p{L}\p{N}<>]*([\p{L}\p{N}_]+)/gu;

/**
 * The prompt as tagged sections, as the vendors of models advise for long prompts: `<task>` holds the title and what stands before the
 * first `## ` heading; each such heading gives a section its tag and goes, unless it holds a placeholder. Not well-formed XML: the text
 * within is byte for byte and nothing is escaped, since a model reads it as typed. Instead a tag that the text itself holds anywhere,
 * or that two sections would share, gets a number (`what_is_given_2`), so that each tag opens once and closes once.
 */
export function printXmlSections(lines: readonly Line[]): string {
  const sections = splitSections(lines.filter(({ isDropped }) => !isDropped))
    .map(({ name, lines: content }) => ({ name, text: printLines(trimEmptyLines(content)) }))
    .filter(({ text }, i) => i > 0 || text !== '');
  const whole = sections.map(({ text }) => text).join('\n');
  const taken = new Set(Array.from(whole.matchAll(TAG), ([, name = '']) => name.toLowerCase()));
  return sections
    .map(({ name, text }) => {
      const tag = takeName(name, taken);
      return `<${tag}>\n${text}\n</${tag}>`;
    })
    .join('\n\n');
}

/** Only the author's text starts a section: a value that looks like a heading is a piece of a line. */
function splitSections(lines: readonly Line[]): Section[] {
  let section: Section = { name: 'task', lines: [] };
  const sections = [section];
  for (const line of lines) {
    const [first] = line.pieces;
    if (first?.type !== 'text' || !first.text.startsWith('## ')) {
      section.lines.push(line);
      continue;
    }
    const own = line.pieces.filter(({ type }) => type === 'text');
    section = { name: toName(own.map(({ text }) => text).join('')), lines: own.length < line.pieces.length ? [line] : [] };
    sections.push(section);
  }
  return sections;
}

/** Empty lines of the author's around a section go; a value may begin and end with its own. */
function trimEmptyLines(lines: readonly Line[]): Line[] {
  const isFull = ({ pieces }: Line): boolean => pieces.length > 0;
  return lines.slice(lines.findIndex(isFull), lines.findLastIndex(isFull) + 1);
}

/** A heading's words in lower snake case, with a letter first. */
function toName(heading: string): string {
  const words: string[] = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (/^\p{L}/u.test(words[0] ?? '') ? words : ['section', ...words]).join('_');
}

function takeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
  taken.add(free);
  return free;
}
