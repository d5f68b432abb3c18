import type { Problem } from '../../core/prompt/problem.ts';
import { suggestNearest } from '../../core/text/nearest.ts';
import { parseFlowchart } from '../drawings/graph/flowchart.ts';
import { TITLE_BLOCK } from '../drawings/graph/room.ts';
import type { PromptMatter } from '../schema/prompt.ts';
import { atPath, type Entry } from './entry.ts';
import { checkLensBlanks } from './follow-up.ts';
import { checkIds } from './identity.ts';
import { checkHeadings, checkProse, WORDS } from './prose.ts';
import { checkTemplate } from './template.ts';

/** The headings of a prompt's guidance, in their order. */
const GUIDANCE_HEADINGS = ['When to reach for it', 'Have at hand', 'Judge the answer', 'Send next'] as const;

/** Every problem of a prompt that can be found without the other files. */
export function checkPrompt(entry: Entry<PromptMatter>): Problem[] {
  const { data } = entry.matter;
  return [
    ...checkTemplate(entry, WORDS.promptTemplate),
    ...checkHeadings('The guidance', GUIDANCE_HEADINGS, entry),
    ...checkProse(entry, 'The guidance', WORDS.guidance),
    ...checkLensBlanks(entry),
    ...(data === undefined
      ? []
      : [
          ...checkSubject(entry, data),
          ...checkIds(entry, 'deliverables', 'deliverable', data.deliverables),
          ...checkLabels(entry, data.deliverables),
          ...(data.schematic === undefined ? [] : checkSchematic(entry, data.schematic.flowchart)),
        ]),
  ];
}

function checkSubject(entry: Entry<PromptMatter>, { subject, placeholders }: PromptMatter): Problem[] {
  const ids = placeholders.map(({ id }) => id);
  if (subject === undefined || ids.includes(subject)) return [];
  const advice = `${suggestNearest(subject, ids)} Name the one that says what is designed.`;
  return [atPath(entry, ['subject'], `No placeholder has the id "${subject}".${advice}`)];
}

/** The template asks for its deliverables in its last section, under the names and in the order in which they are declared. */
function checkLabels(entry: Entry<PromptMatter>, deliverables: PromptMatter['deliverables']): Problem[] {
  const { fences, isWhole } = entry.body;
  const [fence] = fences;
  if (fence === undefined || !isWhole) return [];
  const section = fence.template.slice(fence.template.lastIndexOf('\n## ') + 1);
  const names = [...section.matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, name = '']) => name);
  let from = 0;
  return deliverables.flatMap(({ label }, d) => {
    const place = section.indexOf(`**${label}**`, from);
    if (place >= 0) {
      from = place + label.length;
      return [];
    }
    const fault = names.includes(label)
      ? 'comes before an earlier deliverable in the template. Use one order in both'
      : `is not in the last section of the template.${suggestNearest(label, names)} Write **${label}** there, or change the label`;
    return [atPath(entry, ['deliverables', d, 'label'], `"${label}" ${fault}.`)];
  });
}

/** Every problem of the schematic, at its line in the file. */
function checkSchematic({ matter, text }: Entry<unknown>, flowchart: string): Problem[] {
  const { line } = matter.locate(['schematic', 'flowchart']);
  const lines = text.split('\n');
  // A text that begins with | or > begins on the next line; any other is on the line of its key.
  const above = /[|>][+-]?\d?\s*$/.test(lines[line - 1] ?? '') ? line : line - 1;
  return parseFlowchart(flowchart, TITLE_BLOCK).problems.map((problem) => {
    const place = problem.line + above;
    return { ...problem, line: place, column: 1 + Math.max(0, (lines[place - 1] ?? '').search(/\S/)) };
  });
}
