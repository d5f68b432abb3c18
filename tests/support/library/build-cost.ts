import { spawn } from 'node:child_process';

/** What a build cost: processor time in seconds, its own and that of what it started, and for each type of page the milliseconds of each page. */
export interface BuildCost {
  seconds: number;
  pages: ReadonlyMap<string, readonly number[]>;
}

/** Builds the project in a folder and measures the build. Throws an error with the end of its output where it fails. */
export async function measureBuild(folder: string): Promise<BuildCost> {
  const output = await run('npx astro build 2>&1 && times', folder);
  return { seconds: readProcessorTime(output), pages: readPages(output) };
}

/** The typical cost of a page of its type: the mean without the slowest tenth, in which the first of its kind and collected garbage fall. */
export function findTypical(times: readonly number[]): number {
  const kept = times.toSorted((a, b) => a - b).slice(0, Math.max(1, Math.ceil(times.length * 0.9)));
  return kept.reduce((sum, time) => sum + time, 0) / kept.length;
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
function readPages(output: string): Map<string, number[]> {
  const lines = output.matchAll(/[├└]─ (\/\S*) \(\+([\d.]+)(ms|s)\)/g);
  const pages = [...lines].map(([, path = '', time, unit]) => ({ type: toType(path), time: Number(time) * (unit === 's' ? 1000 : 1) }));
  return new Map([...Map.groupBy(pages, ({ type }) => type)].map(([type, group]) => [type, group.map(({ time }) => time)]));
}

/** The address with a star for the entry: `/prompts/critique.json` becomes `/prompts/*.json`. */
function toType(path: string): string {
  return path.replace(/index\.html$/, '').replace(/^\/((?:[\w-]+\/)+)[^/]+(\/|\.\w+)$/, '/$1*$2');
}
