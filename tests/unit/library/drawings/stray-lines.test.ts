import { expect, test } from 'vitest';
import { ANSWER, checkLibrary, PROMPT } from '../../../support/library/small-library.ts';

const PATH = 'content/prompts/queue-design.mdx';
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

test.each(['queue -> limits[(Rate counters)]', 'this is not mermaid at all'])('a schematic with the line “%s” is told of it', (stray) => {
  const text = PROMPT.replace('queue --> consumer', `queue --> consumer\n      ${stray}`);
  expect(checkLibrary({ [PATH]: text })).toContain(`${PATH}:${lineOf(text, stray)}:`);
});

test('a schematic that is no flowchart is told of it', () => {
  const text = PROMPT.replace('flowchart LR', 'this is not mermaid at all');
  expect(checkLibrary({ [PATH]: text })).toContain(`${PATH}:${lineOf(text, 'this is not')}:`);
});

test('a diagram in a sample answer with a stray line is told of it', () => {
  const path = 'content/answers/queue-design.md';
  const text = ANSWER.replace('  producer -->', '  producer -> limits\n  producer -->');
  expect(checkLibrary({}, { [path]: text })).toContain(`${path}:${lineOf(text, 'producer -> limits')}:`);
});
