import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { breakText, LINE_HEIGHT, round, type TextLine, toTextLines } from '../drawing-text.ts';
import { breakLabel, toEdgeId, toElk, toId } from './elk-graph.ts';
import type { Graph, GraphEdge, GraphNode, NodeShape } from './graph.ts';
import { type Box, ENTITY_HEAD, insetOf, placeCells, ROW_HEIGHT, type Side } from './node-shape.ts';

export interface Point {
  x: number;
  y: number;
}

/** A graph laid out: all measures in drawing units, one unit a CSS pixel at full size. */
export interface DrawnGraph {
  width: number;
  height: number;
  /** The outermost first. */
  groups: (Box & { title: TextLine })[];
  nodes: DrawnNode[];
  edges: (Pick<GraphEdge, 'stroke' | 'ends'> & { points: Point[]; lines: TextLine[] })[];
}

interface DrawnNode extends Box {
  shape: NodeShape;
  lines: TextLine[];
  /** The cells of an entity's attributes. */
  cells: TextLine[];
}

const engine = new ELK();

/** Lays a graph out in its direction, with right-angled edges. The same graph always gives the same drawing. */
export async function layOutGraph(graph: Graph): Promise<DrawnGraph> {
  const laidOut = await engine.layout(toElk(graph));
  const boxes = new Map<string, Box>();
  const collect = ({ id, x = 0, y = 0, width = 0, height = 0, children = [] }: ElkNode): void => {
    boxes.set(id, { x: round(x), y: round(y), width: round(width), height: round(height) });
    for (const child of children) collect(child);
  };
  collect(laidOut);
  const place: Place = (id) => boxes.get(toId(id)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const routes = new Map(collectEdges(laidOut).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(laidOut.width ?? 0),
    height: Math.ceil(laidOut.height ?? 0),
    groups: graph.groups.map(({ id, label }) => {
      const box = place(id);
      return { ...box, title: { text: label, x: box.x + 10, y: box.y + 14 } };
    }),
    nodes: graph.nodes.map((node) => drawNode(node, place(node.id))),
    edges: graph.edges.map((edge, i) => drawEdge(edge, routes.get(toEdgeId(i)), graph, place)),
  };
}

/** Where a node or a group is. */
type Place = (id: string) => Box;

function drawEdge({ from, to, label, stroke, ends }: GraphEdge, route: ElkExtendedEdge | undefined, { nodes }: Graph, place: Place) {
  const [section] = route?.sections ?? [];
  const [box] = route?.labels ?? [];
  const shapeOf = (id: string) => nodes.find((node) => node.id === id)?.shape;
  const routed = section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const started = reach(routed, shapeOf(from), place(from));
  const points = reach(started.toReversed(), shapeOf(to), place(to)).toReversed();
  return {
    stroke,
    ends,
    points: points.map(({ x, y }) => ({ x: round(x), y: round(y) })),
    lines: toTextLines(breakLabel(label), (box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + LINE_HEIGHT / 2),
  };
}

/** Moves the beginning of a line from the box of a node to its outline. A group is its box. */
function reach(points: readonly Point[], shape: NodeShape | undefined, box: Box): readonly Point[] {
  const [start, next, ...rest] = points;
  if (start === undefined || next === undefined || shape === undefined) return points;
  const isAcross = Math.abs(start.y - next.y) < Math.abs(start.x - next.x);
  const side: Side = isAcross ? (next.x < start.x ? 'left' : 'right') : next.y < start.y ? 'top' : 'bottom';
  const offset = isAcross ? start.y - box.y - box.height / 2 : start.x - box.x - box.width / 2;
  const inset = insetOf(shape, box, side, offset) * (side === 'left' || side === 'top' ? 1 : -1);
  return [{ x: start.x + (isAcross ? inset : 0), y: start.y + (isAcross ? 0 : inset) }, next, ...rest];
}

function drawNode({ label, shape, rows }: GraphNode, box: Box): DrawnNode {
  const lines = breakText(label);
  const middle = shape === 'entity' ? box.y + ENTITY_HEAD / 2 : box.y + box.height / 2 + (shape === 'cylinder' ? 3 : 0);
  const { starts } = placeCells(rows);
  return {
    ...box,
    shape,
    lines:
      shape === 'start' || shape === 'end'
        ? []
        : toTextLines(lines, box.x + box.width / 2, middle - ((lines.length - 1) * LINE_HEIGHT) / 2),
    cells: rows.flatMap((row, r) =>
      row.flatMap((text, column) =>
        text === '' ? [] : [{ text, x: box.x + (starts[column] ?? 0), y: box.y + ENTITY_HEAD + 4 + (r + 0.5) * ROW_HEIGHT }],
      ),
    ),
  };
}

function collectEdges({ edges = [], children = [] }: ElkNode): ElkExtendedEdge[] {
  return [...edges, ...children.flatMap(collectEdges)];
}
