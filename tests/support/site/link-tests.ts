import { expect, test } from 'vitest';
import { attributeOf, type BuiltPage, type BuiltSite, listElements, readText } from './built-site.ts';
import { listPages, listWholePages } from './dist.ts';
import { listImported, listIslandScripts, listScripts } from './page-weight.ts';

const SITE = 'https://system-design-prompts.example';

/** Attributes that hold addresses. */
const ADDRESSES = ['href', 'src', 'component-url', 'renderer-url', 'before-hydration-url', 'action', 'formaction', 'poster', 'data'];

/** Declares the tests that every address on a site built for a base path leads somewhere. The site is read when they run. */
export function testLinks(base: string, getSite: () => BuiltSite): void {
  test('has its pages under its base path', () => {
    const site = getSite();
    expect(listPages(site, 'prompt').length).toBeGreaterThan(0);
    expect(site.pages.every(({ path }) => path.startsWith(base))).toBe(true);
  });

  test('links to nothing that is missing', () => {
    const site = getSite();
    const links = site.pages.flatMap((page) => listAddresses(page).map((address) => ({ page, url: new URL(address, SITE + page.path) })));
    const internal = links.filter(({ url }) => url.origin === SITE);
    expect(internal.length).toBeGreaterThan(listWholePages(site).length * 20);
    const broken = internal.filter(({ url }) => findTarget(site, url) === undefined);
    expect(broken.map(({ page, url }) => `${page.path} -> ${url.pathname}`)).toEqual([]);
  });

  test('links to no anchor that is missing', () => {
    const site = getSite();
    const anchors = site.pages.flatMap((page) =>
      listElements(page, 'a[href]').flatMap((link) => {
        const url = new URL(attributeOf(link, 'href') ?? '', SITE + page.path);
        // The values that a link fills in follow the # too; the tests of deep dives open it.
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
    const site = getSite();
    const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'popovertarget', 'commandfor', 'list'];
    const broken = site.pages.flatMap((page) =>
      REFERENCES.flatMap((name) => listElements(page, `[${name}]`).flatMap((element) => (attributeOf(element, name) ?? '').split(' ')))
        .filter((id) => listElements(page, `[id="${id}"]`).length !== 1)
        .map((id) => `${page.path} -> ${id}`),
    );
    expect(broken).toEqual([]);
  });

  test('imports no script that is missing', () => {
    const site = getSite();
    for (const page of site.pages) {
      const scripts = [...listImported(site, listScripts(site, page)), ...listIslandScripts(site, page)];
      if (page.kind !== 'forward') expect(scripts).not.toEqual([]);
      expect(scripts.filter((file) => !site.files.has(file))).toEqual([]);
    }
  });

  test('styles with nothing that is missing or from elsewhere', () => {
    const site = getSite();
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
    const site = getSite();
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
    const site = getSite();
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

  test('tells each page where its data is', () => {
    const site = getSite();
    const props = site.pages.flatMap((page) => listElements(page, 'astro-island').map((island) => attributeOf(island, 'props') ?? ''));
    expect(props).toHaveLength(2 * listPages(site, 'prompt').length + 1);
    const paths = props.flatMap((text) => [...text.matchAll(/"(\/[^"]*\.json)\?v=[0-9a-f]{8}"/g)].map(([, path = '']) => path));
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
}

function listAddresses(page: BuiltPage): string[] {
  return ADDRESSES.flatMap((name) => listElements(page, `[${name}]`).flatMap((element) => attributeOf(element, name) ?? []));
}
