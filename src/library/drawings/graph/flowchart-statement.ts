import { quoteLine } from '../label.ts';
import type { GraphEdge, NodeShape } from './graph.ts';

/** A line such as `a[One] & b --> c`: nodes, and the edges from all of one stop to all of the next. */
export interface Statement {
  stops: readonly (readonly NodeMention[])[];
  edges: readonly StatementEdge[];
}

type StatementEdge = Pick<GraphEdge, 'label' | 'stroke' | 'ends'>;

interface NodeMention {
  id: string;
  declared: { label: string; shape: NodeShape } | undefined;
}

/** The brackets of each shape; those that begin alike are in the order in which they are tried. */
const SHAPES = [
  ['(((', ')))', undefined],
  ['([', '])', 'stadium'],
  ['((', '))', 'circle'],
  ['[[', ']]', 'subroutine'],
  ['[(', ')]', 'cylinder'],
  ['[/', '/]', undefined],
  ['[\\', '\\]', undefined],
  ['{{', '}}', 'hexagon'],
  ['[', ']', 'rectangle'],
  ['(', ')', 'round'],
  ['{', '}', 'diamond'],
  ['>', ']', undefined],
] as const satisfies readonly (readonly [open: string, close: string, shape: NodeShape | undefined])[];

const DRAWN = '[box], ([actor]), [(store)], [[queue]], {{external}}, (round), ((circle)) or {decision}';
const ARROWS = 'a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b';

const ID = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./]|-(?![-.>=]))*/u;
const SHAFT = /^(<)?(-{2,}>|-{3,}|-\.+->|-\.+-|={2,}>|={3,})(?![-=>ox])/;
const WORDED_SHAFT =
  /^(<)?(?:--(?=[^->])|-\.(?=[^-.])|==(?=[^=>]))\s*("[^"]*"|[^"|\s](?:[^"|]*?[^"|\s])?)\s*(-{2,}>|-{3,}|\.+->|\.+-|={2,}>|={3,})(?![-=>ox])/;
const PIPED = /^\|\s*("[^"]*"|[^"|]+?)\s*\|/;

/** Why a line is not read. */
export class Unread extends Error {}

/** Reads a line of nodes and edges whole, or throws {@link Unread}. */
export function readStatement(line: string): Statement {
  const edges: StatementEdge[] = [];
  let { mentions, rest } = readStop(line, line);
  const stops = [mentions];
  while (rest !== '') {
    const edge = readEdge(rest, line);
    edges.push(edge.edge);
    if (edge.rest === '') fail(line, 'the edge leads nowhere. Write the node at its end');
    ({ mentions, rest } = readStop(edge.rest, line));
    stops.push(mentions);
  }
  return { stops, edges };
}

function readStop(text: string, line: string): { mentions: NodeMention[]; rest: string } {
  let { mention, rest } = readNode(text, line);
  const mentions = [mention];
  while (rest.startsWith('&')) {
    ({ mention, rest } = readNode(rest.slice(1).trimStart(), line));
    mentions.push(mention);
  }
  return { mentions, rest };
}

function readNode(text: string, line: string): { mention: NodeMention; rest: string } {
  const id =
    ID.exec(text)?.[0] ??
    fail(line, `${text === line ? 'it' : quoteLine(text)} does not begin with the id of a node, a word as in gw[API gateway]`);
  if (/^end$/i.test(id)) fail(line, '"end" closes a subgraph. Give the node another id');
  const after = text.slice(id.length);
  const shape = SHAPES.find(([open]) => after.startsWith(open));
  if (shape === undefined) {
    if (/^(?::::|@\{)/.test(after)) fail(line, `"${after}" styles the node; the site has its own style. Remove it`);
    return { mention: { id, declared: undefined }, rest: after.trimStart() };
  }
  const [open, close, drawn] = shape;
  if (drawn === undefined) fail(line, `"${open}" begins a shape that is not drawn. Use ${DRAWN}`);
  const inner = after.slice(open.length);
  const quoted = /^\s*"([^"]*)"\s*/.exec(inner);
  const end = quoted === null ? inner.indexOf(close) : quoted[0].length;
  if (end < 0 || !inner.startsWith(close, end)) fail(line, `the label that "${open}" begins does not end with "${close}". Close it`);
  const label = (quoted?.[1] ?? inner.slice(0, end)).trim();
  if (label === '') fail(line, `"${id}" has an empty label. Write it, or leave the brackets out`);
  if (quoted === null && /[[\](){}"|]/.test(label))
    fail(line, `the label ${quoteLine(label)} holds brackets or quotes. Write ${id}${open}"…"${close}`);
  return { mention: { id, declared: { label, shape: drawn } }, rest: inner.slice(end + close.length).trimStart() };
}

function readEdge(text: string, line: string): { edge: StatementEdge; rest: string } {
  const plain = SHAFT.exec(text);
  const worded = plain === null ? WORDED_SHAFT.exec(text) : null;
  const [whole, start, shaft = '', tip = shaft] =
    plain ?? (worded === null ? failEdge(text, line) : [worded[0], worded[1], worded[0], worded[3]]);
  let rest = text.slice(whole.length).trimStart();
  const piped = PIPED.exec(rest);
  if (rest.startsWith('|') && piped === null) fail(line, 'the label of the edge is not closed. Write -->|label|');
  if (piped !== null && worded !== null) fail(line, 'the edge has two labels. Remove one');
  rest = rest.slice(piped?.[0].length ?? 0).trimStart();
  const isPointed = tip.endsWith('>');
  if (start !== undefined && !isPointed)
    fail(line, 'an edge with a head at its start alone is not drawn. Write it from the other side, as b --> a');
  const label = (piped?.[1] ?? worded?.[2] ?? '').replace(/^"(.*)"$/, '$1').trim();
  const edge: StatementEdge = {
    label,
    stroke: tip.includes('.') ? 'dashed' : tip.startsWith('=') ? 'thick' : 'solid',
    ends: [start === undefined ? 'none' : 'arrow', isPointed ? 'arrow' : 'none'],
  };
  return { edge, rest };
}

function failEdge(text: string, line: string): never {
  const [head = ''] = /^\S+/.exec(text) ?? [];
  const [short] = /^<?(?:->|-$|=>|=$|-\.>)/.exec(head) ?? [];
  if (short !== undefined) fail(line, `"${short}" is too short for an edge. Write "${lengthen(short)}"`);
  if (/^<?[-=.]+[ox]|^[ox][-=.]{2}/.test(head))
    fail(line, `an edge that ends as "${head}" does is not drawn. Write ${ARROWS}, with spaces around the arrow`);
  if (head.startsWith('~')) fail(line, '"~~~" is an edge that is not seen. Write "---", or remove the line');
  if (head.startsWith(';')) fail(line, 'each line is a statement of its own. Remove ";", and put what follows on a line');
  return fail(line, `${quoteLine(text)} is not an edge. Write ${ARROWS}`);
}

/** An edge with the sign that it lacks. */
function lengthen(short: string): string {
  if (short.includes('=')) return short.replace(/=>?/, '==>');
  return short.includes('.') ? short.replace('-.>', '-.->') : short.replace(/->?/, '-->');
}

function fail(line: string, reason: string): never {
  throw new Unread(`${quoteLine(line)} is not read: ${reason}.`);
}
