import { readOnce } from '../memo.ts';
import { parseGraph } from './drawing.ts';
import { layOutGraph } from './graph/graph-layout.ts';
import { parseSequence } from './sequence.ts';
import { layOutSequence } from './sequence-layout.ts';

/** A flowchart, state diagram or entity diagram laid out, once for each text. */
export const drawGraph = readOnce((text) => layOutGraph(parseGraph(text).graph));

/** A sequence diagram laid out, once for each text. */
export const drawSequence = readOnce((text) => layOutSequence(parseSequence(text).sequence));
