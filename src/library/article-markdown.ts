import { formatDay } from '../core/export/day.ts';
import { findBodyStart } from './content/front-matter.ts';
import { linkPrompt } from './prompt-links.ts';
import type { LibraryDeepDive } from './queries/deep-dives.ts';
import { findPrompt } from './queries/prompts.ts';

/**
 * A deep dive as Markdown for other readers and tools: its source with our components turned into plain links. `toAddress` makes a path
 * of this site an absolute address.
 */
export async function toMarkdown(
  { title, summary, updated, sources, source, references }: LibraryDeepDive,
  toAddress: (path: string) => string,
): Promise<string> {
  const parts: string[] = [];
  let from = findBodyStart(source);
  for (const { component, slug, values, start, end, words } of references) {
    const { title: name } = await findPrompt(slug);
    const path = await linkPrompt(slug, new Map(values.map((value) => [value.id, value.text])));
    parts.push(source.slice(from, start), `[${component === 'PromptLink' ? words : `Prompt: ${name}`}](${toAddress(path)})`);
    from = end;
  }
  const body = [...parts, source.slice(from)].join('').trim();
  const list = sources.map((work) => `- [${work.title}](${work.url})`).join('\n');
  return `# ${title}\n\n${summary}\n\nRevised ${formatDay(updated)}.\n\n${body}\n\n## Sources\n\n${list}\n`;
}
