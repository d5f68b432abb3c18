import { useLayoutEffect, useRef, useState } from 'react';
import type { Placeholder } from '../../../core/prompt/placeholder.ts';
import { describeField, type FieldProps } from './field.ts';

/** The value of the choice that opens a free answer; never part of a prompt. */
export const OTHER = '(other)';

/** One of the options, or a free answer behind "Other". */
export function SelectField({
  id,
  name,
  placeholder,
  value,
  origin,
  describedBy,
  hasLabel,
  onChange,
}: FieldProps<Extract<Placeholder, { kind: 'select' }>>) {
  const select = useRef<HTMLSelectElement>(null);
  // The answer of one's own as typed here, which may read like an option on its way; a value from elsewhere takes its place.
  const [own, setOwn] = useState<string>();
  const isOther = value === own || (value !== '' && !placeholder.options.includes(value));
  // Chosen before the script came, it has no value yet to be taken over by.
  useLayoutEffect(() => setOwn(select.current?.value === OTHER ? '' : undefined), []);
  const change = (next: string, isOwn: boolean): void => {
    setOwn(isOwn ? next : undefined);
    onChange(name, next);
  };
  return (
    <span className="choice" {...describeField({ name, origin, placeholder })}>
      <select
        ref={select}
        id={id}
        name={name}
        className="field"
        data-other={isOther || undefined}
        data-unfilled={(value === '' && !isOther) || undefined}
        aria-label={hasLabel ? undefined : placeholder.label}
        aria-describedby={describedBy}
        value={isOther ? OTHER : value}
        onChange={({ target }) => (target.value === OTHER ? change('', true) : change(target.value, false))}
      >
        <option value="">[{placeholder.hint}]</option>
        {placeholder.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
        <option value={OTHER}>Other …</option>
      </select>
      {isOther && (
        <textarea
          className="field"
          name={`${name}-other`}
          rows={value.split('\n').length}
          cols={Math.min(72, Math.max(12, value.length))}
          value={value}
          placeholder={`[${placeholder.hint}]`}
          aria-label={`${placeholder.label}, your own answer`}
          onChange={(event) => change(event.target.value, true)}
        />
      )}
    </span>
  );
}
