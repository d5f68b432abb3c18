import type { Problem } from '../../../core/prompt/problem.ts';
import { quoteLine } from '../label.ts';
import type { Cardinality, Graph } from './graph.ts';
import { type Draft, draftGraph } from './graph-draft.ts';
import { readLines } from './read-lines.ts';
import type { Room } from './room.ts';

const NAME = '("[^"]+"|[\\p{L}_][\\p{L}\\p{N}_-]*)';
const RELATION = new RegExp(`^${NAME}\\s+(\\|o|\\|\\||\\}o|\\}\\|)(--|\\.\\.)(o\\||\\|\\||o\\{|\\|\\{)\\s+${NAME}(?:\\s*:\\s*(.+))?$`, 'u');
const ENTITY = new RegExp(`^${NAME}(?:\\s*\\[\\s*([^\\]]+?)\\s*\\])?(\\s*\\{)?$`, 'u');
const ATTRIBUTE = /^([\p{L}_][^\s"{}]*)\s+([\p{L}_*][^\s"{}]*)(?:\s+((?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*))?(?:\s+"([^"]*)")?$/u;

/** How many there are, by the sign nearest to the line of the relation and the outer one. */
const CARDINALITIES: Readonly<Record<string, Cardinality>> = {
  '||': 'one',
  '|o': 'zero or one',
  'o|': 'zero or one',
  '}|': 'one or more',
  '|{': 'one or more',
  '}o': 'zero or more',
  'o{': 'zero or more',
};

/** Reads a Mermaid entity-relationship diagram. Each line is drawn, or is a problem with its line, counted from 1 in the text. */
export function parseEntityDiagram(text: string, room: Room): { graph: Graph; problems: Problem[] } {
  const draft = draftGraph(room, 'entity');
  /** The entity whose attributes are read, and its line. */
  let open: { id: string; line: number } | undefined;
  const readHeader = (line: string): void => {
    if (line !== 'erDiagram') draft.refuse(`${quoteLine(line)} does not begin an entity diagram. Begin with "erDiagram".`);
  };
  readLines(draft, text, readHeader, [], (line) => {
    const entity = ENTITY.exec(line);
    if (open !== undefined && line === '}') open = undefined;
    else if (open !== undefined) readAttribute(draft, open.id, line);
    else if (entity === null) readRelation(draft, line);
    else {
      const [, name = '', alias = name, brace] = entity;
      const id = unquote(name);
      draft.declare(id, unquote(alias), 'entity');
      if (brace !== undefined) open = { id, line: draft.line };
    }
  });
  if (open !== undefined) draft.refuse(`The entity "${open.id}" is not closed. Write "}" after its attributes.`, open.line);
  return draft.finish();
}

function readAttribute(draft: Draft, id: string, line: string): void {
  const [, type, name = '', keys = '', comment = ''] = ATTRIBUTE.exec(line) ?? [];
  if (type === undefined) draft.refuse(`${quoteLine(line)} is not read as an attribute. Write a type and a name, as in bigint id PK.`);
  else draft.addRow(id, [type, name, [keys, comment].filter((word) => word !== '').join(' ')]);
}

function readRelation(draft: Draft, line: string): void {
  const [, from, left = '', shaft, right = '', to = '', label = ''] = RELATION.exec(line) ?? [];
  if (from === undefined) {
    draft.refuse(`${quoteLine(line)} is not read. Write a relation as ORDER ||--o{ LINE : contains, or an entity as ORDER { … }.`);
    return;
  }
  const [a, b] = [unquote(from), unquote(to)];
  draft.mention(a);
  draft.mention(b);
  draft.connect({
    from: a,
    to: b,
    label: unquote(label.trim()),
    stroke: shaft === '--' ? 'solid' : 'dashed',
    ends: [CARDINALITIES[left] ?? 'one', CARDINALITIES[right] ?? 'one'],
  });
}

function unquote(text: string): string {
  return text.replace(/^"(.*)"$/, '$1');
}
