import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { attributeOf, type BuiltPage, listElements, textOf } from '../support/site/built-site.ts';
import { readDist } from '../support/site/dist.ts';

const { pages } = await readDist();

/** What the policy allows besides hashes. The WebAssembly is Pagefind's; scripts of our own need none. The images are diagrams of answers. */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(40);
});

describe.each(pages)('the policy of $path', (page) => {
  const policy = readPolicy(page);

  test('allows what it lists and hashes, and nothing else', () => {
    expect(Object.fromEntries([...policy].map(([name, sources]) => [name, sources.filter((source) => !isHash(source))]))).toEqual(
      DIRECTIVES,
    );
  });

  test('has the hashes of the scripts and styles in the page, and no other', () => {
    const scripts = listElements(page, 'script').filter(
      (script) => attributeOf(script, 'src') === undefined && attributeOf(script, 'type') !== 'application/ld+json',
    );
    const styles = listElements(page, 'style');
    expect(scripts).not.toEqual([]);
    if (page.kind !== 'forward') expect(styles).not.toEqual([]);
    for (const [name, elements] of [
      ['script-src', scripts],
      ['style-src', styles],
    ] as const)
      expect(new Set(policy.get(name)?.filter(isHash))).toEqual(new Set(elements.map((element) => hash(textOf(element)))));
  });

  test('leaves nothing behind that it would block', () => {
    const inline = [...page.html.matchAll(/<[a-z][^\s>]*(?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s+(style|on[a-z]+)=/gi)];
    expect(inline.map(([tag]) => tag.slice(-60))).toEqual([]);
    expect(listElements(page, '[style], [srcdoc], base, object, embed, iframe, form')).toEqual([]);
    expect(
      listElements(page, '[href]').filter((element) => /^\s*(?:javascript|data|vbscript):/i.test(attributeOf(element, 'href') ?? '')),
    ).toEqual([]);
  });

  test('stands before every script and style sheet that is loaded', () => {
    const meta = page.html.indexOf('<meta http-equiv="content-security-policy"');
    const first = page.html.search(/<script[^>]* src=|<link[^>]* rel="(?:stylesheet|modulepreload)"/);
    expect(meta).toBeGreaterThan(0);
    // What leads on to another page loads nothing.
    if (page.kind !== 'forward') expect(first).toBeGreaterThan(meta);
  });
});

/** The directives of a page's policy. Throws where there is none, or more than one. */
function readPolicy(page: BuiltPage): Map<string, string[]> {
  const [meta, ...more] = listElements(page, 'meta[http-equiv]').filter((element) =>
    /^content-security-policy$/i.test(attributeOf(element, 'http-equiv') ?? ''),
  );
  if (meta === undefined || more.length > 0) throw new Error(`${page.path} must have one policy.`);
  const directives = (attributeOf(meta, 'content') ?? '').split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.flatMap(([name = '', ...sources]) => (name === '' ? [] : [[name, sources]])));
}

function isHash(source: string): boolean {
  return /^'sha(?:256|384|512)-[A-Za-z0-9+/]+=*'$/.test(source);
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
