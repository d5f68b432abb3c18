import type { EmbedTheme } from '../core/export/embed-messages.ts';
import { encodeLink } from '../core/link/share-link.ts';
import type { Values } from '../core/prompt/value.ts';

/** Where the script itself may be, below the address of its site. */
const OWN_PATH = /embed(?:\/v1)?\.js(?:[?#].*)?$/;

/** The address of the site that a script comes from, ending in a slash; `otherwise` if the script was saved under another name. */
export function findSite(scriptAddress: string, otherwise: string): string {
  return OWN_PATH.test(scriptAddress) ? scriptAddress.replace(OWN_PATH, '') : otherwise;
}

/** The address of a prompt's page. */
export function toPromptAddress(site: string, slug: string): string {
  return `${site}prompts/${slug}/`;
}

export type FrameAddress = { type: 'address'; address: string } | { type: 'problem'; message: string };

/** The address of a framed prompt: its values in the fragment as a share link, which no server sees, and the theme in the query. */
export async function makeFrameAddress(site: string, slug: string, values: Values, theme: EmbedTheme): Promise<FrameAddress> {
  const address = `${site}embed/${slug}/?theme=${theme}`;
  if (values.size === 0) return { type: 'address', address };
  const link = await encodeLink({ values, treatment: 'keep', constraints: new Set() });
  return link.type === 'link'
    ? { type: 'address', address: `${address}#${link.fragment}` }
    : { type: 'problem', message: link.problem.message };
}
