import type { Problem } from '../../../core/prompt/problem.ts';
import { type LineKind, type Parts, quoteLine, readLines, unquote } from '../diagram-lines.ts';
import type { Graph, NodeShape } from './graph.ts';
import { GraphDraft } from './graph-draft.ts';
import type { Room } from './room.ts';

const KINDS: readonly LineKind<GraphDraft>[] = [
  { pattern: /^subgraph(?:\s+(?<heading>.*))?$/, read: openSubgraph },
  { pattern: /^end$/, read: (draft) => draft.closeGroup() },
  {
    pattern: /^(?:%%\{|(?:direction|classDef|class|style|linkStyle|click|accTitle|accDescr)(?![\w[({]))/,
    read: (draft, _, line) =>
      draft.refuse(`${quoteLine(line)} is not read: the site gives a drawing its style and direction, and no links. Remove the line.`),
  },
  { pattern: /^/, read: readStatement },
];

/** The brackets of each shape; those that begin alike are in the order in which they are tried. */
const SHAPES: readonly (readonly [open: string, close: string, shape: NodeShape])[] = [
  ['([', '])', 'stadium'],
  ['[[', ']]', 'subroutine'],
  ['[(', ')]', 'cylinder'],
  ['{{', '}}', 'hexagon'],
  ['[', ']', 'rectangle'],
  ['(', ')', 'round'],
  ['{', '}', 'diamond'],
];

const ID = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./]|-(?![-.>=]))*/u;
const EDGE = /^(?<shaft><?(?:-{2,}|-\.+-|={2,})>|-{3,}|-\.+-|={3,})(?![-=>ox])\s*(?:\|\s*(?<label>"[^"]*"|[^"|]+?)\s*\|)?\s*/;

/** Reads a Mermaid flowchart. Each line is drawn, or is a problem with its line, counted from 1 in the text. */
export function parseFlowchart(text: string, room: Room): { graph: Graph; problems: Problem[] } {
  const draft = new GraphDraft(room, 'rectangle');
  const mayGoDown = room.directions.includes('TD');
  const header = readLines(draft, text, KINDS, {
    pattern: mayGoDown ? /^(?:flowchart|graph)\s+(?:LR|TD|TB)$/ : /^(?:flowchart|graph)\s+LR$/,
    kind: 'a flowchart',
    words: mayGoDown ? '"flowchart LR" or "flowchart TD"' : '"flowchart LR"',
  });
  draft.direction = header.endsWith('LR') ? 'LR' : 'TD';
  return draft.finish();
}

function openSubgraph(draft: GraphDraft, { heading = '' }: Parts, line: string): void {
  const [, id = heading, bracketed = heading] = /^([^\s[\]"]+)\s*\[\s*(.*?)\s*\]$/.exec(heading) ?? [];
  const label = unquote(bracketed);
  if (label === '' || /["[\]]/.test(label)) draft.refuse(`${quoteLine(line)} has no title that is read. Write subgraph id [Title].`);
  draft.openGroup(unquote(id) || `subgraph of line ${draft.line}`, label);
}

/** Why a line is not read. */
class Unread extends Error {}

/** Reads a line of nodes with edges between them, such as `a[One] --> b -->|then| c`. */
function readStatement(draft: GraphDraft, _: Parts, line: string): void {
  try {
    let { id: from, rest } = readNode(draft, line, line);
    while (rest !== '') {
      const edge = readEdge(rest);
      const node = readNode(draft, edge.rest, line);
      draft.connect({ from, to: node.id, label: edge.label, stroke: edge.stroke, ends: edge.ends });
      ({ id: from, rest } = node);
    }
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    draft.refuse(`${quoteLine(line)} is not read: ${error.message}.`);
  }
}

function readNode(draft: GraphDraft, text: string, line: string): { id: string; rest: string } {
  const id = ID.exec(text)?.[0];
  if (text === '') throw new Unread('the edge leads nowhere. Write the node at its end');
  if (id === undefined)
    throw new Unread(`${text === line ? 'it' : quoteLine(text)} does not begin with the id of a node, a word as in gw[API gateway]`);
  if (/^end$/i.test(id)) throw new Unread('"end" closes a subgraph. Give the node another id');
  const after = text.slice(id.length);
  const [undrawn] = /^(?:\({2,}|\[[/\\]|>)/.exec(after) ?? [];
  if (undrawn !== undefined)
    throw new Unread(
      `"${undrawn}" begins a shape that is not drawn. Use [box], ([actor]), [(store)], [[queue]], {{external}}, (round) or {decision}`,
    );
  const shape = SHAPES.find(([open]) => after.startsWith(open));
  if (shape === undefined) {
    draft.mention(id);
    return { id, rest: after.trimStart() };
  }
  const [open, close, drawn] = shape;
  const inner = after.slice(open.length);
  const quoted = /^\s*"([^"]*)"\s*/.exec(inner);
  const end = quoted === null ? inner.indexOf(close) : quoted[0].length;
  if (end < 0 || !inner.startsWith(close, end)) throw new Unread(`the label that "${open}" begins does not end with "${close}". Close it`);
  const label = (quoted?.[1] ?? inner.slice(0, end)).trim();
  if (label === '') throw new Unread(`"${id}" has an empty label. Write it, or leave the brackets out`);
  if (quoted === null && /[[\](){}"|]/.test(label))
    throw new Unread(`the label ${quoteLine(label)} holds brackets or quotes. Write ${id}${open}"…"${close}`);
  draft.declare(id, label, drawn);
  return { id, rest: inner.slice(end + close.length).trimStart() };
}

function readEdge(text: string) {
  const { 0: whole, groups: { shaft = '', label = '' } = {} } = EDGE.exec(text) ?? { 0: '' };
  if (whole === '' || text.startsWith('|', whole.length))
    throw new Unread(`${quoteLine(text)} is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b`);
  const ends = [shaft.startsWith('<') ? 'arrow' : 'none', shaft.endsWith('>') ? 'arrow' : 'none'] as const;
  const stroke = shaft.includes('.') ? 'dashed' : shaft.includes('=') ? 'thick' : 'solid';
  return { label: unquote(label), stroke, ends, rest: text.slice(whole.length) } as const;
}
