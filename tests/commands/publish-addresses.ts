import { readFileSync, writeFileSync } from 'node:fs';
import { readSite } from '../support/site/built-site.ts';
import { addPublished, listPublicAddresses, readPublished } from '../support/site/public-addresses.ts';

// Adds the addresses of the built site to the list of those that are published, which a test holds the site to for ever.
const LIST = 'tests/site/published-addresses.txt';

const site = await readSite('dist').catch(() => undefined);
if (site === undefined) {
  console.error('There is no built site in dist. Run npm run build first.');
  process.exit(1);
}
const before = readFileSync(LIST, 'utf8');
const after = addPublished(before, listPublicAddresses(site));
writeFileSync(LIST, after);
console.log(`${readPublished(after).length - readPublished(before).length} addresses are new in ${LIST}.`);
