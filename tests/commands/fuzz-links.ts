import { tryLinks } from '../support/link/link-trial.ts';

/** How many times longer than the middle one of the long inputs the slowest may take. */
const MOST = 100;

const [count = '1000000', seed = String(Date.now() % 2 ** 32)] = process.argv.slice(2);
console.log(`${Number(count).toLocaleString('en')} links from seed ${seed}: npm run fuzz:links -- ${count} ${seed}`);
const start = performance.now();
const { drafts, problems, slowest, slowestInput, median } = await tryLinks(Number(count), Number(seed));
console.table({ drafts, ...problems });
console.log(
  `The slowest took ${slowest.toFixed(1)} ms, the middle one of the long ones ${median.toFixed(2)} ms: ${JSON.stringify(slowestInput)}`,
);
console.log(`${Math.round((performance.now() - start) / 1000)} s in all`);
if (slowest > median * MOST) {
  console.error(`That is more than ${MOST} times as long.`);
  process.exitCode = 1;
}
