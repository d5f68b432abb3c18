import { readFileSync } from 'node:fs';
import { suggestNearest } from '../core/text/nearest.ts';
import { slugify } from '../core/text/slug.ts';
import { type CollectionName, type ContentFile, FOLDERS } from './content/files.ts';
import { INTERVIEW_HEADINGS, INTERVIEWS } from './schema/deep-dive.ts';
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

/**
 * The file that the arguments of `npm run new` ask for: a copy of a file in `content/scaffolds` with its title, the next free number and
 * the day, as 2026-11-23.
 */
export function planFile([kind = '', title = '', hub, ...rest]: readonly string[], files: readonly ContentFile[], day: string): Plan {
  const problem = checkArguments(kind, title, hub, rest);
  if (problem !== undefined || !isKind(kind)) return { problem: problem ?? USAGE };
  const folder = FOLDERS[KINDS[kind].collection];
  const path = `${folder}/${slugify(title)}.mdx`;
  if (files.some((file) => file.path.toLowerCase() === path))
    return { problem: `${path} exists already. Choose another title, or edit that file.` };
  const siblings = files.filter((file) => file.path.startsWith(folder) && (hub === undefined || readField(file, 'hub') === hub));
  const number = Math.max(0, ...siblings.map((file) => Number(readField(file, 'number')) || 0)) + 1;
  const values: Readonly<Record<string, string>> = {
    '"TITLE"': JSON.stringify(title),
    TITLE: title,
    NUMBER: String(number),
    HUB: hub ?? '',
    DAY: day,
  };
  const scaffold = readFileSync(`content/scaffolds/${kind}.mdx`, 'utf8');
  const walkthrough = INTERVIEW_HEADINGS.map((heading) => `## ${heading}\n\nWRITE: this section.\n\n`).join('');
  const outlined = hub === INTERVIEWS ? scaffold.replace(/## [\s\S]*?(?=```)/, walkthrough) : scaffold;
  return { path, text: outlined.replaceAll(/"TITLE"|\b(?:TITLE|NUMBER|HUB|DAY)\b/g, (name) => values[name] ?? name) };
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

/** A field of the front matter as it is written, also in a file with mistakes. */
function readField({ text }: ContentFile, name: string): string | undefined {
  return new RegExp(`^${name}: *([\\w-]+)`, 'm').exec(text)?.[1];
}
