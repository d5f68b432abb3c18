import type { AstroIntegration } from 'astro';
import { defineMdastPlugin } from 'satteri';
import { toBasePath } from '../library/base-path.ts';

/** The address that content names where it means this site's own. */
const NAMED = 'https://system-design-prompts.example/';

/**
 * Puts the address that the site is built for into the code that content shows, so that what readers copy from there leads here. The
 * integration learns the address, the plugin puts it in place.
 */
export function ownAddress() {
  let address = NAMED;
  const integration: AstroIntegration = {
    name: 'own-address',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => {
        address = new URL(toBasePath(base), site).href;
      },
      'astro:build:start': ({ logger }) => {
        if (new URL(address).hostname.endsWith('.example'))
          logger.warn(
            `Canonical links, the sitemap and the data for other sites will name ${address}, which is nobody's. Name yours: npm run build -- --site https://example.org`,
          );
      },
    },
  };
  const plugin = defineMdastPlugin({
    name: 'own-address',
    code(node, context) {
      if (node.value.includes(NAMED)) context.setProperty(node, 'value', node.value.replaceAll(NAMED, address));
    },
    inlineCode(node, context) {
      if (node.value.includes(NAMED)) context.setProperty(node, 'value', node.value.replaceAll(NAMED, address));
    },
  });
  return { integration, plugin };
}
