import { suggestNearest } from '../../core/prompt/nearest.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import type { PromptMatter } from '../schema/prompt.ts';
import { checkSchematic } from './drawing.ts';
import type { Entry } from './entries.ts';
import { checkLensBlanks } from './follow-up.ts';
import { checkLength, WORDS } from './length.ts';
import { checkHeadings } from './outline.ts';
import { atPath } from './place.ts';
import { checkTemplate } from './template.ts';

/** The headings of a prompt's guidance, in their order. */
const GUIDANCE_HEADINGS = ['When to reach for it', 'Have at hand', 'Judge the answer', 'Send next'] as const;

/** Every problem of a prompt that can be found without the other files. What can be said without valid front matter is said without it. */
export function checkPrompt(entry: Entry<PromptMatter>): Problem[] {
  const { body, matter } = entry;
  return [
    ...checkTemplate(entry, WORDS.promptTemplate),
    ...checkHeadings('The guidance', GUIDANCE_HEADINGS, body),
    ...(body.isWhole ? checkLength(entry, 'The guidance', body.words, WORDS.guidance, body.headings[0]?.line ?? body.lastLine) : []),
    ...(matter.data === undefined ? [] : [...checkSubject(entry, matter.data), ...checkDeliverables(entry, matter.data)]),
    ...(matter.data?.schematic === undefined ? [] : checkSchematic(entry, matter.data.schematic.flowchart)),
    ...checkLensBlanks(entry),
  ];
}

function checkSubject(entry: Entry<PromptMatter>, { subject, placeholders }: PromptMatter): Problem[] {
  const ids = placeholders.map(({ id }) => id);
  return subject === undefined || ids.includes(subject)
    ? []
    : [
        atPath(
          entry,
          ['subject'],
          `No placeholder has the id "${subject}".${suggestNearest(subject, ids)} Name the one that says what is designed.`,
        ),
      ];
}

function checkDeliverables(entry: Entry<PromptMatter>, { deliverables }: PromptMatter): Problem[] {
  const ids = deliverables.map(({ id }) => id);
  const repeated = ids.flatMap((id, d) =>
    ids.indexOf(id) < d
      ? [atPath(entry, ['deliverables', d, 'id'], `"${id}" is the id of an earlier deliverable. Choose another id.`)]
      : [],
  );
  return [...repeated, ...checkLabels(entry, deliverables)];
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
    const isEarlier = names.includes(label);
    const fault = isEarlier
      ? 'comes before an earlier deliverable in the template. Use one order in both'
      : `is not in the last section of the template.${suggestNearest(label, names)} Write **${label}** there, or change the label`;
    return [atPath(entry, ['deliverables', d, 'label'], `"${label}" ${fault}.`)];
  });
}
