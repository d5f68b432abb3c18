import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributeOf, type BuiltPage, type BuiltSite, listElements, readSite, readText } from '../support/site/built-site.ts';
import { listWholePages, PROMPT_COUNT, readDist } from '../support/site/dist.ts';
import { listImported, listIslandScripts, listScripts } from '../support/site/page-weight.ts';

const SITE = 'https://system-design-prompts.example';

/** Attributes that hold addresses, with what they may stand on in our pages. */
const ADDRESSES = ['href', 'src', 'component-url', 'renderer-url', 'before-hydration-url', 'action', 'formaction', 'poster', 'data'];

const BUILD = `
  import { build } from 'astro';
  const [outDir, cacheDir, base] = process.argv.slice(1);
  await build({ outDir, cacheDir, base, logLevel: 'error' });
`;

/** Variables of the test run that Vite would take for those of the build: with them every page believes to stand at the root. */
const { BASE_URL: _base, DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, NODE_ENV: _env, ...ENVIRONMENT } = process.env;

describe.each([
  { where: 'at the root of its host', base: '/' },
  { where: 'under a base path', base: '/some/base/' },
])('a site $where', { timeout: 240_000 }, ({ base }) => {
  let site: BuiltSite;
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'site-'));
    if (base !== '/') await buildUnder(base, directory);
    site = base === '/' ? await readDist() : await readSite(join(directory, 'dist'), base);
  }, 240_000);
  afterAll(() => rm(directory, { recursive: true }));

  test('has all its pages', () => {
    expect(site.pages.filter(({ kind }) => kind === 'prompt')).toHaveLength(PROMPT_COUNT);
    expect(site.pages.every(({ path }) => path.startsWith(base))).toBe(true);
  });

  test('links to nothing that is missing', () => {
    const links = site.pages.flatMap((page) => listAddresses(page).map((address) => ({ page, url: new URL(address, SITE + page.path) })));
    const internal = links.filter(({ url }) => url.origin === SITE);
    expect(internal.length).toBeGreaterThan(listWholePages(site).length * 20);
    const broken = internal.filter(({ url }) => findTarget(site, url) === undefined);
    expect(broken.map(({ page, url }) => `${page.path} -> ${url.pathname}`)).toEqual([]);
  });

  test('links to no anchor that is missing', () => {
    const anchors = site.pages.flatMap((page) =>
      listElements(page, 'a[href]').flatMap((link) => {
        const url = new URL(attributeOf(link, 'href') ?? '', SITE + page.path);
        // What a link fills in stands behind the # too; the tests of deep dives open it.
        return url.hash === '' || url.origin !== SITE || /^#v\d+z?\./.test(url.hash) ? [] : [{ page, url }];
      }),
    );
    expect(anchors.length).toBeGreaterThanOrEqual(listWholePages(site).length);
    const broken = anchors.filter(({ url }) => {
      const target = site.pages.find(({ file }) => file === findTarget(site, url));
      return target === undefined || listElements(target, `[id="${decodeURIComponent(url.hash.slice(1))}"]`).length !== 1;
    });
    expect(broken.map(({ page, url }) => `${page.path} -> ${url.pathname}${url.hash}`)).toEqual([]);
  });

  test('refers by id only to what is on the page, once', () => {
    const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'popovertarget', 'commandfor', 'list'];
    const broken = site.pages.flatMap((page) =>
      REFERENCES.flatMap((name) => listElements(page, `[${name}]`).flatMap((element) => (attributeOf(element, name) ?? '').split(' ')))
        .filter((id) => listElements(page, `[id="${id}"]`).length !== 1)
        .map((id) => `${page.path} -> ${id}`),
    );
    expect(broken).toEqual([]);
  });

  test('imports no script that is missing', () => {
    for (const page of site.pages) {
      const scripts = [...listImported(site, listScripts(site, page)), ...listIslandScripts(site, page)];
      if (page.kind !== 'forward') expect(scripts).not.toEqual([]);
      expect(scripts.filter((file) => !site.files.has(file))).toEqual([]);
    }
  });

  test('styles with nothing that is missing or from elsewhere', () => {
    const sheets = [...site.files].filter((file) => file.endsWith('.css'));
    expect(sheets).not.toEqual([]);
    const styles = [
      ...sheets.map((file) => ({ from: SITE + base + file, css: readText(site, file) })),
      ...site.pages.flatMap((page) => listElements(page, 'style').map((style) => ({ from: SITE + page.path, css: style.textContent }))),
    ];
    const urls = styles.flatMap(({ from, css }) =>
      [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].map(
        ([, url, sheet]) => new URL(url ?? sheet ?? '', from),
      ),
    );
    expect(urls.some(({ pathname }) => pathname.endsWith('.woff2'))).toBe(true);
    expect(urls.filter((url) => url.origin !== SITE || findTarget(site, url) === undefined).map(String)).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const loading = site.pages.flatMap((page) =>
      listElements(page, '[src], [srcset], astro-island, link[href], object, embed, iframe, use[href], image[href]')
        .filter((element) => !element.is('link') || !['canonical', 'alternate'].includes(attributeOf(element, 'rel') ?? ''))
        .flatMap((element) => [...ADDRESSES, 'srcset'].flatMap((name) => attributeOf(element, name) ?? []))
        .map((address) => new URL(address, SITE + page.path)),
    );
    expect(loading.length).toBeGreaterThan(site.pages.length * 3);
    expect(loading.filter(({ origin }) => origin !== SITE).map(String)).toEqual([]);
  });

  test('carries its base path in every absolute address of its own', () => {
    expect(
      site.pages
        .map(({ html }) => html)
        .join('\n')
        .match(/https:\/\/system-design-prompts\.example(?!\/)[^"]*/g) ?? [],
    ).toEqual([]);
    const addresses = [...site.files]
      .filter((file) => /\.(?:html|json|xml|txt)$/.test(file) && !file.startsWith('pagefind/'))
      .flatMap((file) =>
        [...readText(site, file).matchAll(/https:\/\/system-design-prompts\.example(\/[^"<\s\\&;]*)/g)].map(([, path = '']) => path),
      );
    expect(addresses.length).toBeGreaterThan(site.pages.length * 4);
    expect(addresses.filter((path) => !path.startsWith(base) || findTarget(site, new URL(path, SITE)) === undefined)).toEqual([]);
  });

  test('tells the sheet where its data lies', () => {
    const props = site.pages.flatMap((page) => listElements(page, 'astro-island').map((island) => attributeOf(island, 'props') ?? ''));
    expect(props).toHaveLength(2 * PROMPT_COUNT + 1);
    const paths = props.flatMap((text) => [...text.matchAll(/"(\/[^"]*\.json)"/g)].map(([, path = '']) => path));
    expect(paths).toContain(`${base}constraints.json`);
    expect(paths).toContain(`${base}prompts/critique.json`);
    expect(paths.filter((path) => findTarget(site, new URL(path, SITE)) === undefined)).toEqual([]);
    for (const page of site.pages)
      for (const element of listElements(page, '[data-base]')) expect(attributeOf(element, 'data-base')).toBe(base);
  });

  /** The file that a static host serves for an address; folders have an index, and our links to them end in a slash. */
  function findTarget({ files }: BuiltSite, { pathname }: URL): string | undefined {
    if (!pathname.startsWith(base)) return undefined;
    const path = decodeURIComponent(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return files.has(file) ? file : undefined;
  }
});

/** Builds in a process of its own, with an output and caches of its own: the ordinary ones stay as they are. */
async function buildUnder(base: string, directory: string): Promise<void> {
  const directories = ['dist', 'cache'].map((name) => join(directory, name));
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', BUILD, ...directories, base], { env: ENVIRONMENT });
}

function listAddresses(page: BuiltPage): string[] {
  return ADDRESSES.flatMap((name) => listElements(page, `[${name}]`).flatMap((element) => attributeOf(element, name) ?? []));
}
