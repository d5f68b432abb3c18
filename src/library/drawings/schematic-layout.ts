import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { NodeShape, SchematicGraph } from './schematic.ts';

/** A schematic laid out: all measures in drawing units, one unit a CSS pixel at full size. */
export interface Schematic {
  width: number;
  height: number;
  nodes: { label: string; shape: NodeShape; x: number; y: number; width: number; height: number }[];
  edges: { points: { x: number; y: number }[]; isDashed: boolean; label?: { text: string; x: number; y: number } }[];
}

const CHARACTER_WIDTH = 7.3;
const NODE_HEIGHT = 34;

const DIRECTIONS = { LR: 'RIGHT', TD: 'DOWN' } as const;

/** Lays a graph out in its direction, with right-angled edges. The same graph always gives the same drawing. */
export async function layOutSchematic({ direction, nodes, edges }: SchematicGraph): Promise<Schematic> {
  const laidOut: ElkNode = await new ELK().layout<ElkNode>({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': DIRECTIONS[direction],
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.spacing.nodeNodeBetweenLayers': '34',
      'elk.spacing.nodeNode': '18',
      'elk.spacing.edgeNode': '14',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.padding': '[top=2,left=2,bottom=2,right=2]',
    },
    children: nodes.map(({ id, label, shape }) => ({ id, width: widthOf(label, shape), height: NODE_HEIGHT })),
    edges: edges.map(({ from, to, label }, i) => ({
      id: `edge-${i}`,
      sources: [from],
      targets: [to],
      labels: label === '' ? [] : [{ text: label, width: label.length * CHARACTER_WIDTH * 0.9 + 6, height: 14 }],
    })),
  });
  const children = laidOut.children ?? [];
  return {
    width: Math.ceil(laidOut.width ?? 0),
    height: Math.ceil(laidOut.height ?? 0),
    nodes: nodes.map(({ id, label, shape }) => {
      const { x = 0, y = 0, width = 0, height = 0 } = children.find((child) => child.id === id) ?? {};
      return { label, shape, x, y, width, height };
    }),
    edges: edges.map(({ isDashed }, i) => {
      const edge = laidOut.edges?.find(({ id }) => id === `edge-${i}`);
      const section = edge?.sections?.[0];
      const label = edge?.labels?.[0];
      const points = section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
      return {
        points: points.map(({ x, y }) => ({ x: round(x), y: round(y) })),
        isDashed,
        ...(label?.text === undefined
          ? {}
          : {
              label: {
                text: label.text,
                x: round((label.x ?? 0) + (label.width ?? 0) / 2),
                y: round((label.y ?? 0) + (label.height ?? 0) / 2),
              },
            }),
      };
    }),
  };
}

function widthOf(label: string, shape: NodeShape): number {
  return Math.round(label.length * CHARACTER_WIDTH) + (shape === 'rectangle' ? 22 : 32);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
