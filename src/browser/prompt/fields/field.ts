import type { Origin } from '../../../core/prompt/blank.ts';
import type { Placeholder } from '../../../core/prompt/placeholder.ts';

/** The props of every kind of field. `id` is the permalink on this page, `name` the value's key. */
export interface FieldProps<Kind extends Placeholder['kind'] = Placeholder['kind']> {
  id: string;
  name: string;
  placeholder: Extract<Placeholder, { kind: Kind }>;
  value: string;
  /** Where the value comes from; undefined while there is none. */
  origin: Origin | undefined;
  /** Ids of the elements that describe the field. */
  describedBy: string;
  /** Whether the field has its line to itself. */
  isBlock: boolean;
  /** Whether a label is beside the field; otherwise the field carries its name itself. */
  hasLabel?: boolean;
  onChange(key: string, value: string): void;
}

/** The attributes that describe a field to the page, on its outermost element: its key, where its value comes from and the profile key it takes. */
export function describeField({ name, origin, placeholder }: Pick<FieldProps, 'name' | 'origin' | 'placeholder'>) {
  return { 'data-key': name, 'data-origin': origin, 'data-profile': placeholder.profile };
}

/** The attributes by which the native element of a field is found, named and described. */
export function nameField(field: Pick<FieldProps, 'id' | 'name' | 'placeholder' | 'describedBy' | 'hasLabel'>) {
  const { id, name, placeholder, describedBy, hasLabel } = field;
  return { id, name, className: 'field', 'aria-label': hasLabel ? undefined : placeholder.label, 'aria-describedby': describedBy };
}
