import { type MermaidGraph, parseMermaid } from 'beautiful-mermaid';
import type { Problem } from '../../core/prompt/problem.ts';

const NODE_SHAPES = ['rectangle', 'stadium', 'cylinder', 'subroutine', 'hexagon'] as const;

/** How a node is drawn: a part of the system, an actor outside it, a store, a queue or stream, an external system. */
export type NodeShape = (typeof NODE_SHAPES)[number];

export interface SchematicGraph {
  direction: Direction;
  nodes: { id: string; label: string; shape: NodeShape }[];
  edges: { from: string; to: string; label: string; isDashed: boolean }[];
}

/** From left to right, or from top to bottom. */
type Direction = 'LR' | 'TD';

/** What a flowchart may be where it is drawn. */
interface Room {
  directions: readonly Direction[];
  nodes: number;
  /** Characters of a node's label. */
  label: number;
}

/** Beside the title of a sheet. */
const TITLE_BLOCK: Room = { directions: ['LR'], nodes: 12, label: 18 };

/** In the text of an article. */
export const ARTICLE: Room = { directions: ['LR', 'TD'], nodes: 20, label: 28 };

const EDGE = /(?<!<)(?:-->|-\.->)/g;

/**
 * Reads a Mermaid flowchart into nodes and edges. The parser takes malformed input in silence, so the result is compared with what was
 * written; what cannot be drawn is a problem, with its line in the text where there is one.
 */
export function parseSchematic(flowchart: string, room = TITLE_BLOCK): { graph: SchematicGraph; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (message: string, line = 1): void => {
    problems.push({ message, line, column: 1 });
  };
  const lines = flowchart.split('\n');
  let parsed: MermaidGraph;
  try {
    parsed = parseMermaid(flowchart);
  } catch (error) {
    refuse(`The flowchart cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return { graph: { direction: 'LR', nodes: [], edges: [] }, problems };
  }
  const subgraph = lines.findIndex((line) => /^\s*subgraph\b/.test(line));
  if (subgraph > 0) refuse('Subgraphs are not drawn. Say in the labels or the caption what belongs together.', subgraph + 1);
  const written = lines.slice(1).reduce((count, line) => count + countEdges(line), 0);
  if (parsed.edges.length !== written)
    refuse(
      `The flowchart writes ${written} edges but ${parsed.edges.length} were understood. Use a --> b, a -.-> b or a -->|label| b.`,
      findLostEdge(lines),
    );
  const direction = room.directions.find(
    (candidate) => candidate === parsed.direction || (candidate === 'TD' && String(parsed.direction) === 'TB'),
  );
  if (direction === undefined)
    refuse(`The flowchart must begin with ${room.directions.map((candidate) => `"flowchart ${candidate}"`).join(' or ')}.`);
  if (parsed.nodes.size > room.nodes)
    refuse(`The flowchart has ${parsed.nodes.size} nodes; ${room.nodes} is the most that stays readable.`);

  const nodes = [...parsed.nodes.values()].map(({ id, label, shape }) => {
    const line = findLine(lines, label);
    if (label.length > room.label) refuse(`The label "${label}" is longer than ${room.label} characters.`, line);
    const known = NODE_SHAPES.find((candidate) => candidate === shape);
    if (known === undefined)
      refuse(`The node "${label}" has a shape we do not draw. Use [box], ([actor]), [(store)], [[queue]] or {{external}}.`, line);
    return { id, label, shape: known ?? 'rectangle' };
  });
  for (const { id, label, line } of findLostLabels(lines, parsed.nodes))
    refuse(`The node "${id}" gets the label "${label}" after it was used without. Give it where the node first stands.`, line);
  const edges = parsed.edges.map(({ source, target, label, style }) => ({
    from: source,
    to: target,
    label: label ?? '',
    isDashed: style === 'dotted',
  }));
  return { graph: { direction: direction ?? 'LR', nodes, edges }, problems };
}

function countEdges(line: string): number {
  return /^\s*%%/.test(line) ? 0 : (line.match(EDGE)?.length ?? 0);
}

/** A node with its label, as it is written: the parser takes the label only where the node first stands. */
const LABELLED = /(?<![\w|])(\w+)\s?(?:\[\[|\[\(|\(\[|\{\{|\(\(|\[)(?:"([^"]*)"|([^\])}|"]+))/g;

/** The labels that are written and lost, each with its line. */
function findLostLabels(lines: readonly string[], nodes: MermaidGraph['nodes']): { id: string; label: string; line: number }[] {
  return lines.flatMap((line, i) =>
    i === 0 || /^\s*%%/.test(line)
      ? []
      : [...line.matchAll(LABELLED)].flatMap(([, id = '', quoted, plain = '']) => {
          const label = (quoted ?? plain).trim();
          const node = nodes.get(id);
          return node === undefined || node.label === label ? [] : [{ id, label, line: i + 1 }];
        }),
  );
}

/** The first line whose edges, read alone, are not those that it writes. */
function findLostEdge(lines: readonly string[]): number {
  const place = lines.findIndex((line, i) => {
    if (i === 0 || line.trim() === '') return false;
    try {
      return parseMermaid(`flowchart LR\n${line}`).edges.length !== countEdges(line);
    } catch {
      return true;
    }
  });
  return Math.max(place, 0) + 1;
}

function findLine(lines: readonly string[], label: string): number {
  return (
    Math.max(
      lines.findIndex((line, i) => i > 0 && line.includes(label)),
      0,
    ) + 1
  );
}
