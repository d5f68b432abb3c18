import type { Placeholder } from '../../../core/prompt/placeholder.ts';
import { describeField, type FieldProps } from './field.ts';

type TextPlaceholder = Extract<Placeholder, { kind: 'text' | 'longtext' | 'list' | 'number' }>;

/**
 * A field for free text. Even a short answer is a textarea: an input would strip the line ends of what is pasted into it.
 * `cols` and `rows` stand in where the browser cannot size a field by its content.
 */
export function TextField({ id, name, placeholder, value, origin, describedBy, isBlock, hasLabel, onChange }: FieldProps<TextPlaceholder>) {
  const hint = `[${placeholder.hint}]`;
  const common = {
    id,
    name,
    value,
    placeholder: hint,
    autoComplete: 'off',
    'aria-label': hasLabel ? undefined : placeholder.label,
    'aria-describedby': describedBy,
    ...describeField({ name, origin, placeholder }),
  };
  if (placeholder.kind === 'number')
    return (
      <input
        {...common}
        className="field"
        inputMode="decimal"
        size={Math.max(3, (value || hint).length)}
        onChange={(event) => onChange(name, event.target.value)}
      />
    );
  const lines = (value || hint).split('\n');
  return (
    <textarea
      {...common}
      className="field"
      data-block={isBlock || undefined}
      rows={lines.length}
      cols={Math.min(72, Math.max(4, ...lines.map((line) => line.length)))}
      spellCheck={placeholder.kind !== 'list'}
      onChange={(event) => onChange(name, event.target.value)}
    />
  );
}
