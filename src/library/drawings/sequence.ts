import type { Problem } from '../../core/prompt/problem.ts';
import { suggestNearest } from '../../core/text/nearest.ts';
import { checkLabel, type LineKind, type Parts, quoteLine, readLines } from './diagram-lines.ts';

/** Participants and the messages between them, in the order of time. */
export interface Sequence {
  participants: readonly Participant[];
  steps: readonly Step[];
}

interface Participant {
  id: string;
  label: string;
  /** Whether it is a person, drawn with round ends. */
  isActor: boolean;
}

/** A call waits for its reply, an async message does not; a lost one never arrives. */
export type MessageKind = 'call' | 'reply' | 'async' | 'lost';

/** How a block runs its steps: repeatedly, one section of several, perhaps, or all sections at once. */
export type BlockKind = 'loop' | 'alt' | 'opt' | 'par';

export type Step =
  | { type: 'message'; from: string; to: string; kind: MessageKind; text: string }
  | { type: 'note'; from: string; to: string; text: string }
  | { type: 'block'; kind: BlockKind; sections: { label: string; steps: Step[] }[] };

type Block = Extract<Step, { type: 'block' }>;

interface Reader {
  participants: Participant[];
  /** The blocks that are open, the innermost last, each with the line on which it opened. */
  open: { block: Block; line: number }[];
  steps: Step[];
  /** The line that is read. */
  line: number;
  refuse(message: string): void;
}

const MOST_PARTICIPANTS = 8;
const MOST_STEPS = 40;
const LONGEST_LABEL = 20;
const LONGEST_TEXT = 90;

const ARROWS: Readonly<Record<string, MessageKind>> = {
  '->>': 'call',
  '-->>': 'reply',
  '-)': 'async',
  '--)': 'async',
  '-x': 'lost',
  '--x': 'lost',
};

/** The word that begins a further section of a block. */
const FURTHER: Readonly<Record<string, BlockKind>> = { else: 'alt', and: 'par' };

const KINDS: readonly LineKind<Reader>[] = [
  { pattern: /^(?<word>participant|actor)\s+(?<id>\w+)(?:\s+as\s+(?<label>.+))?$/, read: readParticipant },
  { pattern: /^[Nn]ote over\s+(?<from>\w+)(?:\s*,\s*(?<to>\w+))?\s*:\s*(?<text>.+)$/, read: readStep },
  { pattern: /^(?<kind>loop|alt|opt|par)\b\s*(?<label>.*)$/, read: openBlock },
  { pattern: /^(?<word>else|and)\b\s*(?<label>.*)$/, read: openSection },
  { pattern: /^end$/, read: closeBlock },
  { pattern: /^(?<from>\w+)\s*(?<arrow>-{1,2}(?:>>|\)|x))\s*(?<to>\w+)\s*:\s*(?<text>.+)$/, read: readStep },
  { pattern: /^/, read: ({ refuse }, _, line) => refuse(`${quoteLine(line)} is not read. Use ${KNOWN}.`) },
];

const KNOWN =
  'participant a as Name, a->>b: text, a-->>b: text, a-)b: text, a-xb: text, Note over a,b: text, loop, alt, else, opt, par, and, end';

/** Reads a Mermaid sequence diagram, as far as it is drawn. Any other line is a problem with its number, counted from 1 in the text. */
export function parseSequence(text: string): { sequence: Sequence; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (message: string, line = reader.line): void => {
    problems.push({ message, line, column: 1 });
  };
  const reader: Reader = { participants: [], open: [], steps: [], line: 1, refuse };
  readLines(reader, text, KINDS, { pattern: /^sequenceDiagram$/, kind: 'a sequence diagram', words: '"sequenceDiagram"' });
  for (const { block, line } of reader.open) refuse(`This ${block.kind} has no "end".`, line);
  const { participants, steps } = reader;
  if (participants.length > MOST_PARTICIPANTS)
    refuse(`The diagram has ${participants.length} participants; ${MOST_PARTICIPANTS} is the most that stays readable.`);
  const count = listMessages(steps).length;
  if (count === 0) refuse('The diagram has no message. Write one as a->>b: text.');
  if (count > MOST_STEPS) refuse(`The diagram has ${count} messages; ${MOST_STEPS} is the most that stays readable. Split it.`);
  return { sequence: { participants, steps }, problems };
}

/** The messages of all steps, also those within blocks, in the order of time. */
export function listMessages(steps: readonly Step[]): Extract<Step, { type: 'message' }>[] {
  return steps.flatMap((step) =>
    step.type === 'message' ? [step] : step.type === 'block' ? step.sections.flatMap((section) => listMessages(section.steps)) : [],
  );
}

function readParticipant({ participants, refuse }: Reader, { word, id = '', label = id }: Parts): void {
  if (participants.some((other) => other.id === id)) refuse(`"${id}" is declared twice.`);
  for (const message of checkLabel(label, LONGEST_LABEL)) refuse(message);
  participants.push({ id, label, isActor: word === 'actor' });
}

/** A line without an arrow is a note. */
function readStep(reader: Reader, { from = '', to = from, arrow, text = '' }: Parts): void {
  checkIds(reader, [from, to]);
  for (const message of checkLabel(text, LONGEST_TEXT)) reader.refuse(message);
  add(reader, arrow === undefined ? { type: 'note', from, to, text } : { type: 'message', from, to, kind: ARROWS[arrow] ?? 'call', text });
}

function openBlock(reader: Reader, { kind, label = '' }: Parts): void {
  for (const message of checkLabel(label, LONGEST_TEXT)) reader.refuse(message);
  const block: Block = { type: 'block', kind: kind as BlockKind, sections: [{ label, steps: [] }] };
  add(reader, block);
  reader.open.push({ block, line: reader.line });
}

function openSection({ open, refuse }: Reader, { word = '', label = '' }: Parts): void {
  const block = open.at(-1)?.block;
  if (block === undefined || block.kind !== FURTHER[word]) refuse(`"${word}" belongs into ${FURTHER[word] ?? ''} … end.`);
  else block.sections.push({ label, steps: [] });
}

function closeBlock({ open, refuse }: Reader): void {
  if (open.pop() === undefined) refuse('"end" closes nothing. Remove it.');
}

function add({ open, steps }: Reader, step: Step): void {
  (open.at(-1)?.block.sections.at(-1)?.steps ?? steps).push(step);
}

function checkIds({ participants, refuse }: Reader, ids: readonly string[]): void {
  const known = participants.map(({ id }) => id);
  for (const id of new Set(ids))
    if (!known.includes(id)) {
      refuse(`No participant is called "${id}".${suggestNearest(id, known)} Declare it above: participant ${id} as Name.`);
    }
}
