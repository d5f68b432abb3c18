import type { BlankState, Origin } from '../../core/prompt/blank.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import { countFilled } from '../../core/prompt/read-prompt.ts';

/** Whether what was typed here is used in place of a value of the profile. */
export function overridesProfile({ origin, profileValue }: BlankState): boolean {
  return isOwn(origin) && profileValue !== undefined;
}

/** Whether the value is the reader's own and news to the profile. */
export function canBeSaved({ placeholder, value, origin, profileValue }: BlankState): boolean {
  return placeholder.profile !== undefined && value !== '' && isOwn(origin) && value !== profileValue;
}

/** Where a value comes from, in a sentence; empty where there is nothing to say. `linkNote` is what to say of a link's values. */
export function describeOrigin(blank: BlankState, profile: Profile | undefined, linkNote = 'From the link, not accepted yet.'): string {
  if (blank.origin === 'link') return linkNote;
  if (blank.origin === 'profile') return `From the profile “${profile?.name ?? ''}”.`;
  if (blank.origin === 'example') return 'The same as in the example.';
  if (!overridesProfile(blank)) return '';
  return blank.value === blank.profileValue ? 'Typed here, the same as in the profile.' : 'Typed here, in place of the profile’s.';
}

/** “4 of 9 filled”. */
export function describeProgress(blanks: readonly BlankState[]): string {
  return `${countFilled(blanks)} of ${blanks.length} filled`;
}

/** The same, with what is still the example's, as in “9 of 9 filled, 4 as in the example”. */
export function describeFilling(blanks: readonly BlankState[]): string {
  const examples = blanks.filter(({ origin }) => origin === 'example').length;
  return describeProgress(blanks) + (examples === 0 ? '' : `, ${examples} as in the example`);
}

function isOwn(origin: Origin | undefined): boolean {
  return origin === 'typed' || origin === 'example';
}
