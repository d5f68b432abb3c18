import { describe, expect, test } from 'vitest';
import { assertTargets, listShortAddresses, printRedirects, readRedirects } from '../../../src/library/redirects.ts';

describe('redirects', () => {
  test('are read as they are declared', () => {
    expect(readRedirects('- from: /prompts/old/\n  to: /prompts/critique/#worry\n- { from: /a/, to: /prompts.json }\n')).toEqual([
      { from: '/prompts/old/', to: '/prompts/critique/#worry' },
      { from: '/a/', to: '/prompts.json' },
    ]);
    expect(readRedirects('# none\n[]\n')).toEqual([]);
  });

  test('that make a chain, stand twice or are no paths are refused, each with its line', () => {
    const yaml = '- { from: /a/, to: /b/ }\n- { from: /b/, to: /c/ }\n- { from: /a/, to: /c/ }\n';
    expect(() => readRedirects(yaml)).toThrowErrorMatchingInlineSnapshot(`
      [Error: content/redirects.yaml:1:3: "/a/" leads to "/b/", which is redirected to "/c/" itself. Name that address here.
      content/redirects.yaml:3:3: "/a/" is redirected twice. Remove one of the two.]
    `);
    expect(() => readRedirects('- { from: a, to: https://elsewhere.example/ }')).toThrowErrorMatchingInlineSnapshot(`
      [Error: content/redirects.yaml:1:11: 0.from: "a" is not the path of a page: it begins and ends with a slash, as in /prompts/critique/.
      content/redirects.yaml:1:18: 0.to: "https://elsewhere.example/" is not a path of this site, as in /prompts/critique/ or /prompts/critique/#worry.]
    `);
  });

  test('that lead nowhere are refused', () => {
    const exists = (path: string) => ['/prompts/critique/', '/prompts.json'].includes(path);
    const led = [
      { from: '/a/', to: '/prompts/critique/#worry' },
      { from: '/b/', to: '/prompts.json' },
    ];
    expect(() => assertTargets(led, exists)).not.toThrow();
    expect(() => assertTargets([...led, { from: '/c/', to: '/prompts/gone/#x' }], exists)).toThrowErrorMatchingInlineSnapshot(`
      [Error: content/redirects.yaml does not fit the site:
      "/c/" leads to "/prompts/gone/", where there is nothing. Name an address that there is.]
    `);
  });

  test('are printed one a line, under the base path', () => {
    const redirects = [{ from: '/a/', to: '/b/#c' }];
    expect(printRedirects(redirects, '/')).toBe('/a/ /b/#c 301\n');
    expect(printRedirects(redirects, '/some/base/')).toBe('/some/base/a/ /some/base/b/#c 301\n');
  });

  test('lead from a short address to each prompt', () => {
    expect(listShortAddresses([{ number: 7, slug: 'critique' }])).toEqual([{ from: '/p/7/', to: '/prompts/critique/' }]);
  });
});
