import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Packages whose code reaches readers by another way than the bundler: Pagefind's own files, and Astro's script for islands. */
const COPIED = ['astro', 'pagefind'];

/** The licenses of the fonts, which are also published one by one. */
const FONTS = 'public/licenses';

/** Writes `licenses.txt` beside the pages: the license of this site and of everything of others that it ships. */
export function licenses(): AstroIntegration {
  const packages = new Set(COPIED);
  let root = '';
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'collect-packages',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const chunk of Object.values(bundle))
                    if (chunk.type === 'chunk') for (const id of chunk.moduleIds) for (const name of findPackage(id)) packages.add(name);
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const fonts = readdirSync(join(root, FONTS));
        const parts = [
          ['System Design Prompts', readFileSync(join(root, 'LICENSE'), 'utf8')],
          ...fonts.map((name) => [`The font ${basename(name, '.txt')}`, readFileSync(join(root, FONTS, name), 'utf8')]),
          ...[...packages].sort().map((name) => [name, readLicense(join(root, 'node_modules', name))]),
        ];
        return writeFile(new URL('licenses.txt', dir), parts.map(([title, text]) => `# ${title}\n\n${text?.trim()}\n`).join('\n\n'));
      },
    },
  };
}

/** The package that a module is from; none where it is our own or the bundler's. */
function findPackage(id: string): string[] {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
  return name === undefined ? [] : [name];
}

/** The text of a package's license. Throws where the package has none, as it then cannot be shipped. */
function readLicense(folder: string): string {
  const entry = readdirSync(folder, { withFileTypes: true }).find(({ name }) => /^licen[cs]e/i.test(name));
  if (entry === undefined) throw new Error(`${folder} has no license file, so the site cannot ship its code.`);
  return readFileSync(join(folder, entry.name, entry.isDirectory() ? 'LICENSE' : ''), 'utf8');
}
