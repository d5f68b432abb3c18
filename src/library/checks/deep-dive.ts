import type { Problem } from '../../core/prompt/problem.ts';
import type { Body, CodeBlock } from '../content/body.ts';
import { checkDrawing, isDrawing } from '../drawings/drawing.ts';
import { type DeepDiveMatter, INTERVIEW_HEADINGS, INTERVIEWS } from '../schema/deep-dive.ts';
import { hubs } from '../vocabulary.ts';
import { at, type Entry } from './entry.ts';
import { checkHeadings, checkProse, WORDS } from './prose.ts';

/** The languages of which a whole configuration can be tried by the program that reads it. */
export const CHECKED_LANGUAGES: readonly string[] = ['nginx', 'haproxy'];

/** The fences that say `check` after their language: whole configurations, which have to be accepted. */
export function listConfigs(code: readonly CodeBlock[]): CodeBlock[] {
  return code.filter(({ meta }) => /\bcheck\b/.test(meta));
}

/** Every problem of a deep dive that can be found without the other files. */
export function checkDeepDive(entry: Entry<DeepDiveMatter>): Problem[] {
  const { body, slug } = entry;
  return [
    ...(hubs.some(({ id }) => id === slug) ? [at(1, `"${slug}" is the address of a hub. Give the file another name.`)] : []),
    ...body.fences.map(({ line }) => at(line - 1, 'A deep dive has no template. Link to the prompt with <PromptLink> or <PromptCard>.')),
    ...body.code.filter(isDrawing).flatMap(checkDrawing),
    ...checkCode(body.code),
    ...(body.isWhole ? checkWhole(entry) : []),
  ];
}

/** Every problem that shows only where the whole text was read. */
function checkWhole(entry: Entry<DeepDiveMatter>): Problem[] {
  const { code, references, lastLine } = entry.body;
  return [
    ...checkProse(entry, 'The prose (tables counted, code not)', WORDS.deepDive),
    ...checkOutline(entry.body),
    ...(entry.matter.data?.hub === INTERVIEWS ? checkWalkthrough(entry) : []),
    ...(code.some(({ language }) => language === 'mermaid')
      ? []
      : [at(lastLine, 'The article has no diagram. Draw one in a fence that begins with ```mermaid and its caption.')]),
    ...(references.length > 0 ? [] : [at(lastLine, 'The article links to no prompt. Add a <PromptLink> or <PromptCard>.')]),
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

/** A walkthrough has all of its headings, in their order. */
function checkWalkthrough(entry: Entry<DeepDiveMatter>): Problem[] {
  const { headings } = entry.body;
  const present = INTERVIEW_HEADINGS.flatMap((title) => headings.find(({ depth, text }) => depth === 2 && text === title) ?? []);
  const place = present.findIndex(({ line }, i) => line < (present[i - 1]?.line ?? 0));
  const [above, misplaced] = [present[place - 1], present[place]];
  return [
    ...checkHeadings('The walkthrough', INTERVIEW_HEADINGS, entry),
    ...(above === undefined || misplaced === undefined
      ? []
      : [at(misplaced.line, `"## ${misplaced.text}" comes after "## ${above.text}" in a walkthrough. Move it there.`)]),
  ];
}

function checkCode(code: readonly CodeBlock[]): Problem[] {
  const unnamed = code.filter(({ language }) => language === '');
  const unchecked = listConfigs(code).filter(({ language }) => !CHECKED_LANGUAGES.includes(language));
  return [
    ...unnamed.map(({ line }) => at(line, 'This fence names no language. Write it behind the ticks: ```text for plain text.')),
    ...unchecked.map(({ language, line }) => at(line, `\`\`\`${language} cannot be checked. Only ${CHECKED_LANGUAGES.join(' and ')} can.`)),
  ];
}
