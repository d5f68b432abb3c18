import { existsSync, writeFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { readContentFiles, slugOf } from '../library/checks/check.ts';
import { INTERVIEW_HEADINGS } from '../library/checks/deep-dive.ts';
import { readFrontMatter } from '../library/front-matter.ts';
import { deepDiveSchema, INTERVIEWS } from '../library/schema/deep-dive.ts';
import { promptSchema } from '../library/schema/schema.ts';
import { createAnswerFile, createDeepDiveFile, createPromptFile, toSlug } from '../library/skeleton.ts';
import { hubs } from '../library/vocabulary.ts';

const USAGE = `Usage: npm run new -- prompt "Title of the prompt"
       npm run new -- deep-dive "Title of the article" ${hubs.map(({ id }) => id).join(' | ')}`;

const [kind, title = '', hub, ...rest] = process.argv.slice(2);
const slug = toSlug(title);
const today = new Date().toISOString().slice(0, 10);
const files = readContentFiles('.');

if (slug === '' || rest.length > 0) fail(USAGE);
if (title.length > 60) fail(`"${title}" is longer than 60 characters. Choose a shorter title.`);
if (kind === 'prompt' && hub === undefined)
  write({
    [`content/prompts/${slug}.mdx`]: createPromptFile(title, nextNumber(listNumbers('prompts', promptSchema)), today),
    [`content/answers/${slug}.md`]: createAnswerFile(),
  });
else if (kind === 'deep-dive' && hubs.some(({ id }) => id === hub)) {
  const numbers = listNumbers('deep-dives', deepDiveSchema, (matter) => matter.hub === hub);
  const headings = hub === INTERVIEWS ? INTERVIEW_HEADINGS : ['First section', 'Second section'];
  write({ [`content/deep-dives/${slug}.mdx`]: createDeepDiveFile(title, hub ?? '', nextNumber(numbers), today, headings) });
} else fail(USAGE);

/** The numbers that are taken in a folder, by those that `isCounted` names. */
function listNumbers<Matter extends { number: number }>(
  folder: string,
  schema: z.ZodType<Matter>,
  isCounted: (matter: Matter) => boolean = () => true,
): number[] {
  return files
    .filter((file) => file.path.startsWith(`content/${folder}/`))
    .map(
      (file) =>
        readFrontMatter(file.text, schema).data ?? fail(`${slugOf(file)} has problems of its own: run npm run check:content first.`),
    )
    .filter(isCounted)
    .map(({ number }) => number);
}

function nextNumber(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}

function write(texts: Record<string, string>): void {
  for (const path of Object.keys(texts)) if (existsSync(path)) fail(`${path} exists already. Choose another title, or edit that file.`);
  for (const [path, text] of Object.entries(texts)) writeFileSync(path, text);
  const paths = Object.keys(texts).join(' with its sample answer ');
  console.log(`${paths} is ready to edit. See it with npm run dev; check it with npm run check:content.`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
