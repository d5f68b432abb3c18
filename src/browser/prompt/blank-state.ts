import type { Blank, Filling, Origin } from '../../core/prompt/blank.ts';
import type { Profile } from '../../core/prompt/profile.ts';

/** A blank as the reader finds it: what it holds, where that comes from, and what the profile has to say. */
export interface BlankState extends Blank {
  /** Empty while the blank is unfilled. */
  value: string;
  /** Undefined while nothing has been said about the blank. */
  origin: Origin | undefined;
  /** The profile's own value; undefined where it has none or the blank takes none. */
  profileValue: string | undefined;
}

/** The state of a blank on a sheet. */
export function readBlank({ key, placeholder }: Blank, { values, origins }: Filling, profile: Profile | undefined): BlankState {
  const profileValue = placeholder.profile === undefined ? undefined : profile?.values.get(placeholder.profile);
  return { key, placeholder, value: values.get(key) ?? '', origin: origins.get(key), profileValue };
}

/** Whether what was typed here stands before a value of the profile. */
export function overridesProfile({ origin, profileValue }: BlankState): boolean {
  return origin === 'typed' && profileValue !== undefined;
}

/** Whether the value is the reader's own and news to the profile. */
export function canBeSaved({ placeholder, value, origin, profileValue }: BlankState): boolean {
  return placeholder.profile !== undefined && value !== '' && origin === 'typed' && value !== profileValue;
}

/** Where a value comes from, in a sentence; empty where there is nothing to say. `linkNote` is what to say of a link's values. */
export function describeOrigin(blank: BlankState, profile: Profile | undefined, linkNote = 'From the link, not accepted yet.'): string {
  if (blank.origin === 'link') return linkNote;
  if (blank.origin === 'profile') return `From the profile “${profile?.name ?? ''}”.`;
  if (!overridesProfile(blank)) return '';
  return blank.value === blank.profileValue ? 'Typed here, the same as in the profile.' : 'Typed here, in place of the profile’s.';
}
