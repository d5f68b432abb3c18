import { parseAst } from 'vite';
import { findHiddenCharacters } from '../../core/text/hidden-characters.ts';
import { tidyValue } from './tidy-value.ts';

/** A value that a link or card carries into a prompt. */
export interface LinkValue {
  /** The id of the placeholder it fills. */
  id: string;
  text: string;
  /** The place of its id in the text that was read. */
  offset: number;
}

interface Reading {
  values: LinkValue[];
  problems: { message: string; offset: number }[];
}

type Statement = ReturnType<typeof parseAst>['body'][number];
type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];

const NOT_PLAIN = 'values holds code. Write values={{ id: "text" }}, an object of plain strings.';

/**
 * Reads `{ id: "text", … }`, an object of plain strings as in an attribute, without evaluating it. A template literal may take several lines
 * and holds no expression. Anything else is a problem at its offset.
 */
export function parseLinkValues(source: string): Reading {
  const object = parseExpression(source);
  if (object?.type !== 'ObjectExpression') return { values: [], problems: [{ message: NOT_PLAIN, offset: 0 }] };
  const values: LinkValue[] = [];
  const problems: Reading['problems'] = [];
  for (const property of object.properties) {
    const offset = property.start - 1;
    const id = property.type === 'Property' && !property.computed ? readKey(property.key) : undefined;
    const text = property.type === 'Property' ? readText(property.value) : undefined;
    const refuse = (message: string): number => problems.push({ message, offset });
    if (id === undefined) refuse(NOT_PLAIN);
    else if (text === undefined) refuse(`The value of "${id}" is no plain string. Put it in quotes, or in backticks for several lines.`);
    else if (values.some((value) => value.id === id)) refuse(`values fills "${id}" twice. Remove one.`);
    else {
      values.push({ id, text: tidyValue(text), offset });
      for (const { codePoint } of findHiddenCharacters(text))
        refuse(`The value of "${id}" holds the hidden character ${codePoint}. Remove it.`);
    }
  }
  return { values, problems };
}

/** The expression at the beginning of a text: up to the first closing brace before which it is whole. */
export function cutExpression(source: string): string {
  const ends = [...source.matchAll(/\}/g)].map(({ index }) => index);
  return source.slice(
    0,
    ends.find((end) => parseExpression(source.slice(0, end)) !== undefined),
  );
}

/** The expression that a text is; undefined where it is none. */
function parseExpression(source: string): Expression | undefined {
  try {
    const [statement, second] = parseAst(`(${source}\n)`).body;
    return statement?.type === 'ExpressionStatement' && second === undefined ? statement.expression : undefined;
  } catch {
    return undefined;
  }
}

function readKey(key: Expression | { type: 'PrivateIdentifier' }): string | undefined {
  return key.type === 'Identifier' ? key.name : readText(key);
}

function readText(node: Expression | { type: 'PrivateIdentifier' }): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
}
