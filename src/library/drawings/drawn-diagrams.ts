import { parseGraph } from './drawing.ts';
import { type DrawnGraph, layOutGraph } from './graph/graph-layout.ts';
import { parseSequence } from './sequence.ts';
import { type LaidOutSequence, layOutSequence } from './sequence-layout.ts';

const graphs = new Map<string, Promise<DrawnGraph>>();
const sequences = new Map<string, LaidOutSequence>();

/** A flowchart, state diagram or entity diagram laid out, once for each text. */
export function drawGraph(text: string): Promise<DrawnGraph> {
  const drawn = graphs.get(text) ?? layOutGraph(parseGraph(text).graph);
  graphs.set(text, drawn);
  return drawn;
}

/** A sequence diagram laid out, once for each text. */
export function drawSequence(text: string): LaidOutSequence {
  const drawn = sequences.get(text) ?? layOutSequence(parseSequence(text).sequence);
  sequences.set(text, drawn);
  return drawn;
}
