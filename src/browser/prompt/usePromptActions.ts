import { useCallback } from 'react';
import type { BlankState } from '../../core/prompt/blank.ts';
import { EMPTY_DRAFT, type Treatment } from '../../core/prompt/draft.ts';
import type { IncomingLink } from '../link/useIncomingLink.ts';
import { type ProfileState, setProfileValue } from '../profile/profile-store.ts';
import type { DraftState } from './draft/useDraft.ts';
import type { ReplaceState } from './draft/useReplace.ts';
import type { OriginHandlers } from './OriginActions.tsx';

interface FieldActions extends OriginHandlers {
  onChange(key: string, value: string): void;
}

/** The actions of a prompt's fields. Each function stays the same, so that a field is drawn again for its own value only. */
export function useFieldActions(
  { setValue }: DraftState,
  { active, profiles }: ProfileState,
  say: (message: string) => void,
): FieldActions {
  const onChange = useCallback(
    (key: string, value: string) => {
      setValue(key, value);
      say('');
    },
    [setValue, say],
  );
  const takeFromProfile = useCallback(
    (key: string) => {
      setValue(key, undefined);
      say('The profile’s value stands again.');
    },
    [setValue, say],
  );
  const save = useCallback(
    ({ key, placeholder, value }: BlankState) => {
      if (placeholder.profile === undefined) return;
      setProfileValue(placeholder.profile, value);
      setValue(key, undefined);
      say(`${placeholder.label} is saved to the profile.`);
    },
    [setValue, say],
  );
  // Whoever has profiles and uses none of them means none.
  return { onChange, takeFromProfile, saveToProfile: active === undefined && profiles.length > 0 ? undefined : save };
}

/** The reader's choices. One that goes against a link that fills the prompt changes the link's draft in memory too. */
export function makeChoices({ setTreatment, chooseConstraint, omitDerived }: DraftState, { incoming, change }: IncomingLink) {
  const link = incoming.status === 'fills' ? incoming.draft : undefined;
  const without = (items: ReadonlySet<string>, item: string): Set<string> => new Set([...items].filter((other) => other !== item));
  return {
    setTreatment(treatment: Treatment): void {
      setTreatment(treatment);
      if (link !== undefined) change({ ...link, treatment: 'keep' });
    },
    chooseConstraint(slug: string, isChosen: boolean): void {
      chooseConstraint(slug, isChosen);
      if (link !== undefined && !isChosen) change({ ...link, constraints: without(link.constraints, slug) });
    },
    omitDerived(id: string, isOmitted: boolean): void {
      omitDerived(id, isOmitted);
      if (link?.omitted !== undefined && !isOmitted) change({ ...link, omitted: without(link.omitted, id) });
    },
  };
}

/** Fills all blanks of the text with their examples. */
export function loadExample({ draft }: DraftState, blanks: readonly BlankState[], { replace }: ReplaceState): void {
  const examples = blanks.map(({ key, placeholder }) => [key, placeholder.example] as const);
  replace({ ...draft, values: new Map([...draft.values, ...examples]) }, 'Example loaded.');
}

/** Forgets what was typed, so that a link and the profile fill their blanks again. */
export function clearValues({ draft }: DraftState, { incoming }: IncomingLink, { active }: ProfileState, { replace }: ReplaceState): void {
  const what =
    incoming.status === 'fills'
      ? 'What was typed here is cleared; the link fills its blanks again.'
      : active === undefined
        ? 'All blanks cleared.'
        : `What was typed here is cleared; “${active.name}” fills its blanks again.`;
  replace({ ...draft, values: EMPTY_DRAFT.values }, what);
}
