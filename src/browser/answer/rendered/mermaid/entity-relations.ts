import { hideLabel, readLabel } from './label.ts';
import { isLook, Names, type Reading, throwUnread } from './reading.ts';

const NAME = '("[^"]+"|[^\\s"{}[\\]:]+)';
const ALIAS = '(?:\\s*\\[\\s*("[^"]+"|[^\\]"]+)\\s*\\])?';
const RELATION = new RegExp(
  `^${NAME}\\s*(\\|o|\\|\\||\\}o|\\}\\|)(--|\\.\\.|-\\.|\\.-)(o\\||\\|\\||o\\{|\\|\\{)\\s*${NAME}\\s*(?::\\s*(.*))?$`,
);
const BLOCK = new RegExp(`^${NAME}${ALIAS}\\s*(\\{\\s*\\}?)?$`);
const ATTRIBUTE = /^([\p{L}][^\s"]*)\s+([*\p{L}_][^\s"]*)((?:\s*,?\s*(?:PK|FK|UK)\b)*)\s*(?:"([^"]*)")?$/iu;

/** What the engine misses in its own notation; either order of the signs means the same to it. */
const CARDINALITIES: Readonly<Record<string, string>> = {
  '|o': 'o|',
  'o|': 'o|',
  '||': '||',
  '}o': 'o{',
  'o{': 'o{',
  '}|': '|{',
  '|{': '|{',
};

/** Reads an entity-relationship diagram. Throws for a line that is not understood whole. Comments on attributes are not drawn. */
export function readEntityRelations([, ...lines]: readonly string[]): Reading {
  const names = new Names();
  const entities: { label: string; attributes: string[] }[] = [];
  const relations: string[] = [];
  let open: { attributes: string[] } | undefined;

  const see = (written: string) => {
    const name = written.replace(/^"(.*)"$/, '$1');
    const number = names.number(name);
    const entity = entities[number] ?? { label: name, attributes: [] };
    entities[number] = entity;
    return { entity, number };
  };
  for (const line of lines) {
    const attribute = open === undefined ? null : ATTRIBUTE.exec(line);
    const relation = RELATION.exec(line);
    const block = BLOCK.exec(line);
    if (open !== undefined && line === '}') open = undefined;
    else if (open !== undefined) {
      const [, type = '', name = '', keys = ''] = attribute ?? throwUnread(line);
      open.attributes.push(`${hide(type)} ${hide(name)} ${(keys.match(/[PFU]K/gi) ?? []).join(' ').toUpperCase()}`);
    } else if (relation !== null) {
      const [, from = '', left = '', kind = '', right = '', to = '', label = ''] = relation;
      const line = kind === '--' ? '--' : '..';
      const ends = [see(from).number, see(to).number] as const;
      relations.push(`{${ends[0]}} ${CARDINALITIES[left]}${line}${CARDINALITIES[right]} {${ends[1]}} : ${print(label)}`);
    } else if (block !== null) {
      const [, name = '', alias, brace = ''] = block;
      const { entity } = see(name);
      if (alias !== undefined) entity.label = alias;
      if (brace === '{') open = entity;
    } else if (!isLook(line) && !/^direction\s+\w+$/.test(line)) throwUnread(line);
  }
  if (open !== undefined) throwUnread('entity without }');

  const labels = entities.map(({ label }) => hide(readLabel(label, Number.POSITIVE_INFINITY)));
  if (new Set(labels).size < labels.length) throwUnread('entities of one name');
  const source = [
    'erDiagram',
    ...entities.flatMap(({ attributes }, i) => [`${labels[i]} {`, ...attributes, '}']),
    ...relations.map((relation) => relation.replace(/\{(\d+)\}/g, (_, number: string) => labels[Number(number)] ?? '')),
  ].join('\n');
  return { nodes: entities.length, edges: relations.length, source };
}

/** As one word for the engine. */
function hide(label: string): string {
  return hideLabel(readLabel(label, Number.POSITIVE_INFINITY).replaceAll('\n', ' '));
}

function print(written: string): string {
  const label = readLabel(written, 24);
  return label === '' ? '""' : hideLabel(label);
}
