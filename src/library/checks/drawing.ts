import type { Problem } from '../../core/prompt/problem.ts';
import type { CodeBlock } from '../content/body.ts';
import { checkDrawing, isDrawing } from '../drawings/drawing.ts';
import { parseFlowchart } from '../drawings/graph/flowchart.ts';
import { TITLE_BLOCK } from '../drawings/graph/room.ts';
import type { Entry } from './entries.ts';

/** The path of a prompt's flowchart in its front matter. */
const FLOWCHART = ['schematic', 'flowchart'] as const;

/** Every problem of a prompt's schematic, at its line in the file. */
export function checkSchematic({ matter, text }: Pick<Entry<unknown>, 'matter' | 'text'>, flowchart: string): Problem[] {
  const { line } = matter.locate(FLOWCHART);
  // A text that begins with | or > begins on the next line; any other is on the line of its key.
  const above = /[|>][+-]?\d?\s*$/.test(text.split('\n')[line - 1] ?? '') ? line : line - 1;
  return parseFlowchart(flowchart, TITLE_BLOCK).problems.map((problem) => ({ ...problem, line: problem.line + above }));
}

/** Every problem of the fences that are drawn, at its line in the file. */
export function checkFences(code: readonly CodeBlock[]): Problem[] {
  return code.filter(isDrawing).flatMap(checkDrawing);
}
