import type { Problem } from '../../core/prompt/problem.ts';
import type { CodeBlock } from '../content/body.ts';
import { parseEntityDiagram } from './graph/entity-diagram.ts';
import { parseFlowchart } from './graph/flowchart.ts';
import type { Graph } from './graph/graph.ts';
import { ANSWER, ARTICLE, type Room } from './graph/room.ts';
import { parseStateDiagram } from './graph/state-diagram.ts';
import { parsePlot } from './plot.ts';
import { parseSequence } from './sequence.ts';

const LONGEST_CAPTION = 240;

/** Whether a fence is drawn instead of shown. */
export function isDrawing({ language }: Pick<CodeBlock, 'language'>): boolean {
  return language === 'mermaid' || language === 'plot';
}

/** Whether the text of a ```mermaid fence is a sequence diagram; otherwise it is nodes and edges. */
export function isSequence(text: string): boolean {
  return wordOf(text) === 'sequenceDiagram';
}

/** Reads a flowchart, a state diagram or an entity diagram, by its first word; a text that begins otherwise is no flowchart. */
export function parseGraph(text: string, room: Room = ARTICLE): { graph: Graph; problems: Problem[] } {
  const word = wordOf(text);
  if (word.startsWith('stateDiagram')) return parseStateDiagram(text, room);
  return word === 'erDiagram' ? parseEntityDiagram(text, room) : parseFlowchart(text, room);
}

/** Every problem of a fence that is drawn, with its line in the file. */
export function checkDrawing({ language, meta, text, line }: CodeBlock): Problem[] {
  // What is missing has no line of its own.
  if (language === 'plot') return parsePlot(text, line).problems.map((problem) => ({ ...problem, line: Math.max(problem.line, line) }));
  return [...checkCaption(meta).map((message) => ({ message, line, column: 1 })), ...checkDiagram(text, line, ARTICLE)];
}

/** Every problem of the diagrams among the fences of a sample answer, with its line in the file. */
export function checkSampleDiagrams(fences: readonly CodeBlock[]): Problem[] {
  return fences.flatMap(({ language, text, line }) => (language === 'mermaid' ? checkDiagram(text, line, ANSWER) : []));
}

function checkDiagram(text: string, line: number, room: Room): Problem[] {
  const { problems } = isSequence(text) ? parseSequence(text) : parseGraph(text, room);
  return problems.map((problem) => ({ ...problem, line: problem.line + line }));
}

function checkCaption(caption: string): string[] {
  if (caption === '') return ['The diagram has no caption. Write one sentence behind ```mermaid; it is also its accessible name.'];
  if (!/[.?!]$/.test(caption)) return [`The caption "${caption}" is no sentence. End it with a full stop.`];
  return caption.length > LONGEST_CAPTION ? [`The caption is longer than ${LONGEST_CAPTION} characters. Say the rest in the text.`] : [];
}

/** The word that says of which kind a diagram is: the first that is not in a comment. */
function wordOf(text: string): string {
  return /^(?:\s*%%.*\n)*\s*(\S*)/.exec(text)?.[1] ?? '';
}
