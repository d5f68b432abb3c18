// @ts-check

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { presentFences } from './src/integrations/code-fences.ts';
import { hydrateOnIntent } from './src/integrations/hydrate-on-intent.ts';
import { ownAddress } from './src/integrations/own-address.ts';
import { redirects } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { hideTemplateFence } from './src/integrations/template-fence.ts';
import { readRedirects } from './src/library/redirects.ts';

const own = ownAddress();
const redirected = readRedirects().map(({ from }) => from);

/** Pages for frames, and those that lead on to others, stay out of search engines. */
const isListed = (/** @type {string} */ address) =>
  !/\/(?:embed|p)\/[^/]+\/$/.test(address) && !redirected.some((from) => address.endsWith(from));

// The address and base path of a deployment are given on the command line: npm run build -- --site https://example.org --base /prompts
export default defineConfig({
  site: 'https://system-design-prompts.example',
  trailingSlash: 'always',
  integrations: [mdx(), react(), hydrateOnIntent(), sitemap({ filter: isListed }), own.integration, redirects(), searchIndex()],
  markdown: {
    processor: satteri({ mdastPlugins: [hideTemplateFence, presentFences, own.plugin] }),
    syntaxHighlight: false,
  },
  // Subsets made by `npm run fonts`; Astro adds fallbacks of the same metrics.
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Archivo',
      cssVariable: '--font-text',
      fallbacks: ['Arial', 'sans-serif'],
      options: { variants: [{ src: ['./src/styles/fonts/archivo.woff2'], weight: '400 700', style: 'normal', display: 'swap' }] },
    },
    {
      provider: fontProviders.local(),
      name: 'JetBrains Mono',
      cssVariable: '--font-mono',
      fallbacks: ['Courier New', 'monospace'],
      options: { variants: [{ src: ['./src/styles/fonts/jetbrains-mono.woff2'], weight: '400 700', style: 'normal', display: 'swap' }] },
    },
  ],
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        // A diagram of an answer is an SVG image in a data: address, which a script can make without a request. As an image it can
        // neither run nor load anything, whatever the answer says.
        "img-src 'self' data:",
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
  vite: {
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      // What always loads together is compressed together.
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// },
                  {
                    name: 'composition',
                    test: /\/src\/(?:core\/prompt\/(?:compose|profile|template)|browser\/page\/(?:fetched-data|clipboard))\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
