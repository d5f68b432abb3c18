import { isWellFormed } from '../text/well-formed.ts';

/**
 * How an assistant takes a text, and so how the text is encoded.
 * - `form`: a browser tab reads a form-encoded query, where a space is `+`.
 * - `percent`: a browser tab decodes the query percent by percent, where `+` is a plus.
 * - `app`: the browser hands the address, of a scheme of its own, to an installed app, through a command line on some systems.
 * - `paste`: no address fills in the text.
 */
type AssistantMode = 'form' | 'percent' | 'app' | 'paste';

/**
 * An assistant that a prompt can be opened in. These addresses are unofficial for the most part and drift: none tells whether it worked, so
 * copy first, then open, and say that the text can be pasted.
 */
export interface Assistant {
  id: string;
  label: string;
  mode: AssistantMode;
  /** The address to open when it cannot hold the text. */
  home: string;
  /** The address that the encoded text is appended to; null where none fills in the text. */
  prefill: string | null;
  /**
   * The most that the assistant takes, as far as is known; null where nothing is appended. It counts the characters of the whole encoded
   * address, and of an app those of the text, as UTF-16 units, of which there are never fewer than characters.
   */
  cap: number | null;
}

/** The address to open for a text, whether it holds the text, and if not, why. */
export type AssistantAddress =
  | { address: string; holds: 'prompt' }
  | { address: string; holds: 'nothing'; reason: 'no-prefill' | 'too-long' | 'not-encodable' };

/** The assistants offered, in order. Every row was last looked up in November 2026. */
export const ASSISTANTS = [
  // No documented cap; answers 431 to long addresses. The older `?q=` redirects and often loses the text.
  { id: 'chatgpt', label: 'ChatGPT', mode: 'form', home: 'https://chatgpt.com/', prefill: 'https://chatgpt.com/?prompt=', cap: 7500 },
  // No documented cap; fills in and does not send. 6,000 is where we stop.
  { id: 'claude', label: 'Claude', mode: 'form', home: 'https://claude.ai/new', prefill: 'https://claude.ai/new?q=', cap: 6000 },
  // Documented: 5,000 characters of text, line ends as %0A; fills in and does not send.
  { id: 'claude-code', label: 'Claude Code', mode: 'app', home: 'claude-cli://open', prefill: 'claude-cli://open?q=', cap: 5000 },
  // Documented: 8,000 characters of encoded address, spaces as %20. The page hands over to the installed editor; without it, its web agents take a paste.
  {
    id: 'cursor',
    label: 'Cursor',
    mode: 'percent',
    home: 'https://cursor.com/agents',
    prefill: 'https://cursor.com/link/prompt?text=',
    cap: 8000,
  },
  // No cap of its own is known; GitHub answers 414 to queries of more than about 8,180 characters.
  {
    id: 'github-copilot',
    label: 'GitHub Copilot',
    mode: 'percent',
    home: 'https://github.com/copilot',
    prefill: 'https://github.com/copilot?prompt=',
    cap: 8000,
  },
  // No address fills in the text.
  { id: 'gemini', label: 'Gemini', mode: 'paste', home: 'https://gemini.google.com/app', prefill: null, cap: null },
] as const satisfies readonly Assistant[];

/** The address that opens an assistant with a text, whole or not at all: the text is never cut. A text with half a character cannot be encoded. */
export function addressFor({ mode, home, prefill, cap }: Assistant, text: string): AssistantAddress {
  const leaveOut = (reason: 'no-prefill' | 'too-long' | 'not-encodable'): AssistantAddress => ({ address: home, holds: 'nothing', reason });
  if (prefill === null) return leaveOut('no-prefill');
  if (!isWellFormed(text)) return leaveOut('not-encodable');
  const address = prefill + encodeText(text, mode);
  const length = mode === 'app' ? text.length : address.length;
  return cap !== null && length > cap ? leaveOut('too-long') : { address, holds: 'prompt' };
}

/** Encodes a well-formed text in as few characters as its reader decodes without loss. */
function encodeText(text: string, mode: AssistantMode): string {
  // Browsers encode the apostrophe of a query themselves (URL standard, special-query set): left to them, it would not be counted.
  const encoded = encodeURIComponent(text).replaceAll("'", '%27');
  if (mode === 'app') return encoded;
  // `: / , ; @ ? $` mean nothing in a query.
  const lean = encoded.replace(/%(?:3A|2F|2C|3B|40|3F|24)/g, (code) => decodeURIComponent(code));
  return mode === 'form' ? lean.replaceAll('%20', '+') : lean;
}
