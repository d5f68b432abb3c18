/** Characters of the short and the long input. */
const SHORT = 4_000;
const LONG = 32_000;

/** Milliseconds below which a measurement is noise. */
const NOISE = 2;

/** Growth nearer to linear than to quadratic: eight times the input takes about 8 times as long, or 64 if quadratic. This is half-way. */
export const LINEAR = 36;

/**
 * How many times longer `run` takes for a text repeated to 32 kB than to 4 kB, at most over all `texts`. Growth beyond `LINEAR` is measured
 * again up to twelve times, both lengths in turns, and the best of each is compared. Only the processor time of this thread counts, so that
 * other work on the machine does not.
 */
export function measureGrowth(texts: string | readonly string[], run: (long: string) => void): number {
  return Math.max(...[texts].flat().map((text) => measureText(text, run)));
}

function measureText(text: string, run: (long: string) => void): number {
  const [short, long] = [SHORT, LONG].map((length) => text.repeat(Math.ceil(length / text.length)));
  let best = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  let growth = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 12 && growth >= LINEAR; round += 1) {
    best = { short: Math.min(best.short, measure(run, short)), long: Math.min(best.long, measure(run, long)) };
    growth = best.long / Math.max(NOISE, best.short);
  }
  return growth;
}

function measure(run: (text: string) => void, text = ''): number {
  const start = process.threadCpuUsage();
  run(text);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
