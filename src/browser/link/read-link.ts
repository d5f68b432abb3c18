import { openLink } from '../../core/link/open-link.ts';
import { fitPrefill, listPrefillConstraints, parsePrefill } from '../../core/link/prefill-link.ts';
import { findUnknownNames, LONGEST_FRAGMENT } from '../../core/link/share-link.ts';
import { isOversized, printContent } from '../../core/link/share-link-content.ts';
import { isShareLink } from '../../core/link/share-link-mark.ts';
import { DECODE_PROBLEMS, quoteNames } from '../../core/link/share-link-problem.ts';
import { equalChoices, isEmptyDraft } from '../../core/prompt/draft.ts';
import type { Constraint, Fillable } from '../../core/prompt/prompt.ts';
import { readPrompt } from '../../core/prompt/read-prompt.ts';
import { fetchConstraints } from '../page/fetched-data.ts';
import type { Brought, Incoming, LinkReader } from './useIncomingLink.ts';

const KNOWN = 'This link brings nothing new: the prompt reads the same without it.';
const UNCHECKED = 'It has no checksum, so check the values.';

/** Reads the fragment of a link of either kind, by what the reader has once it is read. */
export async function readLink(fragment: string, prompt: Fillable, constraintsUrl: string, getReader: () => LinkReader): Promise<Incoming> {
  const found = await (isShareLink(fragment) ? readShareLink : readPrefill)(fragment, prompt, (slugs) =>
    fetchChosen(constraintsUrl, slugs),
  );
  return typeof found === 'string' ? { status: 'failed', message: found } : resolve(found, prompt, getReader());
}

/** What a link brings, with the constraints it chooses, or why it brings nothing. */
type Found = { brought: Brought; constraints: readonly Constraint[] } | string;

type FetchChosen = (slugs: ReadonlySet<string>) => Promise<readonly Constraint[]>;

async function fetchChosen(url: string, slugs: ReadonlySet<string>): Promise<readonly Constraint[]> {
  return slugs.size === 0 ? [] : (await fetchConstraints(url)).filter(({ slug }) => slugs.has(slug));
}

async function readShareLink(fragment: string, prompt: Fillable, fetchConstraintsOf: FetchChosen): Promise<Found> {
  const result = await openLink(fragment);
  if (result.type === 'problem') return result.problem.message;
  const { draft, note = '' } = result;
  const constraints = await fetchConstraintsOf(draft.constraints);
  return findUnknownNames(draft, prompt, constraints)?.message ?? { brought: { draft, note, remark: '' }, constraints };
}

async function readPrefill(fragment: string, prompt: Fillable, fetchConstraintsOf: FetchChosen): Promise<Found> {
  if (fragment.length > LONGEST_FRAGMENT) return DECODE_PROBLEMS.oversized;
  const values = parsePrefill(fragment);
  const constraints = await fetchConstraintsOf(new Set(listPrefillConstraints(values)));
  const { draft, unknown } = fitPrefill(values, prompt, constraints);
  const missing = unknown.length === 0 ? '' : ` This prompt does not have ${quoteNames(unknown)}.`;
  if (isEmptyDraft(draft)) return `A link written by hand does not fit here.${missing} Nothing was filled in.`;
  if (isOversized(draft, printContent(draft))) return DECODE_PROBLEMS.oversized;
  return { brought: { draft, note: '', remark: UNCHECKED + missing }, constraints };
}

/** What a link brings fills the prompt, waits for a choice, or is nothing new, by what the reader has. */
function resolve({ brought, constraints }: Exclude<Found, string>, prompt: Fillable, { typed, profile, canWait }: LinkReader): Incoming {
  const { draft, note, remark } = brought;
  const [mine, theirs] = [typed, draft].map((each) => readPrompt(prompt, { typed: each, profile, constraints }).blanks);
  const isKnown = equalChoices(typed, draft) && mine?.every(({ value }, i) => value === theirs?.[i]?.value);
  if (isKnown) return { status: 'known', message: [KNOWN, note && `Its sender writes: “${note}”`, remark].join(' ').trim() };
  return { status: canWait && !isEmptyDraft(typed) ? 'waits' : 'fills', ...brought };
}
