import type { Problem } from '../../core/prompt/problem.ts';
import type { CodeBlock } from '../body.ts';
import { parsePlot } from './plot.ts';
import { ARTICLE, parseSchematic } from './schematic.ts';
import { parseSequence, type Step } from './sequence.ts';

const LONGEST_CAPTION = 240;

/** Whether a fence is drawn instead of shown. */
export function isDrawing({ language }: Pick<CodeBlock, 'language'>): boolean {
  return language === 'mermaid' || language === 'plot';
}

/** Whether the text of a ```mermaid fence is a sequence diagram; otherwise it is a flowchart. */
export function isSequence(text: string): boolean {
  return text.trimStart().startsWith('sequenceDiagram');
}

/** Every problem of a fence that is drawn, with its line in the file. */
export function checkDrawing({ language, meta, text, line }: CodeBlock): Problem[] {
  // What is missing has no line of its own.
  if (language === 'plot') return parsePlot(text, line).problems.map((problem) => ({ ...problem, line: Math.max(problem.line, line) }));
  const { problems } = isSequence(text) ? parseSequence(text) : parseSchematic(text, ARTICLE);
  return [
    ...checkCaption(meta).map((message) => ({ message, line, column: 1 })),
    ...problems.map((problem) => ({ ...problem, line: problem.line + line })),
  ];
}

function checkCaption(caption: string): string[] {
  if (caption === '') return ['The diagram has no caption. Write one sentence behind ```mermaid; it is also its accessible name.'];
  if (!/[.?!]$/.test(caption)) return [`The caption "${caption}" is no sentence. End it with a full stop.`];
  return caption.length > LONGEST_CAPTION ? [`The caption is longer than ${LONGEST_CAPTION} characters. Say the rest in the text.`] : [];
}

/** What a diagram says, in sentences, for readers who do not see it. */
export function describeDrawing(text: string): string {
  return isSequence(text) ? describeSequence(text) : describeFlowchart(text);
}

function describeSequence(text: string): string {
  const { participants, steps } = parseSequence(text).sequence;
  const name = (id: string): string => participants.find((participant) => participant.id === id)?.label ?? id;
  const describe = (step: Step): string => {
    if (step.type === 'message') return `${name(step.from)} to ${name(step.to)}${step.kind === 'lost' ? ', lost' : ''}: ${step.text}.`;
    if (step.type === 'note') return `Note: ${step.text}.`;
    return step.sections.map(({ label, steps: inner }) => `${step.kind} (${label}): ${inner.map(describe).join(' ')}`).join(' Or ');
  };
  return steps.map(describe).join(' ');
}

function describeFlowchart(text: string): string {
  const { nodes, edges } = parseSchematic(text, ARTICLE).graph;
  const name = (id: string): string => nodes.find((node) => node.id === id)?.label ?? id;
  return edges.map(({ from, to, label }) => `${name(from)} to ${name(to)}${label === '' ? '' : `: ${label}`}.`).join(' ');
}
