import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../../src/library/content-files.ts';
import { printRedirects, readForwards, readRedirects, throwMisled } from '../../../src/library/redirects.ts';

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
      [Error: content/redirects.yaml:1:3: "/a/" leads to "/b/", which leads on to "/c/". Let it lead there at once.
      content/redirects.yaml:3:3: "/a/" is redirected twice. Remove one of the two.]
    `);
    expect(() => readRedirects('- { from: a, to: https://elsewhere.example/ }')).toThrowErrorMatchingInlineSnapshot(`
      [Error: content/redirects.yaml:1:11: 0.from: "a" is not the path of a page: it begins and ends with a slash, as in /prompts/critique/.
      content/redirects.yaml:1:18: 0.to: "https://elsewhere.example/" is not a path of this site, as in /prompts/critique/ or /prompts/critique/#worry.]
    `);
  });

  test('that lead nowhere or stand in the place of a page are refused', () => {
    const site = { pages: new Set(['/prompts/critique/', '/prompts/old/']), files: new Set(['/prompts.json']) };
    expect(() =>
      throwMisled(
        [
          { from: '/a/', to: '/prompts/critique/#worry' },
          { from: '/b/', to: '/prompts.json' },
        ],
        site,
      ),
    ).not.toThrow();
    const misled = [
      { from: '/prompts/old/', to: '/prompts/critique/' },
      { from: '/a/', to: '/prompts/gone/#x' },
    ];
    expect(() => throwMisled(misled, site)).toThrowErrorMatchingInlineSnapshot(`
      [Error: content/redirects.yaml does not fit the site:
      "/prompts/old/" is the address of a page that there is. Remove the redirect, or the page.
      "/a/" leads to "/prompts/gone/", where there is nothing. Name an address that there is.]
    `);
  });

  test('are printed one a line, under the base path', () => {
    const forwards = [{ from: '/a/', to: '/b/#c' }];
    expect(printRedirects(forwards, '/')).toBe('/a/ /b/#c 301\n');
    expect(printRedirects(forwards, '/some/base/')).toBe('/some/base/a/ /some/base/b/#c 301\n');
  });

  test('come with the short address of each prompt, in the order of their numbers', () => {
    const short = readForwards('.').filter(({ from }) => from.startsWith('/p/'));
    expect(short[0]).toEqual({ from: '/p/1/', to: '/prompts/full-system-design/' });
    const numbers = short.map(({ from }) => Number(from.split('/')[2]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.length).toBe(readContentFiles('.').filter(({ path }) => path.startsWith('content/prompts/')).length);
  });
});
