/// <reference types="vitest/config" />

import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { getViteConfig } from 'astro/config';
import { findBrowser } from './support/browser/find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// Without a browser the other projects still run; islands then fails with the instruction of require-browser.ts.
const launchOptions = await findBrowser().catch(() => ({}));

export default getViteConfig(
  {
    root,
    test: {
      root,
      // A machine that does much else takes its time.
      expect: { poll: { timeout: 40_000 } },
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/unit/**/*.test.ts'],
            setupFiles: 'tests/support/unit-setup.ts',
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'islands',
            include: ['tests/islands/**/*.test.tsx'],
            testTimeout: 60_000,
            globalSetup: 'tests/support/browser/require-browser.ts',
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions, contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] } }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          extends: true,
          test: { name: 'site', environment: 'node', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
        },
        {
          extends: true,
          // Each file drives a browser of its own.
          test: {
            name: 'browser',
            environment: 'node',
            include: ['tests/browser/**/*.test.ts'],
            maxWorkers: 2,
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
      ],
    },
  },
  { root, logLevel: 'error' },
);
