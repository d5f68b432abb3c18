import { breakText, LINE_HEIGHT, round, type TextLine, toTextLines, widestOf, widthOfText } from './drawing-text.ts';
import type { Box } from './graph/node-shape.ts';
import type { BlockKind, MessageKind, Sequence, Step } from './sequence.ts';
import { NOTE, placeColumns, SELF } from './sequence-columns.ts';

/** A sequence diagram laid out: all measures in drawing units, one unit a CSS pixel at full size. */
export interface LaidOutSequence {
  width: number;
  height: number;
  heads: { label: string; isActor: boolean; x: number; width: number; height: number }[];
  /** A message to oneself goes out and comes back on the same side. */
  messages: { kind: MessageKind; isSelf: boolean; from: number; to: number; y: number; lines: TextLine[] }[];
  notes: (Box & { lines: TextLine[] })[];
  /** The outermost first. */
  blocks: DrawnBlock[];
}

interface DrawnBlock extends Box {
  kind: BlockKind;
  /** The width of the corner that holds the kind. */
  tag: number;
  /** A section begins at the line where the one before it ends; the first has none. */
  sections: { y: number; lines: TextLine[] }[];
}

/** Draws step by step from the top down, at the columns of the participants. */
interface Pen extends Pick<LaidOutSequence, 'messages' | 'notes' | 'blocks'> {
  y: number;
  columnOf(id: string): number;
}

/** From where to where something reaches, from left to right. */
type Span = readonly [number, number];

const HEAD = { height: 32, padding: 24 };
const MARGIN = 12;
const BLOCK = { padding: 22, inset: 9, head: 20 };
/** How much of its way a lost message does not go. */
const LOST = 0.35;

/** Lays a sequence diagram out: participants side by side, as far apart as the messages between them need, and time downwards. */
export function layOutSequence({ participants, steps }: Sequence): LaidOutSequence {
  const places = new Map(participants.map(({ id }, i) => [id, i]));
  const placeOf = (id: string): number => places.get(id) ?? 0;
  const widths = participants.map(({ label }) => widthOfText(label, 12) + HEAD.padding);
  const columns = placeColumns(widths, steps, placeOf);
  const draw = (shift: number) => {
    const columnOf = (id: string): number => round((columns[placeOf(id)] ?? 0) + shift);
    const pen: Pen = { y: HEAD.height + 14, columnOf, messages: [], notes: [], blocks: [] };
    const heads = participants.map(({ id, label, isActor }, i) => ({
      label,
      isActor,
      x: columnOf(id),
      width: widths[i] ?? 0,
      height: HEAD.height,
    }));
    const boxes = heads.map(({ x, width }): Span => [x - width / 2, x + width / 2]);
    return { pen, heads, reach: [drawSteps(pen, steps), ...boxes].reduce(join) };
  };
  // How far it reaches to the left is known when it is drawn; then it is drawn in its place.
  const { pen, heads, reach } = draw(MARGIN - draw(0).reach[0]);
  const { messages, notes, blocks } = pen;
  return { width: Math.ceil(reach[1] + MARGIN), height: Math.ceil(pen.y + 6), heads, messages, notes, blocks };
}

/** Draws steps below each other; gives how far they reach to either side. */
function drawSteps(pen: Pen, steps: readonly Step[]): Span {
  return steps
    .map((step) => (step.type === 'block' ? drawBlock(pen, step) : step.type === 'note' ? drawNote(pen, step) : drawMessage(pen, step)))
    .reduce(join, [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
}

function drawMessage(pen: Pen, { from: sender, to: receiver, kind, text }: Extract<Step, { type: 'message' }>): Span {
  const [from, to] = [pen.columnOf(sender), pen.columnOf(receiver)];
  const lines = breakText(text);
  const height = lines.length * LINE_HEIGHT;
  if (from === to) {
    const x = from + SELF.width + 6;
    const y = pen.y + height - 4;
    const textY = y + (SELF.height - (lines.length - 1) * LINE_HEIGHT) / 2;
    pen.messages.push({ kind, isSelf: true, from, to, y, lines: toTextLines(lines, x, textY) });
    pen.y += height + SELF.height + 8;
    return [from, x + widestOf(lines)];
  }
  const y = pen.y + height + 6;
  const end = kind === 'lost' ? round(to - (to - from) * LOST) : to;
  pen.messages.push({ kind, isSelf: false, from, to: end, y, lines: toTextLines(lines, (from + to) / 2, pen.y + LINE_HEIGHT / 2) });
  pen.y = y + 12;
  return [Math.min(from, to), Math.max(from, to)];
}

function drawNote(pen: Pen, { from, to, text }: Extract<Step, { type: 'note' }>): Span {
  const ends = [pen.columnOf(from), pen.columnOf(to)];
  const lines = breakText(text);
  const width = Math.max(Math.max(...ends) - Math.min(...ends) + 2 * NOTE.overhang, widestOf(lines) + 2 * NOTE.padding);
  const height = lines.length * LINE_HEIGHT + NOTE.padding;
  const middle = (Math.min(...ends) + Math.max(...ends)) / 2;
  const x = round(middle - width / 2);
  pen.notes.push({ x, y: pen.y, width, height, lines: toTextLines(lines, middle, pen.y + (NOTE.padding + LINE_HEIGHT) / 2) });
  pen.y += height + 12;
  return [x, x + width];
}

function drawBlock(pen: Pen, block: Extract<Step, { type: 'block' }>): Span {
  const { kind } = block;
  const y = pen.y;
  const tag = widthOfText(kind) + 14;
  const box: DrawnBlock = { kind, x: 0, y, width: 0, height: 0, tag, sections: [] };
  pen.blocks.push(box);
  const sections = block.sections.map(({ label, steps }, s) => {
    const lines = label === '' ? [] : breakText(`[${label}]`);
    const top = pen.y;
    pen.y += Math.max(s === 0 ? BLOCK.head : 0, lines.length * LINE_HEIGHT + 6) + 6;
    return { y: top, lines, span: drawSteps(pen, steps) };
  });
  const [left, right] = sections.map(({ span }) => span).reduce(join);
  const padding = BLOCK.padding + BLOCK.inset * depthOf(block);
  box.x = round(left - padding);
  box.width = Math.max(right - left + 2 * padding, Math.max(...sections.map(({ lines }) => widestOf(lines))) + tag + 24);
  box.height = pen.y - y;
  box.sections = sections.map(({ y: top, lines }, s) => ({
    y: top,
    lines: toTextLines(lines, box.x + (s === 0 ? tag + 8 : 10), top + LINE_HEIGHT / 2 + 4),
  }));
  pen.y += 12;
  return [box.x, box.x + box.width];
}

/** How many blocks lie within a block, one inside the other. */
function depthOf({ sections }: Extract<Step, { type: 'block' }>): number {
  const inner = sections.flatMap(({ steps }) => steps.flatMap((step) => (step.type === 'block' ? [1 + depthOf(step)] : [])));
  return Math.max(0, ...inner);
}

function join(a: Span, b: Span): Span {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
