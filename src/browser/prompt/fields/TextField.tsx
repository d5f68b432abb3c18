import { type ChangeEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { describeField, type FieldProps, nameField } from './field.ts';

/**
 * A field for free text. Even a short answer is a textarea: an input would strip the line ends of what is pasted into it.
 * `cols` and `rows` stand in where the browser cannot size a field by its content.
 */
export function TextField(props: FieldProps<'text' | 'longtext' | 'list' | 'number'>) {
  const { name, placeholder, value, isBlock, onChange } = props;
  const hint = `[${placeholder.hint}]`;
  const area = useHeight(value);
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
      ref={area}
      {...common}
      data-block={isBlock || undefined}
      rows={lines.length}
      // A text may have more lines than a call may have arguments.
      cols={lines.reduce((most, { length }) => Math.min(72, Math.max(most, length)), 4)}
      spellCheck={placeholder.kind !== 'list'}
    />
  );
}

/** Gives a field the height of its text, wrapped lines and all, where the browser does not do so itself. */
export function useHeight(value: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is that of the value
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null || CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }, [value]);
  return area;
}
