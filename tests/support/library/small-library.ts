import { checkContent } from '../../../src/library/checks/check.ts';
import { type ContentFile, readContentFiles } from '../../../src/library/content/files.ts';
import { formatProblems } from '../../../src/library/content/problems.ts';
import { readFixture } from '../fixtures.ts';

export const PROMPT = readFixture('prompt.mdx');
export const CONSTRAINT = readFixture('constraint.mdx');
export const WORKFLOW = readFixture('workflow.mdx');

/** The follow-ups of this project: pages offer each of them. */
export const FOLLOW_UPS = Object.fromEntries(
  readContentFiles('.').flatMap(({ path, text }) => (path.startsWith('content/follow-ups/') ? [[path, text] as const] : [])),
);

/** A file under another number, with another title and summary. */
function rename(text: string, number: number, title: string): string {
  return text
    .replace('number: 1', `number: ${number}`)
    .replace(/title: .*/, `title: ${title}`)
    .replace('summary: A ', `summary: ${title}, a `);
}

/** A prompt beside those of the library. */
export const OTHER_PROMPT = rename(PROMPT, 9, 'Other');

/** A library without problems: two prompts that link to each other, two constraints that pull against each other, a workflow, a page. */
export const LIBRARY = {
  ...FOLLOW_UPS,
  'content/prompts/queue-design.mdx': PROMPT,
  'content/prompts/topic-design.mdx': rename(PROMPT, 2, 'Topic').replaceAll('topic-design', 'queue-design'),
  'content/constraints/team-size.mdx': CONSTRAINT,
  'content/constraints/portability.mdx': rename(CONSTRAINT, 2, 'Portability').replace(/conflicts:\n.*\n/, ''),
  'content/workflows/queue-to-topic.mdx': WORKFLOW,
  'content/pages/about.mdx':
    '---\ntitle: About\nsummary: What this is.\nupdated: 2026-11-23\n---\n\nSee <PromptLink prompt="queue-design">it</PromptLink>.\n',
};

export const ANSWER = readFixture('answer.md');
export const ANSWERS = { 'content/answers/queue-design.md': ANSWER, 'content/answers/topic-design.md': ANSWER };

export const toFiles = (texts: Record<string, string>): ContentFile[] => Object.entries(texts).map(([path, text]) => ({ path, text }));

/** The problems of the small library with changed or further files, one a line. */
export function checkLibrary(changes: Record<string, string>, answers: Record<string, string> = {}): string {
  return formatProblems(checkContent(toFiles({ ...LIBRARY, ...changes }), toFiles({ ...ANSWERS, ...answers })));
}
