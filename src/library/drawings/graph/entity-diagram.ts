import type { Problem } from '../../../core/prompt/problem.ts';
import { quoteLine, readLines, unquote } from '../diagram-lines.ts';
import type { Cardinality, Graph } from './graph.ts';
import { GraphDraft } from './graph-draft.ts';
import type { Room } from './room.ts';

const NAME = '("[^"]+"|[\\p{L}_][\\p{L}\\p{N}_-]*)';
const RELATION = new RegExp(`^${NAME}\\s+(\\|o|\\|\\||\\}o|\\}\\|)(--|\\.\\.)(o\\||\\|\\||o\\{|\\|\\{)\\s+${NAME}(?:\\s*:\\s*(.+))?$`, 'u');
const ENTITY = new RegExp(`^${NAME}(?:\\s*\\[\\s*([^\\]]+?)\\s*\\])?(\\s*\\{)?$`, 'u');
const ATTRIBUTE = /^([\p{L}_][^\s"{}]*)\s+([\p{L}_*][^\s"{}]*)(?:\s+((?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*))?(?:\s+"([^"]*)")?$/u;

/** The cardinality that each sign of a relation means. */
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
  const draft = new GraphDraft(room, 'entity');
  /** The entity whose attributes are read, and its line. */
  let open: { id: string; line: number } | undefined;
  const read = (_: unknown, __: unknown, line: string): void => {
    const [, name, alias = name, brace] = ENTITY.exec(line) ?? [];
    if (open !== undefined && line === '}') open = undefined;
    else if (open !== undefined) readAttribute(draft, open.id, line);
    else if (name === undefined) readRelation(draft, line);
    else {
      const id = unquote(name);
      draft.declare(id, unquote(alias ?? name), 'entity');
      if (brace !== undefined) open = { id, line: draft.line };
    }
  };
  readLines(draft, text, [{ pattern: /^/, read }], { pattern: /^erDiagram$/, kind: 'an entity diagram', words: '"erDiagram"' });
  if (open !== undefined) draft.refuse(`The entity "${open.id}" is not closed. Write "}" after its attributes.`, open.line);
  return draft.finish();
}

function readAttribute(draft: GraphDraft, id: string, line: string): void {
  const [, type, name = '', keys = '', comment = ''] = ATTRIBUTE.exec(line) ?? [];
  if (type === undefined) draft.refuse(`${quoteLine(line)} is not read as an attribute. Write a type and a name, as in bigint id PK.`);
  else draft.mention(id).rows.push([type, name, [keys, comment].filter((word) => word !== '').join(' ')]);
}

function readRelation(draft: GraphDraft, line: string): void {
  const [, left, start = '', shaft, end = '', right = '', label = ''] = RELATION.exec(line) ?? [];
  if (left === undefined) {
    draft.refuse(`${quoteLine(line)} is not read. Write a relation as ORDER ||--o{ LINE : contains, or an entity as ORDER { … }.`);
    return;
  }
  const [from, to] = [unquote(left), unquote(right)];
  draft.mention(from);
  draft.mention(to);
  const ends = [CARDINALITIES[start] ?? 'one', CARDINALITIES[end] ?? 'one'] as const;
  draft.connect({ from, to, label: unquote(label.trim()), stroke: shaft === '--' ? 'solid' : 'dashed', ends });
}
