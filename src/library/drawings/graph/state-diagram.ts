import type { Problem } from '../../../core/prompt/problem.ts';
import { type LineKind, type Parts, quoteLine, readLines } from '../diagram-lines.ts';
import type { Graph } from './graph.ts';
import { GraphDraft } from './graph-draft.ts';
import type { Room } from './room.ts';

const KINDS: readonly LineKind<GraphDraft>[] = [
  {
    pattern: /^(?<from>\[\*\]|[\p{L}_][\p{L}\p{N}_]*)\s*-->\s*(?<to>\[\*\]|[\p{L}_][\p{L}\p{N}_]*)(?:\s*:\s*(?<label>.+))?$/u,
    read: readTransition,
  },
  { pattern: /^state\s+"(?<label>[^"]+)"\s+as\s+(?<id>[\p{L}_][\p{L}\p{N}_]*)$/u, read: declare },
  { pattern: /^(?<id>[\p{L}_][\p{L}\p{N}_]*)\s*:\s*(?<label>.+)$/u, read: declare },
  { pattern: /^(?:state\s+)?(?<id>[\p{L}_][\p{L}\p{N}_]*)$/u, read: (draft, { id = '' }) => draft.mention(id) },
  { pattern: /^direction\s+(?<word>\w+)$/, read: readDirection },
  {
    pattern: /^/,
    read: (draft, _, line) =>
      draft.refuse(`${quoteLine(line)} is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.`),
  },
];

/** Reads a Mermaid state diagram. Each line is drawn, or is a problem with its line, counted from 1 in the text. */
export function parseStateDiagram(text: string, room: Room): { graph: Graph; problems: Problem[] } {
  const draft = new GraphDraft(room, 'round');
  readLines(draft, text, KINDS, { pattern: /^stateDiagram(?:-v2)?$/, kind: 'a state diagram', words: '"stateDiagram-v2"' });
  return draft.finish();
}

function readTransition(draft: GraphDraft, { from = '', to = '', label = '' }: Parts): void {
  const [start, end] = [from === '[*]' ? '[*] start' : from, to === '[*]' ? '[*] end' : to];
  if (start === from) draft.mention(from);
  else draft.declare(start, 'Start', 'start');
  if (end === to) draft.mention(to);
  else draft.declare(end, 'End', 'end');
  draft.connect({ from: start, to: end, label: label.trim(), stroke: 'solid', ends: ['none', 'arrow'] });
}

function declare(draft: GraphDraft, { id = '', label = '' }: Parts): void {
  draft.declare(id, label.trim(), 'round');
}

function readDirection(draft: GraphDraft, { word = '' }: Parts): void {
  if (word === 'LR') draft.direction = 'LR';
  else if (word !== 'TB' && word !== 'TD') draft.refuse(`"direction ${word}" is not drawn. Write direction LR or direction TB.`);
}
