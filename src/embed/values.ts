import type { Values } from '../core/prompt/value.ts';

export type ParsedValues = { type: 'values'; values: Values } | { type: 'problem'; message: string };

/** Reads the values of an attribute, JSON as `{"<placeholder id>": "text"}`. Without an attribute there are no values. Never throws. */
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
