import type { Problem } from '../../core/prompt/problem.ts';
import { type CollectionName, type ContentFile, folderOf } from '../content/files.ts';
import type { FileProblem } from '../content/problems.ts';
import { checkAnswers } from './answer.ts';
import { checkConflicts, checkConstraint } from './constraint.ts';
import { checkDeepDive, refuseCards, refuseDrawings } from './deep-dive.ts';
import { type Entries, type Entry, readEntries } from './entries.ts';
import { checkFileName } from './file-name.ts';
import { checkFollowUp, listMissingFollowUps } from './follow-up.ts';
import { checkNumbers } from './number.ts';
import { at, atPath } from './place.ts';
import { checkPrompt } from './prompt.ts';
import { checkReferenceValues, checkSlug } from './reference.ts';
import { checkUnique } from './unique.ts';
import { listUnwritten } from './unwritten.ts';
import { checkHandovers, checkWorkflow } from './workflow.ts';

/** Every problem of every file, and of the files and the sample answers with one another, in the order of files and lines. */
export function checkContent(files: readonly ContentFile[], answers: readonly ContentFile[]): FileProblem[] {
  const entries = readEntries(files);
  return [...checkEach(entries), ...checkTogether(entries), ...checkAnswers(entries.prompts, answers)].sort(
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
    ...checkEntries('constraints', constraints, checkConstraint),
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
    ...checkFileName(entry.path, folderOf(collection), '.mdx'),
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
  const { prompts, constraints, workflows, deepDives, followUps } = entries;
  const promptOf = new Map(prompts.map(({ slug, matter }) => [slug, matter.data]));
  const slugs = [...promptOf.keys()];
  const checkLinks = (entry: Entry<unknown>): Problem[] =>
    entry.body.references.flatMap((reference) => [
      ...checkSlug(entry.slug, reference.slug, slugs).map((message) => ({ message, line: reference.line, column: reference.column })),
      ...checkReferenceValues(reference, promptOf.get(reference.slug)),
    ]);
  return [
    ...inFiles(prompts, (entry) =>
      (entry.matter.data?.related ?? []).flatMap((slug, r) =>
        checkSlug(entry.slug, slug, slugs).map((message) => atPath(entry, ['related', r], message)),
      ),
    ),
    ...Object.values(entries).flatMap((some: readonly Entry<unknown>[]) => inFiles(some, checkLinks)),
    ...inFiles(constraints, (entry) => checkConflicts(entry, constraints)),
    ...inFiles(workflows, (entry) => checkHandovers(entry, promptOf)),
    ...listMissingFollowUps(followUps.map(({ slug }) => slug)).map((slug) => ({
      path: `${folderOf('followUps')}/${slug}.mdx`,
      ...at(1, 'This follow-up is missing, and pages offer it. Put it back.'),
    })),
    ...checkUnique('title', [...prompts, ...workflows, ...deepDives, ...entries.pages]),
    ...checkUnique('title', constraints),
    ...checkUnique('summary', [...prompts, ...workflows, ...deepDives, ...entries.pages]),
    ...checkNumbers(prompts),
    ...checkNumbers(constraints),
    ...checkNumbers(workflows),
    ...[...Map.groupBy(deepDives, ({ matter }) => matter.data?.hub).values()].flatMap((ofHub) => checkNumbers(ofHub)),
  ];
}

function inFiles<Some extends { path: string }>(entries: readonly Some[], check: (entry: Some) => Problem[]): FileProblem[] {
  return entries.flatMap((entry) => check(entry).map((problem) => ({ path: entry.path, ...problem })));
}
