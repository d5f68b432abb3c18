import { existsSync, writeFileSync } from 'node:fs';
import { readContentFiles, slugOf } from '../library/check.ts';
import { readFrontMatter } from '../library/front-matter.ts';
import { promptSchema } from '../library/schema.ts';
import { createAnswerFile, createPromptFile, toSlug } from '../library/skeleton.ts';

const USAGE = 'Usage: npm run new -- prompt "Title of the prompt"';

const [kind, title = '', ...rest] = process.argv.slice(2);
const slug = toSlug(title);
const path = `content/prompts/${slug}.mdx`;
const answerPath = `content/answers/${slug}.md`;

if (kind !== 'prompt' || slug === '' || rest.length > 0) fail(USAGE);
if (title.length > 60) fail(`"${title}" is longer than 60 characters. Choose a shorter title.`);
for (const taken of [path, answerPath]) if (existsSync(taken)) fail(`${taken} exists already. Choose another title, or edit that file.`);

const numbers = readContentFiles('.')
  .filter((file) => file.path.startsWith('content/prompts/'))
  .map(
    (file) =>
      readFrontMatter(file.text, promptSchema).data?.number ??
      fail(`${slugOf(file)} has problems of its own: run npm run check:content first.`),
  );
const today = new Date().toISOString().slice(0, 10);
writeFileSync(path, createPromptFile(title, Math.max(0, ...numbers) + 1, today));
writeFileSync(answerPath, createAnswerFile());
console.log(`${path} is ready to edit, and its sample answer ${answerPath}. See it with npm run dev; check it with npm run check:content.`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
