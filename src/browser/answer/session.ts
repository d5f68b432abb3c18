import type { PromptContent } from '../../core/answer/what-if.ts';
import { attempt } from '../page/attempt.ts';
import { SCOPE } from '../page/storage/keys.ts';

/**
 * A conversation is remembered until its tab is closed, in the session's storage: the answer that was pasted, under
 * `sdp:session:1:<slug>:answer`, and the state of the prompt when it was last copied, under `…:sent`, as JSON. No backup contains it.
 */
const SESSION_FORMAT = `${SCOPE}sdp:session:1:`;

/** The pasted answer; empty where there is none. */
export function readAnswer(slug: string): string {
  return attempt(() => sessionStorage.getItem(`${SESSION_FORMAT}${slug}:answer`), null) ?? '';
}

/** Remembers the pasted answer. Answers with whether it did: where the storage is blocked or full the answer is there until the page is left. */
export function writeAnswer(slug: string, answer: string): boolean {
  return writeSession(slug, 'answer', answer);
}

/** The state of the prompt when it was last copied; undefined where that is not known. */
export function readSent(slug: string): PromptContent | undefined {
  return attempt(() => {
    const { values, constraints, givens: numbers } = JSON.parse(sessionStorage.getItem(`${SESSION_FORMAT}${slug}:sent`) ?? '');
    const sent: PromptContent = { values: new Map(values), constraints: new Set(constraints), numbers };
    const texts = [...[...sent.values].flat(), ...sent.constraints, ...sent.numbers.flatMap(({ id, text }) => [id, text])];
    return texts.every((text) => typeof text === 'string') ? sent : undefined;
  }, undefined);
}

/** Remembers the state of the prompt as the one that was copied last. */
export function writeSent(slug: string, { values, constraints, numbers }: PromptContent): void {
  const givens = numbers.map(({ id, text }) => ({ id, text }));
  writeSession(slug, 'sent', JSON.stringify({ values: [...values], constraints: [...constraints], givens }));
}

/** Forgets all conversations of this tab. */
export function eraseSessions(): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(SESSION_FORMAT)) sessionStorage.removeItem(key);
  }, undefined);
}

function writeSession(slug: string, name: string, text: string): boolean {
  const key = `${SESSION_FORMAT}${slug}:${name}`;
  return attempt(() => {
    // Where the new text finds no room, an older one must not come back in its place.
    sessionStorage.removeItem(key);
    if (text !== '') sessionStorage.setItem(key, text);
    return true;
  }, text === '');
}
