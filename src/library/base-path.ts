/** The path below which a deployment is served, with a slash at its end: `/prompts` becomes `/prompts/`. */
export function toBasePath(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}
