import { expect, test } from 'vitest';
import { checkContent, formatProblems, readContentFiles } from '../../../src/library/checks/check.ts';
import { createAnswerFile, createPromptFile } from '../../../src/library/skeleton.ts';

const followUps = readContentFiles('.').filter(({ path }) => path.startsWith('content/follow-ups/'));

test('a new prompt and its sample answer pass every check but those of the prompts it links to', () => {
  const problems = checkContent(
    [...followUps, { path: 'content/prompts/rate-limiter.mdx', text: createPromptFile('Rate Limiter', 27, '2026-11-23') }],
    [{ path: 'content/answers/rate-limiter.md', text: createAnswerFile() }],
  );
  expect(problems.filter(({ message }) => !/Nothing has the slug "(?:full-system-design|critique)"/.test(message))).toEqual([]);
  expect(formatProblems(problems).split('\n')).toHaveLength(2);
});
