import { readFileSync } from 'node:fs';
import { findNearest } from '../core/prompt/nearest.ts';
import type { Placeholder } from '../core/prompt/placeholder.ts';
import type { ProfileKeyGroup } from '../core/prompt/profile.ts';
import { parseYaml } from './front-matter.ts';
import { profileKeyGroupsSchema } from './schema/schema.ts';

/** A mistake in the `profile` of a placeholder, which is known by its place in the list. */
interface KeyProblem {
  place: number;
  message: string;
}

const FILE = 'content/profile-keys.yaml';

/** The kinds of placeholder that a value of each kind fills as it stands. */
const FILLS = {
  text: ['text', 'longtext', 'list', 'select', 'multiselect'],
  longtext: ['longtext'],
  list: ['list', 'multiselect', 'longtext'],
  number: ['number', 'text'],
  quantity: ['quantity', 'text'],
  select: ['select', 'text', 'longtext', 'list', 'multiselect'],
  multiselect: ['multiselect', 'list', 'longtext'],
} as const satisfies Record<Placeholder['kind'], readonly Placeholder['kind'][]>;

/** The profile's keys in their groups, from `content/profile-keys.yaml`. */
export const profileKeyGroups: readonly ProfileKeyGroup[] = readProfileKeys(readFileSync(FILE, 'utf8'));

/** The groups that a text in YAML declares. Throws an error with every problem and its line. */
export function readProfileKeys(yaml: string): ProfileKeyGroup[] {
  const { data, problems } = parseYaml(yaml, profileKeyGroupsSchema);
  if (data === undefined) throw new Error(problems.map(({ message, line, column }) => `${FILE}:${line}:${column}: ${message}`).join('\n'));
  return data.map((group) => ({ ...group, keys: group.keys.map((key) => ({ ...key, profile: key.id })) }));
}

/** Checks that each placeholder names a key that exists, whose value fills it as it stands, and that no other one names. */
export function checkProfileKeys(placeholders: readonly Placeholder[]): KeyProblem[] {
  return placeholders.flatMap((placeholder, place) => {
    if (placeholder.profile === undefined) return [];
    const earlier = placeholders.slice(0, place).find(({ profile }) => profile === placeholder.profile);
    const message = earlier === undefined ? describeMisfit(placeholder, placeholder.profile) : describeTwice(earlier, placeholder);
    return message === undefined ? [] : [{ place, message }];
  });
}

function describeTwice(earlier: Placeholder, { id, profile }: Placeholder): string {
  return `Two placeholders take "${profile}" from the profile: "${earlier.id}" and "${id}". Leave it to the one that asks for just that fact.`;
}

function describeMisfit(placeholder: Placeholder, id: string): string | undefined {
  const keys = profileKeyGroups.flatMap((group) => group.keys);
  const key = keys.find((candidate) => candidate.id === id);
  if (key === undefined) {
    const nearest = findNearest(
      id,
      keys.map((candidate) => candidate.id),
    );
    const advice = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    return `The profile has no key "${id}".${advice} Name a key of ${FILE}, or declare it there.`;
  }
  const fitting: readonly string[] = FILLS[key.kind];
  if (!fitting.includes(placeholder.kind))
    return `The profile's "${id}" is a ${key.kind}, which does not fill a ${placeholder.kind} as it stands. Take another key, or make the placeholder a ${fitting.join(' or ')}.`;
  if (key.kind === 'quantity' && placeholder.kind === 'quantity' && !shareSort(key.options, placeholder.options))
    return `The profile's "${id}" is counted in ${key.options.join(', ')}, "${placeholder.id}" in ${placeholder.options.join(', ')}. Take another key, or offer a unit of that sort.`;
  return undefined;
}

/** Units are of one sort when they are the same, or rates over the same time: `req/s` and `events/s`. */
function shareSort(units: readonly string[], others: readonly string[]): boolean {
  const sortOf = (unit: string): string => unit.slice(Math.max(0, unit.indexOf('/')));
  return units.some((unit) => others.some((other) => sortOf(other) === sortOf(unit)));
}
