import type { Direction } from './graph.ts';

/** How large a diagram may be where it is drawn. */
export interface Room {
  directions: readonly Direction[];
  nodes: number;
  /** Characters of the label of a node or a group. */
  label: number;
  /** Characters of the label of an edge. */
  edgeLabel: number;
}

/** Beside the title of a sheet. */
export const TITLE_BLOCK: Room = { directions: ['LR'], nodes: 12, label: 18, edgeLabel: 18 };

/** In the text of an article. */
export const ARTICLE: Room = { directions: ['LR', 'TD'], nodes: 20, label: 28, edgeLabel: 40 };

/** In a sample answer, which is written as an assistant writes. */
export const ANSWER: Room = { directions: ['LR', 'TD'], nodes: 30, label: 60, edgeLabel: 60 };
