import { typeAndKill } from '../support/browser/kill.ts';
import { listSlugs } from '../support/site/dist.ts';
import { serveSite } from '../support/site/server.ts';

/** The most that a killed browser may lose, in seconds of typing. */
const MOST = 1;

/** Milliseconds between two keys. */
const DELAY = 100;

const [kills = '20'] = process.argv.slice(2);
const [slug] = listSlugs('prompts');
const site = await serveSite();
const rows = [];
try {
  for (let i = 1; i <= Number(kills); i += 1) {
    // From half a second to half a minute, more of them short.
    const keys = Math.round(5 + 300 * (i / Number(kills)) ** 2);
    const loss = await typeAndKill(`${site.origin}/prompts/${slug}/`, keys, DELAY);
    rows.push(loss);
    console.log(`${i}: ${loss.typed} keys typed, ${loss.lost} lost, ${loss.seconds.toFixed(2)} s`);
  }
} finally {
  site.close();
}
console.table(rows);
if (rows.some(({ seconds }) => seconds > MOST)) {
  console.error(`More than ${MOST} s of typing was lost.`);
  process.exitCode = 1;
}
process.exit();
