import type { z } from 'astro/zod';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { findHiddenCharacters } from '../prompt/hidden-characters.ts';
import { findNearest } from '../prompt/nearest.ts';
import type { Problem } from '../prompt/problem.ts';

export interface FrontMatter<Data> {
  /** The validated data; undefined when there are problems. */
  data: Data | undefined;
  problems: Problem[];
}

type Path = readonly PropertyKey[];

/**
 * Reads the YAML front matter of a file and validates it, reporting every problem at the line of the value it is about.
 * Lines count from the start of the file.
 */
export function readFrontMatter<Schema extends z.ZodType>(file: string, schema: Schema): FrontMatter<z.infer<Schema>> {
  const match = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(file);
  if (match === null)
    return {
      data: undefined,
      problems: [{ message: 'The file does not begin with front matter between two lines of ---.', line: 1, column: 1 }],
    };

  const lineCounter = new LineCounter();
  const yaml = match[1] ?? '';
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const at = (offset: number): Pick<Problem, 'line' | 'column'> => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const faults = [
    ...document.errors.map(({ message, pos }) => ({ message: `This is not YAML: ${message}.`, offset: pos[0] })),
    ...findRefused(document, yaml),
  ];
  if (faults.length > 0) return { data: undefined, problems: faults.map(({ message, offset }) => ({ message, ...at(offset) })) };

  const result = schema.safeParse(document.toJS());
  if (result.success) return { data: result.data, problems: [] };
  const locate = (path: Path): Pick<Problem, 'line' | 'column'> => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  return {
    data: undefined,
    problems: flattenIssues(result.error.issues).map(({ path, message }) => ({
      message: `${formatPath(path)}${message}`,
      ...locate(path),
    })),
  };
}

/** What YAML allows and content does without: aliases, which can grow without end, and hidden characters written as escapes. */
function findRefused(document: Document, yaml: string): { message: string; offset: number }[] {
  const refused: { message: string; offset: number }[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      refused.push({ message: `The alias *${source} is not allowed. Write the value out.`, offset: range?.[0] ?? 0 });
    },
    Scalar: (_, { value, range }) => {
      const written = findHiddenCharacters(yaml.slice(range?.[0], range?.[1])).length;
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

function flattenIssues(issues: readonly z.core.$ZodIssue[]): Issue[] {
  return issues.flatMap((issue): Issue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: describeUnknownKey(key) }))
      : [{ path: issue.path, message: issue.message }],
  );
}

const KEYS = [
  'number',
  'title',
  'category',
  'summary',
  'deliverables',
  'subject',
  'placeholders',
  'technologies',
  'keywords',
  'related',
  'schematic',
  'updated',
  'id',
  'label',
  'kind',
  'hint',
  'example',
  'optional',
  'help',
  'options',
  'unit',
  'min',
  'max',
  'form',
  'caption',
  'flowchart',
  'reason',
  'conflicts',
  'with',
];

function describeUnknownKey(key: string): string {
  const nearest = findNearest(key, KEYS);
  return `is not a known key.${nearest === undefined || nearest === key ? '' : ` Did you mean "${nearest}"?`} Correct it, or remove the line.`;
}

function formatPath(path: Path): string {
  return path.length === 0 ? '' : `${path.map(String).join('.')}: `;
}
