import type { Problem } from '../prompt/problem.ts';
import type { CodeBlock } from './body.ts';
import { parsePlot } from './plot.ts';
import { ARTICLE, parseSchematic } from './schematic.ts';
import { parseSequence } from './sequence.ts';

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
  if (language === 'plot') return parsePlot(text, line).problems;
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
