import { isPlaceholderId } from '../../../src/core/prompt/template.ts';
import { attributeOf, type BuiltPage, type BuiltSite, listElements } from './built-site.ts';

/** Files that pages load for themselves, and what only hosts read: nobody else links to them, so they may come and go. */
const INTERNAL = /^(?:_|pagefind\/|search-index|404\.html$)/;

/**
 * Every address of a built site that others may rely on, sorted: pages, files, and the anchors of blanks on prompt pages. Paths begin with a
 * slash and leave out the base path.
 */
export function listPublicAddresses(site: BuiltSite): string[] {
  const files = [...site.files].filter((file) => !INTERNAL.test(file)).map((file) => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`);
  const anchors = site.pages
    .filter(({ kind }) => kind === 'prompt')
    .flatMap((page) => listBlankIds(page).map((id) => `${toPath(site, page)}#${id}`));
  return [...new Set([...files, ...anchors])].sort();
}

/** Those of some addresses that a built site does not answer any more. Where a page leads on to another one, its anchors are looked for there. */
export function listBroken(site: BuiltSite, addresses: readonly string[]): string[] {
  const there = new Set(listPublicAddresses(site));
  const pages = new Map(site.pages.map((page) => [toPath(site, page), page]));
  return addresses.filter((address) => {
    const [path = '', fragment] = address.split('#');
    const page = pages.get(path);
    const target = page?.kind === 'forward' && fragment !== undefined ? `${readTarget(site, page)}#${fragment}` : address;
    return !there.has(target);
  });
}

/** The addresses of a list, one a line; lines that begin with `# ` are remarks. */
export function readPublished(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
}

/** The list with further addresses in it; nothing is ever taken out. */
export function addPublished(text: string, addresses: readonly string[]): string {
  const remarks = text.split('\n').filter((line) => line.startsWith('# '));
  const all = new Set([...readPublished(text), ...addresses]);
  return [...remarks, ...[...all].sort(), ''].join('\n');
}

function listBlankIds(page: BuiltPage): string[] {
  return listElements(page, '.fields [id]')
    .map((field) => attributeOf(field, 'id') ?? '')
    .filter(isPlaceholderId);
}

/** The path that a page leads on to, without its fragment. */
function readTarget(site: BuiltSite, page: BuiltPage): string {
  const [link] = listElements(page, 'a[data-forward]');
  const href = link === undefined ? '' : (attributeOf(link, 'href') ?? '');
  return href.slice(site.base.length - 1).replace(/#.*/, '');
}

function toPath({ base }: BuiltSite, { path }: BuiltPage): string {
  return path.slice(base.length - 1);
}
