import type { AstroIntegration } from 'astro';

/** Adds `client:intent`: an island loads when the reader turns to it, or at once when a saved draft waits for it. */
export function hydrateOnIntent(): AstroIntegration {
  return {
    name: 'hydrate-on-intent',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'intent', entrypoint: './src/browser/page/intent-directive.ts' });
      },
    },
  };
}
