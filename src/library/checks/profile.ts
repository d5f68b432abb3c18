import { suggestNearest } from '../../core/prompt/nearest.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { checkValue } from '../../core/prompt/value.ts';
import { PROFILE_KEYS, profileKeyGroups } from '../profile-keys.ts';

/** A mistake in the `profile` of a placeholder, which is known by its place in the list. */
interface KeyProblem {
  place: number;
  message: string;
}

/** The kinds of placeholder that a value of each kind fills as it is. */
const FILLS = {
  text: ['text', 'longtext', 'list', 'select', 'multiselect'],
  longtext: ['longtext'],
  list: ['list', 'multiselect', 'longtext'],
  number: ['number', 'text'],
  quantity: ['quantity', 'text'],
  select: ['select', 'text', 'longtext', 'list', 'multiselect'],
  multiselect: ['multiselect', 'list', 'longtext'],
} as const satisfies Record<Placeholder['kind'], readonly Placeholder['kind'][]>;

/** Checks that each placeholder names a key that exists, whose value fills it as it is, and that no other one names. */
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
    const advice = suggestNearest(
      id,
      keys.map((candidate) => candidate.id),
    );
    return `The profile has no key "${id}".${advice} Name a key of ${PROFILE_KEYS}, or declare it there.`;
  }
  const fitting: readonly string[] = FILLS[key.kind];
  if (!fitting.includes(placeholder.kind))
    return `The profile's "${id}" is a ${key.kind}, which does not fill a ${placeholder.kind} as it is. Take another key, or make the placeholder a ${fitting.join(' or ')}.`;
  if (key.kind === 'quantity' && placeholder.kind === 'quantity' && !shareSort(key.options, placeholder.options))
    return `The profile's "${id}" is counted in ${key.options.join(', ')}, "${placeholder.id}" in ${placeholder.options.join(', ')}. Take another key, or offer a unit of that sort.`;
  const [warning] = checkValue(placeholder, key.example);
  return warning === undefined
    ? undefined
    : `The example of the profile's "${id}" would be warned about here: ${warning} Take another key, or widen the placeholder.`;
}

/** Units are of one sort when they are the same, or rates over the same time: `req/s` and `events/s`. */
function shareSort(units: readonly string[], others: readonly string[]): boolean {
  const sortOf = (unit: string): string => unit.slice(Math.max(0, unit.indexOf('/')));
  return units.some((unit) => others.some((other) => sortOf(other) === sortOf(unit)));
}
