import { expect, test } from 'vitest';
import { findDecisions } from '../../../src/core/answer/decisions.ts';
import { parseAnswer } from '../../../src/core/answer/reading/answer.ts';

const find = (markdown: string): string[] => findDecisions(parseAnswer(markdown));

test.each([
  [
    'a table of decisions with what was chosen and why',
    '| Decision | Chosen | Because | Reopen if |\n| --- | --- | --- | --- |\n| Store of record | **PostgreSQL 17** | because orders change together | writes > 4,000/s |',
    ['Store of record: PostgreSQL 17, because orders change together'],
  ],
  [
    'a table without reasons',
    '| Question | Recommendation |\n|---|---|\n| Queue | `SQS` FIFO. |\n| Cache | none |',
    ['Queue: SQS FIFO', 'Cache: none'],
  ],
  [
    'a table whose first column says it all',
    '| Decision | Options | Reason |\n|-|-|-|\n| Valkey in one shard | Redis, Memcached | 8 GB fits |',
    ['Valkey in one shard, because 8 GB fits'],
  ],
  ['lines that begin with the word', '**Decision:** one queue for mail.\n\n- Recommendation: no mesh\n', ['one queue for mail', 'no mesh']],
  ['a decision given twice', 'Decision: one queue\n\nDecision: one queue', ['one queue']],
  ['no table about something else', '| Risk | Reason |\n|-|-|\n| a | b |', []],
  ['no table of decisions without a choice', '| Decision | Owner |\n|-|-|\n| a | b |', []],
  ['nothing in code', '```\nDecision: one queue\n| Decision | Chosen |\n|-|-|\n| a | b |\n```', []],
  ['cells with breaks, as one line', '| Decision | Chosen |\n|-|-|\n| a<br>b | c |', ['a b: c']],
  ['nothing in an empty answer', '', []],
])('reads %s', (_, markdown, expected) => {
  expect(find(markdown)).toEqual(expected);
});
