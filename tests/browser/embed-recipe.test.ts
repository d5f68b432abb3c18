import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFixture } from '../../src/commands/embed-fixture.ts';
import { tryHostPage } from '../../src/commands/embed-trial.ts';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { test } from '../support/site.ts';

test('the recipe for plain HTML works; npm run test:embeds tries those for documentation tools', async ({ openPage, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  copyFixture('html', folder, `${site.origin}/`);
  // Browsers ask for it unasked.
  writeFileSync(join(folder, 'favicon.ico'), '');
  const host = await serveFolder(folder, { host: '127.0.0.1' });
  try {
    const page = await openPage(`${host.origin}/`, { hosts: [host.origin] });
    await tryHostPage(page, { site: `${site.origin}/` });
  } finally {
    host.close();
    rmSync(folder, { recursive: true });
  }
});
