import { formatDay } from '../core/export/day.ts';
import { readBody } from './body.ts';
import { linkPrompt } from './prompt-links.ts';
import type { LibraryDeepDive, LibraryPrompt } from './queries.ts';

/**
 * A deep dive as Markdown for other readers and tools: its source with our components turned into plain links. `toAddress` makes a path
 * of this site an absolute address.
 */
export async function toMarkdown(
  { title, summary, updated, sources, text }: LibraryDeepDive,
  prompts: readonly LibraryPrompt[],
  toAddress: (path: string) => string,
): Promise<string> {
  const parts: string[] = [];
  let from = 0;
  for (const { component, slug, values, start, end, words } of readBody(text).references) {
    const name = prompts.find((prompt) => prompt.slug === slug)?.title ?? slug;
    const path = await linkPrompt(slug, new Map(values.map((value) => [value.id, value.text])));
    parts.push(text.slice(from, start), `[${component === 'PromptLink' ? words : `Prompt: ${name}`}](${toAddress(path)})`);
    from = end;
  }
  const body = [...parts, text.slice(from)].join('').trim();
  const list = sources.map((source) => `- [${source.title}](${source.url})`).join('\n');
  return `# ${title}\n\n${summary}\n\nRevised ${formatDay(updated)}.\n\n${body}\n\n## Sources\n\n${list}\n`;
}
