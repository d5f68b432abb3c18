import type { Problem } from '../../core/prompt/problem.ts';
import { SLUG, slugify } from '../../core/text/slug.ts';
import type { FileProblem } from '../content/problems.ts';
import { at, atPath, type Entry } from './entry.ts';

/** A file whose name cannot be its address, with the name to give it. `folder` is the folder of its collection. */
export function checkFileName(path: string, folder: string, ending: '.mdx' | '.md'): Problem[] {
  const inside = path.slice(folder.length + 1);
  const file = inside.slice(inside.lastIndexOf('/') + 1);
  const [, name = '', written = ''] = /^(.*?)(\.(?:mdx?|markdown))$/i.exec(file) ?? [];
  const reasons = [
    ...(inside === file ? [] : ['it is in a subfolder']),
    ...(SLUG.test(name) ? [] : [`"${name}" is not a slug (lower-case letters and digits with single hyphens)`]),
    ...(written === ending ? [] : [`it ends in ${written} instead of ${ending}`]),
  ];
  const slug = slugify(name) || 'a-name';
  return reasons.length === 0 ? [] : [at(1, `This file gets no address: ${reasons.join(', and ')}. Name it ${folder}/${slug}${ending}.`)];
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
