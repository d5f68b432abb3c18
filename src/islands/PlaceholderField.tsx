import { memo } from 'react';
import type { Placeholder } from '../prompt/placeholder.ts';
import { MultiselectField } from './MultiselectField.tsx';
import { QuantityField } from './QuantityField.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

/** What every kind of field takes. `id` is the permalink on this page, `name` the value's key. */
export interface FieldProps<Kind extends Placeholder = Placeholder> {
  id: string;
  name: string;
  placeholder: Kind;
  value: string;
  /** Ids of the elements that describe the field. */
  describedBy: string;
  /** Whether the field has its line to itself. */
  isBlock: boolean;
  onChange(key: string, value: string): void;
}

/** The native field for a placeholder, whatever its kind. */
export const PlaceholderField = memo(function PlaceholderField(props: FieldProps) {
  const { placeholder } = props;
  switch (placeholder.kind) {
    case 'quantity':
      return <QuantityField {...props} placeholder={placeholder} />;
    case 'select':
      return <SelectField {...props} placeholder={placeholder} />;
    case 'multiselect':
      return <MultiselectField {...props} placeholder={placeholder} />;
    default:
      return <TextField {...props} placeholder={placeholder} />;
  }
});
