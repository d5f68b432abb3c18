import type { MdastNode } from 'satteri';
import type { Problem } from '../../core/prompt/problem.ts';
import { type LinkValue, parseLinkValues } from './link-values.ts';

/** A link or card in prose that leads to a prompt. */
export interface PromptReference {
  component: 'PromptLink' | 'PromptCard';
  slug: string;
  /** The values it fills in, each with the place of its id in the file. */
  values: readonly PlacedValue[];
  line: number;
  column: number;
  /** Where it begins and ends in the file, as offsets. */
  start: number;
  end: number;
  /** The Markdown between its tags. */
  words: string;
}

interface PlacedValue extends Pick<LinkValue, 'id' | 'text'> {
  line: number;
  column: number;
}

/** An element of MDX. */
export type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The components that prose may use, each with whether it holds words. All take `prompt="…"`, and may take `values={{ … }}`. */
const COMPONENTS: ReadonlyMap<string, { name: PromptReference['component']; hasWords: boolean }> = new Map([
  ['PromptLink', { name: 'PromptLink', hasWords: true }],
  ['PromptCard', { name: 'PromptCard', hasWords: false }],
]);

/** Reads an element of MDX, of which only our components are allowed. */
export function readComponent(node: Element, file: string): { references: PromptReference[]; problems: Problem[] } {
  const { line = 1, column = 1, offset: start = 0 } = node.position?.start ?? {};
  const problems: Problem[] = [];
  const refuse = (message: string): void => {
    problems.push({ message, line, column });
  };
  const component = COMPONENTS.get(node.name ?? '');
  if (component === undefined) {
    const names = [...COMPONENTS.keys()].join(', ');
    refuse(`<${node.name ?? ''}> is not one of our components (${names}). Write it in Markdown, or in backticks.`);
    return { references: [], problems };
  }
  let slug: string | undefined;
  let hasPrompt = false;
  let values: PlacedValue[] = [];
  const end = node.position?.end.offset ?? file.length;
  const source = file.slice(start, end);
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : undefined;
    hasPrompt ||= name === 'prompt';
    if (name === 'prompt' && typeof value === 'string') slug = value;
    else if (name === 'values' && typeof value === 'object' && value !== null) {
      const from = source.indexOf('{', source.search(/\bvalues\s*=\s*\{/)) + 1;
      const place = (offset: number) => placeOf(file, start + from + offset);
      const written = parseLinkValues(cutExpression(source.slice(from)));
      problems.push(...written.problems.map(({ message, offset }) => ({ message, ...place(offset) })));
      values = written.values.map(({ id, text, offset }) => ({ id, text, ...place(offset) }));
    } else
      refuse(
        `<${node.name}> takes prompt="…" and values={{ id: "text" }}, and no ${name}${typeof value === 'string' ? (name === 'values' ? ' as a string' : '') : ' with code in it'}.`,
      );
  }
  if (!hasPrompt) refuse(`<${node.name}> lacks prompt="…".`);
  const words = readWords(node, file);
  if (component.hasWords && words === '') refuse(`<${node.name}> holds no words. Say between its tags where it leads.`);
  if (!component.hasWords && words !== '') refuse(`<${node.name}> holds words of its own. Close it with />, as it shows the prompt's.`);
  return { references: slug === undefined ? [] : [{ component: component.name, slug, values, line, column, start, end, words }], problems };
}

/** The text between the tags, as it is written. */
function readWords({ children }: Element, file: string): string {
  const [from, to] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  return from === undefined ? '' : file.slice(from, to).trim();
}

/** An attribute's expression: from the beginning of a text to the brace that closes it, as the parser has found it to be balanced. */
function cutExpression(source: string): string {
  let depth = 0;
  const pattern = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|[{}]/g;
  for (const { 0: token, index } of source.matchAll(pattern)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth < 0) return source.slice(0, index);
  }
  return source;
}

function placeOf(file: string, offset: number): Pick<Problem, 'line' | 'column'> {
  const before = file.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
