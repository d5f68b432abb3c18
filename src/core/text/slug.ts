/**
 * Whether something can be a slug: lower-case letters and digits in groups joined by single hyphens, as in the address of a prompt. The ids
 * of constraints, workflows, steps and deliverables have the same form.
 */
export function isSlug(found: unknown): found is string {
  return typeof found === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(found);
}
