import type { Placeholder } from './placeholder.ts';
import type { Profile } from './profile.ts';
import { type Constraint, type Fillable, keyOfConstraint } from './prompt.ts';
import type { Values } from './value.ts';

/** Where a value comes from: typed by the reader, brought by a link and not yet accepted, or from the profile. */
type Source = 'typed' | 'link' | 'profile';

/** The same as readers are told: a value of their own that is the same as the example, whether or not it was loaded, is the example's. */
export type Origin = Source | 'example';

/** A placeholder with the key of its value in a draft. */
export interface Blank {
  key: string;
  placeholder: Placeholder;
}

/** Values by placeholder key, and where each comes from. */
export interface Filling {
  values: Values;
  origins: ReadonlyMap<string, Source>;
}

/** A blank as the reader finds it: its value, where that comes from, and the profile's value for it. */
export interface BlankState extends Blank {
  /** Empty while the blank is unfilled. */
  value: string;
  /** Undefined while nothing has been said about the blank. */
  origin: Origin | undefined;
  /** The profile's own value; undefined where it has none or the blank takes none. */
  profileValue: string | undefined;
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
  const origins = new Map<string, Source>();
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

/** The state of a blank in a filling. */
export function readBlank({ key, placeholder }: Blank, { values, origins }: Filling, profile: Profile | undefined): BlankState {
  const profileValue = placeholder.profile === undefined ? undefined : profile?.values.get(placeholder.profile);
  const [value = '', source] = [values.get(key), origins.get(key)];
  const origin = source === 'typed' && value !== '' && value === placeholder.example ? 'example' : source;
  return { key, placeholder, value, origin, profileValue };
}
