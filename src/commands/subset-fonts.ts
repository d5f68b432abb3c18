import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** What the interface and the prompts are written in; other characters fall back to the reader's own fonts. */
const CHARACTERS = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}\u00A0‘’“”–—…×→←↑↓≥≤≈·•§°²³µ−éãçñóöäü€£±`;

const FONTS = {
  'archivo.woff2': '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
  'jetbrains-mono.woff2': '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
};

const { resolve } = createRequire(import.meta.url);
for (const [name, source] of Object.entries(FONTS)) {
  const subset = await subsetFont(await readFile(resolve(source)), CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    noLayoutClosure: true,
  });
  await writeFile(new URL(`../styles/fonts/${name}`, import.meta.url), subset);
  console.log(`${name}: ${subset.length} bytes`);
}
