import type { z } from 'astro/zod';
import type { Problem } from '../../core/prompt/problem.ts';
import type { Body, CodeBlock } from '../body.ts';
import { checkDrawing, isDrawing } from '../drawings/drawing.ts';
import type { Reading } from '../front-matter.ts';
import { type deepDiveSchema, INTERVIEWS } from '../schema/deep-dive.ts';
import { hubs } from '../vocabulary.ts';
import { CHECKED_LANGUAGES, listConfigs } from './checked-configs.ts';

const WORDS = { least: 1200, most: 2500 };

/** What each interview walkthrough goes through, in this order. */
export const INTERVIEW_HEADINGS = [
  'Clarifying questions',
  'Numbers',
  'API',
  'Data model',
  'Design',
  'Deep dives',
  'Trade-offs',
  'Follow-ups',
] as const;

/** Every problem of a deep dive that can be found without the other files. */
export function checkDeepDive({ data }: Reading<z.infer<typeof deepDiveSchema>>, body: Body, slug: string): Problem[] {
  const isInterview = data?.hub === INTERVIEWS;
  return [
    ...(hubs.some(({ id }) => id === slug) ? [at(1, `"${slug}" is the address of a hub. Give the file another name.`)] : []),
    ...checkLength(body),
    ...body.fences.map(({ line }) => at(line - 1, 'A deep dive has no template. Link to the prompt with <PromptLink> or <PromptCard>.')),
    ...checkOutline(body),
    ...(isInterview ? checkInterviewHeadings(body) : []),
    ...checkCode(body.code),
    ...checkLinks(body, isInterview),
  ];
}

/** Fences that only deep dives draw, in the files of other collections. */
export function refuseDrawings({ code }: Body): Problem[] {
  return code
    .filter(isDrawing)
    .map(({ language, line }) => at(line, `Only deep dives draw \`\`\`${language} fences. Move it there, or show it as \`\`\`text.`));
}

/** Cards, where there is no room for them. */
export function refuseCards({ references }: Body): Problem[] {
  return references
    .filter(({ component }) => component === 'PromptCard')
    .map(({ line, column }) => ({ message: '<PromptCard> stands in deep dives and pages only. Use <PromptLink>.', line, column }));
}

function checkLength({ words }: Body): Problem[] {
  const count = (number: number): string => number.toLocaleString('en');
  return words >= WORDS.least && words <= WORDS.most
    ? []
    : [
        at(
          1,
          `The prose has ${count(words)} words; a deep dive has ${count(WORDS.least)} to ${count(WORDS.most)}, tables counted and code not.`,
        ),
      ];
}

/** The page's title is its h1: the article begins with ##, and no level is left out. */
function checkOutline({ headings }: Body): Problem[] {
  return headings.flatMap(({ depth, text, line }, i) => {
    if (depth === 1) return [at(line, `"# ${text}" is a second title. Begin with ##.`)];
    const above = headings[i - 1]?.depth ?? 1;
    return depth > above + 1 ? [at(line, `"${'#'.repeat(depth)} ${text}" leaves out a level. Write ${'#'.repeat(above + 1)}.`)] : [];
  });
}

function checkInterviewHeadings({ headings }: Body): Problem[] {
  const titles = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  const missing = INTERVIEW_HEADINGS.filter((heading) => !titles.includes(heading));
  if (missing.length > 0)
    return [
      at(
        1,
        `An interview walkthrough lacks the heading${missing.length === 1 ? '' : 's'} ${missing.map((heading) => `"## ${heading}"`).join(', ')}.`,
      ),
    ];
  const places = INTERVIEW_HEADINGS.map((heading) => titles.indexOf(heading));
  const out = places.findIndex((place, i) => i > 0 && place < (places[i - 1] ?? 0));
  if (out < 0) return [];
  const heading = headings.find(({ depth, text }) => depth === 2 && text === INTERVIEW_HEADINGS[out]);
  return [
    at(
      heading?.line ?? 1,
      `"## ${INTERVIEW_HEADINGS[out]}" comes after "## ${INTERVIEW_HEADINGS[out - 1]}" in a walkthrough. Move it there.`,
    ),
  ];
}

function checkCode(code: readonly CodeBlock[]): Problem[] {
  const unchecked = listConfigs(code).filter(({ language }) => !CHECKED_LANGUAGES.includes(language));
  return [
    ...(code.some(({ language }) => language === 'mermaid')
      ? []
      : [at(1, 'There is no diagram. Draw one in a fence that begins with ```mermaid and its caption.')]),
    ...code.filter(isDrawing).flatMap(checkDrawing),
    ...code
      .filter(({ language }) => language === '')
      .map(({ line }) => at(line, 'This fence names no language. Write it behind the ticks: ```text for plain text.')),
    ...unchecked.map(({ language, line }) => at(line, `\`\`\`${language} cannot be checked. Only ${CHECKED_LANGUAGES.join(' and ')} can.`)),
  ];
}

function checkLinks({ references }: Body, isInterview: boolean): Problem[] {
  if (references.length === 0) return [at(1, 'No prompt is linked to. Add a <PromptLink> or <PromptCard>.')];
  const filled = references.filter(({ values }) => values.length > 0).length;
  return isInterview && filled < 2
    ? [at(1, `An interview walkthrough has at least two links or cards with values; this one has ${filled}.`)]
    : [];
}

function at(line: number, message: string): Problem {
  return { message, line, column: 1 };
}
