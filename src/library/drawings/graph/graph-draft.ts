import type { Problem } from '../../../core/prompt/problem.ts';
import { checkLabel } from '../diagram-lines.ts';
import type { Direction, Graph, GraphEdge, GraphGroup, GraphNode, NodeShape } from './graph.ts';
import type { Room } from './room.ts';

interface DraftNode extends GraphNode {
  rows: (readonly string[])[];
  isDeclared: boolean;
  /** The line that mentions it first. */
  line: number;
}

type DraftGroup = GraphGroup & { line: number };
type DraftEdge = GraphEdge & { line: number };

/** A graph while its lines are read. Ids that are not declared are nodes, or groups that are declared further down. */
export class GraphDraft {
  direction: Direction = 'TD';
  /** The line that is read, counted from 1. */
  line = 1;
  readonly #room: Room;
  readonly #shape: NodeShape;
  readonly #nodes = new Map<string, DraftNode>();
  readonly #groups = new Map<string, DraftGroup>();
  readonly #edges: DraftEdge[] = [];
  readonly #open: string[] = [];
  readonly #problems: Problem[] = [];

  /** `shape` is how a node is drawn that is only mentioned. */
  constructor(room: Room, shape: NodeShape) {
    this.#room = room;
    this.#shape = shape;
  }

  refuse(message: string, line = this.line): void {
    this.#problems.push({ message, line, column: 1 });
  }

  /** Takes a node in, within the group that is open. */
  mention(id: string): DraftNode {
    const { line } = this;
    const node = this.#nodes.get(id) ?? { id, label: id, shape: this.#shape, group: undefined, rows: [], isDeclared: false, line };
    const group = this.#open.at(-1);
    // The innermost group that mentions a node holds it; of two groups beside each other it is the first.
    if (node.group === undefined || this.#listAround(group).includes(node.group)) node.group = group;
    this.#nodes.set(id, node);
    return node;
  }

  /** Gives a node its label and shape. */
  declare(id: string, label: string, shape: NodeShape): void {
    const node = this.mention(id);
    if (node.isDeclared && (node.label !== label || node.shape !== shape))
      this.refuse(`"${id}" is "${node.label}" further up. Declare it once, or give one of the two another id.`);
    this.#checkLabel(label, this.#room.label);
    Object.assign(node, { label, shape, isDeclared: true });
  }

  connect(edge: GraphEdge): void {
    this.#checkLabel(edge.label, this.#room.edgeLabel);
    this.#edges.push({ ...edge, line: this.line });
  }

  openGroup(id: string, label: string): void {
    if (this.#groups.has(id)) this.refuse(`The group "${id}" is declared twice. Give one of the two another id.`);
    else this.#groups.set(id, { id, label, group: this.#open.at(-1), line: this.line });
    this.#checkLabel(label, this.#room.label);
    this.#open.push(id);
  }

  closeGroup(): void {
    if (this.#open.pop() === undefined) this.refuse('"end" closes nothing. Remove it.');
  }

  /** The graph, with the problems that only all lines together show. */
  finish(): { graph: Graph; problems: Problem[] } {
    const nodes = [...this.#nodes.values()].filter(({ id }) => !this.#groups.has(id));
    this.#checkGroups(nodes);
    if (nodes.length === 0 && this.#problems.length === 0) this.refuse('The diagram is empty. Write a line as a[One] --> b[Two].');
    if (nodes.length > this.#room.nodes)
      this.refuse(`The diagram has ${nodes.length} nodes; ${this.#room.nodes} is the most that stays readable.`, 1);
    const graph = {
      direction: this.direction,
      nodes: nodes.map(({ isDeclared, line, ...node }) => node),
      edges: this.#edges.map(({ line, ...edge }) => edge),
      groups: [...this.#groups.values()].map(({ line, ...group }) => group),
    };
    return { graph, problems: this.#problems.sort((a, b) => a.line - b.line) };
  }

  #checkLabel(label: string, longest: number): void {
    for (const message of checkLabel(label, longest)) this.refuse(message);
  }

  /** The groups around a node or a group, the innermost first. */
  #listAround(id: string | undefined): string[] {
    if (id === undefined) return [];
    const { group } = this.#groups.get(id) ?? this.#nodes.get(id) ?? {};
    return group === undefined ? [] : [group, ...this.#listAround(group)];
  }

  /** Reports groups that are not closed, are empty or have the id of a node, and edges from a group into itself. */
  #checkGroups(nodes: readonly DraftNode[]): void {
    for (const id of this.#open) this.refuse(`The group "${id}" is not closed.`, this.#groups.get(id)?.line);
    for (const { id, line } of this.#groups.values()) {
      const twin = this.#nodes.get(id);
      if (twin !== undefined && (twin.isDeclared || !this.#edges.some(({ from, to }) => from === id || to === id)))
        this.refuse(`"${id}" is also the id of a group. Give one of the two another id.`, twin.line);
      if (!nodes.some((node) => this.#listAround(node.id).includes(id)))
        this.refuse(`The group "${id}" holds no node. Fill or remove it.`, line);
    }
    for (const { from, to, line } of this.#edges)
      if (this.#listAround(from).includes(to) || this.#listAround(to).includes(from) || (from === to && this.#groups.has(from)))
        this.refuse(`The edge from "${from}" to "${to}" leads from a group into itself. Draw it between two nodes.`, line);
  }
}
