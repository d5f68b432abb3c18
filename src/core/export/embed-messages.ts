/**
 * The messages between a framed prompt and the page around it, sent with `postMessage`: the frame reports its height, the page its theme.
 * Nothing else passes between them, and no message carries what the reader typed.
 */
export type EmbedTheme = 'light' | 'dark';

const HEIGHT = 'design-prompt:height';
const THEME = 'design-prompt:theme';

/** The heights that are accepted from a frame, in CSS pixels. */
const LEAST = 40;
const MOST = 20_000;

/** The message that reports the frame's height in CSS pixels. */
export function makeHeightMessage(height: number): { type: string; height: number } {
  return { type: HEIGHT, height };
}

/** The height in a message, clamped to the accepted range; undefined for any other message. */
export function readHeight(message: unknown): number | undefined {
  const { type, height } = toRecord(message);
  if (type !== HEIGHT || typeof height !== 'number' || !Number.isFinite(height)) return undefined;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
}

/** The message that tells the frame the theme of the page around it. */
export function makeThemeMessage(theme: EmbedTheme): { type: string; theme: EmbedTheme } {
  return { type: THEME, theme };
}

/** The theme in a message; undefined for any other message. */
export function readTheme(message: unknown): EmbedTheme | undefined {
  const { type, theme } = toRecord(message);
  return type === THEME && (theme === 'light' || theme === 'dark') ? theme : undefined;
}

function toRecord(message: unknown): Record<string, unknown> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
