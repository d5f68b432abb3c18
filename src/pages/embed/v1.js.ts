import type { APIRoute } from 'astro';
import { build } from 'vite';
import { toAddress } from '../../library/addresses.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await bundleEmbedScript(toAddress('', site)), { headers: { 'content-type': 'text/javascript' } });

/**
 * The script that others load, bundled from `src/embed`: one file without imports, which runs as a classic script and as a module.
 * `site` is the address it was built for, ending in a slash. Paths are relative to the project's root, where every npm script runs.
 */
async function bundleEmbedScript(site: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { BUILT_FOR: JSON.stringify(site) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: 'src/embed/design-prompt.ts', output: { format: 'iife' } },
      modulePreload: false,
    },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error('The script of the element was not bundled.');
  return output.output[0].code;
}
