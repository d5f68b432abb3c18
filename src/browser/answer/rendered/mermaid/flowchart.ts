import { hideLabel, readLabel } from './label.ts';
import { isLook, type Reading, throwUnread } from './reading.ts';

interface Node {
  id: string;
  shape: readonly [open: string, close: string];
  label: string;
  group: Group;
}

interface Group {
  id: string;
  label: string;
  children: Group[];
  parent: Group | undefined;
}

/** How a shape is written, how it ends, and how the engine writes it; a slanted box is drawn as a box. */
const SHAPES = [
  ['(((', ')))', '(((', ')))'],
  ['([', '])', '([', '])'],
  ['((', '))', '((', '))'],
  ['[[', ']]', '[[', ']]'],
  ['[(', ')]', '[(', ')]'],
  ['{{', '}}', '{{', '}}'],
  ['[/', '\\]', '[/', '\\]'],
  ['[\\', '/]', '[\\', '/]'],
  ['[/', '/]', '[', ']'],
  ['[\\', '\\]', '[', ']'],
  ['>', ']', '>', ']'],
  ['[', ']', '[', ']'],
  ['(', ')', '(', ')'],
  ['{', '}', '{', '}'],
] as const;

const HEADER = /^(?:graph|flowchart)(?:\s+(TD|TB|LR|BT|RL))?\s*(?:;|$)/i;
const ID = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./]|-(?![-.>=]))*/u;
const ARROW = /^(<)?(-{2,}>|-{3,}(?![ox>])|-\.+->|-\.+-(?![ox>])|={2,}>|={3,}(?![ox>]))\s*(?:\|\s*("[^"]*"|[^|]*?)\s*\|)?/;
const WORDED_ARROW =
  /^(<)?(--|-\.|==)(?![ox](?:\s|$)|[-.=>])\s*("[^"]*"|[^"|]+?)\s*(-{2,}>|-{3,}(?![ox])|\.+->|\.+-(?![ox])|={2,}>|={3,}(?![ox]))/;

/** Reads a flowchart. Throws for a line that is not understood whole. */
export function readFlowchart([header = '', ...lines]: readonly string[]): Reading {
  const root: Group = { id: '', label: '', children: [], parent: undefined };
  const nodes = new Map<string, Node>();
  const groups = new Set<string>();
  const edges: string[] = [];
  let group = root;

  const readNode = (rest: string): { node: Node; rest: string } => {
    const id = ID.exec(rest)?.[0] ?? throwUnread(rest);
    const node = nodes.get(id) ?? { id: `n${nodes.size}`, shape: ['[', ']'] as const, label: id, group };
    if (node.group === root) node.group = group;
    nodes.set(id, node);
    let after = rest.slice(id.length);
    const shape = SHAPES.find(([open, close]) => after.startsWith(open) && findClose(after, open, close) !== -1);
    if (shape !== undefined) {
      const [open, close, ...drawn] = shape;
      const end = findClose(after, open, close);
      node.shape = drawn;
      node.label = after.slice(open.length, end);
      after = after.slice(end + close.length);
    }
    return { node, rest: after.replace(/^:::[\w-]+/, '').trimStart() };
  };
  const readNodes = (text: string): { found: Node[]; rest: string } => {
    let { node, rest } = readNode(text);
    const found = [node];
    while (rest.startsWith('&')) {
      ({ node, rest } = readNode(rest.slice(1).trimStart()));
      found.push(node);
    }
    return { found, rest };
  };
  const readStatement = (line: string): void => {
    let { found, rest } = readNodes(line);
    while (rest !== '' && !rest.startsWith(';')) {
      const arrow = ARROW.exec(rest) ?? WORDED_ARROW.exec(rest) ?? throwUnread(line);
      const [whole, start = '', shaft = '', words = '', tip = shaft] = arrow;
      const next = readNodes(rest.slice(whole.length).trimStart());
      const drawn = `${start}${normalise(shaft, tip)}${print(words)}`;
      for (const from of found) for (const to of next.found) edges.push(`${from.id} ${drawn} ${to.id}`);
      ({ found, rest } = next);
    }
    if (rest.startsWith(';') && rest.slice(1).trim() !== '') readLine(rest.slice(1).trim());
  };
  const readLine = (line: string): void => {
    const [, heading] = /^subgraph\b\s*(.*)$/.exec(line) ?? [];
    if (heading !== undefined) {
      const [, id = heading, label = heading] = /^([^\s[\]"]+)\s*\[(.*)\]$/.exec(heading) ?? [];
      groups.add(id.replace(/^"(.*)"$/, '$1'));
      const child: Group = { id: `s${groups.size}`, label, children: [], parent: group };
      group.children.push(child);
      group = child;
    } else if (/^end\s*;?$/.test(line)) group = group.parent ?? throwUnread(line);
    // A group's own direction is left out: with one, the engine ends edges at the groups' borders.
    else if (!isLook(line) && !/^direction\s+\w+\s*;?$/.test(line)) readStatement(line);
  };

  const [start = '', direction = 'TB'] = HEADER.exec(header) ?? throwUnread(header);
  for (const line of [header.slice(start.length).trim(), ...lines]) if (line !== '') readLine(line);
  if (group !== root) throwUnread('subgraph without end');
  // The engine would draw a second thing beside the group.
  for (const id of nodes.keys()) if (groups.has(id)) throwUnread(`${id}, a connection to a whole group,`);

  const printGroup = ({ id, label, children }: Group): string[] => [
    `subgraph ${id} [${hideLabel(readLabel(label))}]`,
    ...printContent(id, children),
    'end',
  ];
  const printContent = (id: string, children: readonly Group[]): string[] => [
    ...children.flatMap(printGroup),
    ...[...nodes.values()]
      .filter((node) => node.group.id === id)
      .map(({ id: name, shape: [open, close], label }) => `${name}${open}${hideLabel(readLabel(label))}${close}`),
  ];
  const source = [`flowchart ${direction.toUpperCase()}`, ...printContent('', root.children), ...edges].join('\n');
  return { nodes: nodes.size, edges: edges.length, source };
}

/** Where a shape ends: after its quoted label, or at the first close. */
function findClose(text: string, open: string, close: string): number {
  const inside = text.slice(open.length);
  const quoted = /^\s*"[^"]*"\s*/.exec(inside)?.[0];
  const at = quoted === undefined ? inside.indexOf(close) : inside.startsWith(close, quoted.length) ? quoted.length : -1;
  return at <= 0 ? -1 : open.length + at;
}

/** The arrow as the engine knows it, whatever its length. */
function normalise(shaft: string, tip: string): string {
  const isPointed = tip.endsWith('>');
  if (shaft.startsWith('=')) return isPointed ? '==>' : '===';
  if (shaft.startsWith('-.')) return isPointed ? '-.->' : '-.-';
  return isPointed ? '-->' : '---';
}

function print(label: string): string {
  const read = readLabel(label, 24);
  return read === '' ? '' : `|${hideLabel(read)}|`;
}
