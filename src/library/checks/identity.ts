import type { Problem } from '../../core/prompt/problem.ts';
import { suggestNearest } from '../../core/text/nearest.ts';
import { SLUG, slugify } from '../../core/text/slug.ts';
import { ANSWERS, type ContentFile, FOLDERS, isMarkdown, SHARED } from '../content/files.ts';
import type { FileProblem } from '../content/problems.ts';
import { at, atPath, type Entry } from './entry.ts';

/** A file whose name cannot be its address, with the name to give it. `folder` is the folder of its collection. */
export function checkFileName(path: string, folder: string, ending: '.mdx' | '.md'): Problem[] {
  const inside = path.slice(folder.length + 1);
  const file = inside.slice(inside.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  const [name, written] = [file.slice(0, dot), file.slice(dot)];
  const reasons = [
    ...(inside === file ? [] : ['it is in a subfolder']),
    ...(SLUG.test(name) ? [] : [`"${name}" is not a slug (lower-case letters and digits with single hyphens)`]),
    ...(written === ending ? [] : [`it ends in ${written} instead of ${ending}`]),
  ];
  const slug = slugify(name) || 'a-name';
  return reasons.length === 0 ? [] : [at(1, `This file gets no address: ${reasons.join(', and ')}. Name it ${folder}/${slug}${ending}.`)];
}

/** Files that nothing reads, each with the folder or file that may be meant. */
export function listStrays(files: readonly ContentFile[]): FileProblem[] {
  const folders = Object.values(FOLDERS);
  return files.flatMap((file) => {
    const { path } = file;
    const folder = folders.find((known) => path.startsWith(`${known}/`));
    if (folder !== undefined && isMarkdown(file)) return [];
    if (folder !== undefined) return checkFileName(path, folder, '.mdx').map((problem) => ({ path, ...problem }));
    const place = path.slice(0, path.lastIndexOf('/'));
    const near = isMarkdown(file) ? suggestNearest(place, [...folders, ANSWERS]) : suggestNearest(path, SHARED);
    return [{ path, ...at(1, `Nothing reads this file.${near} Move it into one of ${folders.join(', ')}, or out of content.`) }];
  });
}

/** Titles, summaries or numbers that an earlier file has too. */
export function checkUnique<Field extends 'title' | 'summary' | 'number'>(
  field: Field,
  entries: readonly Entry<Record<Field, string | number>>[],
): FileProblem[] {
  const values = entries.map(({ matter }) => matter.data?.[field]);
  const free = Math.max(...values.map((value) => (typeof value === 'number' ? value : 0))) + 1;
  return entries.flatMap((entry, i) => {
    const earlier = entries[values.indexOf(values[i])]?.path;
    if (values[i] === undefined || earlier === undefined || earlier === entry.path) return [];
    const message =
      field === 'number'
        ? `The number ${values[i]} belongs to ${earlier}. Take ${free}, the next free one.`
        : `${earlier} has the same ${field}. Write another.`;
    return [{ path: entry.path, ...atPath(entry, [field], message) }];
  });
}

/** Items of a list in the front matter with the id of an earlier one; `noun` names an item, and `field` is the list. */
export function checkIds(entry: Entry<unknown>, field: string, noun: string, items: readonly { id: string }[]): Problem[] {
  return items.flatMap(({ id }, i) =>
    items.findIndex((item) => item.id === id) < i
      ? [atPath(entry, [field, i, 'id'], `"${id}" is the id of an earlier ${noun}. Choose another id.`)]
      : [],
  );
}
