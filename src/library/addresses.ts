import { toBasePath } from './base-path.ts';

const BASE = toBasePath(import.meta.env.BASE_URL);

/** The path of a page or file of this site under the deployment's base path: `toPath('prompts/critique/')`. */
export function toPath(path: string): string {
  return `${BASE}${path}`;
}

/** The absolute address of a path, for canonical links, feeds and tools. */
export function toAddress(path: string, site: URL | undefined): string {
  return new URL(toPath(path), site).href;
}

export const promptPath = (slug: string): string => `prompts/${slug}/`;
export const embedPath = (slug: string): string => `embed/${slug}/`;
export const oembedPath = (slug: string): string => `oembed/${slug}.json`;
export const workflowPath = (slug: string): string => `workflows/${slug}/`;
export const categoryPath = (id: string): string => `category/${id}/`;
export const formPath = (id: string): string => `deliverable/${id}/`;
/** The path of a deep dive, or of a hub of them by its id. */
export const deepDivePath = (slug: string): string => `deep-dives/${slug}/`;
