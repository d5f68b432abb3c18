import type { Page } from 'playwright';
import { expect } from 'vitest';
import { awaitIsland, type Entries, readEntries, startIsland } from '../../support/browser/profile.ts';
import { test } from '../../support/browser/site.ts';
import { makeRandom } from '../../support/texts/random.ts';

const SLUG = 'database-schema-design';
const SHEET = `/prompts/${SLUG}/`;

/** Blanks of the sheet with free text, and the profile keys they take. */
const BLANKS = {
  application: 'product',
  domain: 'domain',
  query_patterns: 'queries',
  read_write_ratio: 'read_write',
  retention: 'retention',
};

const VALUE = { sheet: `sdp:1:${SLUG}:value:`, profile: 'sdp:profile:1:first:value:' };
const FIRST_PROFILE = { 'sdp:profile:1:active': 'first', 'sdp:profile:1:first:name': 'My system' };

interface Tab {
  page: Page;
  kind: 'profile' | 'sheet';
}

/** What a reader does in a tab with one blank. */
type Act = 'fill' | 'append' | 'focus' | 'leave' | 'save';

const KINDS: Record<string, readonly [Tab['kind'], Tab['kind']]> = {
  'two pages of profiles that begin with nothing': ['profile', 'profile'],
  'two sheets of one prompt': ['sheet', 'sheet'],
  'a page of profiles and a sheet': ['profile', 'sheet'],
};
/** More rounds, and others, are a matter of the environment: ROUNDS=500 SEED=42. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 12);
/** After every so many rounds both tabs are reloaded too. */
const RELOADED = 6;
const SEED = Number(process.env['SEED'] ?? 1);

/** Does one thing in a tab, at once. Answers with what the field then holds; null where there is nothing to be done. */
function act({ page, kind }: Tab, what: Act, id: string, text: string): Promise<string | null> {
  return page.evaluate(
    ({ what, field, text, isSheet }) => {
      const element = document.getElementById(field) as HTMLTextAreaElement;
      if (what === 'leave') {
        (document.activeElement as HTMLElement).blur();
        return null;
      }
      if (what === 'save') {
        const item = document.querySelector(`.progress a[href="#${field}"]`)?.closest('li');
        const save = [...(item?.querySelectorAll('button') ?? [])].find((button) => button.textContent?.startsWith('Save'));
        const { value } = element;
        save?.click();
        return save === undefined || !isSheet ? null : value;
      }
      element.focus();
      if (what === 'fill') element.select();
      else element.setSelectionRange(element.value.length, element.value.length);
      if (what !== 'focus') document.execCommand('insertText', false, text);
      return what === 'focus' ? null : element.value;
    },
    { what, field: kind === 'sheet' ? id : `profile-${BLANKS[id as keyof typeof BLANKS]}`, text, isSheet: kind === 'sheet' },
  );
}

/** What storage holds after an act, given what it held before. */
function expectAfter(before: Entries, kind: Tab['kind'], what: Act, id: string, value: string | null): Entries {
  if (value === null) return before;
  const key = BLANKS[id as keyof typeof BLANKS];
  if (kind === 'sheet' && what !== 'save') return { ...before, [VALUE.sheet + id]: value };
  const { [VALUE.sheet + id]: _, ...rest } = before;
  return { ...(what === 'save' ? rest : before), ...FIRST_PROFILE, [VALUE.profile + key]: value };
}

/** What the fields of a tab show. */
function readShown({ page, kind }: Tab): Promise<Record<string, string>> {
  return page.evaluate(
    (fields) => Object.fromEntries(fields.map(([id, field]) => [id, (document.getElementById(field) as HTMLTextAreaElement).value])),
    Object.entries(BLANKS).map(([id, key]) => [id, kind === 'sheet' ? id : `profile-${key}`] as const),
  );
}

/** What the fields of a tab should show, given what is stored. */
function expectShown(stored: Entries, kind: Tab['kind']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(BLANKS).map(([id, key]) => [
      id,
      (kind === 'sheet' ? stored[VALUE.sheet + id] : undefined) ?? stored[VALUE.profile + key] ?? '',
    ]),
  );
}

/** Waits for what another tab has still to be told. Often, as it is not for long. */
const poll = <Value>(read: () => Value, message: string) => expect.poll(read, { interval: 10, message });

const EMPTY = expectShown({}, 'profile');

for (const [what, kinds] of Object.entries(KINDS))
  test(`no field is lost in ${ROUNDS} random interleavings of ${what}`, { timeout: 60_000 + ROUNDS * 10_000 }, async ({ openPage }) => {
    const random = makeRandom(SEED + what.length);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
    const eraser = await openPage('/how-to-work/');
    const tabs = await Promise.all(
      kinds.map(async (kind): Promise<Tab> => {
        const page = await eraser.context().newPage();
        await page.goto(kind === 'sheet' ? SHEET : '/profile/');
        await startIsland(page);
        return { page, kind };
      }),
    );
    const expectAll = async (stored: Entries, told: string): Promise<void> => {
      await poll(() => readEntries(eraser), told).toEqual(stored);
      for (const tab of tabs) await poll(() => readShown(tab), told).toEqual(expectShown(stored, tab.kind));
    };

    for (let round = 0; round < ROUNDS; round += 1) {
      let stored: Entries = {};
      const writers = new Map<string, Tab>();
      const done: string[] = [];
      const count = 4 + Math.floor(random() * 5);
      for (let i = 0; i < count; i += 1) {
        const tab = pick(tabs);
        const deed = pick<Act>([
          'fill',
          'fill',
          'append',
          'append',
          'focus',
          'leave',
          ...(tab.kind === 'sheet' ? (['save', 'save'] as const) : []),
        ]);
        const id = pick(Object.keys(BLANKS).slice(0, 3));
        // A hand takes longer from tab to tab than a write from a tab to storage; of two writes of one field the later has to be known.
        if ((writers.get(id) ?? tab) !== tab) await poll(() => readEntries(eraser), 'all that was written').toEqual(stored);
        const value = await act(tab, deed, id, `${round}.${i} $& “é” `);
        stored = expectAfter(stored, tab.kind, deed, id, value);
        if (value !== null) writers.set(id, tab);
        done.push(`${tabs.indexOf(tab)} ${deed} ${id} ${JSON.stringify(value)}`);
      }
      const told = `seed ${SEED}, round ${round}: ${done.join('; ')}`;
      for (const tab of tabs) await act(tab, 'leave', 'application', '');
      await expectAll(stored, told);
      // What a reload shows comes from what is stored, which was compared in full; so not every round needs one.
      if (round % RELOADED === RELOADED - 1 && Object.keys(stored).length > 0) {
        await Promise.all(tabs.map(({ page }) => page.reload({ waitUntil: 'commit' })));
        await Promise.all(tabs.map(({ page }) => awaitIsland(page)));
        await expectAll(stored, told);
      }
      // Erased entry by entry in a third tab, the open ones hear of it.
      await eraser.evaluate((keys) => {
        for (const key of keys) localStorage.removeItem(key);
      }, Object.keys(stored));
      for (const tab of tabs) await poll(() => readShown(tab), told).toEqual(EMPTY);
    }
  });
