import { breakText, LINE_HEIGHT, type TextLine, toTextLines, widthOfText } from './drawing-text.ts';
import type { BlockKind, MessageKind, Sequence, Step } from './sequence.ts';

/** A sequence diagram laid out: all measures in drawing units, one unit a CSS pixel at full size. */
export interface LaidOutSequence {
  width: number;
  height: number;
  heads: { label: string; isActor: boolean; x: number; width: number; height: number }[];
  /** A message to oneself goes out and comes back on the same side. */
  messages: { kind: MessageKind; isSelf: boolean; from: number; to: number; y: number; lines: TextLine[] }[];
  notes: { x: number; y: number; width: number; height: number; lines: TextLine[] }[];
  /** The outermost first. A section's line is where the one before it ends; the first has none. */
  blocks: {
    kind: BlockKind;
    x: number;
    y: number;
    width: number;
    height: number;
    tag: number;
    sections: { y: number; lines: TextLine[] }[];
  }[];
}

const HEAD = { height: 32, padding: 24, gap: 28 };
const MARGIN = 12;
const LINE_OF_MESSAGE = 26;
const SELF = { width: 26, height: 16 };
const NOTE = { padding: 8, overhang: 34 };
const BLOCK = { padding: 22, inset: 9, head: 20 };
const MARK = 10;

/** Lays a sequence diagram out: participants side by side, as far apart as what stands between them needs, and time downwards. */
export function layOutSequence({ participants, steps }: Sequence): LaidOutSequence {
  const place = new Map(participants.map(({ id }, i) => [id, i]));
  const at = (id: string): number => place.get(id) ?? 0;
  const widths = participants.map(({ label }) => widthOfText(label, 12) + HEAD.padding);
  const columns = placeColumns(widths, steps, at);
  const x = (id: string): number => columns[at(id)] ?? 0;
  const drawn: Pick<LaidOutSequence, 'messages' | 'notes' | 'blocks'> = { messages: [], notes: [], blocks: [] };
  let y = HEAD.height + 14;

  /** Draws steps below each other; gives how far they reach to either side. */
  const draw = (list: readonly Step[], depth: number): Span => list.map((step) => drawStep(step, depth)).reduce(join, NOTHING);
  const drawStep = (step: Step, depth: number): Span => {
    if (step.type === 'block') return drawBlock(step, depth);
    const [from, to] = [x(step.from), x(step.to)];
    return step.type === 'note' ? drawNote(step.text, Math.min(from, to), Math.max(from, to)) : drawMessage(step, from, to);
  };
  const drawMessage = ({ kind, text }: Extract<Step, { type: 'message' }>, from: number, to: number): Span => {
    const lines = breakText(text);
    const isSelf = from === to;
    const top = y;
    y += lines.length * LINE_HEIGHT + (isSelf ? 4 : 6);
    const middle = isSelf ? from + SELF.width + 6 : (from + to) / 2;
    const textY = isSelf ? y + SELF.height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2 - 8 : top + LINE_HEIGHT / 2;
    drawn.messages.push({ kind, isSelf, from, to, y: isSelf ? y - 8 : y, lines: toTextLines(lines, middle, textY) });
    y += isSelf ? SELF.height + 4 : LINE_OF_MESSAGE - LINE_HEIGHT;
    return isSelf ? [from, middle + widthOfText(longest(lines))] : [Math.min(from, to), Math.max(from, to)];
  };
  const drawNote = (text: string, from: number, to: number): Span => {
    const lines = breakText(text);
    const width = Math.max(to - from + 2 * NOTE.overhang, widthOfText(longest(lines)) + 2 * NOTE.padding);
    const height = lines.length * LINE_HEIGHT + NOTE.padding;
    const left = (from + to - width) / 2;
    drawn.notes.push({ x: left, y, width, height, lines: toTextLines(lines, (from + to) / 2, y + (NOTE.padding + LINE_HEIGHT) / 2) });
    y += height + 12;
    return [left, left + width];
  };
  const drawBlock = (block: Extract<Step, { type: 'block' }>, depth: number): Span => {
    const top = y;
    const tag = widthOfText(block.kind) + 14;
    const box = { kind: block.kind, x: 0, y: top, width: 0, height: 0, tag, sections: [] as LaidOutSequence['blocks'][number]['sections'] };
    drawn.blocks.push(box);
    const headings: { lines: string[]; y: number }[] = [];
    let span = NOTHING;
    for (const [s, { label, steps: inner }] of block.sections.entries()) {
      const lines = label === '' ? [] : breakText(`[${label}]`);
      headings.push({ lines, y });
      y += Math.max(s === 0 ? BLOCK.head : 0, lines.length * LINE_HEIGHT + 6) + 6;
      span = join(span, draw(inner, depth + 1));
    }
    const padding = BLOCK.padding + BLOCK.inset * depthOf(block);
    const needed = Math.max(...headings.map(({ lines }) => widthOfText(longest(lines)))) + tag + 24;
    const left = span[0] - padding;
    box.x = left;
    box.width = Math.max(span[1] + padding - left, needed);
    box.height = y - top;
    box.sections = headings.map((heading, s) => ({
      y: heading.y,
      lines: toTextLines(heading.lines, left + (s === 0 ? tag + 8 : 10), heading.y + LINE_HEIGHT / 2 + 4),
    }));
    y += 12;
    return [left, left + box.width];
  };

  const reach = join(
    draw(steps, 0),
    join([0, 0], [(columns[0] ?? 0) - (widths[0] ?? 0) / 2, (columns.at(-1) ?? 0) + (widths.at(-1) ?? 0) / 2]),
  );
  const shift = MARGIN - Math.min(reach[0], (columns[0] ?? 0) - (widths[0] ?? 0) / 2);
  return {
    width: Math.ceil(reach[1] + shift + MARGIN),
    height: Math.ceil(y + 6),
    heads: participants.map(({ label, isActor }, i) => ({
      label,
      isActor,
      x: round((columns[i] ?? 0) + shift),
      width: widths[i] ?? 0,
      height: HEAD.height,
    })),
    messages: drawn.messages.map((message) => ({
      ...message,
      from: round(message.from + shift),
      to: round(message.to + shift + endOf(message)),
      lines: shiftLines(message.lines, shift),
    })),
    notes: drawn.notes.map((note) => ({ ...note, x: round(note.x + shift), lines: shiftLines(note.lines, shift) })),
    blocks: drawn.blocks.map(({ sections, ...block }) => ({
      ...block,
      x: round(block.x + shift),
      sections: sections.map((section) => ({ ...section, lines: shiftLines(section.lines, shift) })),
    })),
  };
}

/** From where to where something reaches, from left to right. */
type Span = readonly [number, number];

const NOTHING: Span = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

function join(a: Span, b: Span): Span {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** The middle of each participant: each as far from those before it as boxes, messages and notes between the two need. */
function placeColumns(widths: readonly number[], steps: readonly Step[], at: (id: string) => number): number[] {
  const needs = widths.slice(1).map((width, i) => ({ from: i, to: i + 1, room: ((widths[i] ?? 0) + width) / 2 + HEAD.gap }));
  const collect = (list: readonly Step[]): void => {
    for (const step of list)
      if (step.type === 'block') for (const section of step.sections) collect(section.steps);
      else {
        const [from, to] = [at(step.from), at(step.to)].sort((a, b) => a - b) as [number, number];
        const text = widthOfText(longest(breakText(step.text)));
        if (from !== to)
          needs.push({ from, to, room: text + (step.type === 'note' ? -2 * NOTE.overhang + 2 * NOTE.padding : 2 * MARK + 8) });
        else if (step.type === 'message') needs.push({ from, to: from + 1, room: text + SELF.width + 22 });
        else for (const side of [from - 1, from]) needs.push({ from: side, to: side + 1, room: text / 2 + NOTE.padding + 12 });
      }
  };
  collect(steps);
  const columns: number[] = [];
  for (const place of widths.keys())
    columns[place] = needs.reduce((x, { from, to, room }) => (to === place && from >= 0 ? Math.max(x, (columns[from] ?? 0) + room) : x), 0);
  return columns.map(round);
}

/** How many blocks lie within a block, one inside the other. */
function depthOf({ sections }: Extract<Step, { type: 'block' }>): number {
  const inner = sections.flatMap(({ steps }) => steps.flatMap((step) => (step.type === 'block' ? [1 + depthOf(step)] : [])));
  return Math.max(0, ...inner);
}

/** A lost message ends before it arrives. */
function endOf({ kind, from, to }: { kind: MessageKind; from: number; to: number }): number {
  return kind === 'lost' ? -Math.sign(to - from) * Math.abs(to - from) * 0.35 : 0;
}

function longest(lines: readonly string[]): string {
  return lines.reduce((longer, line) => (line.length > longer.length ? line : longer), '');
}

function shiftLines(lines: readonly TextLine[], shift: number): TextLine[] {
  return lines.map((line) => ({ ...line, x: round(line.x + shift) }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
