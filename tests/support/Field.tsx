import { useState } from 'react';
import { PlaceholderField } from '../../src/browser/prompt/fields/PlaceholderField.tsx';
import type { Placeholder } from '../../src/core/prompt/placeholder.ts';

interface Props {
  placeholder: Placeholder;
  initial?: string;
}

/** A field that keeps its value as a sheet does, and shows it as JSON for a test to read. */
export function Field({ placeholder, initial = '' }: Props) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <PlaceholderField
        id={placeholder.id}
        name={placeholder.id}
        placeholder={placeholder}
        value={value}
        origin={value === '' ? undefined : 'typed'}
        describedBy="about"
        isBlock={false}
        onChange={(_, next) => setValue(next)}
      />
      <span id="about">For example: {placeholder.example}</span>
      <output>{JSON.stringify(value)}</output>
    </>
  );
}
