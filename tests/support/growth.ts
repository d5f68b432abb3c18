/** Milliseconds below which a measurement is noise. */
const NOISE = 1;

/**
 * How many times longer `run` takes on 100 kB than on 10 kB of a text, each the best of three: about 10 where it reads the text once,
 * about 100 where it reads it again for every character.
 */
export function measureGrowth(text: string, run: (long: string) => void): number {
  const repeat = (length: number): string => text.repeat(Math.ceil(length / text.length));
  return measure(run, repeat(100_000)) / Math.max(NOISE, measure(run, repeat(10_000)));
}

/** What `measureGrowth` may answer for work that grows with the text alone, with room for a busy machine. */
export const LINEAR = 40;

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
