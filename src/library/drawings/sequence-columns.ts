import { breakText, widestOf } from './drawing-text.ts';
import type { Step } from './sequence.ts';

/** From the end of a participant's line to the box of a note, and within it. */
export const NOTE = { padding: 8, overhang: 34 };

/** The loop of a message to oneself. */
export const SELF = { width: 26, height: 16 };

const GAP = 28;
const MARK = 10;

/** The distance that a message, a note or two boxes need between two participants, which are known by their places. */
interface Need {
  from: number;
  to: number;
  room: number;
}

/** The middle of each participant: each as far from those before it as boxes, messages and notes between the two need. */
export function placeColumns(widths: readonly number[], steps: readonly Step[], placeOf: (id: string) => number): number[] {
  const heads = widths.slice(1).map((width, i) => ({ from: i, to: i + 1, room: ((widths[i] ?? 0) + width) / 2 + GAP }));
  const needs = [...heads, ...listNeeds(steps, placeOf)];
  const columns: number[] = [];
  for (const place of widths.keys())
    columns[place] = needs.reduce((x, { from, to, room }) => (to === place && from >= 0 ? Math.max(x, (columns[from] ?? 0) + room) : x), 0);
  return columns;
}

function listNeeds(steps: readonly Step[], placeOf: (id: string) => number): Need[] {
  return steps.flatMap((step): Need[] => {
    if (step.type === 'block') return step.sections.flatMap((section) => listNeeds(section.steps, placeOf));
    const [from, to] = [Math.min(placeOf(step.from), placeOf(step.to)), Math.max(placeOf(step.from), placeOf(step.to))];
    const text = widestOf(breakText(step.text));
    if (from !== to) return [{ from, to, room: text + (step.type === 'note' ? 2 * (NOTE.padding - NOTE.overhang) : 2 * MARK + 8) }];
    if (step.type === 'message') return [{ from, to: from + 1, room: text + SELF.width + 22 }];
    return [from - 1, from].map((side) => ({ from: side, to: side + 1, room: text / 2 + NOTE.padding + 12 }));
  });
}
