import { test } from '../../support/browser/site.ts';

const ROBOTS = '/robots.txt';

/** Each of these would fail a test; here each has to be seen, or the test fails for its absence. */
const PROVOCATIONS: Record<string, { provoke: (path: string) => unknown; expects: readonly RegExp[] }> = {
  'a warning in the console': { provoke: () => console.warn('A warning.'), expects: [/^warning: A warning/] },
  'an error thrown': {
    provoke: () =>
      void setTimeout(() => {
        throw new Error('Thrown.');
      }),
    expects: [/^thrown: Thrown/],
  },
  'a dialog': { provoke: () => void setTimeout(() => alert('Hello')), expects: [/^dialog: Hello/] },
  'a string made into HTML': {
    provoke: () => {
      try {
        Reflect.set(document.createElement('p'), 'innerHTML', '<b>bold</b>');
      } catch {
        // Where the policy holds, it throws.
      }
    },
    expects: [/Policy violated: require-trusted-types-for/, /TrustedHTML/],
  },
  'an inline style': {
    provoke: () => document.body.setAttribute('style', 'color: red'),
    expects: [/Policy violated: style-src-attr/, /inline style/],
  },
  'a request to elsewhere': {
    provoke: () => fetch('https://elsewhere.example/').catch(() => undefined),
    expects: [/Policy violated: connect-src https:\/\/elsewhere/, /Content Security Policy/],
  },
  'a text sent in a query': { provoke: (path: string) => fetch(`${path}?text=secret`), expects: [/^request: GET .*text=secret/] },
  'a text sent in a body': { provoke: (path: string) => navigator.sendBeacon(path, 'secret'), expects: [/^request: POST /] },
  'a cookie': { provoke: () => void Reflect.set(document, 'cookie', 'a=b'), expects: [/^cookie: a/] },
};

for (const [what, { provoke, expects }] of Object.entries(PROVOCATIONS))
  test(`the watch over a test sees ${what}`, async ({ openPage }) => {
    const page = await openPage('/how-to-work/', { expects });
    await page.evaluate(provoke, ROBOTS);
  });
