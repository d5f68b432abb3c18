import type { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../core/prompt/problem.ts';
import { readOnce } from '../memo.ts';
import type { Place } from './problems.ts';
import { describeIssue, listIssues } from './schema-issues.ts';
import { findFaults } from './yaml-faults.ts';

/** Data read from YAML, with its problems. */
export interface Reading<Data> {
  /** The validated data; undefined when there are problems. */
  data: Data | undefined;
  problems: Problem[];
  /** The place in the file of the value at a path, or of the nearest value around it. */
  locate(path: Path): Place;
}

type Path = readonly PropertyKey[];

/**
 * Reads the YAML front matter of a file and validates it, reporting every problem at the line of the value it is about.
 * Lines count from the start of the file.
 */
export function readFrontMatter<Schema extends z.ZodType>(file: string, schema: Schema): Reading<z.infer<Schema>> {
  const read = readers.get(schema) ?? readOnce((text) => parseFrontMatter(text, schema));
  readers.set(schema, read);
  return read(file) as Reading<z.infer<Schema>>;
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Where the text below the front matter begins, as an offset. */
export function findBodyStart(file: string): number {
  return FRONT_MATTER.exec(file)?.[0].length ?? 0;
}

/** Whether front matter begins and never ends. */
export function isOpen(file: string): boolean {
  return /^\uFEFF?---\r?\n/.test(file) && !FRONT_MATTER.test(file);
}

/** The readers of front matter, one for each schema. */
const readers = new WeakMap<z.ZodType, (file: string) => Reading<unknown>>();

function parseFrontMatter<Schema extends z.ZodType>(file: string, schema: Schema): Reading<z.infer<Schema>> {
  const match = FRONT_MATTER.exec(file);
  if (match !== null) return parseYaml(match[1] ?? '', schema, 1);
  const top = { line: 1, column: 1 };
  const [above = ''] = file.trimEnd().split(/\n(?:\r?\n|~~~|#)/);
  const problem = isOpen(file)
    ? { message: 'The front matter never ends. Put a line of --- below this line.', line: above.split('\n').length, column: 1 }
    : { message: 'The file does not begin with front matter between two lines of ---. Make --- its first line.', ...top };
  return { data: undefined, problems: [problem], locate: () => top };
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
  const faults = findFaults(document, yaml);
  if (faults.length > 0) return { data: undefined, problems: faults.map(({ message, offset }) => ({ message, ...at(offset) })), locate };

  const result = schema.safeParse(document.toJS(), { error: describeIssue });
  if (result.success) return { data: result.data, problems: [], locate };
  const problems = listIssues(result.error.issues, schema).map(({ path, message }) => ({
    message: `${formatPath(path)}${message}`,
    ...locate(path),
  }));
  return { data: undefined, problems, locate };
}

/** A path as in `steps.0.prompt: `; empty for the whole. */
export function formatPath(path: Path): string {
  return path.length === 0 ? '' : `${path.map(String).join('.')}: `;
}
