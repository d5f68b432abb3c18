import { HOSTILE_TEXTS } from './hostile-values.ts';

/** Characters of the short inputs; the long ones have `FACTOR` times as many. */
const SHORT = 4_000;
const FACTOR = 8;

/** Milliseconds below which a measurement is noise. */
const NOISE = 2;

/**
 * How many times longer `run` takes for inputs that are eight times as long: about 8 where it reads each once, about 64 where it reads it
 * again for every character. The inputs are the repeated texts, by default every hostile one; a single slow one outweighs all others.
 * Both lengths are measured in turns, each in the processor time of this thread at its best, so that other work on the machine counts little.
 */
export function measureGrowth(run: (long: string) => void, texts: readonly string[] = HOSTILE_TEXTS): number {
  const repeatAll = (length: number): string[] => texts.map((text) => text.repeat(Math.ceil(length / text.length)));
  const inputs = [repeatAll(SHORT), repeatAll(SHORT * FACTOR)];
  const rounds = Array.from({ length: 5 }, () => inputs.map((longs) => measure(() => longs.forEach(run))));
  const [short = 0, long = 0] = inputs.map((_, i) => Math.min(...rounds.map((times) => times[i] ?? 0)));
  return long / Math.max(NOISE, short);
}

/** The most that `measureGrowth` answers for work that grows with the text alone: a third of the way, in factors, from 8 to 64. */
export const LINEAR = 24;

function measure(run: () => void): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
