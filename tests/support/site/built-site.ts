import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from 'html-validate';
import { hubs } from '../../../src/library/vocabulary.ts';

/** A site as `astro build` left it on disk. */
export interface BuiltSite {
  directory: string;
  /** The base path it was built for, `/` at both ends. */
  base: string;
  /** Paths below the directory, without a leading slash. */
  files: ReadonlySet<string>;
  pages: readonly BuiltPage[];
}

/**
 * `register` is the home page and its filtered copies, `workflow` a workflow or their list, `article` a deep dive and `hub` a list of them,
 * `profile` the page of profiles, `text` a page of prose, `missing` the 404; `embed` is a prompt for a frame on somebody else's page,
 * `forward` a page that leads on to another one.
 */
export type PageKind = 'register' | 'prompt' | 'workflow' | 'article' | 'hub' | 'profile' | 'text' | 'missing' | 'embed' | 'forward';

export interface BuiltPage {
  /** As in `prompts/critique/index.html`. */
  file: string;
  /** The path of its address, as in `/prompts/critique/`. */
  path: string;
  kind: PageKind;
  html: string;
  document: HtmlElement;
}

/** What our pages write; any other named reference is an error of this reader and not of the page. */
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The files of the lists of deep dives. */
const HUBS = ['deep-dives/index.html', ...hubs.map(({ id }) => `deep-dives/${id}/index.html`)];

const parsing = new HtmlValidate(new StaticConfigLoader({ root: true, elements: ['html5'] })).getConfigFor('page.html');

/** Reads a built site with all its pages. Throws where a page is no HTML. */
export async function readSite(directory: string, base = '/'): Promise<BuiltSite> {
  const parser = new Parser(await parsing);
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(directory, file), 'utf8');
      const document = parser.parseHtml({ data: html, filename: file, line: 1, column: 1, offset: 0 });
      return { file, path: base + file.replace(/(?<=^|\/)index\.html$/, ''), kind: kindOf(file, html), html, document };
    });
  return { directory, base, files: new Set(files), pages };
}

/** The text of a file of the site. */
export function readText({ directory }: BuiltSite, file: string): string {
  return readFileSync(join(directory, file), 'utf8');
}

/** The elements of a page that match, in its order. */
export function listElements({ document }: BuiltPage, selector: string): HtmlElement[] {
  return document.querySelectorAll(selector);
}

/** An element's attribute as the browser reads it; undefined where it is missing. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttributeValue(name);
  return value === null ? undefined : decode(value);
}

/** An element's text as the browser reads it. */
export function textOf(element: HtmlElement): string {
  return element.is('script') || element.is('style') ? element.textContent : decode(element.textContent);
}

function kindOf(file: string, html: string): PageKind {
  if (/<meta http-equiv="refresh"/i.test(html)) return 'forward';
  if (file.startsWith('embed/')) return 'embed';
  if (file === '404.html') return 'missing';
  if (file.startsWith('prompts/')) return 'prompt';
  if (file.startsWith('workflows/')) return 'workflow';
  if (file.startsWith('deep-dives/')) return HUBS.includes(file) ? 'hub' : 'article';
  if (file.startsWith('profile/')) return 'profile';
  return /^(?:index\.html$|category\/|deliverable\/)/.test(file) ? 'register' : 'text';
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|([a-z\d]+));/gi, (reference, hexadecimal, decimal, name) => {
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    const character = CHARACTERS[name];
    if (character === undefined) throw new Error(`The reader of built pages does not know ${reference}. Add it to its table.`);
    return character;
  });
}
