import type { CodeBlock } from '../content/body.ts';

/** The languages of which a whole configuration can be tried by the program that reads it. */
export const CHECKED_LANGUAGES: readonly string[] = ['nginx', 'haproxy'];

/** The fences that say `check` after their language: whole configurations, which have to be accepted. */
export function listConfigs(code: readonly CodeBlock[]): CodeBlock[] {
  return code.filter(({ meta }) => /\bcheck\b/.test(meta));
}
