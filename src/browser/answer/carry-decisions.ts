import type { Profile } from '../../core/prompt/profile.ts';
import { keyOfConstraint } from '../../core/prompt/prompt.ts';
import { joinItems, splitItems } from '../../core/prompt/value.ts';
import { setProfileValue } from '../profile/profile-store.ts';
import { readDraft, writeEntry } from '../prompt/draft/draft-storage.ts';

/** The constraint that states decisions, and its blank, which has the key of the profile that fills it. */
const CONSTRAINT = 'decided-already';
const BLANK = 'decisions';

/**
 * Adds decisions to the profile in use, or without one to the draft of a prompt, and puts the constraint that states them into that prompt.
 * Returns a sentence that says where they went.
 */
export function carryDecisions(decisions: readonly string[], goal: { slug: string; title: string }, profile: Profile | undefined): string {
  const key = keyOfConstraint(CONSTRAINT, BLANK);
  const before = splitItems((profile === undefined ? readDraft(goal.slug).values.get(key) : profile.values.get(BLANK)) ?? '');
  const all = joinItems([...new Set([...before, ...decisions])]);
  if (profile === undefined) writeEntry(goal.slug, { type: 'value', key, value: all });
  else setProfileValue(BLANK, all);
  writeEntry(goal.slug, { type: 'constraint', key: CONSTRAINT, isSet: true });
  const where = profile === undefined ? `in the draft of ${goal.title}` : `in the profile “${profile.name}”`;
  return `${decisions.length === 1 ? 'One decision is' : `${decisions.length} decisions are`} ${where}.`;
}
