import { spawn } from 'node:child_process';

/** What a build cost: processor time in seconds, its own and that of what it started, and the milliseconds of each page by its address. */
export interface BuildCost {
  seconds: number;
  pages: ReadonlyMap<string, number>;
}

/**
 * Builds the project in a folder some times and takes the lowest figures, as whatever else the machine does only adds to them. Throws an
 * error with the end of the output where a build fails.
 */
export async function measureBuild(folder: string, times: number): Promise<BuildCost> {
  const builds: BuildCost[] = [];
  for (let i = 0; i < times; i += 1) {
    const output = await run('npx astro build 2>&1 && times', folder);
    builds.push({ seconds: readProcessorTime(output), pages: readPages(output) });
  }
  const lowest = (read: (build: BuildCost) => number | undefined): number => Math.min(...builds.map((build) => read(build) ?? Infinity));
  const addresses = [...(builds[0]?.pages.keys() ?? [])];
  return {
    seconds: lowest(({ seconds }) => seconds),
    pages: new Map(addresses.map((address) => [address, lowest(({ pages }) => pages.get(address))])),
  };
}

/** The milliseconds of a typical page of each type: the mean of the quicker half, as the first of its kind and collected garbage take longer. */
export function listTypical({ pages }: BuildCost): Map<string, number> {
  const byType = Map.groupBy(pages, ([address]) => toType(address));
  return new Map(
    [...byType].map(([type, group]) => {
      const quicker = group
        .map(([, time]) => time)
        .sort((a, b) => a - b)
        .slice(0, Math.ceil(group.length / 2));
      return [type, quicker.reduce((sum, time) => sum + time, 0) / quicker.length];
    }),
  );
}

function run(command: string, cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', command], { cwd, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`The build failed:\n${output.slice(-4000)}`))));
  });
}

/** The shell's `times` ends with the user and system time of what it ran, as in `1m36.26s 0m9.47s`. */
function readProcessorTime(output: string): number {
  const last = output.trim().split('\n').at(-1) ?? '';
  const times = [...last.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  if (times.length !== 2) throw new Error(`The shell's times are not readable: ${last}`);
  return times.reduce((sum, time) => sum + time, 0);
}

/** Astro's log has a line for each page, as in `├─ /prompts/critique/index.html (+12ms)`. */
function readPages(output: string): Map<string, number> {
  const lines = output.matchAll(/[├└]─ (\/\S*) \(\+([\d.]+)(ms|s)\)/g);
  return new Map(
    [...lines].map(([, path = '', time, unit]) => [path.replace(/index\.html$/, ''), Number(time) * (unit === 's' ? 1000 : 1)]),
  );
}

/** The address with a star for the entry: `/prompts/critique.json` becomes `/prompts/*.json`. */
function toType(path: string): string {
  return path.replace(/^\/((?:[\w-]+\/)+)[^/]+(\/|\.\w+)$/, '/$1*$2');
}
