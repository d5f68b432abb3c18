import { encodeLink } from '../core/link/share-link.ts';
import { promptPath } from './addresses.ts';
import { tidyValue } from './content/tidy-value.ts';

/** The values that an author gives a link or card, as they are sent. */
export function toValues(written: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map(Object.entries(written).map(([id, text]) => [id, tidyValue(text)]));
}

/** The path of a prompt with values filled in: those of a share link, which the sheet marks and puts over no draft. */
export async function linkPrompt(slug: string, values: ReadonlyMap<string, string>): Promise<string> {
  if (values.size === 0) return promptPath(slug);
  const link = await encodeLink({ values, treatment: 'keep', constraints: new Set() });
  if (link.type === 'problem') throw new Error(`A link to ${slug} cannot be made: ${link.problem.message}`);
  return `${promptPath(slug)}#${link.fragment}`;
}
