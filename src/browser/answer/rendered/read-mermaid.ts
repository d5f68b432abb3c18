import { readClassDiagram } from './mermaid/class-diagram.ts';
import { readEntityRelations } from './mermaid/entity-relations.ts';
import { readFlowchart } from './mermaid/flowchart.ts';
import { listLines, type Reading, UnreadLine } from './mermaid/reading.ts';
import { readSequence } from './mermaid/sequence.ts';
import { drawSequence } from './mermaid/sequence-drawing.ts';
import { readStateDiagram } from './mermaid/state-diagram.ts';

/** What is known of a diagram before the engine that lays it out is loaded, which a sequence does not need. */
export type MermaidDiagram =
  | { type: 'drawn'; svg: string; nodes: number }
  | { type: 'readable'; reading: Reading }
  /** Why it is not drawn, as the middle of a sentence. */
  | { type: 'unreadable'; problem: string };

const MAX_LENGTH = 20_000;
/** Laying out so many takes about half a second. */
const MAX_NODES = 100;
const MAX_EDGES = 150;
const MAX_ACTORS = 30;
const MAX_STEPS = 400;

const KINDS = [
  [/^(?:graph|flowchart)\b/i, readFlowchart],
  [/^stateDiagram(?:-v2)?\s*$/i, readStateDiagram],
  [/^classDiagram(?:-v2)?\s*$/i, readClassDiagram],
  [/^erDiagram\s*$/i, readEntityRelations],
] as const;

/**
 * Reads a Mermaid diagram whole or not at all: each line has to be understood, so that nothing is missing from what is drawn. Never
 * throws.
 */
export function readMermaid(source: string): MermaidDiagram {
  if (source.length > MAX_LENGTH) return { type: 'unreadable', problem: 'it is too long' };
  try {
    const lines = listLines(source);
    const [header = ''] = lines;
    if (/^sequenceDiagram\s*$/i.test(header)) return readAndDrawSequence(lines);
    const kind = KINDS.find(([pattern]) => pattern.test(header));
    if (kind === undefined) return { type: 'unreadable', problem: 'it is of a kind that is not drawn here' };
    const reading = kind[1](lines);
    if (reading.nodes === 0) return { type: 'unreadable', problem: 'there is nothing in it' };
    if (reading.nodes > MAX_NODES || reading.edges > MAX_EDGES) return { type: 'unreadable', problem: 'it is too large' };
    return { type: 'readable', reading };
  } catch (error) {
    return { type: 'unreadable', problem: error instanceof UnreadLine ? error.message : 'it could not be read' };
  }
}

function readAndDrawSequence(lines: readonly string[]): MermaidDiagram {
  const sequence = readSequence(lines);
  const { actors, steps } = sequence;
  if (actors.length === 0) return { type: 'unreadable', problem: 'there is nothing in it' };
  if (actors.length > MAX_ACTORS || steps.length > MAX_STEPS) return { type: 'unreadable', problem: 'it is too large' };
  return { type: 'drawn', svg: drawSequence(sequence), nodes: actors.length };
}
