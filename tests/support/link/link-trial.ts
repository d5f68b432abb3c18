import { computeChecksum } from '../../../src/core/link/checksum.ts';
import { type DecodedLink, decodeLink } from '../../../src/core/link/share-link.ts';
import { LARGEST_CONTENT, printContent } from '../../../src/core/link/share-link-content.ts';
import { createLinkInputs, createRandom } from './link-inputs.ts';

/** What came of reading many hostile links. */
export interface LinkTrial {
  drafts: number;
  problems: Record<string, number>;
  /** Milliseconds that the slowest input took, the best of three, and its beginning. */
  slowest: number;
  slowestInput: string;
  /** Milliseconds that the middle one of the long inputs took. */
  median: number;
}

/** Characters from which an input counts as long. */
const LONG = 10_000;

/**
 * Reads as many hostile links as asked for, one after the other. Throws, with the input, where a link is answered by a rejection, by a
 * problem without a message, or by a draft that is larger than allowed or not the one its link announces.
 */
export async function tryLinks(count: number, seed: number): Promise<LinkTrial> {
  const next = await createLinkInputs(createRandom(seed));
  const trial: LinkTrial = { drafts: 0, problems: {}, slowest: 0, slowestInput: '', median: 0 };
  const longTimes: number[] = [];
  let candidates: { input: string; time: number }[] = [];
  for (let i = 0; i < count; i += 1) {
    const input = next();
    const start = performance.now();
    const result = await decodeLink(input).catch((error) => fail(input, `rejects: ${error}`));
    const time = performance.now() - start;
    checkResult(input, result);
    if (result.type === 'draft') trial.drafts += 1;
    else trial.problems[result.problem.kind] = (trial.problems[result.problem.kind] ?? 0) + 1;
    if (input.length >= LONG) longTimes.push(time);
    if (time > (candidates.at(-1)?.time ?? 0) || candidates.length < 5)
      candidates = [...candidates, { input, time }].sort((a, b) => b.time - a.time).slice(0, 5);
  }
  trial.median = longTimes.sort((a, b) => a - b)[longTimes.length >> 1] ?? 0;
  // A first time may be the garbage collector's.
  for (const { input } of candidates) {
    const time = Math.min(await measure(input), await measure(input), await measure(input));
    if (time > trial.slowest) Object.assign(trial, { slowest: time, slowestInput: shorten(input) });
  }
  return trial;
}

function checkResult(input: string, result: DecodedLink): void {
  if (result.type === 'problem') {
    if (result.problem.message === '') fail(input, 'has a problem without a message');
    return;
  }
  const content = printContent(result.draft, result.note);
  if (Buffer.byteLength(content) > LARGEST_CONTENT) fail(input, 'opens though it is too large');
  if (!/^v[12]z?\./.test(input) || !input.replace(/^v[12]z?/, '').startsWith(`.${content.length}.${computeChecksum(content)}`))
    fail(input, `opens as another draft: ${shorten(content)}`);
}

async function measure(input: string): Promise<number> {
  const start = performance.now();
  await decodeLink(input);
  return performance.now() - start;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text;
}

function fail(input: string, what: string): never {
  throw new Error(`A link ${what}: ${JSON.stringify(input)}`);
}
