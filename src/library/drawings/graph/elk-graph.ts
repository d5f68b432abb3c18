import type { ElkNode } from 'elkjs/lib/elk.bundled.js';
import { breakText, LINE_HEIGHT, widestOf, widthOfText } from '../drawing-text.ts';
import type { Graph } from './graph.ts';
import { sizeOf } from './node-shape.ts';

const DIRECTIONS = { LR: 'RIGHT', TD: 'DOWN' } as const;
const EDGE_LABEL = { size: 10.5, longest: 24 };
const GROUP = { padding: 14, title: 26, titleSize: 11 };

/** A graph as the layout engine takes it. */
export function toElk(graph: Graph): ElkNode {
  const { nodes, edges, groups } = graph;
  const options = optionsFor(graph);
  const childrenOf = (group: string | undefined): ElkNode[] => [
    ...groups
      .filter((inner) => inner.group === group)
      .map(({ id, label }) => ({
        id: toId(id),
        children: childrenOf(id),
        layoutOptions: {
          ...options,
          'elk.padding': `[top=${GROUP.title + 6},left=${GROUP.padding},bottom=${GROUP.padding},right=${GROUP.padding}]`,
          'elk.nodeSize.constraints': 'MINIMUM_SIZE',
          'elk.nodeSize.minimum': `(${widthOfText(label, GROUP.titleSize) + 20},40)`,
        },
      })),
    ...nodes.filter((node) => node.group === group).map((node) => ({ id: toId(node.id), ...sizeOf(node, breakText(node.label)) })),
  ];
  return {
    id: 'graph',
    layoutOptions: {
      ...options,
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
        id: toEdgeId(i),
        sources: [toId(from)],
        targets: [toId(to)],
        labels:
          lines.length === 0 ? [] : [{ text: label, width: widestOf(lines, EDGE_LABEL.size) + 6, height: lines.length * LINE_HEIGHT }],
      };
    }),
  };
}

/** The layout options of the graph and of each group. */
function optionsFor({ direction, nodes, groups, edges }: Graph): Readonly<Record<string, string>> {
  // Groups and states are read from the first to the last; a flowchart without is narrower when the fewest edges run backwards.
  const isInOrder = groups.length > 0 || nodes.some(({ shape }) => shape === 'start');
  const hasCardinalities = edges.some(({ ends: [start] }) => start !== 'none' && start !== 'arrow');
  return {
    'elk.algorithm': 'layered',
    'elk.direction': DIRECTIONS[direction],
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.spacing.nodeNodeBetweenLayers': '34',
    'elk.spacing.nodeNode': '18',
    'elk.spacing.edgeNode': '14',
    'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
    'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
    'elk.layered.cycleBreaking.strategy': isInOrder ? 'DEPTH_FIRST' : 'GREEDY',
    'elk.layered.spacing.edgeNodeBetweenLayers': hasCardinalities ? '22' : '10',
  };
}

/** The engine's ids are one space for nodes, edges and the graph. */
export function toId(id: string): string {
  return `node ${id}`;
}

/** The id of an edge by its place in the graph. */
export function toEdgeId(place: number): string {
  return `edge ${place}`;
}

/** The label of an edge in lines. */
export function breakLabel(label: string): string[] {
  return label === '' ? [] : breakText(label, EDGE_LABEL.longest);
}
