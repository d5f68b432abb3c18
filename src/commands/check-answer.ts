import { existsSync, readFileSync } from 'node:fs';
import { type CheckedPrompt, checkRemovals, checkSample } from '../library/checks/answer.ts';
import { readFrontMatter } from '../library/content/front-matter.ts';
import { formatProblems } from '../library/content/problems.ts';
import { promptSchema } from '../library/schema/prompt.ts';

const USAGE = 'Usage: npm run check:answer -- <slug of a prompt> …';

const slugs = process.argv.slice(2);
if (slugs.length === 0) fail(USAGE);
for (const slug of slugs) report(slug);

/** Prints how far each deliverable is found in a sample answer, and whether it is missed when it is taken out. */
function report(slug: string): void {
  const path = `content/prompts/${slug}.mdx`;
  const answerPath = `content/answers/${slug}.md`;
  console.log(`\n${answerPath}`);
  const absent = [path, answerPath].filter((needed) => !existsSync(needed));
  for (const needed of absent) refuse(`  ${needed} does not exist.`);
  if (absent.length > 0) return;

  const { data, problems } = readFrontMatter(readFileSync(path, 'utf8'), promptSchema);
  if (data === undefined) refuse(formatProblems(problems.map((problem) => ({ path, ...problem }))));
  else reportSample(data, readFileSync(answerPath, 'utf8'));
}

function reportSample(prompt: CheckedPrompt, sample: string): void {
  for (const { id, detect } of prompt.deliverables) if (detect === undefined) refuse(`  ${id} has no detect.`);
  for (const { id, status, lacks } of checkSample(prompt, sample)) {
    console.log(`  ${status.padEnd(10)} ${id}${lacks.length === 0 ? '' : `: lacks ${lacks.join('; ')}`}`);
    if (status !== 'there') process.exitCode = 1;
  }
  for (const { id, wrong } of checkRemovals(prompt, sample)) {
    if (wrong.length === 0) console.log(`  without ${id}: only it is missing`);
    else refuse(`  without ${id}: ${wrong.map((check) => `${check.id} is ${check.status}`).join(', ')}`);
  }
}

function refuse(message: string): void {
  console.log(message);
  process.exitCode = 1;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
