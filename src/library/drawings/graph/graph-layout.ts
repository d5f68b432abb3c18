import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { breakText, type TextLine, toTextLines, widthOfText } from '../drawing-text.ts';
import type { Direction, Graph, GraphEdge, GraphNode, NodeShape } from './graph.ts';
import { type Box, ENTITY_HEAD, insetOf, placeColumns, ROW_HEIGHT, type Side, sizeOf } from './node-shape.ts';

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

export interface DrawnNode extends Box {
  shape: NodeShape;
  lines: TextLine[];
  /** The cells of an entity's attributes. */
  cells: TextLine[];
}

const engine = new ELK();
const DIRECTIONS = { LR: 'RIGHT', TD: 'DOWN' } as const;
const LABEL = { size: 10.5, line: 14, longest: 24 };
const GROUP = { padding: 14, title: 26 };

/** Lays a graph out in its direction, with right-angled edges. The same graph always gives the same drawing. */
export async function layOutGraph(graph: Graph): Promise<DrawnGraph> {
  const laidOut = await engine.layout(toElk(graph));
  const boxes = new Map<string, Box>();
  const collect = ({ id, x = 0, y = 0, width = 0, height = 0, children = [] }: ElkNode): void => {
    boxes.set(id, { x: round(x), y: round(y), width: round(width), height: round(height) });
    for (const child of children) collect(child);
  };
  collect(laidOut);
  const boxOf = (id: string): Box => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const edges = new Map(collectEdges(laidOut).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(laidOut.width ?? 0),
    height: Math.ceil(laidOut.height ?? 0),
    groups: graph.groups.map(({ id, label }) => {
      const box = boxOf(toId(id));
      return { ...box, title: { text: label, x: box.x + 10, y: box.y + 14 } };
    }),
    nodes: graph.nodes.map((node) => drawNode(node, boxOf(toId(node.id)))),
    edges: graph.edges.map(({ stroke, ends, from, to, label }, i) => {
      const edge = edges.get(`edge ${i}`);
      const [section] = edge?.sections ?? [];
      const [place] = edge?.labels ?? [];
      const points = section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
      const shapeOf = (id: string) => graph.nodes.find((node) => node.id === id)?.shape;
      reach(points, shapeOf(from), boxOf(toId(from)));
      points.reverse();
      reach(points, shapeOf(to), boxOf(toId(to)));
      points.reverse();
      const lines = breakLabel(label);
      const x = round((place?.x ?? 0) + (place?.width ?? 0) / 2);
      const y = round((place?.y ?? 0) + LABEL.line / 2);
      return { stroke, ends, points: points.map((p) => ({ x: round(p.x), y: round(p.y) })), lines: toTextLines(lines, x, y) };
    }),
  };
}

/** Moves the end of a line from the box of a node to its outline. */
function reach(points: Point[], shape: NodeShape | undefined, box: Box): void {
  const [end, next] = points;
  if (end === undefined || next === undefined || shape === undefined) return;
  const isAcross = Math.abs(end.y - next.y) < Math.abs(end.x - next.x);
  const side: Side = isAcross ? (next.x < end.x ? 'left' : 'right') : next.y < end.y ? 'top' : 'bottom';
  const inset = insetOf(shape, box, side, isAcross ? end.y - box.y - box.height / 2 : end.x - box.x - box.width / 2);
  const sign = side === 'left' || side === 'top' ? 1 : -1;
  points[0] = isAcross ? { x: end.x + sign * inset, y: end.y } : { x: end.x, y: end.y + sign * inset };
}

function drawNode({ label, shape, rows }: GraphNode, box: Box): DrawnNode {
  const lines = breakText(label);
  const middle = shape === 'entity' ? box.y + ENTITY_HEAD / 2 : box.y + box.height / 2 + (shape === 'cylinder' ? 3 : 0);
  const { starts } = placeColumns(rows);
  return {
    ...box,
    shape,
    lines:
      shape === 'start' || shape === 'end'
        ? []
        : toTextLines(lines, round(box.x + box.width / 2), round(middle - ((lines.length - 1) * 14) / 2)),
    cells: rows.flatMap((row, r) =>
      row.flatMap((text, column) =>
        text === '' ? [] : [{ text, x: box.x + (starts[column] ?? 0), y: box.y + ENTITY_HEAD + 4 + (r + 0.5) * ROW_HEIGHT }],
      ),
    ),
  };
}

function toElk({ direction, nodes, edges, groups }: Graph): ElkNode {
  const childrenOf = (group: string | undefined): ElkNode[] => [
    ...groups
      .filter((inner) => inner.group === group)
      .map(({ id, label }) => ({
        id: toId(id),
        children: childrenOf(id),
        layoutOptions: {
          ...optionsFor(direction),
          'elk.padding': `[top=${GROUP.title + 6},left=${GROUP.padding},bottom=${GROUP.padding},right=${GROUP.padding}]`,
          'elk.nodeSize.constraints': 'MINIMUM_SIZE',
          'elk.nodeSize.minimum': `(${widthOfText(label, 11) + 20},40)`,
        },
      })),
    ...nodes.filter((node) => node.group === group).map((node) => ({ id: toId(node.id), ...sizeOf(node, breakText(node.label)) })),
  ];
  return {
    id: 'graph',
    layoutOptions: {
      ...optionsFor(direction),
      'elk.padding': '[top=2,left=2,bottom=2,right=2]',
      ...(groups.length > 0
        ? {
            'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
            'org.eclipse.elk.json.shapeCoords': 'ROOT',
            'org.eclipse.elk.json.edgeCoords': 'ROOT',
          }
        : {}),
    },
    children: childrenOf(undefined),
    edges: edges.map(({ from, to, label }, i) => {
      const lines = breakLabel(label);
      return {
        id: `edge ${i}`,
        sources: [toId(from)],
        targets: [toId(to)],
        labels:
          lines.length === 0
            ? []
            : [{ text: label, width: widthOfText(longest(lines), LABEL.size) + 6, height: lines.length * LABEL.line }],
      };
    }),
  };
}

/** What holds for the graph and for each group. */
function optionsFor(direction: Direction): Readonly<Record<string, string>> {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': DIRECTIONS[direction],
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.spacing.nodeNodeBetweenLayers': '34',
    'elk.spacing.nodeNode': '18',
    'elk.spacing.edgeNode': '14',
    'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
    'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
    'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  };
}

/** The engine's ids are one space for nodes, edges and the graph. */
function toId(id: string): string {
  return `node ${id}`;
}

function collectEdges({ edges = [], children = [] }: ElkNode): ElkExtendedEdge[] {
  return [...edges, ...children.flatMap(collectEdges)];
}

function breakLabel(label: string): string[] {
  return label === '' ? [] : breakText(label, LABEL.longest);
}

function longest(lines: readonly string[]): string {
  return lines.reduce((longer, line) => (line.length > longer.length ? line : longer), '');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
