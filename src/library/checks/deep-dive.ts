import type { Problem } from '../../core/prompt/problem.ts';
import type { Body, CodeBlock } from '../content/body.ts';
import { isDrawing } from '../drawings/drawing.ts';
import { type DeepDiveMatter, INTERVIEWS } from '../schema/deep-dive.ts';
import { hubs } from '../vocabulary.ts';
import { CHECKED_LANGUAGES, listConfigs } from './checked-configs.ts';
import { checkFences } from './drawing.ts';
import type { Entry } from './entries.ts';
import { checkLength, WORDS } from './length.ts';
import { checkHeadings } from './outline.ts';
import { at } from './place.ts';

/** The headings of each interview walkthrough, in their order. */
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
export function checkDeepDive(entry: Entry<DeepDiveMatter>): Problem[] {
  const { body, slug, matter } = entry;
  const isInterview = matter.data?.hub === INTERVIEWS;
  return [
    ...(hubs.some(({ id }) => id === slug) ? [at(1, `"${slug}" is the address of a hub. Give the file another name.`)] : []),
    ...body.fences.map(({ line }) => at(line - 1, 'A deep dive has no template. Link to the prompt with <PromptLink> or <PromptCard>.')),
    ...checkFences(body.code),
    ...checkCode(body.code),
    ...(body.isWhole ? checkWhole(entry, isInterview) : []),
  ];
}

/** Every problem that shows only where the whole text was read. */
function checkWhole(entry: Entry<DeepDiveMatter>, isInterview: boolean): Problem[] {
  const { body } = entry;
  return [
    ...checkLength(entry, 'The prose (tables counted, code not)', body.words, WORDS.deepDive, body.headings[0]?.line ?? body.lastLine),
    ...checkOutline(body),
    ...(isInterview ? [...checkHeadings('The walkthrough', INTERVIEW_HEADINGS, body), ...checkOrder(body)] : []),
    ...(body.code.some(({ language }) => language === 'mermaid')
      ? []
      : [at(body.lastLine, 'The article has no diagram. Draw one in a fence that begins with ```mermaid and its caption.')]),
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
    .map(({ line, column }) => ({ message: '<PromptCard> is for deep dives and pages only. Use <PromptLink>.', line, column }));
}

/** The page's title is its h1: the article begins with ##, and no level is left out. */
function checkOutline({ headings }: Body): Problem[] {
  return headings.flatMap(({ depth, text, line }, i) => {
    if (depth === 1) return [at(line, `"# ${text}" is a second title. Begin with ##.`)];
    const above = headings[i - 1]?.depth ?? 1;
    return depth > above + 1 ? [at(line, `"${'#'.repeat(depth)} ${text}" leaves out a level. Write ${'#'.repeat(above + 1)}.`)] : [];
  });
}

/** The headings of a walkthrough that are in it come in their order. */
function checkOrder({ headings }: Body): Problem[] {
  const present = INTERVIEW_HEADINGS.flatMap((title) => headings.find(({ depth, text }) => depth === 2 && text === title) ?? []);
  const place = present.findIndex(({ line }, i) => line < (present[i - 1]?.line ?? 0));
  const [above, misplaced] = [present[place - 1], present[place]];
  return above === undefined || misplaced === undefined
    ? []
    : [at(misplaced.line, `"## ${misplaced.text}" comes after "## ${above.text}" in a walkthrough. Move it there.`)];
}

function checkCode(code: readonly CodeBlock[]): Problem[] {
  const unchecked = listConfigs(code).filter(({ language }) => !CHECKED_LANGUAGES.includes(language));
  return [
    ...code
      .filter(({ language }) => language === '')
      .map(({ line }) => at(line, 'This fence names no language. Write it behind the ticks: ```text for plain text.')),
    ...unchecked.map(({ language, line }) => at(line, `\`\`\`${language} cannot be checked. Only ${CHECKED_LANGUAGES.join(' and ')} can.`)),
  ];
}

function checkLinks({ references, lastLine }: Body, isInterview: boolean): Problem[] {
  if (references.length === 0) return [at(lastLine, 'The article links to no prompt. Add a <PromptLink> or <PromptCard>.')];
  const filled = references.filter(({ values }) => values.length > 0).length;
  return isInterview && filled < 2
    ? [
        at(
          references.find(({ values }) => values.length === 0)?.line ?? lastLine,
          `An interview walkthrough has at least two links or cards with values; this one has ${filled}. Give this one values={{ … }}, or add another.`,
        ),
      ]
    : [];
}
