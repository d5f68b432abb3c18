import type { Problem } from '../../core/prompt/problem.ts';
import { type CollectionName, type ContentFile, FOLDERS } from '../content/files.ts';
import type { FileProblem } from '../content/problems.ts';
import type { PromptMatter } from '../schema/prompt.ts';
import { checkAnswers } from './answer.ts';
import { checkConflicts } from './constraint.ts';
import { checkDeepDive, refuseCards, refuseDrawings } from './deep-dive.ts';
import { atPath, type Entries, type Entry, readEntries } from './entry.ts';
import { checkFollowUp, checkFollowUps } from './follow-up.ts';
import { checkFileName, checkUnique, listStrays } from './identity.ts';
import { checkPaths, listPagePaths } from './link.ts';
import { checkPrompt } from './prompt.ts';
import { listUnwritten, WORDS } from './prose.ts';
import { checkReferenceValues, checkSlug } from './reference.ts';
import { checkTemplate, refuseProse } from './template.ts';
import { checkHandovers, checkWorkflow } from './workflow.ts';

/** Every problem of every file, and of the files and the sample answers with one another, in the order of files and lines. */
export function checkContent(files: readonly ContentFile[], answers: readonly ContentFile[]): FileProblem[] {
  const entries = readEntries(files);
  return [...listStrays(files), ...checkEach(entries), ...checkTogether(entries), ...checkAnswers(entries.prompts, answers)].sort(
    (a, b) => a.path.localeCompare(b.path) || a.line - b.line || a.column - b.column,
  );
}

/** Every problem of one file that can be found without the others. */
export function checkFile(file: ContentFile): FileProblem[] {
  return checkEach(readEntries([file]));
}

function checkEach({ prompts, constraints, followUps, workflows, deepDives, pages }: Entries): FileProblem[] {
  return [
    ...checkEntries('prompts', prompts, checkPrompt),
    ...checkEntries('constraints', constraints, (entry) => [...checkTemplate(entry, WORDS.constraint), ...refuseProse(entry)]),
    ...checkEntries('followUps', followUps, checkFollowUp),
    ...checkEntries('workflows', workflows, checkWorkflow),
    ...checkEntries('deepDives', deepDives, checkDeepDive),
    ...checkEntries('pages', pages, () => []),
  ];
}

function checkEntries<Matter>(
  collection: CollectionName,
  entries: readonly Entry<Matter>[],
  check: (entry: Entry<Matter>) => Problem[],
): FileProblem[] {
  return inFiles(entries, (entry) => [
    ...checkFileName(entry.path, FOLDERS[collection], '.mdx'),
    ...listUnwritten(entry.text),
    ...entry.matter.problems,
    ...entry.body.problems,
    ...(collection === 'deepDives' ? [] : refuseDrawings(entry.body)),
    ...(collection === 'deepDives' || collection === 'pages' ? [] : refuseCards(entry.body)),
    ...check(entry),
  ]);
}

/** Every problem that only all files together show: unknown slugs, numbers taken twice, missing files. */
function checkTogether(entries: Entries): FileProblem[] {
  const { prompts, constraints, followUps, workflows, deepDives, pages } = entries;
  const paths = listPagePaths(entries);
  const promptOf = new Map(prompts.map(({ slug, matter }) => [slug, matter.data]));
  const slugs = [...promptOf.keys()];
  const checkLinks = (entry: Entry<unknown>): Problem[] =>
    entry.body.references.flatMap(({ slug, values, line, column }) => [
      ...checkSlug(entry.slug, slug, slugs).map((message) => ({ message, line, column })),
      ...checkReferenceValues(slug, values, promptOf.get(slug)?.placeholders),
    ]);
  const checkRelated = (entry: Entry<PromptMatter>): Problem[] =>
    (entry.matter.data?.related ?? []).flatMap((slug, r) =>
      checkSlug(entry.slug, slug, slugs).map((message) => atPath(entry, ['related', r], message)),
    );
  const titled = [...prompts, ...workflows, ...deepDives, ...pages];
  const hubs = Map.groupBy(deepDives, ({ matter }) => matter.data?.hub);
  return [
    ...inFiles([...titled, ...constraints, ...followUps], checkLinks),
    ...inFiles(titled, (entry) => checkPaths(entry, paths)),
    ...inFiles(prompts, checkRelated),
    ...inFiles(constraints, (entry) => checkConflicts(entry, constraints)),
    ...inFiles(workflows, (entry) => checkHandovers(entry, promptOf)),
    ...checkFollowUps(followUps),
    ...checkUnique('title', titled),
    ...checkUnique('title', constraints),
    ...checkUnique('summary', titled),
    ...[prompts, constraints, workflows, ...hubs.values()].flatMap((numbered) => checkUnique('number', numbered)),
  ];
}

function inFiles<Some extends { path: string }>(entries: readonly Some[], check: (entry: Some) => Problem[]): FileProblem[] {
  return entries.flatMap((entry) => check(entry).map((problem) => ({ path: entry.path, ...problem })));
}
