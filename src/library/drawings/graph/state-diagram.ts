import type { Problem } from '../../../core/prompt/problem.ts';
import { quoteLine } from '../label.ts';
import type { Graph } from './graph.ts';
import { type Draft, draftGraph } from './graph-draft.ts';
import { type LineKind, readLines } from './read-lines.ts';
import type { Room } from './room.ts';

const STATE = '[\\p{L}_][\\p{L}\\p{N}_]*';
const PLACE = `(\\[\\*\\]|${STATE})`;

const KINDS: readonly LineKind[] = [
  { pattern: new RegExp(`^${PLACE}\\s*-->\\s*${PLACE}(?:\\s*:\\s*(.+))?$`, 'u'), read: readTransition },
  {
    pattern: new RegExp(`^state\\s+"([^"]+)"\\s+as\\s+(${STATE})$`, 'u'),
    read: (draft, [label = '', id = '']) => declare(draft, id, label),
  },
  {
    pattern: new RegExp(`^state\\s+(?:"([^"]+)"\\s+as\\s+)?(${STATE})\\s*\\{$`, 'u'),
    read: (draft, [label, id = '']) => draft.openGroup(id, label ?? id),
  },
  { pattern: /^(\})$/, read: (draft, [written = '']) => draft.closeGroup(written) },
  { pattern: new RegExp(`^(?:state\\s+)?(${STATE})$`, 'u'), read: (draft, [id = '']) => draft.mention(id) },
  { pattern: new RegExp(`^(${STATE})\\s*:\\s*(.+)$`, 'u'), read: (draft, [id = '', label = '']) => declare(draft, id, label) },
  { pattern: /^direction\s+(\w+)$/, read: readDirection },
];

/** Reads a Mermaid state diagram. Each line is drawn, or is a problem with its line, counted from 1 in the text. */
export function parseStateDiagram(text: string, room: Room): { graph: Graph; problems: Problem[] } {
  const draft = draftGraph(room, 'round');
  const readHeader = (line: string): void => {
    if (!/^stateDiagram(?:-v2)?$/.test(line))
      draft.refuse(`${quoteLine(line)} does not begin a state diagram. Begin with "stateDiagram-v2".`);
  };
  readLines(draft, text, readHeader, KINDS, (line) =>
    draft.refuse(
      `${quoteLine(line)} is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, state "Label" as A, or state A { … }.`,
    ),
  );
  return draft.finish();
}

function readTransition(draft: Draft, [from = '', to = '', label = '']: readonly string[]): void {
  // Each composite state has a start and an end of its own.
  const inside = draft.group() ?? '';
  const [start, end] = [`[*] start ${inside}`, `[*] end ${inside}`];
  if (from === '[*]') draft.declare(start, 'Start', 'start');
  else draft.mention(from);
  if (to === '[*]') draft.declare(end, 'End', 'end');
  else draft.mention(to);
  const ends = [from === '[*]' ? start : from, to === '[*]' ? end : to] as const;
  draft.connect({ from: ends[0], to: ends[1], label: label.trim(), stroke: 'solid', ends: ['none', 'arrow'] });
}

function declare(draft: Draft, id: string, label: string): void {
  draft.declare(id, label.trim(), 'round');
}

function readDirection(draft: Draft, [word = '']: readonly string[]): void {
  if (draft.group() !== undefined) draft.refuse('A composite state runs as its diagram does. Remove the line "direction …".');
  else if (word === 'LR') draft.direction = 'LR';
  else if (word !== 'TB' && word !== 'TD') draft.refuse(`"direction ${word}" is not drawn. Write direction LR or direction TB.`);
}
