import type { BlankState } from '../../core/prompt/blank.ts';
import { canBeSaved, overridesProfile } from './blank-state.ts';

/** Actions that change where a blank's value comes from. */
export interface OriginHandlers {
  /** Forgets what was typed here, so that the profile's value is used again. */
  takeFromProfile(key: string): void;
  /** Makes the value the profile's, which then fills this blank; undefined where that is not offered. */
  saveToProfile: ((blank: BlankState) => void) | undefined;
}

interface Props extends OriginHandlers {
  blank: BlankState;
  /** Whether Tab reaches the buttons; in the text Tab walks the blanks, and the list of blanks has the same buttons. */
  isTabbable: boolean;
}

/** The buttons that go between a blank and the profile, where they would change something. */
export function OriginActions({ blank, isTabbable, takeFromProfile, saveToProfile }: Props) {
  const { label } = blank.placeholder;
  const press = (act: () => void) => (event: React.MouseEvent) => {
    // The button goes away with what it does; in the list the focus stays with its blank.
    if (isTabbable) event.currentTarget.closest('li')?.querySelector('a')?.focus();
    act();
  };
  const common = {
    type: 'button',
    className: 'link-button',
    tabIndex: isTabbable ? undefined : -1,
    // The focus stays in the field: the button is beside it only while the field has the focus.
    onPointerDown: isTabbable ? undefined : (event: React.PointerEvent) => event.preventDefault(),
  } as const;
  return (
    <>
      {overridesProfile(blank) && (
        <button {...common} aria-label={`Use profile again: ${label}`} onClick={press(() => takeFromProfile(blank.key))}>
          Use profile again
        </button>
      )}
      {saveToProfile !== undefined && canBeSaved(blank) && (
        <button {...common} aria-label={`Save to the profile: ${label}`} onClick={press(() => saveToProfile(blank))}>
          Save to the profile
        </button>
      )}
    </>
  );
}
