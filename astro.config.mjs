// @ts-check

import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { hydrateOnIntent } from './src/integrations/hydrate-on-intent.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { hideTemplateFence } from './src/integrations/template-fence.ts';

// The address and base path of a deployment are given on the command line: npm run build -- --site https://example.org --base /prompts
export default defineConfig({
  site: 'https://system-design-prompts.example',
  trailingSlash: 'always',
  integrations: [mdx(), react(), hydrateOnIntent(), sitemap(), searchIndex()],
  markdown: {
    processor: satteri({ mdastPlugins: [hideTemplateFence] }),
    syntaxHighlight: false,
  },
  fonts: [
    localFont('Archivo', '--font-text', 'archivo.woff2', ['Arial', 'sans-serif']),
    localFont('JetBrains Mono', '--font-mono', 'jetbrains-mono.woff2', ['Courier New', 'monospace']),
  ],
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
      // Pagefind's index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});

/**
 * A subset made by `npm run fonts`, with a fallback of the same metrics.
 * @param {string} name
 * @param {`--${string}`} cssVariable
 * @param {string} file
 * @param {string[]} fallbacks
 * @returns {NonNullable<import('astro').AstroUserConfig['fonts']>[number]}
 */
function localFont(name, cssVariable, file, fallbacks) {
  const src = [`./src/styles/fonts/${file}`];
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, options: { variants: [{ src, weight: '400 700', style: 'normal', display: 'swap' }] } };
}
