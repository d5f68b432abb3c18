import type { Values } from '../core/prompt/value.ts';

export type ParsedValues = { type: 'values'; values: Values } | { type: 'problem'; message: string };

/** The values that an attribute holds as JSON, `{"<placeholder id>": "text"}`; none where there is no attribute. Never throws. */
export function parseValues(attribute: string | null): ParsedValues {
  if (attribute === null || attribute.trim() === '') return { type: 'values', values: new Map() };
  try {
    const json: unknown = JSON.parse(attribute);
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
    const entries: [string, unknown][] = isObject ? Object.entries(json) : [];
    if (isObject && entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
      return { type: 'values', values: new Map(entries) };
  } catch {}
  return { type: 'problem', message: `values="${attribute}" is not an object of texts in JSON, as in {"product": "Ferry bookings"}` };
}
