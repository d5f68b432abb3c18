import { memo } from 'react';
import type { FieldProps } from './field.ts';
import { MultiselectField } from './MultiselectField.tsx';
import { QuantityField } from './QuantityField.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

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
