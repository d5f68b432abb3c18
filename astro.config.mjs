// @ts-check

import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { hideTemplateFence, presentFences } from './src/integrations/code-fences.ts';
import { hydrateOnIntent } from './src/integrations/hydrate-on-intent.ts';
import { licenses } from './src/integrations/licenses.ts';
import { ownAddress } from './src/integrations/own-address.ts';
import { ownHashes } from './src/integrations/own-hashes.ts';
import { redirects } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { smallPreload } from './src/integrations/small-preload.ts';
import { readRedirects } from './src/library/redirects.ts';

const own = ownAddress();
const redirected = readRedirects().map(({ from }) => from);

/** Pages for frames, and those that lead on to others, stay out of search engines. */
const isListed = (/** @type {string} */ address) =>
  !/\/(?:embed|p)\/[^/]+\/$/.test(address) && !redirected.some((from) => address.endsWith(from));

/** All modules but components and hooks, which need React, and what reads the site's JSON: most pages start without. */
const AT_START = /^(?!.*(?:\.tsx|\/use[A-Z]\w+\.ts|\/(?:fetched-data|fetch-json|shape)\.ts)$)/;

/** Leaves out what only React's developer tools call, in builds. */
const withoutDevtools = {
  name: 'without-devtools',
  apply: 'build',
  config: () => ({ define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } }),
};

// The address and base path of a deployment are given on the command line: npm run build -- --site https://example.org --base /prompts
export default defineConfig({
  site: 'https://system-design-prompts.example',
  trailingSlash: 'always',
  // A redirect in the place of another page is refused.
  prerenderConflictBehavior: 'error',
  integrations: [
    mdx(),
    react(),
    hydrateOnIntent(),
    sitemap({ filter: isListed }),
    own.integration,
    redirects(),
    ownHashes(),
    searchIndex(),
    licenses(),
  ],
  markdown: {
    processor: satteri({ mdastPlugins: [hideTemplateFence, presentFences, own.plugin] }),
    syntaxHighlight: false,
  },
  // Subsets, see src/styles/fonts/README.md; Astro adds fallbacks of the same metrics.
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
  vite: {
    resolve: { alias: { '@astrojs/react/client.js': fileURLToPath(new URL('./src/browser/page/client.ts', import.meta.url)) } },
    plugins: [withoutDevtools, smallPreload()],
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // React, which no change of ours alters, is one file that stays cached. What at least five scripts share is another: small files
              // compress badly. Components and hooks are left out of it, as most pages have no React; those of the ground floor, which every
              // island needs, are a third.
              codeSplitting: {
                groups: [
                  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 1 },
                  { name: 'shared', test: AT_START, minShareCount: 5 },
                  { name: 'views', test: /browser\/page\/(?!failure)(?:\w+\/)?(?:[A-Z]\w+\.tsx|(?:use\w+|client)\.ts)$/ },
                ],
              },
            },
          },
        },
      },
    },
  },
});
