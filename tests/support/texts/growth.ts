/** Milliseconds below which a measurement is noise. */
const NOISE = 1;

/**
 * How many times longer `run` takes on 160 kB than on 4 kB of a text, each the best of three: about 40 where it reads the text once,
 * about 1,600 where it reads it again for every character.
 */
export function measureGrowth(text: string, run: (long: string) => void): number {
  const repeat = (length: number): string => text.repeat(Math.ceil(length / text.length));
  return measure(run, repeat(160_000)) / Math.max(NOISE, measure(run, repeat(4_000)));
}

/** What `measureGrowth` may answer for work that grows with the text alone, with room for memory to be cleaned up meanwhile. */
export const LINEAR = 160;

/** The time of this thread alone: what else the machine does meanwhile does not count. */
function measure(run: (long: string) => void, long: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.threadCpuUsage();
    run(long);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
