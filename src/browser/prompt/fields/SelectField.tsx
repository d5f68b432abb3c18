import { useLayoutEffect, useRef, useState } from 'react';
import { describeField, type FieldProps, nameField } from './field.ts';
import { useHeight } from './TextField.tsx';

/** The value of the choice that opens a free answer; never part of a prompt. */
export const OTHER = '(other)';

/** One of the options, or a free answer behind "Other". */
export function SelectField(props: FieldProps<'select'>) {
  const { name, placeholder, value, onChange } = props;
  const select = useRef<HTMLSelectElement>(null);
  const area = useHeight(value);
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
    <span className="choice" {...describeField(props)}>
      <select
        ref={select}
        {...nameField(props)}
        autoComplete="off"
        data-other={isOther || undefined}
        data-unfilled={(value === '' && !isOther) || undefined}
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
          ref={area}
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
