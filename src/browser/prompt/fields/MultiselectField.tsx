import { useState } from 'react';
import { joinItems, splitItems } from '../../../core/prompt/value.ts';
import { describeField, type FieldProps } from './field.ts';

/** Any number of the options, and free answers one a line. Closed, it reads as it will stand in the prompt. */
export function MultiselectField(props: FieldProps<'multiselect'>) {
  const { id, name, placeholder, value, describedBy, onChange } = props;
  const [typed, setTyped] = useState('');
  const { chosen, own } = splitChoices(splitItems(value), placeholder.options, typed);
  const isUnfilled = value === '';

  const change = (nextChosen: readonly string[], nextOwn: string): void => {
    setTyped(nextOwn);
    onChange(name, joinItems([...new Set([...nextChosen, ...splitItems(nextOwn)])]));
  };

  return (
    <details className="choices" {...describeField(props)}>
      <summary id={id} className="field" data-unfilled={isUnfilled || undefined} aria-describedby={describedBy}>
        <span className="visually-hidden">{placeholder.label}: </span>
        {isUnfilled ? `[${placeholder.hint}]` : splitItems(value).join(', ')}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{placeholder.label}</legend>
        {placeholder.options.map((option) => (
          <label key={option}>
            <input
              type="checkbox"
              name={name}
              value={option}
              checked={chosen.includes(option)}
              onChange={({ target }) =>
                change(
                  placeholder.options.filter((candidate) => (candidate === option ? target.checked : chosen.includes(candidate))),
                  own
                    .split('\n')
                    .filter((line) => !target.checked || line.trim() !== option)
                    .join('\n'),
                )
              }
            />
            {option}
          </label>
        ))}
        <label className="own">
          Others, one a line
          <textarea
            className="field"
            name={`${name}-other`}
            data-block
            rows={Math.max(1, own.split('\n').length)}
            value={own}
            onChange={({ target }) => change(chosen, target.value)}
          />
        </label>
      </fieldset>
    </details>
  );
}

/** Which options are chosen and what the reader's own answers are. Own answers stay as typed, empty lines too, while they still match the value. */
function splitChoices(items: readonly string[], options: readonly string[], typed: string): { chosen: string[]; own: string } {
  const typedItems = splitItems(typed);
  const rest = items.filter((item) => !typedItems.includes(item));
  const isCurrent = rest.every((item) => options.includes(item)) && typedItems.every((item) => items.includes(item));
  if (isCurrent) return { chosen: rest, own: typed };
  return { chosen: items.filter((item) => options.includes(item)), own: items.filter((item) => !options.includes(item)).join('\n') };
}
