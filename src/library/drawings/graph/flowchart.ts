import type { Problem } from '../../../core/prompt/problem.ts';
import { quoteLine } from '../label.ts';
import { readStatement, Unread } from './flowchart-statement.ts';
import type { Graph } from './graph.ts';
import { type Draft, draftGraph } from './graph-draft.ts';
import { type LineKind, readLines } from './read-lines.ts';
import type { Room } from './room.ts';

/** The lines that are not nodes and edges. */
const KINDS: readonly LineKind[] = [
  { pattern: /^subgraph(?:\s+(.*))?$/, read: openSubgraph },
  { pattern: /^(end)$/, read: (draft, [written = '']) => draft.closeGroup(written) },
  {
    pattern: /^(direction\s.*)$/,
    read: (draft, [written = '']) => draft.refuse(`"${written}" is not read: a subgraph runs as its flowchart does. Remove the line.`),
  },
  {
    pattern: /^(%%\{.*|(?:classDef|class|style|linkStyle|click|accTitle|accDescr)(?![\w[({]).*)$/,
    read: (draft, [written = '']) =>
      draft.refuse(`${quoteLine(written)} is not read: a drawing has the site's style, and no links. Remove the line.`),
  },
];

/** Reads a Mermaid flowchart. Each line is drawn, or is a problem with its line, counted from 1 in the text. */
export function parseFlowchart(text: string, room: Room): { graph: Graph; problems: Problem[] } {
  const draft = draftGraph(room, 'rectangle');
  readLines(
    draft,
    text,
    (line) => readHeader(draft, line, room),
    KINDS,
    (line) => readNodesAndEdges(draft, line),
  );
  return draft.finish();
}

function readHeader(draft: Draft, line: string, { directions }: Room): void {
  const [, word] = /^(?:flowchart|graph)\s+([A-Z]{2})$/.exec(line) ?? [];
  const direction = directions.find((candidate) => candidate === (word === 'TB' ? 'TD' : word));
  if (direction !== undefined) draft.direction = direction;
  else
    draft.refuse(
      `${quoteLine(line)} does not begin a flowchart. Begin with ${directions.map((candidate) => `"flowchart ${candidate}"`).join(' or ')}.`,
    );
}

function openSubgraph(draft: Draft, [heading = '']: readonly string[]): void {
  const [, id = heading, bracketed = heading] = /^([^\s[\]"]+)\s*\[\s*(.*?)\s*\]$/.exec(heading) ?? [];
  const label = bracketed.replace(/^"(.*)"$/, '$1').trim();
  if (label === '' || /["[\]]/.test(label))
    draft.refuse(`${quoteLine(`subgraph ${heading}`.trim())} has no title that is read. Write subgraph id [Title].`);
  draft.openGroup(id.replace(/^"(.*)"$/, '$1') || `subgraph of line ${draft.line}`, label);
}

function readNodesAndEdges(draft: Draft, line: string): void {
  try {
    const { stops, edges } = readStatement(line);
    for (const { id, declared } of stops.flat())
      if (declared === undefined) draft.mention(id);
      else draft.declare(id, declared.label, declared.shape);
    for (const [i, edge] of edges.entries())
      for (const from of stops[i] ?? []) for (const to of stops[i + 1] ?? []) draft.connect({ from: from.id, to: to.id, ...edge });
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    draft.refuse(error.message);
  }
}
