import { type MermaidGraph, parseMermaid } from 'beautiful-mermaid';

const NODE_SHAPES = ['rectangle', 'stadium', 'cylinder', 'subroutine', 'hexagon'] as const;

/** How a node is drawn: a part of the system, an actor outside it, a store, a queue or stream, an external system. */
export type NodeShape = (typeof NODE_SHAPES)[number];

export interface SchematicGraph {
  nodes: { id: string; label: string; shape: NodeShape }[];
  edges: { from: string; to: string; label: string; isDashed: boolean }[];
}

const MAX_NODES = 12;

/**
 * Reads a schematic's Mermaid flowchart into nodes and edges. The parser takes malformed input in silence, so the result is
 * compared with what was written; what cannot be drawn is returned as sentences.
 */
export function parseSchematic(flowchart: string): { graph: SchematicGraph; problems: string[] } {
  const problems: string[] = [];
  let parsed: MermaidGraph;
  try {
    parsed = parseMermaid(flowchart);
  } catch (error) {
    return {
      graph: { nodes: [], edges: [] },
      problems: [`The flowchart cannot be read: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const written = flowchart
    .split('\n')
    .slice(1)
    .reduce((count, line) => count + (line.match(/(?<!<)(?:-->|-\.->)/g)?.length ?? 0), 0);
  if (parsed.edges.length !== written)
    problems.push(
      `The flowchart writes ${written} edges but ${parsed.edges.length} were understood. Use a --> b, a -.-> b or a -->|label| b.`,
    );
  if (parsed.direction !== 'LR') problems.push('The flowchart must begin with "flowchart LR".');
  if (parsed.nodes.size > MAX_NODES)
    problems.push(`The flowchart has ${parsed.nodes.size} nodes; ${MAX_NODES} is the most that stays readable.`);

  const nodes = [...parsed.nodes.values()].map(({ id, label, shape }) => {
    if (label.length > 18) problems.push(`The label "${label}" is longer than 18 characters.`);
    const known = NODE_SHAPES.find((candidate) => candidate === shape);
    if (known === undefined)
      problems.push(`The node "${label}" has a shape we do not draw. Use [box], ([actor]), [(store)], [[queue]] or {{external}}.`);
    return { id, label, shape: known ?? 'rectangle' };
  });
  const edges = parsed.edges.map(({ source, target, label, style }) => ({
    from: source,
    to: target,
    label: label ?? '',
    isDashed: style === 'dotted',
  }));
  return { graph: { nodes, edges }, problems };
}
