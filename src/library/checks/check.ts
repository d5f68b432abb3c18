import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { findNearest } from '../../core/prompt/nearest.ts';
import { checkPlaceholders, type Placeholder } from '../../core/prompt/placeholder.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { checkValue } from '../../core/prompt/value.ts';
import { type Body, readBody } from '../body.ts';
import { parseFlowchart } from '../drawings/graph/flowchart.ts';
import { TITLE_BLOCK } from '../drawings/graph/room.ts';
import { type Reading, readFrontMatter } from '../front-matter.ts';
import { checkProfileKeys } from '../profile-keys.ts';
import { deepDiveSchema } from '../schema/deep-dive.ts';
import { constraintSchema, followUpSchema, pageSchema, promptSchema, workflowSchema } from '../schema/schema.ts';
import { checkAnswers } from './answer.ts';
import { checkDeepDive, refuseCards, refuseDrawings } from './deep-dive.ts';
import { checkFollowUpBlanks, checkLensBlanks, listMissingFollowUps } from './follow-up.ts';
import { checkReferenceValues } from './reference.ts';
import { checkHandovers, checkPath } from './workflow.ts';

/** A content file: its path from the project's root and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

export interface FileProblem extends Problem {
  path: string;
}

const COLLECTIONS = {
  prompts: { folder: 'content/prompts', schema: promptSchema, check: checkPrompt },
  constraints: { folder: 'content/constraints', schema: constraintSchema, check: checkConstraint },
  followUps: { folder: 'content/follow-ups', schema: followUpSchema, check: checkFollowUp },
  workflows: { folder: 'content/workflows', schema: workflowSchema, check: checkWorkflow },
  deepDives: { folder: 'content/deep-dives', schema: deepDiveSchema, check: checkDeepDive },
  pages: { folder: 'content/pages', schema: pageSchema, check: () => [] },
} as const;

export type CollectionName = keyof typeof COLLECTIONS;

/** The folder of a collection, from the project's root. */
export function folderOf(collection: CollectionName): string {
  return COLLECTIONS[collection].folder;
}

/** The headings of a prompt's guidance, in their order. */
const GUIDANCE_HEADINGS = ['When to reach for it', 'Have at hand', 'Judge the answer', 'Send next'] as const;

/** The headings that the prose of a workflow has, among others. */
const WORKFLOW_HEADINGS = ['Who it is for', 'When it is done'] as const;

/** Reads every content file below the project's root. */
export function readContentFiles(root: string): ContentFile[] {
  return Object.values(COLLECTIONS).flatMap(({ folder }) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
  );
}

/** Reads the sample answers, one for each prompt. No page shows them: they are what its deliverables are recognised by. */
export function readAnswers(root: string): ContentFile[] {
  const folder = 'content/answers';
  return (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}

/** Every problem of every file, and of the files and the sample answers with one another, in the order of files and lines. */
export function checkContent(files: readonly ContentFile[], answers: readonly ContentFile[]): FileProblem[] {
  return [...files.flatMap(checkFile), ...checkReferences(files), ...checkSamples(files, answers)].sort(
    (a, b) => a.path.localeCompare(b.path) || a.line - b.line || a.column - b.column,
  );
}

/** Every problem of one file that can be found without the others. */
export function checkFile(file: ContentFile): FileProblem[] {
  const body = readBody(file.text);
  const collection = collectionOf(file);
  const { schema, check } = COLLECTIONS[collection];
  const matter = readFrontMatter(file.text, schema as z.ZodType);
  const problems = (check as (matter: Reading<unknown>, body: Body, slug: string) => Problem[])(matter, body, slugOf(file));
  const elsewhere = [...(collection === 'deepDives' ? [] : refuseDrawings(body)), ...(hasCards(collection) ? [] : refuseCards(body))];
  return [...matter.problems, ...body.problems, ...elsewhere, ...problems].map((problem) => ({ path: file.path, ...problem }));
}

/** The problems as lines that an editor can jump to: `path:line:column: message`. */
export function formatProblems(problems: readonly FileProblem[]): string {
  return problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`).join('\n');
}

/** The slug of a file: its name without the ending. */
export function slugOf({ path }: Pick<ContentFile, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
}

function collectionOf({ path }: ContentFile): CollectionName {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const name = names.find((candidate) => path.startsWith(`${COLLECTIONS[candidate].folder}/`));
  if (name === undefined) throw new Error(`${path} is in no content folder.`);
  return name;
}

/** What can be said without valid front matter is said without it. */
function checkPrompt(matter: Reading<z.infer<typeof promptSchema>>, body: Body): Problem[] {
  const { data } = matter;
  return [
    ...checkTemplate(data?.placeholders, body),
    ...checkProfile(matter),
    ...checkHeadings('guidance', GUIDANCE_HEADINGS, body),
    ...(data === undefined
      ? []
      : [
          ...checkSubject(data.subject, data.placeholders),
          ...checkDeliverables(data.deliverables, body),
          ...checkFlowchart(matter, data.schematic.flowchart),
        ]),
  ];
}

/** The text of a flowchart begins on the line below its key. */
function checkFlowchart({ locate }: Reading<unknown>, flowchart: string): Problem[] {
  const { line } = locate(['schematic', 'flowchart']);
  return parseFlowchart(flowchart, TITLE_BLOCK).problems.map((problem) => ({ ...problem, line: line + problem.line }));
}

function checkConstraint(matter: Reading<z.infer<typeof constraintSchema>>, body: Body): Problem[] {
  return [...checkTemplate(matter.data?.placeholders, body), ...checkProfile(matter)];
}

function checkFollowUp(matter: Reading<z.infer<typeof followUpSchema>>, body: Body, slug: string): Problem[] {
  return [...checkTemplate(matter.data?.placeholders, body), ...checkFollowUpBlanks(slug, matter.data?.placeholders).map(atTop)];
}

function checkWorkflow(matter: Reading<z.infer<typeof workflowSchema>>, body: Body): Problem[] {
  const [fence] = body.fences;
  const template = { message: 'A workflow has no template. Name a prompt in a step instead.', line: (fence?.line ?? 2) - 1, column: 1 };
  return [...checkPath(matter), ...(fence === undefined ? [] : [template]), ...checkHeadings('prose', WORKFLOW_HEADINGS, body)];
}

/** Sheets and workflows have no room for cards. */
function hasCards(collection: CollectionName): boolean {
  return collection === 'deepDives' || collection === 'pages';
}

function checkProfile({ data, locate }: Reading<{ placeholders: Placeholder[] }>): Problem[] {
  return checkProfileKeys(data?.placeholders ?? []).map(({ place, message }) => ({
    message: `placeholders.${place}.profile: ${message}`,
    ...locate(['placeholders', place, 'profile']),
  }));
}

function checkTemplate(placeholders: readonly Placeholder[] | undefined, { fences }: Body): Problem[] {
  const [fence, second] = fences;
  if (fence === undefined) return [atTop('There is no template. Put it in a fence that begins with ~~~prompt and ends with ~~~.')];
  if (second !== undefined)
    return [{ message: 'This is a second ~~~prompt fence. A file holds one template.', line: second.line - 1, column: 1 }];
  const { parts, problems } = parseTemplate(fence.template);
  const inFile = [...problems, ...(placeholders === undefined ? [] : checkPlaceholders(parts, placeholders))].map((problem) =>
    problem.line === 0 ? atTop(problem.message) : { ...problem, line: problem.line + fence.line - 1 },
  );
  return [...inFile, ...(placeholders ?? []).flatMap(checkExample)];
}

function checkHeadings(what: string, expected: readonly string[], { headings }: Body): Problem[] {
  const missing = expected.filter((heading) => !headings.some(({ text }) => text === heading));
  return missing.length === 0
    ? []
    : [atTop(`The ${what} lacks the heading${missing.length === 1 ? '' : 's'} ${missing.map((heading) => `"## ${heading}"`).join(', ')}.`)];
}

function checkExample(placeholder: Placeholder): Problem[] {
  const warnings = checkValue(placeholder, placeholder.example);
  const units =
    placeholder.kind === 'quantity' && !placeholder.options.includes(placeholder.unit)
      ? [`The unit "${placeholder.unit}" is not among the options.`]
      : [];
  return [...warnings.map((warning) => `The example would be warned about: ${warning}`), ...units].map((message) =>
    atTop(`Placeholder "${placeholder.id}": ${message}`),
  );
}

function checkSubject(subject: string, placeholders: readonly Placeholder[]): Problem[] {
  const isDeclared = placeholders.some(({ id }) => id === subject);
  return isDeclared ? [] : [atTop(`The subject "${subject}" is not a declared placeholder. Name the one that says what is designed.`)];
}

function checkDeliverables(deliverables: readonly { id: string; label: string }[], { fences: [fence] }: Body): Problem[] {
  const repeated = deliverables.filter(({ id }, i) => deliverables.findIndex((other) => other.id === id) < i);
  const twice = repeated.map(({ id }) => atTop(`The deliverable "${id}" is declared twice. Give one of them another id.`));
  if (fence === undefined) return twice;
  let from = 0;
  const unnamed = deliverables.flatMap(({ label }) => {
    const at = fence.template.indexOf(`**${label}**`, from);
    if (at >= 0) from = at + label.length;
    return at >= 0
      ? []
      : [
          atTop(
            `The deliverable "${label}" does not stand in the template as **${label}**, after the one before it. Use the same words and the same order in both.`,
          ),
        ];
  });
  return [...twice, ...unnamed];
}

/** What only all files together show: unknown slugs, numbers and pairs declared twice. */
function checkReferences(files: readonly ContentFile[]): FileProblem[] {
  const prompts = filesOf('prompts', files).map((file) => ({ file, matter: readFrontMatter(file.text, promptSchema).data }));
  const constraints = filesOf('constraints', files).map((file) => ({ file, matter: readFrontMatter(file.text, constraintSchema).data }));
  const workflows = filesOf('workflows', files).map((file) => ({ file, reading: readFrontMatter(file.text, workflowSchema) }));
  const deepDives = filesOf('deepDives', files).map((file) => ({ file, matter: readFrontMatter(file.text, deepDiveSchema).data }));
  const promptOf = new Map(prompts.map(({ file, matter }) => [slugOf(file), matter]));
  const promptSlugs = prompts.map(({ file }) => slugOf(file));
  const constraintSlugs = constraints.map(({ file }) => slugOf(file));
  const numberOf = new Map(
    constraints.flatMap(({ file, matter }) => (matter === undefined ? [] : [[slugOf(file), matter.number] as const])),
  );

  return [
    ...prompts.flatMap(({ file, matter }) => (matter?.related ?? []).flatMap((slug) => checkSlug(file, slug, promptSlugs))),
    ...files.flatMap((file) =>
      readBody(file.text).references.flatMap((reference) => [
        ...checkSlug(file, reference.slug, promptSlugs, reference),
        ...checkReferenceValues(reference, promptOf.get(reference.slug)).map((problem) => ({ path: file.path, ...problem })),
      ]),
    ),
    ...constraints.flatMap(({ file, matter }) =>
      (matter?.conflicts ?? []).flatMap((conflict) => {
        const unknown = checkSlug(file, conflict.with, constraintSlugs);
        if (unknown.length > 0) return unknown;
        return (numberOf.get(conflict.with) ?? Number.POSITIVE_INFINITY) > (matter?.number ?? 0)
          ? []
          : [{ path: file.path, ...atTop(`The conflict with "${conflict.with}" belongs in that file, whose number is lower.`) }];
      }),
    ),
    ...workflows.flatMap(({ file, reading }) => checkHandovers(reading, promptOf).map((problem) => ({ path: file.path, ...problem }))),
    ...listMissingFollowUps(filesOf('followUps', files).map(slugOf)).map((slug) => ({
      path: `${folderOf('followUps')}/${slug}.mdx`,
      ...atTop('This follow-up is missing, and sheets offer it. Put it back.'),
    })),
    ...prompts.flatMap(({ file, matter }) =>
      checkLensBlanks(slugOf(file), matter?.placeholders).map((message) => ({ path: file.path, ...atTop(message) })),
    ),
    ...checkNumbers(prompts),
    ...checkNumbers(constraints),
    ...checkHubNumbers(deepDives),
    ...checkNumbers(workflows.map(({ file, reading }) => ({ file, matter: reading.data }))),
  ];
}

function checkSamples(files: readonly ContentFile[], answers: readonly ContentFile[]): FileProblem[] {
  const prompts = filesOf('prompts', files).map((file) => ({
    path: file.path,
    slug: slugOf(file),
    reading: readFrontMatter(file.text, promptSchema),
  }));
  return checkAnswers(
    prompts,
    answers.map((file) => ({ ...file, slug: slugOf(file) })),
  );
}

function filesOf(collection: CollectionName, files: readonly ContentFile[]): ContentFile[] {
  return files.filter((file) => collectionOf(file) === collection);
}

function checkSlug(
  file: ContentFile,
  slug: string,
  known: readonly string[],
  at: Pick<Problem, 'line' | 'column'> = { line: 1, column: 1 },
): FileProblem[] {
  if (known.includes(slug))
    return slug === slugOf(file) ? [{ path: file.path, message: `"${slug}" is this file itself.`, line: at.line, column: at.column }] : [];
  const nearest = findNearest(slug, known);
  return [
    {
      path: file.path,
      message: `Nothing has the slug "${slug}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      line: at.line,
      column: at.column,
    },
  ];
}

function checkNumbers(entries: readonly { file: ContentFile; matter: { number: number } | undefined }[]): FileProblem[] {
  return entries.flatMap(({ file, matter }) => {
    const earlier = entries.find((other) => other.matter?.number === matter?.number);
    return matter === undefined || earlier === undefined || earlier.file === file
      ? []
      : [{ path: file.path, ...atTop(`The number ${matter.number} belongs to ${earlier.file.path}. Take the next free one.`) }];
  });
}

/** Deep dives are numbered within their hub. */
function checkHubNumbers(entries: readonly { file: ContentFile; matter: { number: number; hub: string } | undefined }[]): FileProblem[] {
  const hubs = new Set(entries.flatMap(({ matter }) => matter?.hub ?? []));
  return [...hubs].flatMap((hub) => checkNumbers(entries.filter(({ matter }) => matter?.hub === hub)));
}

function atTop(message: string): Problem {
  return { message, line: 1, column: 1 };
}
