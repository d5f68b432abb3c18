import { rmSync } from 'node:fs';
import { type BuildCost, listTypical, measureBuild } from '../support/library/build-cost.ts';
import { copyProject } from '../support/library/project-copy.ts';
import { multiplyPrompts } from '../support/library/variants.ts';

/** Builds the library as it is and with many more prompts, and compares what the two cost. A number on the command line sets how many. */
const MANY = Number(process.argv[2] ?? 1000);

/** At most so many times the processor time of the library as it is. */
const MOST_TOTAL = 8;

/** At most so many times the time of a page of the same type. */
const MOST_PAGE = 1.5;

/** Milliseconds by which a page differs from build to build, whatever the number of prompts: the log counts whole ones. */
const NOISE = 1.5;

/** Files of which there is one or two: the log charges them with the garbage of what was made before, so they are shown and not judged. */
const isSingle = (type: string): boolean => !type.endsWith('/') && /^\/(?:[\w.-]+$|embed\/)/.test(type);

/** Builds of each size. */
const TIMES = 2;

/** Pages that list every prompt: they grow with the library, by a row a prompt. */
const LISTS = new Set(['/', '/404.html', '/category/*/', '/deliverable/*/', '/profile/', '/prompts.json', '/search-index.json']);

const few = await measureCopy();
const many = await measureCopy(MANY);
const count = ({ pages }: BuildCost): number => [...pages.keys()].filter((address) => /^\/prompts\/[^/]+\/$/.test(address)).length;
const typical = listTypical(few);
let failures = 0;

const ratio = many.seconds / few.seconds;
console.log(`${count(few)} prompts: ${few.seconds.toFixed(1)} s of processor time`);
console.log(`${count(many)} prompts: ${many.seconds.toFixed(1)} s, ${ratio.toFixed(2)} times as much`);
report(ratio <= MOST_TOTAL, `at most ${MOST_TOTAL} times as much`);
console.log(`\nMilliseconds a page             ${count(few)}     ${count(many)}`);
for (const [type, after] of [...listTypical(many)].sort()) {
  const before = typical.get(type) ?? 0;
  const figures = `${type.padEnd(26)} ${before.toFixed(1).padStart(7)} ${after.toFixed(1).padStart(8)}`;
  if (LISTS.has(type)) console.log(`list   ${figures}, ${((after / count(many)) * 1000).toFixed(0)} µs a row`);
  else if (isSingle(type)) console.log(`file   ${figures}`);
  else report(after <= before * MOST_PAGE + NOISE, figures);
}
process.exitCode = failures === 0 ? 0 : 1;

async function measureCopy(prompts?: number): Promise<BuildCost> {
  const folder = copyProject();
  try {
    if (prompts !== undefined) multiplyPrompts(folder, prompts);
    return await measureBuild(folder, TIMES);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(isMet: boolean, text: string): void {
  if (!isMet) failures += 1;
  console.log(`${isMet ? 'ok    ' : 'FAILED'} ${text}`);
}
