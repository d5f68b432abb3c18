import type { Answer } from './reading/answer.ts';
import type { TablePart } from './reading/block-parts.ts';

/** Heads of the columns that say what was chosen, and why. */
const CHOSEN = /\b(?:chosen|choice|choose|recommend\w*|selected|outcome|verdict|becomes|answer)\b/i;
const REASON = /\b(?:because|reason\w*|why|rationale|justification)\b/i;
const DECISION = /\b(?:decisions?|questions?|topic|concern)\b/i;

/** A line that states one decision, in prose or in a list: `**Decision:** one queue for mail`. */
const STATED = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)?\**(?:decision|decided|verdict|recommendation)\**\s*:\**\s+(.+)$/gim;

/**
 * The decisions that an answer states, each as one line that is clear by itself: `question: what was chosen, because …`. They come from
 * tables with a column of decisions and from lines that begin with “Decision:”. Whether they hold is the reader's to say.
 */
export function findDecisions({ blocks }: Answer): string[] {
  const parts = blocks.flatMap((block) => block.parts);
  const found = parts.flatMap((part) =>
    part.type === 'table'
      ? readTable(part)
      : part.type === 'text'
        ? [...part.text.matchAll(STATED)].map(([, text = '']) => toLine(text))
        : [],
  );
  return [...new Set(found)].filter((line) => line !== '');
}

function readTable({ header, rows }: TablePart): string[] {
  const decision = header.findIndex((head) => DECISION.test(head));
  if (decision < 0) return [];
  const others = header.map((_, i) => i).filter((i) => i !== decision);
  const chosen = others.find((i) => CHOSEN.test(header[i] ?? ''));
  const reason = others.find((i) => i !== chosen && REASON.test(header[i] ?? ''));
  if (chosen === undefined && reason === undefined) return [];
  return rows.map((row) => {
    const cell = (i: number | undefined): string => (i === undefined ? '' : toLine(row[i] ?? ''));
    const because = cell(reason).replace(/^because\s+/i, '');
    return [
      cell(decision),
      ...(cell(chosen) === '' ? [] : [`: ${cell(chosen)}`]),
      ...(because === '' ? [] : [`, because ${because}`]),
    ].join('');
  });
}

/** Without Markdown's marks and line ends: a decision is one line. */
function toLine(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>|\s+/gi, ' ')
    .replaceAll(/\*\*|__|`/g, '')
    .replace(/[\s.;]+$/, '')
    .trim();
}
