import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import type { Problem } from '../../core/prompt/problem.ts';
import { findHiddenCharacters } from '../../core/text/hidden-characters.ts';
import { countWords } from '../../core/text/length.ts';
import { readOnce } from '../memo.ts';
import { type PromptReference, readComponent } from './components.ts';
import { isOpen } from './front-matter.ts';
import { COMMENT, describeFault } from './mdx-faults.ts';
import { type Place, refuseHidden } from './problems.ts';

/** Browsers read a backslash as a slash and pass over tabs and line ends, so that `/\x` is an address of another site: no such characters. */
const SAFE_URL = /^(?:https:\/\/|mailto:|#|\/(?!\/)|\.{1,2}\/)[^\s\\]*$/;

interface Fence {
  /** The text between the fence's lines, without a final line end. */
  template: string;
  /** The line of the file on which that text begins, counted from 1. */
  line: number;
}

/** A heading with its level, 1 to 6, and its place in the file. */
interface Heading {
  depth: number;
  text: string;
  line: number;
}

/** A fence that is no template: its language, what follows that on its line, its text, and the line of the file on which it opens. */
export interface CodeBlock {
  language: string;
  meta: string;
  text: string;
  line: number;
}

export interface Body {
  fences: Fence[];
  headings: Heading[];
  code: CodeBlock[];
  references: PromptReference[];
  /** Links to paths of this site, as they are written. */
  links: (Place & { url: string })[];
  /** The line of the first prose, where there is any. */
  proseLine?: number;
  /** Words of prose: paragraphs, headings, lists and tables. */
  words: number;
  /** The last line of the file. */
  lastLine: number;
  /** Whether everything was read: not after a fence that never closes, nor where the text is not MDX. */
  isWhole: boolean;
  problems: Problem[];
}

/**
 * Reads the body of an MDX file (`file` is the whole file): its ~~~prompt fences, headings, code and links to prompts. Content may
 * hold prose and our components only; code, raw HTML, unsafe links and hidden characters are problems. Nothing is evaluated.
 */
export const readBody: (file: string) => Body = readOnce(parseBody);

function parseBody(file: string): Body {
  const body: Body = {
    fences: [],
    headings: [],
    code: [],
    references: [],
    links: [],
    words: 0,
    lastLine: file.trimEnd().split('\n').length,
    isWhole: true,
    problems: refuseHidden(file),
  };
  // Front matter that never ends takes in the rest.
  if (isOpen(file)) return { ...body, isWhole: false };
  try {
    for (const node of listNodes(mdxToMdast(file.replace(/^\uFEFF/, ''), { position: true, features: { frontmatter: true } })))
      readNode(node, file, body);
  } catch (error) {
    body.problems.push(describeFault(error, file));
    body.isWhole = false;
  }
  return body;
}

/** The fences of a Markdown file that is not MDX, as a sample answer is. */
export function listCode(markdown: string): CodeBlock[] {
  return listNodes(markdownToMdast(markdown, { position: true })).flatMap((node) => (node.type === 'code' ? [toCodeBlock(node)] : []));
}

/** A node and all within it, in the order of the text. */
function listNodes(node: MdastNode): MdastNode[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => listNodes(child as MdastNode)) : [])];
}

function toCodeBlock({ lang, meta, value, position }: Extract<MdastNode, { type: 'code' }>): CodeBlock {
  return { language: lang ?? '', meta: meta ?? '', text: toLines(value), line: position?.start.line ?? 1 };
}

/** Adds the parts and the problems of a node itself. */
function readNode(node: MdastNode, file: string, body: Body): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'code') {
    checkClosed(node, file, body);
    if (node.lang === 'prompt') body.fences.push({ template: toLines(node.value), line: line + 1 });
    else body.code.push(toCodeBlock(node));
  } else if (node.type === 'heading') body.headings.push({ depth: node.depth, text: toText(node), line });
  else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const { references, problems } = readComponent(node, file);
    body.references.push(...references);
    body.problems.push(...problems);
  }
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
    body.words += countWords(toText(node));
    body.proseLine ??= line;
  }
  if ((node.type === 'link' || node.type === 'definition') && /^[./]/.test(node.url) && SAFE_URL.test(node.url))
    body.links.push({ url: node.url, line, column });
  const source = file.slice(node.position?.start.offset, node.position?.end.offset);
  const hidden = listReferencedHidden(node, source).map((code) => `A reference means the hidden character ${code} here. Remove it.`);
  body.problems.push(...[...listRefused(node), ...hidden].map((message) => ({ message, line, column })));
}

/** Says of a node that content may not hold it. */
function listRefused(node: MdastNode): string[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [`Content cannot run code. Remove "${firstLine(node.value)}".`];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*\/\*/.test(node.value)) return [COMMENT];
      return [`{${firstLine(node.value)}} would run as code. Put it in backticks, or in the ~~~prompt fence.`];
    case 'html':
      return [`Raw HTML is not allowed: "${firstLine(node.value)}". Use Markdown.`];
    case 'link':
    case 'image':
    case 'definition':
      return SAFE_URL.test(node.url) ? [] : [`The link "${node.url}" is not allowed. Link to https, mailto, or a path of this site.`];
    default:
      return [];
  }
}

/** A fence that never closes takes in all that follows it. */
function checkClosed(node: Extract<MdastNode, { type: 'code' }>, file: string, body: Body): void {
  const { start, end } = node.position ?? {};
  const [opening = '', ...rest] = file.slice(start?.offset, end?.offset).trimEnd().split(/\r?\n/);
  const [, marks] = /^(~{3,}|`{3,})/.exec(opening) ?? [];
  const closing = rest.at(-1)?.trim() ?? '';
  if (marks === undefined || (closing.startsWith(marks) && /^(?:~+|`+)$/.test(closing))) return;
  body.isWhole = false;
  body.problems.push({
    message: `The fence ${opening.trim().slice(0, 40)} opens here and never closes, so all that follows is part of it. End it with a line of ${marks}.`,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
  });
}

/** The hidden characters of a node's own text, title and alternative text that its source does not show, as `&#x202E;` does not. */
function listReferencedHidden(node: MdastNode, source: string): string[] {
  const own = [node.type === 'text' ? node.value : '', 'title' in node ? node.title : '', 'alt' in node ? node.alt : ''].join('\n');
  const written = new Set(findHiddenCharacters(source).map(({ codePoint }) => codePoint));
  return findHiddenCharacters(own).flatMap(({ codePoint }) => (written.has(codePoint) ? [] : [codePoint]));
}

function toText(node: MdastNode): string {
  if ('children' in node) return node.children.map((child) => toText(child as MdastNode)).join('');
  return 'value' in node ? String(node.value) : '';
}

function toLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 60) ?? '';
}
