import { z } from 'astro/zod';
import { suggestNearest } from '../../core/text/nearest.ts';

/** A mistake that a schema found, by the path to the value. */
export interface SchemaIssue {
  path: readonly PropertyKey[];
  message: string;
}

/** The mistakes that a schema found, each unknown key for itself and with the nearest known one. */
export function listIssues(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): SchemaIssue[] {
  const keys = listKeys(schema);
  // A value of the wrong type has no length of its own.
  const isFollowing = ({ path }: z.core.$ZodIssue, i: number): boolean =>
    issues.slice(0, i).some((earlier) => earlier.code === 'invalid_type' && earlier.path.join() === path.join());
  return issues
    .filter((issue, i) => !isFollowing(issue, i))
    .flatMap((issue): SchemaIssue[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            path: [...issue.path, key],
            message: `is not a known key.${suggestNearest(key, keys)} Correct it, or remove the line.`,
          }))
        : [{ path: issue.path, message: issue.message }],
    );
}

/** Every key that a schema knows, at any depth. */
function listKeys(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && typeof node.properties === 'object' && node.properties !== null)
      for (const key of Object.keys(node.properties)) keys.add(key);
    for (const child of Object.values(node)) collect(child);
  };
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...keys];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text (put it in quotes if it looks like a number or a date)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

/** Our words for what a schema found, where the schema itself has none. */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? describeMissing(issue.inst) : describeType(issue.expected, issue.input, issue.inst);
    case 'too_small':
      return issue.origin === 'array'
        ? `needs at least ${issue.minimum}${countOf(issue.input)}.`
        : `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'too_big':
      return issue.origin === 'array'
        ? `takes at most ${issue.maximum}${countOf(issue.input)}.`
        : `must be at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'invalid_value':
      return `${JSON.stringify(issue.input)} is not among ${issue.values.map(String).join(', ')}.`;
    default:
      return undefined;
  }
}

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters' : '';
}

function countOf(items: unknown): string {
  return Array.isArray(items) ? `, and has ${items.length}` : '';
}

/** What belongs in a field that is not there, in the words that editors show for it. */
function describeMissing(field: unknown): string {
  const description = field instanceof z.ZodType ? field.description : undefined;
  return description === undefined
    ? 'is missing. Add it.'
    : `is missing. Add it: ${description.charAt(0).toLowerCase()}${description.slice(1)}`;
}

function describeType(expected: string, input: unknown, field: unknown): string {
  const [pair, second] = typeof input === 'object' && input !== null && !Array.isArray(input) ? Object.entries(input) : [];
  if (expected === 'string' && pair !== undefined && second === undefined)
    return `is read as a key with a value. Put it in quotes: ${JSON.stringify(`${pair[0]}: ${pair[1] ?? ''}`.trim())}.`;
  if (/^(?:number|int)$/.test(expected) && /^\d+$/.test(String(input))) return `is a text. Write it without quotes: ${input}.`;
  if (expected === 'array' && typeof input === 'string') return `is a text. Write a list: [${input}].`;
  const item = field instanceof z.ZodArray ? field.element : field;
  const keys = item instanceof z.ZodObject ? Object.keys(item.shape).map((key) => `${key}: …`) : [];
  const shape = `{ ${keys.join(', ')} }`;
  const wanted = keys.length === 0 ? (TYPES[expected] ?? expected) : item === field ? shape : `a list of ${shape}`;
  return `expected ${wanted}, but found ${JSON.stringify(input)?.slice(0, 60)}.`;
}
