import { hideLabel, readLabel } from './label.ts';
import { isLook, Names, type Reading, throwUnread } from './reading.ts';

const NAME = '(`[^`]+`|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*?)(?:~([^~]+)~)?';
const RELATION = new RegExp(
  `^${NAME}\\s*(?:"([^"]*)")?\\s*(<\\|--|<\\|\\.\\.|\\*--|o--|-->|--\\*|--o|--\\|>|\\.\\.\\|>|\\.\\.>|<--|<\\.\\.)\\s*(?:"([^"]*)")?\\s*${NAME}\\s*(?::\\s*(.*))?$`,
  'u',
);
const CLASS = new RegExp(`^class\\s+${NAME}(?:\\s*\\["([^"]*)"\\])?(?::::[\\w-]+)?\\s*(\\{\\s*\\}?)?$`, 'u');
const MEMBER = new RegExp(`^${NAME}\\s*:\\s*(.+)$`, 'u');
const ANNOTATION = /^<<\s*([\w ]+?)\s*>>(?:\s*(\S+))?$/;

interface Class {
  label: string;
  annotation: string;
  members: string[];
}

/** Reads a class diagram. Throws for a line that is not understood whole: namespaces, notes and plain links are not drawn. */
export function readClassDiagram([, ...lines]: readonly string[]): Reading {
  const names = new Names();
  const classes: Class[] = [];
  const relations: string[] = [];
  let open: Class | undefined;

  const see = (written: string, generic?: string) => {
    const name = written.replace(/^`(.*)`$/, '$1');
    const number = names.number(name);
    const seen = classes[number] ?? { label: name, annotation: '', members: [] };
    if (generic !== undefined) seen.label = `${name}<${generic}>`;
    classes[number] = seen;
    return { number, seen };
  };
  for (const line of lines) {
    const annotation = ANNOTATION.exec(line);
    const declared = CLASS.exec(line);
    const relation = RELATION.exec(line);
    const member = MEMBER.exec(line);
    if (open !== undefined && line === '}') open = undefined;
    else if (annotation !== null) {
      const annotated = open ?? see(annotation[2] ?? throwUnread(line)).seen;
      annotated.annotation = annotation[1] ?? '';
    } else if (open !== undefined) open.members.push(printMember(line));
    else if (declared !== null) {
      const [, name = '', generic, label, brace = ''] = declared;
      const { seen } = see(name, generic);
      if (label !== undefined) seen.label = label;
      if (brace === '{') open = seen;
    } else if (relation !== null) {
      const [, from = '', fromGeneric, fromMany, arrow = '', toMany, to = '', toGeneric, label = ''] = relation;
      const words = readLabel(label, 24);
      const ends = [see(from, fromGeneric).number, see(to, toGeneric).number] as const;
      relations.push(`{${ends[0]}}${quote(fromMany)} ${arrow}${quote(toMany)} {${ends[1]}}${words === '' ? '' : ` : ${hideLabel(words)}`}`);
    } else if (member !== null) see(member[1] ?? '', member[2]).seen.members.push(printMember(member[3] ?? ''));
    else if (!isLook(line) && !/^direction\s+\w+$/.test(line)) throwUnread(line);
  }
  if (open !== undefined) throwUnread('class without }');

  const labels = classes.map(({ label }) => hide(label));
  if (new Set(labels).size < labels.length) throwUnread('classes of one name');
  const source = [
    'classDiagram',
    ...classes.flatMap(({ annotation, members }, i) => [
      `class ${labels[i]} {`,
      // The engine takes an annotation of one word.
      ...(annotation === '' ? [] : [`<<${annotation.replaceAll(' ', '_')}>>`]),
      ...members,
      '}',
    ]),
    ...relations.map((relation) => relation.replace(/\{(\d+)\}/g, (_, number: string) => labels[Number(number)] ?? '')),
  ].join('\n');
  return { nodes: classes.length, edges: relations.length, source };
}

/** A member as it was written; the engine has to know only whether it is a method. */
function printMember(written: string): string {
  const [, visibility = '', rest = ''] = /^([+\-#~]?)\s*(.*?);?$/.exec(written) ?? [];
  const [, name, parameters = '', type = ''] = /^(.+?)\(([^)]*)\)\s*:?\s*(.*)$/.exec(rest) ?? [];
  if (name === undefined) return `${visibility}${hide(rest)}`;
  return `${visibility}${hide(name)}(${parameters === '' ? '' : hide(parameters)})${type === '' ? '' : ` ${hide(type)}`}`;
}

function quote(cardinality: string | undefined): string {
  return cardinality === undefined || cardinality === '' ? '' : ` "${hideLabel(readLabel(cardinality))}"`;
}

/** As one word for the engine. */
function hide(label: string): string {
  return hideLabel(readLabel(label.replace(/~([^~]+)~/g, '<$1>'), Number.POSITIVE_INFINITY).replaceAll('\n', ' '));
}
