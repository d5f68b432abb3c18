import { isSlug } from '../text/slug.ts';
import { isValueKey } from './backup.ts';

/** Lists the problems of a value at a place in the file, such as `profiles[0].values`, as sentences for the reader; empty if there are none. */
type Check = (found: unknown, place: string) => string[];

type Fields = Readonly<Record<string, unknown>>;

const CHOOSE = 'choose a backup that this site saved, whole and unchanged';
const NEWER = 'the file was made by a newer version of this site: reload the page and try again';

const TEXT = is(isText, 'write a text');
const SLUG = is(isSlug, 'write it as in addresses, such as "caching-strategy-design"');
const LIST = is(Array.isArray, 'write a list');
const RECORD = is(isRecord, 'write an object');
const UNKNOWN = is(() => false, 'remove it, as no backup has it');
const BAD_KEY = is(() => false, 'remove it, or name it after a placeholder, such as "system" or "team-size.engineers"');

const VALUES = record((key) => (isValueKey(key) ? TEXT : BAD_KEY));

const PROGRESS = object({ workflow: SLUG, done: list(SLUG) });
const ALL_PROGRESS: Check = (found, place) => [...list(PROGRESS)(found, place), ...findRepeats('workflow', found, place)];

const PROFILE = object(
  {
    name: TEXT,
    isActive: is((found) => typeof found === 'boolean', 'write true or false'),
    values: VALUES,
  },
  { progress: ALL_PROGRESS },
);

const DRAFT = object(
  {
    prompt: SLUG,
    values: VALUES,
    treatment: is((found) => found === 'keep' || found === 'ask' || found === 'drop', 'write "keep", "ask" or "drop"'),
    constraints: list(SLUG),
  },
  { omitted: list(SLUG) },
);

const CONTENT = object(
  {
    saved: is(isDay, 'write a day, such as "2026-11-24"'),
    profiles: list(PROFILE),
    drafts: (found, place) => [...list(DRAFT)(found, place), ...findRepeats('prompt', found, place)],
  },
  { progress: ALL_PROGRESS },
);

/** Checks that a file is a backup of a version up to `newest`. Returns the first problem only: the rest of such a file means nothing. */
export function checkEnvelope({ format, version }: Fields, newest: number): string[] {
  return [
    ...is(() => format === 'system-design-prompts', CHOOSE)(format, 'format'),
    ...is(() => Number.isInteger(version) && Number(version) > 0, CHOOSE)(version, 'version'),
    ...is(() => Number(version) <= newest, NEWER)(version, 'version'),
  ].slice(0, 1);
}

/** Lists every problem of a file of the current version, without its `format` and `version`. */
export function checkBackup(content: Fields): string[] {
  return CONTENT(content, '');
}

/** The problem of a file that is not JSON. Some engines name the place in their message: `line 1 column 13`. */
export function describeBroken(text: string, message: string): string {
  const [start] = /\S.*/.exec(text) ?? [];
  if (start === undefined) return `The file is empty; ${CHOOSE}.`;
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  const place = line === undefined ? '' : ` from line ${line}, column ${column} on`;
  return `The file, which begins with ${describe(start)}, is not JSON${place}; ${CHOOSE}.`;
}

function is(isFine: (found: unknown) => boolean, advice: string): Check {
  return (found, place) => (isFine(found) ? [] : [`${place} is ${describe(found)}; ${advice}.`]);
}

function list(check: Check): Check {
  return (found, place) => (Array.isArray(found) ? found.flatMap((item, i) => check(item, `${place}[${i}]`)) : LIST(found, place));
}

/** Checks each entry by its key, and `undefined` for each of the `required` ones that is missing. */
function record(checkOf: (key: string) => Check, required: object = {}): Check {
  return (found, place) =>
    isRecord(found)
      ? Object.keys({ ...required, ...found }).flatMap((key) => checkOf(key)(found[key], (place === '' ? '' : `${place}.`) + shorten(key)))
      : RECORD(found, place);
}

/** Checks required and optional fields, and rejects others. */
function object(fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const checks = new Map(Object.entries({ ...fields, ...optional }));
  return record((key) => checks.get(key) ?? UNKNOWN, fields);
}

/** Reports slugs that several items of a list have under the same key. */
function findRepeats(key: string, items: unknown, place: string): string[] {
  const counts = new Map<unknown, number>();
  for (const item of Array.isArray(items) ? items : []) counts.set(Object(item)[key], (counts.get(Object(item)[key]) ?? 0) + 1);
  return [...counts].flatMap(([slug, count]) =>
    count > 1 && isSlug(slug) ? [`${place} has ${describe(slug)} ${count} times; keep one of them.`] : [],
  );
}

function isText(found: unknown): found is string {
  return typeof found === 'string';
}

function isRecord(found: unknown): found is Fields {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

function isDay(found: unknown): boolean {
  // `Date` turns a day that does not exist into a later one or, as JSON, into null.
  return isText(found) && new Date(found).toJSON()?.slice(0, 10) === found;
}

/** The value as quoted in a sentence. Lists and objects are not printed: they may be nested too deep for that. */
function describe(found: unknown): string {
  if (isText(found)) return JSON.stringify(shorten(found));
  if (found === undefined) return 'missing';
  return Array.isArray(found) ? 'a list' : isRecord(found) ? 'an object' : String(found);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
