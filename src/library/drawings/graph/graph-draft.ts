import type { Problem } from '../../../core/prompt/problem.ts';
import { checkLabel } from '../label.ts';
import type { Direction, Graph, GraphEdge, GraphGroup, GraphNode, NodeShape } from './graph.ts';
import type { Room } from './room.ts';

/** A graph while its lines are read. Ids that are not declared are nodes, or groups that are declared further down. */
export interface Draft {
  direction: Direction;
  /** The line that is read, counted from 1. */
  line: number;
  refuse(message: string, line?: number): void;
  /** Takes a node in, within the group that is open. */
  mention(id: string): void;
  /** Says what a node is called and how it is drawn. */
  declare(id: string, label: string, shape: NodeShape): void;
  /** Gives a node a further row. */
  addRow(id: string, row: readonly string[]): void;
  connect(edge: GraphEdge): void;
  /** The group that is open. */
  group(): string | undefined;
  openGroup(id: string, label: string): void;
  closeGroup(written: string): void;
  /** The graph, with what only all lines together show to be wrong. */
  finish(): { graph: Graph; problems: Problem[] };
}

interface DraftNode extends GraphNode {
  rows: (readonly string[])[];
  isDeclared: boolean;
  /** The line that mentions it first. */
  line: number;
}

type DraftGroup = GraphGroup & { line: number };
type DraftEdge = GraphEdge & { line: number };

/** Begins a graph. `shape` is how a node is drawn that is only mentioned. */
export function draftGraph(room: Room, shape: NodeShape): Draft {
  const nodes = new Map<string, DraftNode>();
  const groups = new Map<string, DraftGroup>();
  const edges: DraftEdge[] = [];
  const open: string[] = [];
  const problems: Problem[] = [];

  const groupsAround = (id: string | undefined): string[] => {
    const group = id === undefined ? undefined : (groups.get(id) ?? nodes.get(id))?.group;
    return group === undefined ? [] : [group, ...groupsAround(group)];
  };
  const see = (id: string): DraftNode => {
    const node = nodes.get(id) ?? { id, label: id, shape, group: undefined, rows: [], isDeclared: false, line: draft.line };
    const group = open.at(-1);
    // The innermost group that mentions a node holds it; of two groups beside each other it is the first.
    if (node.group === undefined || groupsAround(group).includes(node.group)) node.group = group;
    nodes.set(id, node);
    return node;
  };
  const draft: Draft = {
    direction: 'TD',
    line: 1,
    refuse: (message, line = draft.line) => {
      problems.push({ message, line, column: 1 });
    },
    mention: see,
    declare: (id, label, declaredShape) => {
      const node = see(id);
      if (node.isDeclared && (node.label !== label || node.shape !== declaredShape))
        draft.refuse(`"${id}" is "${node.label}" further up. Declare it once, or give one of the two another id.`);
      for (const message of checkLabel(label, room.label)) draft.refuse(message);
      Object.assign(node, { label, shape: declaredShape, isDeclared: true });
    },
    addRow: (id, row) => {
      see(id).rows.push(row);
    },
    connect: (edge) => {
      for (const message of checkLabel(edge.label, room.edgeLabel)) draft.refuse(message);
      edges.push({ ...edge, line: draft.line });
    },
    group: () => open.at(-1),
    openGroup: (id, label) => {
      if (groups.has(id)) draft.refuse(`The group "${id}" is declared twice. Give one of the two another id.`);
      else groups.set(id, { id, label, group: open.at(-1), line: draft.line });
      for (const message of checkLabel(label, room.label)) draft.refuse(message);
      open.push(id);
    },
    closeGroup: (written) => {
      if (open.pop() === undefined) draft.refuse(`"${written}" closes nothing. Remove it.`);
    },
    finish: () => {
      const own = [...nodes.values()].filter(({ id }) => !groups.has(id));
      checkWhole({ draft, nodes, groups, edges, open, groupsAround });
      if (own.length === 0 && problems.length === 0) draft.refuse('The diagram is empty. Write a line as a[One] --> b[Two].');
      if (own.length > room.nodes) draft.refuse(`The diagram has ${own.length} nodes; ${room.nodes} is the most that stays readable.`, 1);
      const graph = {
        direction: draft.direction,
        nodes: own.map(({ isDeclared, line, ...node }) => node),
        edges: edges.map(({ line, ...edge }) => edge),
        groups: [...groups.values()].map(({ line, ...group }) => group),
      };
      return { graph, problems: problems.sort((a, b) => a.line - b.line) };
    },
  };
  return draft;
}

interface Whole {
  draft: Draft;
  nodes: ReadonlyMap<string, DraftNode>;
  groups: ReadonlyMap<string, DraftGroup>;
  edges: readonly DraftEdge[];
  /** The groups that are not closed. */
  open: readonly string[];
  groupsAround(id: string): string[];
}

/** Reports groups that are not closed, are empty or have the id of a node, and edges from a group into itself. */
function checkWhole({ draft, nodes, groups, edges, open, groupsAround }: Whole): void {
  for (const id of open) draft.refuse(`The group "${id}" is not closed.`, groups.get(id)?.line);
  for (const { id, line } of groups.values()) {
    const twin = nodes.get(id);
    if (twin !== undefined && (twin.isDeclared || !edges.some(({ from, to }) => from === id || to === id)))
      draft.refuse(`"${id}" is also the id of a group. Give one of the two another id.`, twin.line);
    if (![...nodes.keys()].some((node) => !groups.has(node) && groupsAround(node).includes(id)))
      draft.refuse(`The group "${id}" holds no node. Fill or remove it.`, line);
  }
  for (const { from, to, line } of edges)
    if (groupsAround(from).includes(to) || groupsAround(to).includes(from) || (from === to && groups.has(from)))
      draft.refuse(`The edge from "${from}" to "${to}" leads from a group into itself. Draw it between two nodes.`, line);
}
