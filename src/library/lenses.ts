import { readFileSync } from 'node:fs';
import type { Reviewer } from '../core/answer/critique.ts';
import { readYamlText } from './content/yaml-file.ts';
import { lensesSchema } from './schema/lenses.ts';

const FILE = 'content/lenses.yaml';

/** The lenses of a critique, in the order they are offered. */
export const lenses: readonly Reviewer[] = readLenses(readFileSync(FILE, 'utf8'));

/** The lenses that a text in YAML declares. Throws an error with every problem and its line. */
export function readLenses(yaml: string): Reviewer[] {
  return readYamlText(FILE, yaml, lensesSchema);
}
