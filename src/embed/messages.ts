/**
 * What a framed prompt and the page around it say to each other, by `postMessage`: the frame says how high it is, the page which theme it
 * wears. Nothing else passes between them, and no message carries what the reader typed.
 */
export type Theme = 'light' | 'dark';

const HEIGHT = 'design-prompt:height';
const THEME = 'design-prompt:theme';

/** Pixels; what else a frame may say of its height is not believed. */
const LEAST = 40;
const MOST = 20_000;

/** Says that the frame is so many CSS pixels high. */
export function makeHeightMessage(height: number): { type: string; height: number } {
  return { type: HEIGHT, height };
}

/** The height that a message says, within bounds; undefined where it says none. */
export function readHeight(message: unknown): number | undefined {
  const { type, height } = toRecord(message);
  if (type !== HEIGHT || typeof height !== 'number' || !Number.isFinite(height)) return undefined;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
}

/** Says which theme the page around the frame wears. */
export function makeThemeMessage(theme: Theme): { type: string; theme: Theme } {
  return { type: THEME, theme };
}

/** The theme that a message names; undefined where it names none. */
export function readTheme(message: unknown): Theme | undefined {
  const { type, theme } = toRecord(message);
  return type === THEME && (theme === 'light' || theme === 'dark') ? theme : undefined;
}

function toRecord(message: unknown): Record<string, unknown> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
