import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { test } from '../../support/browser/site.ts';
import { copyFixture } from '../../support/embed/embed-fixture.ts';
import { tryHostPage } from '../../support/embed/embed-trial.ts';
import { serveFolder } from '../../support/site/serve-folder.ts';

test('the recipe for plain HTML works; npm run test:embeds tries those for every documentation tool', async ({ openPage, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyFixture('html', folder, `${site.origin}/`);
  // Browsers ask for it unasked.
  writeFileSync(join(folder, 'favicon.ico'), '');
  const host = await serveFolder(folder, { host: '127.0.0.1' });
  onTestFinished(() => host.close());
  const page = await openPage(`${host.origin}/`, { hosts: [host.origin] });
  await tryHostPage(page, { site: `${site.origin}/` });
});
