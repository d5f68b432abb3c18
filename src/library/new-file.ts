import { suggestNearest } from '../core/prompt/nearest.ts';
import { INTERVIEW_HEADINGS } from './checks/deep-dive.ts';
import { type Entries, type Entry, readEntries } from './checks/entries.ts';
import { CRITIQUE } from './checks/follow-up.ts';
import { type CollectionName, type ContentFile, folderOf } from './content/files.ts';
import { INTERVIEWS } from './schema/deep-dive.ts';
import { subjectOf } from './schema/prompt.ts';
import { createConstraintFile, createDeepDiveFile, createPromptFile, createWorkflowFile, type NamedPrompt } from './skeleton.ts';
import { slugify } from './slug.ts';
import { hubs } from './vocabulary.ts';

/** The kinds of file that can be begun, with their collections and the longest title of each. */
const KINDS = {
  prompt: { collection: 'prompts', longest: 60 },
  constraint: { collection: 'constraints', longest: 40 },
  workflow: { collection: 'workflows', longest: 60 },
  'deep-dive': { collection: 'deepDives', longest: 60 },
} as const satisfies Record<string, { collection: CollectionName; longest: number }>;

type Kind = keyof typeof KINDS;

const HUB_IDS = hubs.map(({ id }) => id);

const USAGE = `Usage: npm run new -- prompt "Title"
       npm run new -- constraint "Title"
       npm run new -- workflow "Title"
       npm run new -- deep-dive "Title" ${HUB_IDS.join(' | ')}`;

/** A file to write, or why there is none. */
type Plan = ContentFile | { problem: string };

/** The file that the arguments of `npm run new` ask for, with the next free number. `day` is as 2026-11-23. */
export function planFile([kind = '', title = '', hub, ...rest]: readonly string[], files: readonly ContentFile[], day: string): Plan {
  const problem = checkArguments(kind, title, hub, rest);
  if (problem !== undefined || !isKind(kind)) return { problem: problem ?? USAGE };
  const path = `${folderOf(KINDS[kind].collection)}/${slugify(title)}.mdx`;
  if (files.some((file) => file.path.toLowerCase() === path))
    return { problem: `${path} exists already. Choose another title, or edit that file.` };
  return { path, text: createFile(kind, title, hub ?? '', readEntries(files), day) };
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind);
}

function checkArguments(kind: string, title: string, hub: string | undefined, rest: readonly string[]): string | undefined {
  if (kind === '') return USAGE;
  if (!isKind(kind)) return `There is no kind "${kind}".${suggestNearest(kind, Object.keys(KINDS))}\n${USAGE}`;
  if (title === '') return `The title is missing.\n${USAGE}`;
  const slug = slugify(title);
  const { longest } = KINDS[kind];
  if (slug === '') return `"${title}" has no letter or digit that an address can have. Choose a title with some.`;
  if (title.length > longest) return `"${title}" is longer than ${longest} characters. Choose a shorter title.`;
  if (kind !== 'deep-dive') return hub === undefined ? undefined : `There is more than one title. Put it in quotes.\n${USAGE}`;
  if (hub === undefined) return `The hub is missing. Name one of ${HUB_IDS.join(', ')}.`;
  if (!HUB_IDS.includes(hub)) return `There is no hub "${hub}".${suggestNearest(hub, HUB_IDS)} Name one of ${HUB_IDS.join(', ')}.`;
  if (HUB_IDS.includes(slug)) return `"${slug}" is the address of a hub. Choose another title.`;
  return rest.length === 0 ? undefined : `There is more than one hub. Put the title in quotes.\n${USAGE}`;
}

function createFile(kind: Kind, title: string, hub: string, { prompts, constraints, workflows, deepDives }: Entries, day: string): string {
  const named = prompts.flatMap(({ slug, matter }): NamedPrompt[] =>
    matter.data === undefined ? [] : [{ ...matter.data, slug, subject: subjectOf(matter.data) }],
  );
  switch (kind) {
    case 'prompt':
      return createPromptFile(title, nextNumber(prompts), day);
    case 'constraint':
      return createConstraintFile(title, nextNumber(constraints), day);
    case 'workflow': {
      const others = named.filter(({ slug }) => slug !== CRITIQUE).slice(0, 2);
      return createWorkflowFile(title, nextNumber(workflows), day, [...others, ...named.filter(({ slug }) => slug === CRITIQUE)]);
    }
    case 'deep-dive': {
      const headings = hub === INTERVIEWS ? INTERVIEW_HEADINGS : ['First section', 'Second section'];
      const ofHub = deepDives.filter(({ text }) => new RegExp(`^hub: *${hub}\\b`, 'm').test(text));
      return createDeepDiveFile(title, hub, nextNumber(ofHub), day, headings, named);
    }
  }
}

/** The number after the highest, read from files with mistakes too. */
function nextNumber(entries: readonly Pick<Entry<unknown>, 'text'>[]): number {
  return Math.max(0, ...entries.map(({ text }) => Number(/^number: *(\d+)/m.exec(text)?.[1] ?? 0))) + 1;
}
