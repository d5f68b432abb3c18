import type { Page } from 'playwright';
import { expect } from 'vitest';
import { copyLink, readNotice, seedStorage, storeDraft, storeProfile, unfoldSend } from '../../support/browser/sharing.ts';
import { copySheet, readCatalogue } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const { prompts } = await readCatalogue();
const SLUGS = ['database-schema-design', 'caching-strategy-design', 'full-system-design', 'critique'];

/** One for each blank in turn. */
const HOSTILE = [
  "$& $1 $$ $` $' $<name>",
  '{{x}} {{application}} \\{{x}}',
  'one\r\ntwo\rthree\nfour',
  '👩🏽‍🚀 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 e\u0301',
  'مرحبا \u202Egpj.exe שלום',
  '`a` ```\nb\n```',
  '</script><script>alert(1)</script><!-- ]]> &amp;',
  ' leading, trailing & two  spaces ',
  '# heading\n\n- item\n1. [hint]',
  '100 % + 5 = ? #5, a/b; c:d@e!',
  '__proto__',
];

/** Enough words that do not repeat to have a link packed. */
const MANY_WORDS = Array.from({ length: 600 }, (_, i) => `word ${(i * 7919) % 997}`).join('\n');

/** The sheet's text with what no JSON of ours carries, halves of characters, spelt out. */
const readExactText = (page: Page) => page.locator('pre').evaluate((pre) => JSON.stringify(pre.textContent));

/** What a reader's browser keeps who has filled in a profile, every blank that it does not, two constraints and a treatment. */
function fillEverything(slug: string, last: string): Record<string, string> {
  const placeholders = prompts.find((prompt) => prompt.slug === slug)?.placeholders ?? [];
  const typed = placeholders
    .filter(({ id, profile }, i) => profile === undefined || i % 2 === 0 || id === last)
    .map(({ id }, i) => [id, HOSTILE[i % HOSTILE.length] ?? ''] as const);
  const constraintBlanks = [
    ['team-size.engineers', '5'],
    ['latency-budget.operation', '$& of {{x}}'],
    ['latency-budget.p99', ''],
  ] as const;
  const constraints = new Set(['team-size', 'latency-budget']);
  const profiled = placeholders.flatMap(({ profile }) => (profile === undefined ? [] : [[profile, `${profile}: “known”\n$& {{x}}`]]));
  return {
    ...storeProfile('Ferries', { ...Object.fromEntries(profiled), key_operation: 'booking', p99_latency: '40 ms' }),
    ...storeDraft(slug, draft([...typed, ...constraintBlanks], { treatment: 'ask', constraints })),
  };
}

for (const slug of SLUGS)
  for (const form of ['readable', 'compressed'])
    test(`${slug}, filled from a profile and by hand with hostile texts, arrives byte for byte in a ${form} link`, async ({
      openPage,
      site,
    }) => {
      const path = `/prompts/${slug}/`;
      const subject = prompts.find((prompt) => prompt.slug === slug)?.placeholders[0]?.id ?? '';
      const stored = fillEverything(slug, subject);
      const short = {
        ...storeDraft(slug, draft([[subject, HOSTILE.join('')]], { treatment: 'drop', constraints: new Set(['team-size']) })),
      };
      const sender = await openPage(path, {
        prepare: seedStorage(
          form === 'readable'
            ? { ...short, ...storeProfile('Ferries', { team_size: '5' }) }
            : { ...stored, [`sdp:1:${slug}:value:${subject}`]: MANY_WORDS },
        ),
      });
      await poll(() => sender.locator('pre').textContent()).toContain('## Constraints');
      await unfoldSend(sender);
      const copied = await copySheet(sender);
      const shown = await readExactText(sender);
      const link = await copyLink(sender);
      expect(link).toMatch(form === 'readable' ? /#v1\.\d+\.[\da-f]{8}&/ : /#v1z\.\d+\.[\da-f]{8}\.[\w-]+$/);

      const recipient = await openPage(link);
      await poll(() => readExactText(recipient)).toBe(shown);
      await readNotice(recipient).waitFor();
      expect(await copySheet(recipient)).toBe(copied);
      expect(site.requested).toContain(path);
      expect(site.requested.filter((url) => /v1z?\.|#|word%20|word\+/.test(url))).toEqual([]);
    });

test('half a character that storage holds arrives too', async ({ openPage }) => {
  const slug = 'critique';
  const sender = await openPage(`/prompts/${slug}/`, {
    prepare: seedStorage(
      storeDraft(
        slug,
        draft([
          ['system', 'half \uD83D of a character'],
          ['worry', '\uDC00'],
        ]),
      ),
    ),
  });
  await poll(() => readExactText(sender)).toContain('half \\ud83d of a character');
  await unfoldSend(sender);
  const shown = await readExactText(sender);
  const recipient = await openPage(await copyLink(sender));
  await poll(() => readExactText(recipient)).toBe(shown);
});

test('a link sent on before it was accepted says what the first one said, cleared blanks too', async ({ openPage }) => {
  const slug = 'critique';
  const sender = await openPage(`/prompts/${slug}/`, {
    prepare: seedStorage({
      ...storeProfile('Ferries', { product: 'Ferries', budget: '900 EUR/month' }),
      ...storeDraft(
        slug,
        draft([
          ['budget', ''],
          ['worry', 'the pier'],
        ]),
      ),
    }),
  });
  await poll(() => sender.locator('pre').textContent()).toContain('the pier');
  await unfoldSend(sender);
  const first = await copyLink(sender);
  const between = await openPage(first);
  await readNotice(between).waitFor();
  await unfoldSend(between);
  expect(await copyLink(between)).toBe(first);
});

test('a constraint that the library no longer has is not in the text, and keeps nobody from opening the link', async ({ openPage }) => {
  const slug = 'critique';
  const stored = storeDraft(slug, draft([['system', 'Ferries']], { constraints: new Set(['team-size', 'a-constraint-of-old']) }));
  const sender = await openPage(`/prompts/${slug}/`, { prepare: seedStorage(stored) });
  await poll(() => sender.locator('pre').textContent()).toContain('**Team size.**');
  await unfoldSend(sender);
  const shown = await readExactText(sender);
  const recipient = await openPage(await copyLink(sender));
  await poll(() => readExactText(recipient)).toBe(shown);
});
