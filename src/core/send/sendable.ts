import { printLines } from '../prompt/compose.ts';
import type { Line } from '../prompt/line.ts';
import { printPlainText } from './plain-text.ts';
import { printXmlSections } from './xml-sections.ts';

/** A format in which a composed prompt is copied, sent or saved. */
export interface SendableFormat {
  id: string;
  label: string;
  /** The part of the file name after the slug and a dot. Formats that share a type have a part before it, as in `openai.json`. */
  fileExtension: string;
  mediaType: string;
  print(lines: readonly Line[]): string;
}

/** Every format, in the order offered; the first is the text as shown and copied. Tagged sections are not an XML file: they are not well-formed. */
export const SENDABLE = [
  { id: 'markdown', label: 'Markdown', fileExtension: 'md', mediaType: 'text/markdown', print: printLines },
  { id: 'plain', label: 'Plain text', fileExtension: 'txt', mediaType: 'text/plain', print: printPlainText },
  { id: 'xml', label: 'Tagged sections', fileExtension: 'xml.txt', mediaType: 'text/plain', print: printXmlSections },
  {
    id: 'openai',
    label: 'OpenAI messages',
    fileExtension: 'openai.json',
    mediaType: 'application/json',
    print: (lines) => printJson({ input: toMessages(lines) }),
  },
  {
    id: 'anthropic',
    label: 'Anthropic messages',
    fileExtension: 'anthropic.json',
    mediaType: 'application/json',
    print: (lines) => printJson({ messages: toMessages(lines) }),
  },
] as const satisfies readonly SendableFormat[];

/** The name of a prompt's file in a format: `caching-strategy-design.md`, `caching-strategy-design.openai.json`. */
export function nameFile(slug: string, { fileExtension }: SendableFormat): string {
  return `${slug}.${fileExtension}`;
}

/** The prompt as the reader's one message; a request still needs a model, and for Anthropic `max_tokens`. */
function toMessages(lines: readonly Line[]): object[] {
  return [{ role: 'user', content: printLines(lines) }];
}

function printJson(body: object): string {
  return JSON.stringify(body, null, 2);
}
