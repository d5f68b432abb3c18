import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { attributeOf, type BuiltPage, type BuiltSite, listElements } from './built-site.ts';

/** Bytes over the wire, each file compressed by itself with brotli 11; fonts as they are. */
export interface PageWeight {
  html: number;
  css: number;
  /** Modules that load with the page. */
  script: number;
  /** Modules that load when the reader turns to the island: its own, the renderer, and all that these import statically. */
  island: number;
  /** What each part of the island that waits for the reader adds when it is the only one that is used. */
  parts: ReadonlyMap<string, number>;
  /** Fonts that load with the page. */
  fonts: number;
}

/** The bytes of a text or file under brotli at its highest quality. */
function compressedSize(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Weighs what a page loads. */
export function weighPage(site: BuiltSite, page: BuiltPage): PageWeight {
  const atOnce = listScripts(site, page);
  const island = [...listIslandScripts(site, page)].filter((file) => !atOnce.has(file));
  const parts = [...listParts(site, page)].map(
    ([name, files]) =>
      [
        name,
        weighFiles(
          site,
          [...files].filter((file) => !atOnce.has(file)),
        ),
      ] as const,
  );
  return {
    html: compressedSize(page.html),
    css: weighFiles(site, listLinked(site, page, 'stylesheet')),
    script: weighFiles(site, atOnce),
    island: weighFiles(site, island),
    parts: new Map(parts),
    fonts: listLinked(site, page, 'preload').reduce((sum, file) => sum + readFileSync(join(site.directory, file)).length, 0),
  };
}

/** The compressed bytes of some files together. A file is compressed once a process: most pages share most of theirs. */
export function weighFiles({ directory }: BuiltSite, files: Iterable<string>): number {
  return [...files].reduce((sum, file) => {
    const path = join(directory, file);
    const size = sizes.get(path) ?? compressedSize(readFileSync(path));
    sizes.set(path, size);
    return sum + size;
  }, 0);
}

const sizes = new Map<string, number>();

/** The module files that load with a page, with all they import statically. */
export function listScripts(site: BuiltSite, page: BuiltPage): Set<string> {
  const sources = listElements(page, 'script[src]').map((script) => toFile(site, attributeOf(script, 'src')));
  return followImports(site, [...sources, ...listLinked(site, page, 'modulepreload')], STATIC_IMPORT);
}

/** The module files that load when the reader turns to a page's islands: their own and their renderers', with all that these import statically. */
export function listIslandScripts(site: BuiltSite, page: BuiltPage): Set<string> {
  return followImports(site, listRoots(site, page), STATIC_IMPORT);
}

/**
 * The parts of a page's islands that wait for the reader, which are those reached through a dynamic `import()` only, by the names of their
 * modules; each with all that only it imports.
 */
function listParts(site: BuiltSite, page: BuiltPage): Map<string, Set<string>> {
  const island = listIslandScripts(site, page);
  const all = followImports(site, listRoots(site, page), ANY_IMPORT);
  const waiting = [...all].flatMap((file) => readImports(site, file, DYNAMIC_IMPORT)).filter((file) => !island.has(file));
  return new Map(
    waiting.map((file) => {
      const files = [...followImports(site, [file], STATIC_IMPORT)].filter((other) => !island.has(other));
      return [file.replace(/^.*\/|\..*$/g, ''), new Set(files)];
    }),
  );
}

function listRoots(site: BuiltSite, page: BuiltPage): string[] {
  return listElements(page, 'astro-island').flatMap((island) =>
    ['component-url', 'renderer-url', 'before-hydration-url'].flatMap((name) => {
      const url = attributeOf(island, name);
      return url === undefined ? [] : [toFile(site, url)];
    }),
  );
}

/** The given modules with all they import, at once or later. */
export function listImported(site: BuiltSite, files: Iterable<string>): Set<string> {
  return followImports(site, files, ANY_IMPORT);
}

/** As the bundler writes them, without spaces to speak of: `import{a}from"./b.js"`, `import"./b.js"`, ``import(`./b.js`)``. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;
const DYNAMIC_IMPORT = /\bimport\s*\(\s*["'`](\.[^"'`]+\.js)["'`]/g;
const ANY_IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.[^"'`]+\.js)["'`]/g;

/** The roots and all they import. */
function followImports(site: BuiltSite, roots: Iterable<string>, pattern: RegExp): Set<string> {
  const found = new Set(roots);
  for (const file of found) for (const imported of readImports(site, file, pattern)) found.add(imported);
  return found;
}

function readImports(site: BuiltSite, file: string, pattern: RegExp): string[] {
  const source = readFileSync(join(site.directory, file), 'utf8');
  return [...source.matchAll(pattern)].map(([, specifier = '']) => new URL(specifier, `file:///${file}`).pathname.slice(1));
}

function listLinked(site: BuiltSite, page: BuiltPage, rel: string): string[] {
  return listElements(page, `link[rel="${rel}"]`).map((link) => toFile(site, attributeOf(link, 'href')));
}

function toFile({ base }: BuiltSite, url = ''): string {
  if (!url.startsWith(base)) throw new Error(`"${url}" is not below the base path ${base}.`);
  return url.slice(base.length);
}
