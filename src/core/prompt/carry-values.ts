import type { Prompt } from './prompt.ts';
import type { Values } from './value.ts';

/**
 * The values a follow-up starts with: what was designed, in its own subject placeholder, and the facts that both ask for by the same key
 * of the profile, as far as they are filled in.
 */
export function carryValues(from: Prompt, followUp: Prompt, values: Values): Values {
  const keyed = from.placeholders.filter(({ profile }) => profile !== undefined);
  const carried = followUp.placeholders.flatMap(({ id, profile }): [string, string][] => {
    const source = id === followUp.subject ? from.subject : keyed.find((placeholder) => placeholder.profile === profile)?.id;
    const value = source === undefined ? '' : (values.get(source) ?? '');
    return value === '' ? [] : [[id, value]];
  });
  return new Map(carried);
}
