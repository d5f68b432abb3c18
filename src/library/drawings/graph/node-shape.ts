import { LINE_HEIGHT } from '../drawing-text.ts';
import type { GraphNode, NodeShape } from './graph.ts';

/** A rectangle in a drawing, in drawing units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A side of a box, as an edge meets it. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** From one attribute of an entity to the next. */
export const ROW_HEIGHT = 16;
/** Height of the part of an entity that holds its name. */
export const ENTITY_HEAD = 26;
const CHARACTER_WIDTH = 7.3;
const NODE_HEIGHT = 34;
const LID = 5;
const CORNER = 8;
const SLANT = 9;
const BAR = 6;

/** The size of a node whose label is broken into lines. */
export function sizeOf({ shape, rows }: Pick<GraphNode, 'shape' | 'rows'>, lines: readonly string[]): { width: number; height: number } {
  const text = Math.round(Math.max(...lines.map((line) => line.length)) * CHARACTER_WIDTH);
  const height = NODE_HEIGHT + (lines.length - 1) * LINE_HEIGHT;
  switch (shape) {
    case 'start':
      return { width: 14, height: 14 };
    case 'end':
      return { width: 18, height: 18 };
    case 'diamond': {
      const tall = height + 24;
      return { width: Math.ceil(text / (1 - (lines.length * LINE_HEIGHT) / tall)) + 14, height: tall };
    }
    case 'entity': {
      const columns = placeCells(rows);
      return { width: Math.max(text + 22, columns.width), height: ENTITY_HEAD + rows.length * ROW_HEIGHT + (rows.length > 0 ? 8 : 0) };
    }
    case 'rectangle':
    case 'round':
      return { width: text + 22, height };
    default:
      return { width: text + 32, height };
  }
}

/** Where the columns of an entity's rows begin, from its left side. */
export function placeCells(rows: GraphNode['rows']): { starts: number[]; width: number } {
  const starts: number[] = [];
  let width = 10;
  for (let column = 0; column < Math.max(0, ...rows.map((row) => row.length)); column += 1) {
    starts.push(width);
    const longest = Math.max(...rows.map((row) => row[column]?.length ?? 0));
    width += longest === 0 ? 0 : Math.round(longest * CHARACTER_WIDTH) + 10;
  }
  return { starts, width };
}

/** The outline of a node as the commands of an SVG path. */
export function toOutline(shape: NodeShape, { x, y, width: w, height: h }: Box): string {
  const box = `M${x} ${y} h${w} v${h} h${-w} z`;
  switch (shape) {
    case 'stadium':
    case 'round':
    case 'start':
      return toRound(x, y, w, h, shape === 'round' ? CORNER : h / 2);
    case 'end':
      return `${toRound(x, y, w, h, h / 2)} ${toRound(x + 4, y + 4, w - 8, h - 8, h / 2 - 4)}`;
    case 'cylinder': {
      const arc = `a${w / 2} ${LID} 0 0`;
      return `M${x} ${y + LID} ${arc} 1 ${w} 0 v${h - 2 * LID} ${arc} 1 ${-w} 0 z m0 0 ${arc} 0 ${w} 0`;
    }
    case 'hexagon':
      return `M${x + SLANT} ${y} h${w - 2 * SLANT} l${SLANT} ${h / 2} l${-SLANT} ${h / 2} h${2 * SLANT - w} l${-SLANT} ${-h / 2} z`;
    case 'diamond':
      return `M${x + w / 2} ${y} l${w / 2} ${h / 2} l${-w / 2} ${h / 2} l${-w / 2} ${-h / 2} z`;
    case 'subroutine':
      return `${box} M${x + BAR} ${y} v${h} M${x + w - BAR} ${y} v${h}`;
    case 'entity':
      return h > ENTITY_HEAD ? `${box} M${x} ${y + ENTITY_HEAD} h${w}` : box;
    default:
      return box;
  }
}

function toRound(x: number, y: number, w: number, h: number, r: number): string {
  const arc = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y} h${w - 2 * r} ${arc(r, r)} v${h - 2 * r} ${arc(-r, r)} h${2 * r - w} ${arc(-r, -r)} v${2 * r - h} ${arc(r, -r)} z`;
}

/** How far the outline lies inside its box where a straight line meets a side, `offset` from the middle of that side. */
export function insetOf(shape: NodeShape, { width, height }: Box, side: Side, offset: number): number {
  const isAcross = side === 'left' || side === 'right';
  const away = Math.abs(offset);
  switch (shape) {
    case 'stadium':
    case 'round':
    case 'start':
    case 'end': {
      const r = shape === 'round' ? CORNER : height / 2;
      const into = Math.max(0, away - ((isAcross ? height : width) / 2 - r));
      return r - Math.sqrt(Math.max(0, r * r - into * into));
    }
    case 'cylinder':
      return isAcross ? 0 : LID - LID * Math.sqrt(Math.max(0, 1 - ((2 * away) / width) ** 2));
    case 'hexagon': {
      if (isAcross) return (SLANT * away) / (height / 2);
      return Math.max(0, away - (width / 2 - SLANT)) * (height / 2 / SLANT);
    }
    case 'diamond':
      return isAcross ? (width / 2) * (away / (height / 2)) : (height / 2) * (away / (width / 2));
    default:
      return 0;
  }
}
