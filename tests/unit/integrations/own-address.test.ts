import type { AstroConfig, AstroIntegrationLogger, BaseIntegrationHooks } from 'astro';
import { expect, test } from 'vitest';
import { ownAddress } from '../../../src/integrations/own-address.ts';

/** What a build for an address says before it starts. */
function readWarnings(site: string, base: string): string[] {
  const { hooks } = ownAddress().integration;
  const warnings: string[] = [];
  const logger = { warn: (text: string) => warnings.push(text) } as unknown as AstroIntegrationLogger;
  hooks['astro:config:done']?.({ config: { site, base } as AstroConfig } as Parameters<BaseIntegrationHooks['astro:config:done']>[0]);
  hooks['astro:build:start']?.({ logger } as Parameters<BaseIntegrationHooks['astro:build:start']>[0]);
  return warnings;
}

test('a build for no real address warns once and names the option', () => {
  expect(readWarnings('https://system-design-prompts.example', '/')).toMatchInlineSnapshot(`
    [
      "Canonical links, the sitemap and the data for other sites will name https://system-design-prompts.example/, which is nobody's. Name yours: npm run build -- --site https://example.org",
    ]
  `);
});

test('a build for a real address says nothing', () => {
  expect(readWarnings('https://prompts.example.org', '/base')).toEqual([]);
});
