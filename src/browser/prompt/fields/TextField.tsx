import type { ChangeEvent } from 'react';
import { describeField, type FieldProps, nameField } from './field.ts';

/**
 * A field for free text. Even a short answer is a textarea: an input would strip the line ends of what is pasted into it.
 * `cols` and `rows` stand in where the browser cannot size a field by its content.
 */
export function TextField(props: FieldProps<'text' | 'longtext' | 'list' | 'number'>) {
  const { name, placeholder, value, isBlock, onChange } = props;
  const hint = `[${placeholder.hint}]`;
  const common = {
    ...nameField(props),
    ...describeField(props),
    value,
    placeholder: hint,
    autoComplete: 'off',
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(name, target.value),
  };
  if (placeholder.kind === 'number') return <input {...common} inputMode="decimal" size={Math.max(3, (value || hint).length)} />;
  const lines = (value || hint).split('\n');
  return (
    <textarea
      {...common}
      data-block={isBlock || undefined}
      rows={lines.length}
      cols={Math.min(72, Math.max(4, ...lines.map((line) => line.length)))}
      spellCheck={placeholder.kind !== 'list'}
    />
  );
}
