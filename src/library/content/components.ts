import type { MdastNode } from 'satteri';
import type { Problem } from '../../core/prompt/problem.ts';
import { cutExpression, type LinkValue, parseLinkValues } from './link-values.ts';
import { type Place, placeOf } from './problems.ts';

/** A link or card in prose that leads to a prompt. */
export interface PromptReference extends Place {
  component: 'PromptLink' | 'PromptCard';
  slug: string;
  /** The values it fills in, each with the place of its id in the file. */
  values: readonly PlacedValue[];
  /** Where it begins and ends in the file, as offsets. */
  start: number;
  end: number;
  /** The Markdown between its tags. */
  words: string;
}

type PlacedValue = Pick<LinkValue, 'id' | 'text'> & Place;

/** An element of MDX. */
export type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Reads an element of MDX, of which only our components are allowed: they take `prompt="…"`, and may take `values={{ … }}`. */
export function readComponent(node: Element, file: string): { references: PromptReference[]; problems: Problem[] } {
  const { line = 1, column = 1, offset: start = 0 } = node.position?.start ?? {};
  const end = node.position?.end.offset ?? file.length;
  const { name: component } = node;
  const problems: Problem[] = [];
  const refuse = (message: string): void => {
    problems.push({ message, line, column });
  };
  if (component !== 'PromptLink' && component !== 'PromptCard') {
    refuse(`<${component ?? ''}> is not one of our components (PromptLink, PromptCard). Write it in Markdown, or in backticks.`);
    return { references: [], problems };
  }
  let slug: string | undefined;
  let values: PlacedValue[] = [];
  for (const attribute of node.attributes) {
    const { name, value } = attribute.type === 'mdxJsxAttribute' ? attribute : { name: '{…}', value: undefined };
    if (name === 'prompt' && typeof value === 'string') slug = value;
    else if (name === 'values' && typeof value === 'object' && value !== null) {
      const read = readValues(file, start, end);
      values = read.values;
      problems.push(...read.problems);
    } else refuse(`<${component}> takes prompt="…" and values={{ id: "text" }}, and no ${describe(name, value)}.`);
  }
  if (!node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'prompt'))
    refuse(`<${component}> lacks prompt="…".`);
  const words = readWords(node, file);
  if (component === 'PromptLink' && words === '') refuse('<PromptLink> holds no words. Say between its tags where it leads.');
  if (component === 'PromptCard' && words !== '') refuse("<PromptCard> shows the prompt's words. Close it with />.");
  return { references: slug === undefined ? [] : [{ component, slug, values, line, column, start, end, words }], problems };
}

function describe(name: string, value: unknown): string {
  if (typeof value !== 'string') return `${name} with code in it`;
  return name === 'values' ? 'values as a string' : name;
}

/** The values of an element that begins and ends at two offsets of the file. */
function readValues(file: string, start: number, end: number): { values: PlacedValue[]; problems: Problem[] } {
  const { 0: opening = '', index = 0 } = /\bvalues\s*=\s*\{/.exec(file.slice(start, end)) ?? {};
  const from = start + index + opening.length;
  const { values, problems } = parseLinkValues(cutExpression(file.slice(from, end)));
  return {
    values: values.map(({ id, text, offset }) => ({ id, text, ...placeOf(file, from + offset) })),
    problems: problems.map(({ message, offset }) => ({ message, ...placeOf(file, from + offset) })),
  };
}

/** The text between the tags, as it is written. */
function readWords({ children }: Element, file: string): string {
  const [from, to] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  return from === undefined ? '' : file.slice(from, to).trim();
}
