import { rolldown } from 'rolldown';

/**
 * The script that others load, bundled from `src/embed`: one file without imports, which runs as a classic script and as a module.
 * `site` is the address it was built for, ending in a slash. Paths are relative to the project's root, where every npm script runs.
 */
export async function bundleEmbedScript(site: string): Promise<string> {
  const bundle = await rolldown({
    input: 'src/embed/design-prompt.ts',
    platform: 'browser',
    transform: { target: 'es2022', define: { BUILT_FOR: JSON.stringify(site) } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
