import type { Problem } from '../../core/prompt/problem.ts';
import { SLUG, slugify } from '../slug.ts';
import { at } from './place.ts';

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
