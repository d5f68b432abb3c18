import { hideLabel, readLabel } from './label.ts';
import { isLook, type Reading, throwUnread } from './reading.ts';

interface Scope {
  id: string;
  label: string;
  states: string[];
  children: Scope[];
  /** Transitions that begin or end in this scope's own start or end. */
  ends: string[];
  parent: Scope | undefined;
}

const NAME = '(\\[\\*\\]|[\\p{L}\\p{N}_.-]*?[\\p{L}\\p{N}_.])(?::::[\\w-]+)?';
const TRANSITION = new RegExp(`^${NAME}\\s*-->\\s*${NAME}\\s*(?::\\s*(.*))?$`, 'u');
const COMPOSITE = /^state\s+(?:"([^"]*)"\s+as\s+)?([\p{L}\p{N}_.-]+)\s*\{$/u;
const NAMED = /^state\s+"([^"]*)"\s+as\s+([\p{L}\p{N}_.-]+)$/u;
const DESCRIBED = /^([\p{L}\p{N}_.-]+)\s*:\s*(.+)$/u;
const BARE = /^(?:state\s+)?([\p{L}\p{N}_.-]+)$/u;

/** Reads a state diagram. Throws for a line that is not understood whole: notes, forks, choices and regions are not drawn. */
export function readStateDiagram([, ...lines]: readonly string[]): Reading {
  const root: Scope = { id: '', label: '', states: [], children: [], ends: [], parent: undefined };
  const labels = new Map<string, string>();
  const composites = new Map<string, Scope>();
  const transitions: { from: string; to: string; label: string }[] = [];
  const ids = new Map<string, string>();
  let scope = root;
  let rootDirection = 'TB';
  let edges = 0;
  let pseudo = 0;

  const see = (name: string): void => {
    if (composites.has(name) || ids.has(name)) return;
    ids.set(name, `n${ids.size}`);
    scope.states.push(name);
  };
  const readTransition = (from: string, to: string, written: string): void => {
    edges += 1;
    if (from !== '[*]' && to !== '[*]') {
      see(from);
      see(to);
      transitions.push({ from, to, label: print(written) });
      return;
    }
    if (from === to) throwUnread(`${from} --> ${to}`);
    const state = from === '[*]' ? to : from;
    see(state);
    pseudo += 1;
    scope.ends.push(from === '[*]' ? `[*] --> {${state}}${print(written)}` : `{${state}} --> [*]${print(written)}`);
  };

  for (const written of lines) {
    const line = written.replace(/;$/, '');
    const [, direction] = /^direction\s+(TD|TB|LR|BT|RL)$/i.exec(line) ?? [];
    const transition = TRANSITION.exec(line);
    const composite = COMPOSITE.exec(line);
    const [, text, name = ''] = NAMED.exec(line) ?? [];
    const described = DESCRIBED.exec(line);
    const bare = BARE.exec(line);
    // A group's own direction is left out: with one, the engine ends edges at the groups' borders.
    if (direction !== undefined) rootDirection = scope === root ? direction.toUpperCase() : rootDirection;
    else if (transition !== null) readTransition(transition[1] ?? '', transition[2] ?? '', transition[3] ?? '');
    else if (composite !== null) {
      const id = composite[2] ?? '';
      if (composites.has(id)) throwUnread(line);
      const child: Scope = { ...root, id, label: composite[1] ?? id, states: [], children: [], ends: [], parent: scope };
      composites.set(id, child);
      scope.children.push(child);
      scope = child;
    } else if (line === '}') scope = scope.parent ?? throwUnread(line);
    else if (text !== undefined) {
      see(name);
      labels.set(name, text);
    } else if (isLook(line) || /^hide empty description$/.test(line)) continue;
    else if (described !== null) {
      const [, id = '', said = ''] = described;
      see(id);
      labels.set(id, labels.has(id) ? `${labels.get(id)}<br/>${said}` : said);
    } else if (bare !== null && bare[1] !== 'note' && bare[1] !== '--') see(bare[1] ?? '');
    else throwUnread(line);
  }
  if (scope !== root) throwUnread('state without }');

  const idOf = (name: string): string => (composites.has(name) ? `c${[...composites.keys()].indexOf(name)}` : (ids.get(name) ?? ''));
  const printScope = ({ states, children, ends }: Scope): string[] => [
    ...children.flatMap((child) => [`state "${hideLabel(readLabel(child.label))}" as ${idOf(child.id)} {`, ...printScope(child), '}']),
    ...states
      .filter((name) => !composites.has(name))
      .map((name) => `state "${hideLabel(readLabel(labels.get(name) ?? name))}" as ${idOf(name)}`),
    ...ends.map((end) => end.replace(/\{(.*?)\}/, (_, name: string) => idOf(name))),
  ];
  const source = [
    'stateDiagram-v2',
    `direction ${rootDirection}`,
    ...printScope(root),
    ...transitions.map(({ from, to, label }) => `${idOf(from)} --> ${idOf(to)}${label}`),
  ].join('\n');
  const states = [...ids.keys()].filter((name) => !composites.has(name));
  return { nodes: states.length + pseudo, edges, source };
}

function print(written: string): string {
  const label = readLabel(written, 24);
  return label === '' ? '' : ` : ${hideLabel(label)}`;
}
