/** The body of a request to OpenAI's Responses API that sends a text as the reader's message; the request still needs its `model`. */
export function printOpenAiMessages(text: string): string {
  return JSON.stringify({ input: [{ role: 'user', content: text }] }, null, 2);
}

/** The body of a request to Anthropic's Messages API that sends a text as the reader's message; the request still needs its `model` and `max_tokens`. */
export function printAnthropicMessages(text: string): string {
  return JSON.stringify({ messages: [{ role: 'user', content: text }] }, null, 2);
}
