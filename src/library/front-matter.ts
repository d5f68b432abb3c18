import { z } from 'astro/zod';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { findHiddenCharacters } from '../core/prompt/hidden-characters.ts';
import { findNearest } from '../core/prompt/nearest.ts';
import type { Problem } from '../core/prompt/problem.ts';
import { readOnce } from './memo.ts';

/** What was read from YAML. */
export interface Reading<Data> {
  /** The validated data; undefined when there are problems. */
  data: Data | undefined;
  problems: Problem[];
  /** The place in the file of the value at a path, or of the nearest value around it. */
  locate(path: Path): Place;
}

type Path = readonly PropertyKey[];
type Place = Pick<Problem, 'line' | 'column'>;

/**
 * Reads the YAML front matter of a file and validates it, reporting every problem at the line of the value it is about.
 * Lines count from the start of the file.
 */
export function readFrontMatter<Schema extends z.ZodType>(file: string, schema: Schema): Reading<z.infer<Schema>> {
  const read = readers.get(schema) ?? readOnce((text) => parseFrontMatter(text, schema));
  readers.set(schema, read);
  return read(file) as Reading<z.infer<Schema>>;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Where the text below the front matter begins, as an offset. */
export function findBodyStart(file: string): number {
  return FRONT_MATTER.exec(file)?.[0].length ?? 0;
}

/** What reads front matter of each schema. */
const readers = new WeakMap<z.ZodType, (file: string) => Reading<unknown>>();

function parseFrontMatter<Schema extends z.ZodType>(file: string, schema: Schema): Reading<z.infer<Schema>> {
  const match = FRONT_MATTER.exec(file);
  if (match !== null) return parseYaml(match[1] ?? '', schema, 1);
  const top = { line: 1, column: 1 };
  const message = 'The file does not begin with front matter between two lines of ---.';
  return { data: undefined, problems: [{ message, ...top }], locate: () => top };
}

/** Reads YAML as front matter is read; `linesAbove` is the number of lines above it in its file. */
export function parseYaml<Schema extends z.ZodType>(yaml: string, schema: Schema, linesAbove = 0): Reading<z.infer<Schema>> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + linesAbove, column: col };
  };
  const locate = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const faults = [
    ...document.errors.map(({ message, pos }) => ({ message: `This is not YAML: ${message}.`, offset: pos[0] })),
    ...findRefused(document, yaml),
  ];
  if (faults.length > 0) return { data: undefined, problems: faults.map(({ message, offset }) => ({ message, ...at(offset) })), locate };

  const result = schema.safeParse(document.toJS(), { error: describeIssue });
  if (result.success) return { data: result.data, problems: [], locate };
  const problems = flattenIssues(result.error.issues, listKeys(schema)).map(({ path, message }) => ({
    message: `${formatPath(path)}${message}`,
    ...locate(path),
  }));
  return { data: undefined, problems, locate };
}

/** What YAML allows and content does without: aliases, which can grow without end, and hidden characters written as escapes. */
function findRefused(document: Document, yaml: string): { message: string; offset: number }[] {
  const refused: { message: string; offset: number }[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      refused.push({ message: `The alias *${source} is not allowed. Write the value out.`, offset: range?.[0] ?? 0 });
    },
    Scalar: (_, { value, range }) => {
      const source = yaml.slice(range?.[0], range?.[1]);
      if (!source.includes('\\')) return;
      const written = findHiddenCharacters(source).length;
      const [hidden] = findHiddenCharacters(String(value)).slice(written);
      if (hidden !== undefined)
        refused.push({
          message: `An escape stands for the hidden character ${hidden.codePoint} here. Remove it.`,
          offset: range?.[0] ?? 0,
        });
    },
  });
  return refused;
}

interface Issue {
  path: Path;
  message: string;
}

function flattenIssues(issues: readonly z.core.$ZodIssue[], keys: readonly string[]): Issue[] {
  return issues.flatMap((issue): Issue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: describeUnknownKey(key, keys) }))
      : [{ path: issue.path, message: issue.message }],
  );
}

function describeUnknownKey(key: string, keys: readonly string[]): string {
  const nearest = findNearest(key, keys);
  return `is not a known key.${nearest === undefined || nearest === key ? '' : ` Did you mean "${nearest}"?`} Correct it, or remove the line.`;
}

/** Every key that a schema knows, at any depth. */
function listKeys(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node) for (const key of Object.keys(node.properties as object)) keys.add(key);
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
function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
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

function formatPath(path: Path): string {
  return path.length === 0 ? '' : `${path.map(String).join('.')}: `;
}
