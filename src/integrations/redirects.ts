import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Catalogue } from '../core/export/catalogue.ts';
import { toBasePath } from '../library/base-path.ts';
import { assertTargets, listShortAddresses, printRedirects, readRedirects } from '../library/redirects.ts';

/**
 * Writes `_redirects`, which some hosts answer with real redirects, after a check that the declared ones lead to something that was
 * built. For all other hosts there are pages that redirect.
 */
export function redirects(): AstroIntegration {
  let base = '/';
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = toBasePath(config.base);
      },
      'astro:build:done': ({ dir }) => {
        const declared = readRedirects();
        assertTargets(declared, (path) => existsSync(new URL(`.${path.replace(/\/$/, '/index.html')}`, dir)));
        const { prompts } = JSON.parse(readFileSync(new URL('prompts.json', dir), 'utf8')) as Pick<Catalogue, 'prompts'>;
        writeFileSync(new URL('_redirects', dir), printRedirects([...declared, ...listShortAddresses(prompts)], base));
      },
    },
  };
}
