import { useRef, useState } from 'react';
import { isBareAmount, joinQuantity, type QuantityFields, splitQuantity } from '../../../core/prompt/quantity.ts';
import { describeField, type FieldProps, nameField } from './field.ts';

/**
 * A number field with its unit beside it. The unit shows once there is a bare number for it to follow; whoever types another unit
 * keeps it. The unit is remembered while words or another unit are in the field, and follows the next bare number.
 * Tab leads to the next blank; Alt and the down arrow lead from the number to its unit, as they open a list elsewhere.
 */
export function QuantityField(props: FieldProps<'quantity'>) {
  const { name, placeholder, value, onChange } = props;
  const select = useRef<HTMLSelectElement>(null);
  const [typed, setTyped] = useState({ amount: '', unit: placeholder.unit });
  const split = splitQuantity(value, placeholder.options, typed.unit);
  // While the reader types, the field holds what was typed, even if a unit was recognized on the way.
  const { amount, unit } = joinQuantity(typed) === value ? typed : split;
  const isBare = isBareAmount(amount);
  const hint = `[${placeholder.hint}]`;

  const change = (fields: QuantityFields): void => {
    setTyped(fields);
    onChange(name, joinQuantity(fields));
  };

  return (
    <span className="quantity" {...describeField(props)} data-is-worded={(amount !== '' && !isBare) || undefined}>
      <input
        {...nameField(props)}
        value={amount}
        placeholder={hint}
        autoComplete="off"
        size={Math.max(3, (amount || hint).length)}
        aria-keyshortcuts="Alt+ArrowDown"
        onKeyDown={(event) => {
          if (!event.altKey || event.key !== 'ArrowDown') return;
          event.preventDefault();
          select.current?.focus();
        }}
        onChange={({ target }) => change({ amount: target.value, unit: isBare || amount === '' ? unit : typed.unit })}
        onBlur={() => setTyped(isBare || split.unit !== '' ? split : { amount, unit: typed.unit })}
      />
      <select
        ref={select}
        tabIndex={-1}
        className="field unit"
        name={`${name}-unit`}
        autoComplete="off"
        aria-label={`Unit of ${placeholder.label}`}
        value={unit}
        onChange={({ target }) => change({ amount, unit: target.value })}
      >
        {placeholder.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
        <option value="">no unit</option>
      </select>
    </span>
  );
}
