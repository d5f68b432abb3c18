import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Multiplies the prompts of a project below `root` until it has `count`: each new one is a variant of an old one, with its sample answer if it has one,
 * under its own slug, number, title and summary. The variants pass every check that the originals pass.
 */
export function multiplyPrompts(root: string, count: number): void {
  const prompts = join(root, 'content/prompts');
  const answers = join(root, 'content/answers');
  const originals = readdirSync(prompts)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({ slug: name.replace(/\.mdx$/, ''), text: readFileSync(join(prompts, name), 'utf8') }));
  const highest = Math.max(...originals.map(({ text }) => Number(/^number: (\d+)$/m.exec(text)?.[1])));
  for (let i = 0; originals.length + i < count; i += 1) {
    const { slug, text } = originals[i % originals.length] ?? throwEmpty();
    const edition = Math.floor(i / originals.length) + 2;
    writeFileSync(join(prompts, `${slug}-${edition}.mdx`), toVariant(text, highest + i + 1, edition));
    const answer = join(answers, `${slug}.md`);
    if (existsSync(answer)) copyFileSync(answer, join(answers, `${slug}-${edition}.md`));
  }
}

function toVariant(text: string, number: number, edition: number): string {
  return text
    .replace(/^number: \d+$/m, `number: ${number}`)
    .replace(/^title: ("?)(.*?)\1$/m, (_, quote, title) => `title: ${quote}${title} ${edition}${quote}`)
    .replace(/^summary: ("?)(.*?)[.]\1$/m, (_, quote, summary) => `summary: ${quote}${summary.slice(0, 155)} ${edition}.${quote}`);
}

function throwEmpty(): never {
  throw new Error('There is no prompt to make variants of.');
}
