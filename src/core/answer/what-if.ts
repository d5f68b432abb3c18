import type { StatedNumber } from '../prompt/compose.ts';
import { hasItems } from '../prompt/line.ts';
import type { Placeholder } from '../prompt/placeholder.ts';
import { type Constraint, type Fillable, keyOfConstraint } from '../prompt/prompt.ts';
import { splitItems, type Values } from '../prompt/value.ts';
import { printFollowUp } from './follow-up.ts';
import { fence } from './reading/fence.ts';

/** The content of a prompt at one time: when it was copied, or now. */
export interface PromptContent {
  /** The values of its blanks by placeholder key; unfilled ones are missing or empty. */
  values: Values;
  /** The slugs of the constraints in it. */
  constraints: ReadonlySet<string>;
  /** The derived numbers in it. */
  numbers: readonly Pick<StatedNumber, 'id' | 'text'>[];
}

/** A difference between two states. An empty text is a blank that was, or is, unfilled. */
export type Change =
  | { type: 'value'; label: string; before: string; after: string; hasItems: boolean }
  | { type: 'new-constraint' | 'dropped-constraint' | 'new-number' | 'dropped-number'; text: string };

/** The changes from one state of a prompt to another: its blanks in their order, then constraints, then derived numbers. */
export function listPromptChanges(
  before: PromptContent,
  after: PromptContent,
  prompt: Fillable,
  constraints: readonly Constraint[],
): Change[] {
  return [
    ...prompt.placeholders.flatMap((placeholder) => compareValue(placeholder, placeholder.id, placeholder.label, before, after)),
    ...constraints.flatMap((constraint) => compareConstraint(constraint, before, after)),
    ...compareDerived(before.numbers, after.numbers),
  ];
}

/**
 * The changes as Markdown: those that fit a line as a list, then those of several lines, of which only the lines that differ are shown. Texts
 * of several lines are in fences that nothing in them can close; every text is as the reader typed it.
 */
export function printChanges(changes: readonly Change[]): string {
  const list = changes.filter((change) => !isBlock(change)).map(printItem);
  const blocks = changes.filter(isBlock).map(printBlock);
  return [...(list.length === 0 ? [] : [list.join('\n')]), ...blocks].join('\n\n');
}

function compareValue(placeholder: Placeholder, key: string, label: string, a: PromptContent, b: PromptContent): Change[] {
  const [before, after] = [a.values.get(key) ?? '', b.values.get(key) ?? ''];
  return before === after ? [] : [{ type: 'value', label, before, after, hasItems: hasItems(placeholder) }];
}

function compareConstraint(constraint: Constraint, a: PromptContent, b: PromptContent): Change[] {
  const { slug, title, placeholders } = constraint;
  const [wasThere, isThere] = [a.constraints.has(slug), b.constraints.has(slug)];
  if (wasThere && isThere)
    return placeholders.flatMap((placeholder) =>
      compareValue(placeholder, keyOfConstraint(slug, placeholder.id), `Constraint “${title}”, ${placeholder.label}`, a, b),
    );
  if (wasThere) return [{ type: 'dropped-constraint', text: title }];
  return isThere ? [{ type: 'new-constraint', text: printConstraint(constraint, b.values) }] : [];
}

/** A constraint's own text, as it follows its number in a prompt. */
function printConstraint(constraint: Constraint, values: Values): string {
  const own = constraint.placeholders.map(({ id }) => [id, values.get(keyOfConstraint(constraint.slug, id)) ?? ''] as const);
  return printFollowUp(constraint, new Map(own));
}

/** A derived number that changed is shown by its new text alone, because the values that it follows from are shown too. */
function compareDerived(before: PromptContent['numbers'], after: PromptContent['numbers']): Change[] {
  const isNews = ({ id, text }: PromptContent['numbers'][number]): boolean =>
    !before.some((other) => other.id === id && other.text === text);
  const isGone = ({ id }: PromptContent['numbers'][number]): boolean => !after.some((other) => other.id === id);
  return [
    ...after.filter(isNews).map(({ text }) => ({ type: 'new-number', text }) as const),
    ...before.filter(isGone).map(({ text }) => ({ type: 'dropped-number', text }) as const),
  ];
}

const LABELS = {
  'new-constraint': 'New constraint',
  'dropped-constraint': 'Constraint that no longer holds',
  'new-number': 'Given now',
  'dropped-number': 'No longer given',
} as const satisfies Record<Exclude<Change['type'], 'value'>, string>;

function isBlock(change: Change): boolean {
  return change.type === 'value' ? !change.hasItems && /[\r\n]/.test(change.before + change.after) : /[\r\n]/.test(change.text);
}

function printItem(change: Change): string {
  if (change.type !== 'value') return `- ${LABELS[change.type]}: ${change.text}`;
  const { label, before, after, hasItems } = change;
  return hasItems ? printItems(label, splitItems(before), splitItems(after)) : `- ${label}: ${before || 'open'} → ${after || 'open again'}`;
}

function printItems(label: string, before: readonly string[], after: readonly string[]): string {
  const items = [
    ...before.filter((item) => !after.includes(item)).map((item) => `  - no more: ${item}`),
    ...after.filter((item) => !before.includes(item)).map((item) => `  - new: ${item}`),
  ];
  return [`- ${label}:`, ...(items.length === 0 ? after.map((item) => `  - in this order: ${item}`) : items)].join('\n');
}

/** Only the lines from the first to the last that differ. */
function printBlock(change: Change): string {
  if (change.type !== 'value') return `**${LABELS[change.type]}**:\n\n${fence(change.text)}`;
  const [was, is] = [change.before.split('\n'), change.after.split('\n')];
  const shortest = Math.min(was.length, is.length);
  let start = 0;
  while (start < shortest && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shortest - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const [before, after] = [was, is].map((lines) => lines.slice(start, lines.length - end).join('\n'));
  if (!before) return `**${change.label}**, added:\n\n${fence(after ?? '')}`;
  if (!after) return `**${change.label}**, taken out:\n\n${fence(before)}`;
  return `**${change.label}**, in place of\n\n${fence(before)}\n\nnow\n\n${fence(after)}`;
}
