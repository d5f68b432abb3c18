import { printLines } from '../prompt/compose.ts';
import type { Line } from '../prompt/line.ts';

interface Section {
  name: string;
  lines: Line[];
}

/** Text that a model could take for a tag: the first word after an angle bracket, with any slashes and spaces between. */
const TAG = /<[^\p{L}\p{N}<>]*([\p{L}\p{N}_]+)/gu;

/**
 * The prompt as tagged sections, as model vendors advise for long prompts: `<task>` holds the title and the text before the first `## `
 * heading; each such heading becomes the tag of its section and is left out, unless it holds a placeholder. This is not well-formed XML: the
 * text inside is byte for byte and nothing is escaped, since a model reads it as typed. A tag that occurs in the text itself, or that two
 * sections would share, gets a number instead (`what_is_given_2`), so that each tag opens once and closes once.
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

/** Splits at the author's headings only: a value that looks like a heading stays a piece of its line. */
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

/** Removes the author's empty lines around a section; a value keeps its own. */
function trimEmptyLines(lines: readonly Line[]): Line[] {
  const areFull = lines.map(({ pieces }) => pieces.length > 0);
  return lines.slice(areFull.indexOf(true), areFull.lastIndexOf(true) + 1);
}

/** The words of a heading in lower snake case, starting with a letter. */
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
