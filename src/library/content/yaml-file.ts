import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { parseYaml } from './front-matter.ts';
import { ContentError, refuseHidden } from './problems.ts';

/** Reads a YAML file of the content. Paths are relative to the project's root, where every npm script runs. */
export function readYamlFile<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  return readYamlText(path, readFileSync(path, 'utf8'), schema);
}

/** Reads a YAML file of the content from its text. Throws a `ContentError` with every problem; `check` finds further ones in valid data. */
export function readYamlText<Schema extends z.ZodType>(
  path: string,
  yaml: string,
  schema: Schema,
  check: (data: z.infer<Schema>) => readonly { path: readonly PropertyKey[]; message: string }[] = () => [],
): z.infer<Schema> {
  const { data, problems, locate } = parseYaml(yaml, schema);
  const further = data === undefined ? [] : check(data).map((problem) => ({ message: problem.message, ...locate(problem.path) }));
  const all = [...problems, ...further, ...refuseHidden(yaml)];
  if (data === undefined || all.length > 0) throw new ContentError(all.map((problem) => ({ path, ...problem })));
  return data;
}
