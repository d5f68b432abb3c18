import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, encodeReadable, LONGEST_FRAGMENT } from '../../../src/core/link/share-link.ts';
import { LARGEST_CONTENT, printContent } from '../../../src/core/link/share-link-content.ts';
import { isShareLink } from '../../../src/core/link/share-link-mark.ts';
import type { Draft, Treatment } from '../../../src/core/prompt/draft.ts';
import { packLink } from '../../support/link/link-inputs.ts';
import { tryLinks } from '../../support/link/link-trial.ts';
import { draft } from '../../support/prompts.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

const key = fc.constantFrom('a', 'product', 'constructor', 'tostring', 'team-size.engineers', 'constructor.constructor', 'z_9', '0-.a');
const slug = fc.constantFrom('team-size', 'air-gapped', 'constructor', '-', '0');
const treatment = fc.constantFrom<Treatment>('keep', 'ask', 'drop');

/** A draft as its parts, in the order they were set. */
interface Parts {
  values: (readonly [string, string])[];
  treatment: Treatment;
  slugs: string[];
}

/** Any draft that fits into a link. */
const parts: fc.Arbitrary<Parts> = fc
  .record({
    values: fc.uniqueArray(
      fc.tuple(
        key,
        fc.oneof(
          hostileValue.map((text) => text.slice(0, 50_000)),
          fc.constant(''),
        ),
      ),
      { selector: ([name]) => name, maxLength: 6 },
    ),
    treatment,
    slugs: fc.uniqueArray(slug),
  })
  .filter((drawn) => Buffer.byteLength(printContent(toDraft(drawn))) <= LARGEST_CONTENT);

function toDraft({ values, treatment: given, slugs }: Parts): Draft {
  return draft(values, { treatment: given, constraints: new Set(slugs) });
}

const isReadable = ({ values }: Draft): boolean => [...values.values()].every((value) => value.isWellFormed());

async function expectOpens(fragment: string, expected: Draft): Promise<void> {
  const result = await decodeLink(fragment);
  if (result.type === 'problem') expect.fail(`${result.problem.message} ${fragment}`);
  expect(printContent(result.draft)).toBe(printContent(expected));
  expect([...result.draft.values].every(([name, value]) => expected.values.get(name) === value)).toBe(true);
}

describe('any draft', () => {
  test('comes back byte for byte from its link', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (drawn) => {
        const result = await encodeLink(toDraft(drawn));
        if (result.type === 'problem') expect.fail(result.problem.message);
        expect(isShareLink(result.fragment)).toBe(true);
        await expectOpens(result.fragment, toDraft(drawn));
      }),
      { numRuns: 2000 },
    );
  });

  test('comes back byte for byte from both forms', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (drawn) => {
        const given = toDraft(drawn);
        await expectOpens(packLink(printContent(given)), given);
        if (!isReadable(given)) return;
        const readable = encodeReadable(given);
        if (readable.length <= LONGEST_FRAGMENT) await expectOpens(readable, given);
        else expect(await decodeLink(readable)).toMatchObject({ problem: { kind: 'oversized' } });
      }),
      { numRuns: 2000 },
    );
  });

  test('gives the same link in whatever order it was filled in', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (drawn) => {
        const reversed = { ...drawn, values: drawn.values.toReversed(), slugs: drawn.slugs.toReversed() };
        expect(await encodeLink(toDraft(reversed))).toEqual(await encodeLink(toDraft(drawn)));
      }),
      { numRuns: 500 },
    );
  });

  test('gives a link of safe characters that ends in a letter or digit and goes through an address unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (drawn) => {
        const result = await encodeLink(toDraft(drawn));
        const forms = [
          result.type === 'link' ? result.fragment : '',
          ...(isReadable(toDraft(drawn)) ? [encodeReadable(toDraft(drawn))] : []),
        ];
        for (const fragment of forms) {
          if (fragment.startsWith('v1z')) expect(fragment).toMatch(/^v1z\.\d+\.[\da-f]{8}\.[\w-]+$/);
          else expect(fragment).toMatch(/^v1\.\d+\.[\da-f]{8}(?:$|&[A-Za-z0-9._%+&=,-]*[A-Za-z0-9]$)/);
          expect(new URL(`https://example.org/prompts/critique/#${fragment}`).hash).toBe(`#${fragment}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** What apps do to links that mean the same afterwards. */
const REWRITES: readonly (readonly [string, (fragment: string) => string])[] = [
  ['lower-case escapes', (fragment) => fragment.replaceAll(/%../g, (escaped) => escaped.toLowerCase())],
  ['spaces as escapes', (fragment) => fragment.replaceAll('+', '%20')],
  ['commas as they are', (fragment) => fragment.replaceAll('%2C', ',')],
  ['commas as escapes', (fragment) => fragment.replaceAll(',', '%2C')],
  [
    'quotes, brackets and slashes as they are',
    (fragment) => fragment.replaceAll(/%(?:2[1-47-9AF]|3[ABCE]|5[BD]|7[BD])/g, decodeURIComponent),
  ],
  ['other scripts as they are', (fragment) => fragment.replaceAll(/(?:%[89A-F][\dA-F])+/g, decodeURIComponent)],
  ['as an address bar shows it', (fragment) => new URL(`https://example.org/#${fragment}`).hash.slice(1)],
];

test.each(REWRITES)('a readable link still opens with %s', async (_, rewrite) => {
  await fc.assert(
    fc.asyncProperty(parts, async (drawn) => {
      const given = toDraft(drawn);
      const fragment = isReadable(given) ? rewrite(encodeReadable(given)) : '';
      if (fragment !== '' && fragment.length <= LONGEST_FRAGMENT) await expectOpens(fragment, given);
    }),
    { numRuns: 500 },
  );
});

test('20,000 hostile links each give a draft or a problem, in a bounded time', async () => {
  const { drafts, problems, slowest, median } = await tryLinks(20_000, 1);
  expect(drafts).toBeGreaterThan(500);
  expect(Object.keys(problems).sort()).toEqual(['cut', 'damaged', 'malformed', 'oversized', 'unknown-version']);
  expect(slowest).toBeLessThan(Math.max(1, median) * 100);
});
