import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printAnthropicMessages, printOpenAiMessages } from '../../../src/core/send/messages.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

test('a request to OpenAI has one message under input', () => {
  expect(printOpenAiMessages('Design “x”.\n')).toMatchInlineSnapshot(`
    "{
      "input": [
        {
          "role": "user",
          "content": "Design “x”.\\n"
        }
      ]
    }"
  `);
});

test('a request to Anthropic has one message under messages', () => {
  expect(printAnthropicMessages('Design “x”.\n')).toMatchInlineSnapshot(`
    "{
      "messages": [
        {
          "role": "user",
          "content": "Design “x”.\\n"
        }
      ]
    }"
  `);
});

test('any text comes back from the JSON as it was, and the JSON survives UTF-8', () => {
  const send = (json: string): unknown => JSON.parse(Buffer.from(json, 'utf8').toString('utf8'));
  fc.assert(
    fc.property(hostileValue, (text) => {
      expect(send(printOpenAiMessages(text))).toEqual({ input: [{ role: 'user', content: text }] });
      expect(send(printAnthropicMessages(text))).toEqual({ messages: [{ role: 'user', content: text }] });
    }),
    { numRuns: 2000 },
  );
});
