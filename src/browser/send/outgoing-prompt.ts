import { findSecrets, maskSecret } from '../../core/link/secrets.ts';
import type { BlankState } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Line } from '../../core/prompt/line.ts';

/** A prompt on its way out of the page. */
export interface OutgoingPrompt {
  slug: string;
  /** The composition as shown. */
  lines: readonly Line[];
  /** What the lines lack because it has not loaded, in words. */
  lack: string | undefined;
  /** The draft as shown, its values with those of the profile and of a link. */
  draft: Draft;
  /** The blanks of the composition. */
  blanks: readonly BlankState[];
  /** Hears that the prompt has been taken to an assistant. */
  onSent(): void;
}

/** The words that follow “Copied” where the lines lack something. */
export function describeLack(lack: string | undefined): string {
  return lack === undefined ? '' : ` without ${lack}, which did not load`;
}

/** A filled blank that seems to hold something not meant for others. */
export interface Suspect {
  key: string;
  label: string;
  /** The kind of secret it looks like, in words. */
  kind: string;
  /** Its first characters. */
  excerpt: string;
}

/** The filled blanks that seem to hold secrets. */
export function findSuspects(blanks: readonly BlankState[]): Suspect[] {
  return blanks.flatMap(({ key, placeholder, value }) =>
    findSecrets(value).map((secret) => ({ key, label: placeholder.label, kind: secret.kind, excerpt: maskSecret(value, secret) })),
  );
}
