/** A flowchart, state diagram or entity diagram as it was written: nodes, the edges between them, and the groups around them. */
export interface Graph {
  direction: Direction;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** Each group comes before the groups within it. */
  groups: readonly GraphGroup[];
}

/** From left to right, or from top to bottom. */
export type Direction = 'LR' | 'TD';

/**
 * How a node is drawn: a box for a part of the system, a stadium for an actor outside it, a cylinder for a store, a subroutine for a
 * queue or stream, a hexagon for an external system, a diamond for a decision. State diagrams have rounds, starts and ends, entity
 * diagrams have entities.
 */
export type NodeShape = 'rectangle' | 'stadium' | 'cylinder' | 'subroutine' | 'hexagon' | 'round' | 'diamond' | 'start' | 'end' | 'entity';

export interface GraphNode {
  id: string;
  label: string;
  shape: NodeShape;
  /** The innermost group that holds it. */
  group: string | undefined;
  /** The attributes of an entity, each as type, name, and remarks. */
  rows: readonly (readonly string[])[];
}

export interface GraphEdge {
  /** A node or a group. */
  from: string;
  to: string;
  label: string;
  stroke: 'solid' | 'dashed' | 'thick';
  /** How the line ends at `from` and at `to`. */
  ends: readonly [EdgeEnd, EdgeEnd];
}

/** An arrow, nothing, or how many of an entity there are at that end. */
export type EdgeEnd = 'none' | 'arrow' | Cardinality;

export type Cardinality = 'one' | 'zero or one' | 'one or more' | 'zero or more';

export interface GraphGroup {
  id: string;
  label: string;
  /** The group around it. */
  group: string | undefined;
}
