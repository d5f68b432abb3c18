import type { Placeholder } from './placeholder.ts';
import { type Constraint, type Fillable, keyOfConstraint } from './prompt.ts';
import type { Values } from './value.ts';

/** Facts about one system, by profile key, under a name of the reader's. */
export interface Profile {
  /** Lower-case letters and digits; never shown. */
  id: string;
  name: string;
  values: Values;
}

/** Keys of a profile that belong together. A key is described as a placeholder is, and takes the value it stands for. */
export interface ProfileKeyGroup {
  id: string;
  title: string;
  summary: string;
  keys: readonly Placeholder[];
}

/** Where a value comes from: typed on this sheet, brought by a link and not yet accepted, or from the profile. */
export type Origin = 'typed' | 'link' | 'profile';

/** A placeholder with the key of its value in a draft. */
export interface Blank {
  key: string;
  placeholder: Placeholder;
}

/** What a sheet is filled with: its values by placeholder key, and where each comes from. */
export interface Filling {
  values: Values;
  origins: ReadonlyMap<string, Origin>;
}

/** The blanks of a prompt, then those of constraints. */
export function listBlanks(prompt: Fillable, constraints: readonly Constraint[]): Blank[] {
  return [
    ...prompt.placeholders.map((placeholder) => ({ key: placeholder.id, placeholder })),
    ...constraints.flatMap(({ slug, placeholders }) =>
      placeholders.map((placeholder) => ({ key: keyOfConstraint(slug, placeholder.id), placeholder })),
    ),
  ];
}

/**
 * Fills blanks from what was typed, then from a link, then from the profile, each value as it is. A blank that was cleared by hand
 * holds `''` among the typed values and stays empty, whatever a link or the profile say.
 */
export function fillBlanks(
  blanks: readonly Blank[],
  sources: { typed: Values; link?: Values | undefined; profile?: Values | undefined },
): Filling {
  const values = new Map<string, string>();
  const origins = new Map<string, Origin>();
  for (const { key, placeholder } of blanks) {
    const found = [
      ['typed', sources.typed.get(key)],
      ['link', sources.link?.get(key)],
      ['profile', placeholder.profile === undefined ? undefined : sources.profile?.get(placeholder.profile) || undefined],
    ] as const;
    for (const [origin, value] of found)
      if (value !== undefined) {
        values.set(key, value);
        origins.set(key, origin);
        break;
      }
  }
  return { values, origins };
}
