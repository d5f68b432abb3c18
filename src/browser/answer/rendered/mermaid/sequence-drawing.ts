import { escapeText } from './label.ts';
import type { Sequence, Step } from './sequence.ts';

const LINE = 15;
const CHARACTER = 6.8;
const MARGIN = 16;
const SELF = 34;

type Message = Extract<Step, { type: 'message' }>;
type Note = Extract<Step, { type: 'note' }>;

/** An open frame with what it has to go around so far. */
interface Frame {
  top: number;
  left: number;
  right: number;
  kind: string;
  label: string;
  dividers: { y: number; label: string }[];
}

/** Draws a sequence as SVG whose colours are still named, as the engine's are. Columns are as far apart as their words need. */
export function drawSequence({ actors, steps }: Sequence): string {
  const boxes = actors.map(({ label }) => Math.max(72, widthOf(label) + 20));
  const boxHeight = 18 + LINE * Math.max(...actors.map(({ label }) => label.split('\n').length));
  const columns = placeColumns(boxes, steps);
  const at = (actor: number): number => columns[actor] ?? 0;
  const drawn: string[] = [];
  const behind: string[] = [];
  const frames: Frame[] = [];
  let right = at(actors.length - 1) + (boxes.at(-1) ?? 0) / 2;
  let left = 0;
  let y = MARGIN + boxHeight + 12;

  const surround = (from: number, to: number): void => {
    left = Math.min(left, from);
    right = Math.max(right, to);
    const frame = frames.at(-1);
    if (frame === undefined) return;
    frame.left = Math.min(frame.left, from - 10);
    frame.right = Math.max(frame.right, to + 10);
  };
  const drawMessage = ({ from, to, label, isDashed, head }: Message): void => {
    const height = LINE * label.split('\n').length;
    y += 8;
    const isSelf = from === to;
    const x = isSelf ? at(from) + 10 : (at(from) + at(to)) / 2;
    drawn.push(text(label, x, y, isSelf ? 'start' : 'middle', 'over lines'));
    y += height + 4;
    const path = isSelf ? `M${at(from)} ${y} h${SELF} v14 h${4 - SELF}` : `M${at(from)} ${y} H${at(to) + (at(to) > at(from) ? -2 : 2)}`;
    const marker = head === 'none' ? '' : ` marker-end="url(#${head})"`;
    drawn.push(`<path d="${path}" fill="none" stroke="var(--_line)"${isDashed ? ' stroke-dasharray="5 4"' : ''}${marker}/>`);
    if (isSelf) y += 14;
    y += 8;
    const half = widthOf(label) / 2;
    surround(
      Math.min(at(from), at(to), x - (isSelf ? 0 : half)),
      Math.max(at(from), at(to), x + (isSelf ? 2 * half : half), isSelf ? x + SELF : 0),
    );
  };
  const drawNote = ({ from, to, side, label }: Note): void => {
    const span = Math.abs(at(to) - at(from));
    const width = Math.max(widthOf(label) + 16, side === 'over' ? span + 40 : 0);
    const middle = (at(from) + at(to)) / 2;
    const x = side === 'over' ? middle - width / 2 : side === 'right' ? at(from) + 10 : at(from) - 10 - width;
    const height = LINE * label.split('\n').length + 8;
    drawn.push(`<rect x="${x}" y="${y + 4}" width="${width}" height="${height}" fill="var(--_group-hdr)" stroke="var(--_inner-stroke)"/>`);
    drawn.push(text(label, x + width / 2, y + 8, 'middle', 'in a box'));
    y += height + 12;
    surround(x, x + width);
  };
  const closeFrame = (): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    y += 6;
    const [from, to] = frame.left > frame.right ? [at(0), right] : [frame.left, frame.right];
    const head = frame.label === '' ? frame.kind : `${frame.kind} [${frame.label.replaceAll('\n', ' ')}]`;
    const end = Math.max(to, from + widthOf(head) + 20);
    behind.push(
      `<rect x="${from}" y="${frame.top}" width="${end - from}" height="${y - frame.top}" fill="none" stroke="var(--_node-stroke)"/>`,
      `<rect x="${from}" y="${frame.top}" width="${widthOf(head) + 12}" height="19" fill="var(--_group-hdr)" stroke="var(--_node-stroke)"/>`,
      text(head, from + 6, frame.top + 2, 'start', 'in a box'),
      ...frame.dividers.flatMap((divider) => [
        `<path d="M${from} ${divider.y} H${end}" stroke="var(--_node-stroke)" stroke-dasharray="3 3"/>`,
        divider.label === '' ? '' : text(`[${divider.label.replaceAll('\n', ' ')}]`, from + 6, divider.y + 2, 'start', 'over lines'),
      ]),
    );
    surround(from, end);
    y += 8;
  };

  for (const step of steps) {
    if (step.type === 'message') drawMessage(step);
    else if (step.type === 'note') drawNote(step);
    else if (step.type === 'frame') {
      y += 6;
      frames.push({ top: y, left: Number.POSITIVE_INFINITY, right: 0, kind: step.kind, label: step.label, dividers: [] });
      y += 20;
    } else if (step.type === 'divider') {
      y += 4;
      frames.at(-1)?.dividers.push({ y, label: step.label });
      y += step.label === '' ? 4 : 18;
    } else closeFrame();
  }
  y += 12;

  const heads = [MARGIN, y].flatMap((top) =>
    actors.flatMap(({ label, isPerson }, i) => {
      const width = boxes[i] ?? 0;
      const radius = isPerson ? boxHeight / 2 : 2;
      return [
        `<rect x="${at(i) - width / 2}" y="${top}" width="${width}" height="${boxHeight}" rx="${radius}" fill="var(--_node-fill)" stroke="var(--_node-stroke)"/>`,
        text(label, at(i), top + (boxHeight - LINE * label.split('\n').length) / 2, 'middle', 'in a head'),
      ];
    }),
  );
  const lives = actors.map((_, i) => `<path d="M${at(i)} ${MARGIN + boxHeight} V${y}" stroke="var(--_line)" stroke-dasharray="2 3"/>`);
  const start = left - MARGIN;
  const [width, height] = [right - start + MARGIN, y + boxHeight + MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${start} 0 ${width} ${height}" width="${width}" height="${height}">${MARKERS}`,
    ...lives,
    ...behind,
    ...drawn,
    ...heads,
    '</svg>',
  ].join('\n');
}

const MARKERS = ['filled', 'open', 'cross']
  .map((head) => {
    const path = head === 'filled' ? 'M0 0 L8 4 L0 8 Z' : head === 'open' ? 'M1 1 L7 4 L1 7' : 'M1 1 L7 7 M1 7 L7 1';
    const fill = head === 'filled' ? 'var(--_arrow)' : 'none';
    return `<marker id="${head}" markerWidth="9" markerHeight="9" refX="7" refY="4" orient="auto"><path d="${path}" fill="${fill}" stroke="var(--_arrow)"/></marker>`;
  })
  .join('');

/** The middle of each column: neighbours are apart by what stands between them, and a longer way shares what it needs. */
function placeColumns(boxes: readonly number[], steps: readonly Step[]): number[] {
  const gaps = boxes.map((width, i) => (i === 0 ? width / 2 + MARGIN : (width + (boxes[i - 1] ?? 0)) / 2 + 24));
  for (const step of steps) {
    if (step.type !== 'message' && step.type !== 'note') continue;
    const [first, last] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
    const needed = widthOf(step.label) + 28;
    if (first === last) {
      const after = step.type === 'message' || step.side === 'right' ? first + 1 : step.side === 'left' ? first : Number.NaN;
      if (after > 0 && after < gaps.length) gaps[after] = Math.max(gaps[after] ?? 0, needed + (step.type === 'message' ? 10 : 0));
      continue;
    }
    const missing = needed - gaps.slice(first + 1, last + 1).reduce((sum, gap) => sum + gap, 0);
    if (missing > 0) for (let i = first + 1; i <= last; i += 1) gaps[i] = (gaps[i] ?? 0) + missing / (last - first);
  }
  let x = 0;
  return gaps.map((gap) => {
    x += gap;
    return Math.round(x);
  });
}

function widthOf(label: string): number {
  return Math.max(...label.split('\n').map((line) => [...line].reduce((sum, c) => sum + (c > '\u2E7F' ? 2 : 1), 0))) * CHARACTER;
}

/** Words that lie over lines have those stand back. */
function text(label: string, x: number, top: number, anchor: 'start' | 'middle', place: 'over lines' | 'in a box' | 'in a head'): string {
  const lines = label.split('\n').map((line, i) => `<tspan x="${x}" y="${top + 11 + i * LINE}">${escapeText(line)}</tspan>`);
  const halo = place === 'over lines' ? ' stroke="var(--bg)" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' : '';
  const weight = place === 'in a head' ? ' font-weight="600"' : '';
  return `<text font-size="12"${weight} text-anchor="${anchor}" fill="var(--_text)"${halo}>${lines.join('')}</text>`;
}
