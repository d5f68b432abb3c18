import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import { checkValue } from '../../core/prompt/value.ts';
import { suggestNearest } from '../../core/text/nearest.ts';
import { PROFILE_KEYS, profileKeyGroups } from '../profile-keys.ts';
import { atPath, type Entry } from './entry.ts';

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

/** Placeholders that name a key that does not exist, whose value does not fill them as it is, or that an earlier one names. */
export function checkProfileKeys(entry: Entry<unknown>, placeholders: readonly Placeholder[]): Problem[] {
  return placeholders.flatMap((placeholder, place) => {
    const { id, profile } = placeholder;
    if (profile === undefined) return [];
    const earlier = placeholders.slice(0, place).find((other) => other.profile === profile);
    const message =
      earlier === undefined
        ? describeMisfit(placeholder, profile)
        : `Two placeholders take "${profile}" from the profile: "${earlier.id}" and "${id}". Leave it to the one that asks for just that fact.`;
    return message === undefined ? [] : [atPath(entry, ['placeholders', place, 'profile'], message)];
  });
}

function describeMisfit(placeholder: Placeholder, id: string): string | undefined {
  const keys = new Map(profileKeyGroups.flatMap((group) => group.keys.map((key) => [key.id, key])));
  const key = keys.get(id);
  if (key === undefined)
    return `The profile has no key "${id}".${suggestNearest(id, [...keys.keys()])} Name a key of ${PROFILE_KEYS}, or declare it there.`;
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
