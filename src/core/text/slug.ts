/**
 * A slug: lower-case letters and digits in groups joined by single hyphens, as in the address of a prompt. The ids of constraints, workflows,
 * steps and deliverables have the same form.
 */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether something can be a slug. */
export function isSlug(found: unknown): found is string {
  return typeof found === 'string' && SLUG.test(found);
}

/** The slug of a title: `AI/ML System` becomes `ai-ml-system`. Empty when the title has no letter or digit of the Latin alphabet. */
export function slugify(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
