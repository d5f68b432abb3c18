import type { Plugin } from 'vite';

/**
 * Puts a fifth of the code in the place of Vite's for what a lazily loaded script needs: its imports begin to load with it. Style sheets,
 * which Vite's waits for, are linked by our components themselves.
 */
export function smallPreload(): Plugin {
  let base = '/';
  return {
    name: 'small-preload',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transform: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => `
        const seen = new Set();
        export function __vitePreload(load, paths = []) {
          for (const path of paths) {
            if (seen.has(path)) continue;
            seen.add(path);
            const link = document.createElement('link');
            link.rel = 'modulepreload';
            link.href = ${JSON.stringify(base)} + path;
            document.head.append(link);
          }
          return load();
        }
      `,
    },
  };
}
