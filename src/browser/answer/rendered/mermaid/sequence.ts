import { readLabel } from './label.ts';
import { throwUnread } from './reading.ts';

/** A step of a sequence: a message, a note, or where a frame begins, is divided and ends. */
export type Step =
  | { type: 'message'; from: number; to: number; label: string; isDashed: boolean; head: 'filled' | 'open' | 'cross' | 'none' }
  | { type: 'note'; from: number; to: number; side: 'left' | 'right' | 'over'; label: string }
  | { type: 'frame'; kind: string; label: string }
  | { type: 'divider'; label: string }
  | { type: 'end' };

export interface Sequence {
  actors: readonly { label: string; isPerson: boolean }[];
  steps: readonly Step[];
}

const HEADS = {
  '->': 'none',
  '-->': 'none',
  '->>': 'filled',
  '-->>': 'filled',
  '-x': 'cross',
  '--x': 'cross',
  '-)': 'open',
  '--)': 'open',
} as const;
const ARROW = '(-->>|->>|-->|->|--x|-x|--\\)|-\\))';
const MESSAGE = new RegExp(`^([^\\s:;<>-][^:;<>]*?)\\s*${ARROW}\\s*([+-]?)\\s*([^\\s:;<>+)-][^:;<>+)]*?)\\s*(?::\\s*(.*))?$`);
const ACTOR = /^(participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/;
const NOTE = /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*(.*)$/i;
const FRAME = /^(loop|alt|opt|par|critical|break)(?![\w-])(?!\s*-)\s*(.*)$/;
const DIVIDER = /^(?:else|and|option)(?![\w-])(?!\s*-)\s*(.*)$/;
/** What is not drawn and changes nothing of what is said: when someone is busy, colours, and what happens when something is pressed. */
const UNSEEN = /^(?:activate|deactivate|links?|properties|details|accTitle|accDescr|title)\b(?!\s*-)/;

/** Reads a sequence diagram. Throws for a line that is not understood whole. */
export function readSequence([, ...lines]: readonly string[]): Sequence {
  const names: string[] = [];
  const actors: { label: string; isPerson: boolean }[] = [];
  const steps: Step[] = [];
  /** The frames that are open; `rect` only colours and is not drawn. */
  const frames: string[] = [];
  let number = Number.NaN;

  const see = (name: string): number => {
    const known = names.indexOf(name);
    if (known !== -1) return known;
    names.push(name);
    return actors.push({ label: readLabel(name, 18), isPerson: false }) - 1;
  };
  for (const written of lines) {
    const line = written.replace(/;$/, '').trim();
    const actor = ACTOR.exec(line);
    const note = NOTE.exec(line);
    const frame = FRAME.exec(line);
    const divider = DIVIDER.exec(line);
    if (line === 'autonumber') number = 1;
    else if (UNSEEN.test(line)) continue;
    else if (actor !== null) {
      const [, kind, name = '', label = name] = actor;
      if (/[@{}]|->/.test(name)) throwUnread(line);
      // Seen in a note or message before, it gets its label now.
      actors[see(name)] = { label: readLabel(label, 18), isPerson: kind === 'actor' };
    } else if (note !== null) {
      const [, side = '', over = '', label = ''] = note;
      const [from = 0, to = from] = over.split(',').map((name) => see(name.trim()));
      steps.push({ type: 'note', from, to, side: side.replace(' of', '').toLowerCase() as 'left', label: readLabel(label, 26) });
    } else if (/^rect\b(?!\s*-)/.test(line)) frames.push('rect');
    else if (frame !== null) {
      const [, kind = '', label = ''] = frame;
      frames.push(kind);
      steps.push({ type: 'frame', kind, label: readLabel(label, 40) });
    } else if (divider !== null && frames.at(-1) !== undefined && frames.at(-1) !== 'rect')
      steps.push({ type: 'divider', label: readLabel(divider[1] ?? '', 40) });
    else if (line === 'end') {
      const kind = frames.pop() ?? throwUnread(line);
      if (kind !== 'rect') steps.push({ type: 'end' });
    } else {
      const [, from = '', arrow = '', , to = '', label = ''] = MESSAGE.exec(line) ?? throwUnread(line);
      // A name in which `-x` stands, and an arrow of that kind: it cannot be told where the arrow is.
      if (arrow.endsWith('x') && /-x/.test(to)) throwUnread(line);
      const count = Number.isNaN(number) ? '' : `${number}. `;
      number += 1;
      steps.push({
        type: 'message',
        from: see(from),
        to: see(to),
        label: readLabel(`${count}${label}`, 30),
        isDashed: arrow.startsWith('--'),
        head: HEADS[arrow as keyof typeof HEADS],
      });
    }
  }
  if (frames.length > 0) throwUnread(`${frames.at(-1)} without end`);
  return { actors, steps };
}
