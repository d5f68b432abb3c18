import type { Draft } from './draft.ts';
import { type Line, layOutLines, type Piece, toLine } from './line.ts';
import { type Constraint, type Fillable, findTensions, keyOfConstraint } from './prompt.ts';
import type { Values } from './value.ts';

/** A fact computed from what is filled in, as far as a composition goes. */
export interface StatedNumber {
  id: string;
  /** One sentence on one line. */
  text: string;
  /** Whether it says that figures contradict each other. */
  isContradiction: boolean;
}

/**
 * Composes what the reader sees, copies and shares, as lines: the filled template, then the derived numbers that are not switched off, then the chosen
 * constraints as a numbered section in the order of their numbers, then what to resolve and what to ask. One pass over the parts;
 * values are put in as they are. The same arguments always give the same lines, in whatever order choices were made.
 */
export function compose(prompt: Fillable, draft: Draft, constraints: readonly Constraint[], derived: readonly StatedNumber[] = []): Line[] {
  const chosen = constraints.filter(({ slug }) => draft.constraints.has(slug)).sort((a, b) => a.number - b.number);
  const template = layOutLines(prompt, draft.values, (id) => id).map(toLine);
  const lines = [
    ...(draft.treatment === 'drop' ? dropLines(template) : template),
    ...composeDerived(derived.filter(({ id }) => !draft.omitted?.has(id))),
    ...composeConstraints(chosen, draft.values),
  ];
  return draft.treatment === 'ask' ? [...lines, ...composeQuestions(lines)] : lines;
}

/** The one text of a composition: what is shown, copied, shared and exported. Ends without a line end. */
export function printLines(lines: readonly Line[]): string {
  return lines
    .filter(({ isDropped }) => !isDropped)
    .map(printLine)
    .join('\n');
}

/** The text of one line, dropped or not. */
export function printLine({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join('');
}

/** The text of a prompt as published: nothing filled in, every hint in brackets. */
export function printUnfilled(prompt: Fillable): string {
  return printLines(layOutLines(prompt, new Map(), (id) => id).map(toLine));
}

/** The placeholders of a composition, each once, in the order of the text. */
export function listPlaceholders(lines: readonly Line[]): Extract<Piece, { type: 'placeholder' }>[] {
  return lines.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.type === 'placeholder' && !piece.isRepeat ? [piece] : [])));
}

/**
 * Drops each line whose placeholders are all optional and unfilled, then what that leaves without a purpose: a heading with
 * nothing under it, one of two empty lines that have become neighbours, and empty lines at the end.
 */
function dropLines(lines: readonly Line[]): Line[] {
  const dropped = lines.map(({ pieces }) => {
    const placeholders = pieces.filter((piece) => piece.type === 'placeholder');
    return placeholders.length > 0 && placeholders.every((piece) => piece.placeholder.optional && !piece.isFilled);
  });
  const isEmpty = (i: number): boolean => lines[i]?.pieces.length === 0;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const level = headingLevel(lines[i]);
    if (level === 0) continue;
    let end = i + 1;
    while (end < lines.length && !(headingLevel(lines[end]) > 0 && headingLevel(lines[end]) <= level)) end += 1;
    const body = dropped.slice(i + 1, end);
    if (body.includes(true) && body.every((isDropped, j) => isDropped || isEmpty(i + 1 + j))) dropped[i] = true;
  }
  let end = lines.length;
  while (end > 0 && (dropped[end - 1] === true || isEmpty(end - 1))) end -= 1;
  if (dropped.includes(true, end)) dropped.fill(true, end);
  let last = -1;
  return lines.map((line, i) => {
    const leavesDouble = last < i - 1 && isEmpty(i) && (last < 0 || isEmpty(last));
    const isDropped = dropped[i] === true || leavesDouble;
    if (!isDropped) last = i;
    return { ...line, isDropped };
  });
}

function headingLevel(line: Line | undefined): number {
  const first = line?.pieces[0];
  return first?.type === 'text' ? (/^(#{1,6}) /.exec(first.text)?.[1]?.length ?? 0) : 0;
}

function composeDerived(numbers: readonly StatedNumber[]): Line[] {
  const printNumbers = (areContradictions: boolean): Line[] =>
    numbers.flatMap(({ text, isContradiction }) => (isContradiction === areContradictions ? [toTextLine(`- ${text}`)] : []));
  return composeSection(
    'Givens',
    ['Computed from the figures above: use them as they are instead of working them out again.', printNumbers(false)],
    [
      'These figures do not go together. Before you design anything that depends on them, say which one gives way and what that costs:',
      printNumbers(true),
    ],
  );
}

function composeConstraints(chosen: readonly Constraint[], values: Values): Line[] {
  const items = chosen.flatMap((constraint, i) => {
    const [first = [], ...rest] = layOutLines(constraint, values, (id) => keyOfConstraint(constraint.slug, id));
    const marker = `${i + 1}. `;
    return [addPrefix(marker, first), ...rest.map((pieces) => addPrefix(' '.repeat(marker.length), pieces))].map(toLine);
  });
  const tensions = findTensions(chosen).map(({ first, second, reason }) =>
    toTextLine(`- ${chosen.indexOf(first) + 1} against ${chosen.indexOf(second) + 1}: ${reason}`),
  );
  return composeSection(
    'Constraints',
    ['These hold for the whole design. Where one cannot be met, say so before going on, with what it would take.', items],
    [
      'Some of them pull against each other. For each pair, say which one gives way, where, and what that costs, before you choose anything that depends on it:',
      tensions,
    ],
  );
}

function composeQuestions(lines: readonly Line[]): Line[] {
  const open = listPlaceholders(lines).filter(({ isFilled }) => !isFilled);
  return composeSection('Before you start', [
    'The parts in square brackets are still open. Ask me about each of them first, in one message, proposing for each the answer you would assume and why; begin when I have confirmed or corrected them:',
    open.map(({ placeholder }) => toTextLine(`- ${placeholder.label}: ${placeholder.hint}`)),
  ]);
}

/** A heading and, for each group that has items, an introduction with the items below it; nothing without items. */
function composeSection(heading: string, ...groups: readonly [introduction: string, items: readonly Line[]][]): Line[] {
  const shown = groups.filter(([, items]) => items.length > 0);
  return shown.length === 0
    ? []
    : [...['', `## ${heading}`].map(toTextLine), ...shown.flatMap(([text, items]) => [...['', text, ''].map(toTextLine), ...items])];
}

/** Puts a prefix before a line as part of its own marker, so that each item of a list gets it. Empty lines stay empty. */
function addPrefix(prefix: string, pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined) return pieces;
  return first.type === 'text' ? [{ type: 'text', text: prefix + first.text }, ...rest] : [{ type: 'text', text: prefix }, ...pieces];
}

function toTextLine(text: string): Line {
  return { pieces: text === '' ? [] : [{ type: 'text', text }], isDropped: false };
}
