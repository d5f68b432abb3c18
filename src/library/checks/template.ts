import { computeDerived } from '../../core/derived/derived.ts';
import { checkPlaceholders, type Placeholder } from '../../core/prompt/placeholder.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { countWords } from '../../core/text/length.ts';
import { placeOf } from '../content/problems.ts';
import { listBlankFaults } from '../schema/placeholder.ts';
import { at, atPath, type Entry } from './entry.ts';
import { checkProfileKeys } from './profile.ts';
import { checkLength } from './prose.ts';

type Templated = Entry<{ placeholders: Placeholder[] }>;

/** Prose around the template of a file of which nothing else is shown. */
export function refuseProse({ body: { proseLine, isWhole } }: Entry<unknown>): Problem[] {
  if (proseLine === undefined || !isWhole) return [];
  return [at(proseLine, 'Only the template is shown of this file, and this text is outside of it. Move it into the fence, or remove it.')];
}

/** Every problem of a file's template, of its placeholders, and of the two together. */
export function checkTemplate(entry: Templated, words?: { least: number; most: number }): Problem[] {
  const { body, matter } = entry;
  const placeholders = matter.data?.placeholders;
  return [
    ...(body.isWhole || body.fences.length > 0 ? checkFence(entry, placeholders, words) : []),
    ...(placeholders ?? []).flatMap((placeholder, place) =>
      listBlankFaults(placeholder).map(({ field, message }) => atPath(entry, ['placeholders', place, field], message)),
    ),
    ...checkFigures(entry),
    ...checkProfileKeys(entry, placeholders ?? []),
  ];
}

function checkFence(entry: Templated, placeholders: Placeholder[] | undefined, words?: { least: number; most: number }): Problem[] {
  const { fences, headings, lastLine, isWhole } = entry.body;
  const [fence, second] = fences;
  if (fence === undefined)
    return [
      at(
        headings[0]?.line ?? lastLine,
        'There is no template. Put it above this line, in a fence that begins with ~~~prompt and ends with ~~~.',
      ),
    ];
  if (second !== undefined) return [at(second.line - 1, 'This is a second ~~~prompt fence. A file holds one template.')];
  if (!isWhole) return [];
  const { parts, problems } = parseTemplate(fence.template);
  const singles = listSingles(fence.template, placeholders ?? []);
  const compared = (placeholders === undefined ? [] : checkPlaceholders(parts, placeholders)).filter(
    (problem) => problem.place === undefined || !singles.some(({ place }) => place === problem.place),
  );
  return [
    ...[...problems, ...singles, ...compared].map((problem) =>
      'line' in problem
        ? { message: problem.message, line: problem.line + fence.line - 1, column: problem.column }
        : atPath(entry, ['placeholders', problem.place, 'id'], problem.message),
    ),
    ...(words === undefined ? [] : checkLength(entry, 'The template', countWords(fence.template), words, fence.line - 1)),
  ];
}

/** Blanks that are written with one brace, each with the place of its declaration. */
function listSingles(template: string, placeholders: readonly Placeholder[]): (Problem & { place: number })[] {
  return placeholders.flatMap(({ id }, place) => {
    const index = template.search(new RegExp(`(?<![{\\\\])\\{${id}\\}(?!\\})`));
    return index < 0 ? [] : [{ place, message: `{${id}} is no blank. Write {{${id}}}.`, ...placeOf(template, index) }];
  });
}

/** Examples of measured placeholders that no number can be derived from, or that contradict each other. */
function checkFigures(entry: Templated): Problem[] {
  const placeholders = entry.matter.data?.placeholders ?? [];
  const blanks = placeholders.map((placeholder) => ({ key: placeholder.id, placeholder, value: placeholder.example }));
  const { numbers, refusals } = computeDerived(blanks, new Set());
  const atExample = (key: string | undefined, message: string): Problem =>
    atPath(entry, ['placeholders', Math.max(0, placeholders.map(({ id }) => id).indexOf(key ?? '')), 'example'], message);
  return [
    ...refusals.map(({ key, message }) => atExample(key, `The example cannot be computed with: ${message}`)),
    ...numbers
      .filter(({ isContradiction }) => isContradiction)
      .map(({ keys, text }) => atExample(keys.at(-1), `The examples contradict each other: ${text}`)),
  ];
}
