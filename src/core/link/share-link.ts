import { listBlanks } from '../prompt/blank.ts';
import type { Draft, Treatment } from '../prompt/draft.ts';
import type { Constraint, Fillable } from '../prompt/prompt.ts';
import { isWellFormed } from '../text/well-formed.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { computeChecksum } from './checksum.ts';
import { deflateText, inflateText } from './compression.ts';
import {
  isDraft,
  isNote,
  isOversized,
  LARGEST_CONTENT,
  type LinkContent,
  parseContent,
  printContent,
  sortPairs,
  toDraft,
} from './share-link-content.ts';
import { DECODE_PROBLEMS, describeCut, describeUnknownNames, ENCODE_PROBLEMS, type LinkProblem } from './share-link-problem.ts';

/**
 * A share link is a draft in the fragment of a prompt's address: values and choices, never template text. Format 1 has two forms:
 *
 * - readable, `v1.<length>.<checksum>&<key>=<value>&…&_unfilled=<treatment>&_constraints=<slug>,…&_omitted=<id>,…`: percent-encoded UTF-8, `+` for a
 *   space, an empty value for a blank that was cleared; `_unfilled` unless it is `keep`, `_constraints` and `_omitted` (derived numbers) if there are any;
 * - compressed, `v1z.<length>.<checksum>.<data>`: the content as UTF-8 in raw deflate in base64url.
 *
 * Length, in UTF-16 units, and checksum are the content's and not the fragment's: a link that was written another way on its way still
 * opens, one that was cut or changed does not. A link with a note from its sender, `_note=<text>`, is of format 2, `v2` or `v2z`: readers
 * that know no notes say that it is newer than they are, and do not take it for damaged. Without a note a link is of format 1.
 */
export type EncodedLink = { type: 'link'; fragment: string } | Refusal;
export type DecodedLink = { type: 'draft'; draft: Draft; note?: string } | Refusal;

type Refusal = { type: 'problem'; problem: LinkProblem };

/** Characters up to which a fragment is written readable. Shorter than what any chat or mail program cuts. */
export const LONGEST_READABLE = 1500;

/** Characters up to which a fragment is looked at. No link of ours is longer. */
export const LONGEST_FRAGMENT = 100_000;

/** The beginning of a percent-encoded character at the end of a text. */
const CUT_CHARACTER = /(?:%[c-f][\da-f](?:%[89ab][\da-f]){0,2})?(?:%[\da-f]?)?$/i;

/** The content of a link, as text and as read; not the latter where the text is not that of a link, or where there was more to read. */
type Reading = { content: string; carried: LinkContent | undefined } | 'damaged' | 'oversized' | 'unsupported';

/** Every form ever released, by its version tag: links open permanently. A reader is given what follows the checksum. */
const READERS: Readonly<Record<string, (rest: string) => Reading | Promise<Reading>>> = {
  v1: readReadable,
  v1z: readCompressed,
  v2: readReadable,
  v2z: readCompressed,
};

/** The link for a draft and a note: readable where that is short enough, else the shorter form. A browser gives the same link for the same of both. */
export async function encodeLink(draft: Draft, note = ''): Promise<EncodedLink> {
  const content = printContent(draft, note);
  if (!isDraft(draft) || !isNote(note)) return refuse('malformed', ENCODE_PROBLEMS.malformed);
  if (isOversized(draft, content)) return refuse('oversized', ENCODE_PROBLEMS.oversized);
  const readable = [...draft.values.values(), note].every((value) => isWellFormed(value)) ? encodeReadable(draft, note) : undefined;
  if (readable !== undefined && readable.length <= LONGEST_READABLE) return { type: 'link', fragment: readable };
  const deflated = await deflateText(content);
  const compressed = deflated === undefined ? undefined : `${printHead(note === '' ? 'v1z' : 'v2z', content)}.${toBase64Url(deflated)}`;
  const [fragment] = [readable, compressed]
    .filter((form) => form !== undefined && form.length <= LONGEST_FRAGMENT)
    .sort((a = '', b = '') => a.length - b.length);
  return fragment === undefined ? refuse('unsupported', ENCODE_PROBLEMS.unsupported) : { type: 'link', fragment };
}

/**
 * The readable form, whatever its length: letters, digits and `%&+,-.=_`, with a letter or digit at the end, where chat and mail programs
 * leave punctuation out. Throws a `URIError` for half of a character (a lone surrogate), which only the compressed form holds.
 */
export function encodeReadable(draft: Draft, note = ''): string {
  const slugs = [...draft.constraints].sort();
  const omitted = [...(draft.omitted ?? [])].sort();
  const fields = [
    printHead(note === '' ? 'v1' : 'v2', printContent(draft, note)),
    ...sortPairs(draft).map(([key, value]) => `${key}=${encodeValue(value)}`),
    ...(draft.treatment === 'keep' ? [] : [`_unfilled=${draft.treatment}`]),
    ...(slugs.length === 0 ? [] : [`_constraints=${slugs.join(',')}`]),
    ...(omitted.length === 0 ? [] : [`_omitted=${omitted.join(',')}`]),
    ...(note === '' ? [] : [`_note=${encodeValue(note)}`]),
  ];
  return fields
    .join('&')
    .replaceAll(/%20(?!$)/g, '+')
    .replace(/[-._=]$/, escapeCharacter);
}

/** Opens the fragment of a link, without its `#`. Answers with a whole draft or with why there is none; never rejects, whatever the text. */
export async function decodeLink(fragment: string): Promise<DecodedLink> {
  if (fragment.length > LONGEST_FRAGMENT) return refuse('oversized');
  const version = /^(v\d+z?)\./.exec(fragment)?.[1];
  if (version === undefined) return refuse('malformed');
  const read = READERS[version];
  if (read === undefined) return refuse('unknown-version');
  const [, digits, checksum, rest = ''] = /^\w+\.(\d{1,5})\.([\da-f]{8})(.*)$/s.exec(fragment) ?? [];
  if (digits === undefined) return refuse('malformed');
  const reading = await read(rest);
  if (typeof reading === 'string') return refuse(reading);
  const { content, carried } = reading;
  const { length } = content;
  if (length < Number(digits)) return refuse('cut', describeCut(length, Number(digits), read === readCompressed));
  if (carried === undefined || String(length) !== digits || computeChecksum(content) !== checksum) return refuse('damaged');
  const { draft, note } = carried;
  if ((note !== '') !== version.startsWith('v2')) return refuse('damaged');
  return isOversized(draft, content) ? refuse('oversized') : { type: 'draft', draft, ...(note === '' ? {} : { note }) };
}

/** The problem of a draft that names constraints there are not, or blanks that are not the prompt's or those of a constraint it chooses. */
export function findUnknownNames(draft: Draft, prompt: Fillable, constraints: readonly Constraint[]): LinkProblem | undefined {
  const chosen = constraints.filter(({ slug }) => draft.constraints.has(slug));
  const keys = listBlanks(prompt, chosen).map(({ key }) => key);
  const slugs = chosen.map(({ slug }) => slug);
  const unknown = [
    ...[...draft.values.keys()].filter((key) => !keys.includes(key)),
    ...[...draft.constraints].filter((slug) => !slugs.includes(slug)),
  ];
  return unknown.length === 0 ? undefined : { kind: 'unknown-name', message: describeUnknownNames(unknown) };
}

function printHead(version: string, content: string): string {
  return `${version}.${content.length}.${computeChecksum(content)}`;
}

function readReadable(rest: string): Reading {
  const [first, ...fields] = rest.split('&');
  const carried = parseFields(fields);
  // A link may be cut within a character or a name; the text before it tells how much arrived.
  const arrived = carried ?? parseFields(rest.replace(CUT_CHARACTER, '').split('&').slice(1)) ?? parseFields(fields.slice(0, -1));
  return first !== '' || arrived === undefined ? 'damaged' : { content: printContent(arrived.draft, arrived.note), carried };
}

async function readCompressed(rest: string): Promise<Reading> {
  if (!/^\.[\w-]*$/.test(rest)) return 'damaged';
  const packed = fromBase64Url(rest.slice(1));
  const unpacked = await inflateText(packed, LARGEST_CONTENT);
  if (typeof unpacked === 'string') return unpacked;
  const isWhole = unpacked.isWhole && `.${toBase64Url(packed)}` === rest;
  return { content: unpacked.text, carried: isWhole ? parseContent(unpacked.text) : undefined };
}

function parseFields(fields: readonly string[]): LinkContent | undefined {
  const pairs = new Map<string, string>();
  for (const field of fields) {
    const text = decodeField(field);
    const at = text.indexOf('=');
    const key = text.slice(0, at);
    if (at < 0 || pairs.has(key)) return undefined;
    pairs.set(key, text.slice(at + 1));
  }
  const treatment = (pairs.get('_unfilled') ?? 'keep') as Treatment;
  const constraints = new Set(pairs.get('_constraints')?.split(','));
  const omitted = new Set(pairs.get('_omitted')?.split(','));
  const note = pairs.get('_note') ?? '';
  for (const name of ['_unfilled', '_constraints', '_omitted', '_note']) pairs.delete(name);
  const draft = toDraft(pairs, treatment, constraints, omitted);
  return isDraft(draft) && isNote(note) ? { draft, note } : undefined;
}

/** A field as it was before it was encoded; empty where it cannot be decoded. */
function decodeField(field: string): string {
  try {
    return decodeURIComponent(field.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll(/[!'()*~]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function refuse(kind: keyof typeof DECODE_PROBLEMS): Refusal;
function refuse(kind: LinkProblem['kind'], message: string): Refusal;
function refuse(kind: LinkProblem['kind'], message = (DECODE_PROBLEMS as Record<string, string>)[kind] ?? ''): Refusal {
  return { type: 'problem', problem: { kind, message } };
}
