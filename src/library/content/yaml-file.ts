import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { parseYaml } from './front-matter.ts';
import { ContentError, refuseHidden } from './problems.ts';

interface Options<Data> {
  /** The text of the file, where it is not read from there. */
  yaml?: string | undefined;
  /** Finds further problems in valid data. */
  check?: (data: Data) => readonly { path: readonly PropertyKey[]; message: string }[];
}

/**
 * Reads a YAML file of the content. Paths are relative to the project's root, where every npm script runs. Throws a `ContentError` with
 * every problem.
 */
export function readYamlFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { yaml = readFileSync(path, 'utf8'), check = () => [] }: Options<z.infer<Schema>> = {},
): z.infer<Schema> {
  const { data, problems, locate } = parseYaml(yaml, schema);
  const further = data === undefined ? [] : check(data).map((problem) => ({ message: problem.message, ...locate(problem.path) }));
  const all = [...problems, ...further, ...refuseHidden(yaml)];
  if (data === undefined || all.length > 0) throw new ContentError(all.map((problem) => ({ path, ...problem })));
  return data;
}
