import type { BlankState } from '../../core/prompt/blank.ts';

interface Props {
  /** The filled blanks that the link can carry. */
  carried: readonly BlankState[];
  suspectKeys: ReadonlySet<string>;
  isIncluded(key: string): boolean;
  choose(blanks: readonly BlankState[], isChosen: boolean): void;
}

/** The choice of the values that a link carries: all of the profile's at once, and each by itself. */
export function CarriedValues({ carried, suspectKeys, isIncluded, choose }: Props) {
  const countIncluded = (blanks: readonly BlankState[]): number => blanks.filter(({ key }) => isIncluded(key)).length;
  const profiled = carried.filter(({ origin }) => origin === 'profile');
  const trusted = profiled.filter(({ key }) => !suspectKeys.has(key));
  return (
    <>
      {profiled.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={countIncluded(profiled) > 0}
            onChange={({ target }) => choose(target.checked && trusted.length > 0 ? trusted : profiled, target.checked)}
          />
          With {countOf(countIncluded(profiled), profiled.length)} from the profile
        </label>
      )}
      {carried.length > 0 && (
        <details className="carried">
          <summary>Carries {countOf(countIncluded(carried), carried.length)}</summary>
          <ul>
            {carried.map((blank) => (
              <li key={blank.key}>
                <label>
                  <input type="checkbox" checked={isIncluded(blank.key)} onChange={({ target }) => choose([blank], target.checked)} />
                  {blank.placeholder.label}
                  {suspectKeys.has(blank.key) && <span> (look at it first)</span>}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function countOf(part: number, all: number): string {
  return `${part} of ${all === 1 ? '1 value' : `${all} values`}`;
}
