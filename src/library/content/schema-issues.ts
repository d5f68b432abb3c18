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
  return issues.flatMap((issue): SchemaIssue[] =>
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
      return issue.input === undefined
        ? 'is missing. Add it.'
        : `expected ${TYPES[issue.expected] ?? issue.expected}, but found ${JSON.stringify(issue.input)?.slice(0, 60)}.`;
    case 'too_small':
      return issue.origin === 'array'
        ? `needs at least ${issue.minimum}.`
        : `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'too_big':
      return issue.origin === 'array' ? `takes at most ${issue.maximum}.` : `must be at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'invalid_value':
      return `${JSON.stringify(issue.input)} is not among ${issue.values.map(String).join(', ')}.`;
    default:
      return undefined;
  }
}

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters' : '';
}
