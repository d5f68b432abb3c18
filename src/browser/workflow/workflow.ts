import type { StorageTrouble } from '../page/storage.ts';
import { describeTrouble } from '../page/storage-trouble.ts';
import { readActiveProfile } from '../profile/profile-storage.ts';
import { followProgress } from './follow-progress.ts';
import { readDone, readProgressOwner, writeDone } from './progress-storage.ts';

/** A step of the page: its row, its box, and its stop in the overview. */
interface Step {
  id: string;
  title: string;
  row: HTMLElement;
  box: HTMLInputElement;
  stop: HTMLElement | null;
}

/** A change of progress that can be taken back: of which profile, from which steps done, to which. */
interface Change {
  owner: string | undefined;
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

/** Makes the boxes of a workflow's page keep its progress for the profile in use, and says where the reader stands. */
export function connectWorkflow(root: HTMLElement): void {
  const slug = root.dataset['workflow'] ?? '';
  const steps = listSteps(root);
  const count = find(root, '[data-count]');
  const owner = find(root, '[data-owner]');
  const next = find(root, '[data-next]');
  const message = find(root, '[data-message]');
  const trouble = find(root, '[data-trouble]');
  const reset = find(root, '[data-reset]') as HTMLButtonElement;
  const undo = find(root, '[data-undo]') as HTMLButtonElement;
  const adopt = find(root, '[data-adopt]') as HTMLButtonElement;
  let last: Change | undefined;
  let shownFor: string | undefined;

  const show = (): void => {
    const profile = readActiveProfile();
    const done = readDone(profile?.id, slug);
    if (shownFor !== profile?.id) forget();
    shownFor = profile?.id;
    showSteps(steps, done);
    const open = steps.filter(({ id }) => !done.has(id));
    const [first] = open;
    setText(count, first === undefined ? `All ${steps.length} steps done` : `${steps.length - open.length} of ${steps.length} done`);
    setText(owner, profile === undefined ? '' : `for ${profile.name}`);
    next.hidden = first === undefined;
    const link = next.querySelector('a');
    if (first !== undefined && link !== null) {
      link.href = `#${first.id}`;
      setText(link, first.title);
    }
    reset.hidden = open.length === steps.length;
    const unowned = profile === undefined || open.length < steps.length ? 0 : countKnown(steps, readDone(undefined, slug));
    adopt.hidden = unowned === 0;
    setText(adopt, `Take over ${unowned === 1 ? 'the step' : `the ${unowned} steps`} done without a profile`);
  };
  const forget = (): void => {
    last = undefined;
    undo.hidden = true;
    setText(message, '');
  };
  const change = (after: ReadonlySet<string>, ownerId: string | undefined, what: string): void => {
    last = { owner: ownerId, before: readDone(ownerId, slug), after };
    report(write(slug, last, steps));
    setText(message, what);
    undo.hidden = false;
    show();
  };
  const report = (found: StorageTrouble | undefined): void => setText(trouble, found === undefined ? '' : describeTrouble(found));

  root.addEventListener('change', ({ target }) => {
    const step = steps.find(({ box }) => box === target);
    if (step === undefined) return;
    forget();
    report(writeDone(readProgressOwner(), slug, step.id, step.box.checked));
    show();
  });
  reset.addEventListener('click', () => {
    change(new Set(), readProgressOwner(), 'Progress cleared.');
    undo.focus();
  });
  adopt.addEventListener('click', () => {
    change(readDone(undefined, slug), readProgressOwner(), 'Taken over.');
    undo.focus();
  });
  undo.addEventListener('click', () => {
    if (last === undefined) return;
    report(write(slug, { owner: last.owner, before: last.after, after: last.before }, steps));
    forget();
    setText(message, 'Undone.');
    show();
    (reset.hidden ? adopt : reset).focus();
  });
  followProgress(show);
}

/** Stores the steps in which a change differs. Those that have been changed since, here or in another tab, stay as they are. */
function write(slug: string, { owner, before, after }: Change, steps: readonly Step[]): StorageTrouble | undefined {
  const now = readDone(owner, slug);
  const changed = steps.filter(({ id }) => before.has(id) !== after.has(id) && now.has(id) === before.has(id));
  return changed.map(({ id }) => writeDone(owner, slug, id, after.has(id))).at(-1);
}

function listSteps(root: HTMLElement): Step[] {
  return [...root.querySelectorAll<HTMLElement>('[data-step]')].map((row) => ({
    id: row.id,
    title: row.dataset['step'] ?? '',
    row,
    box: find(row, 'input[type="checkbox"]') as HTMLInputElement,
    stop: root.querySelector<HTMLElement>(`[data-stop="${row.id}"]`),
  }));
}

function showSteps(steps: readonly Step[], done: ReadonlySet<string>): void {
  const next = steps.find(({ id }) => !done.has(id));
  for (const step of steps) {
    const state = done.has(step.id) ? 'done' : step === next ? 'next' : 'open';
    step.box.checked = done.has(step.id);
    for (const element of [step.row, step.stop]) {
      if (element === null) continue;
      element.dataset['state'] = state;
      if (state === 'next') element.setAttribute('aria-current', 'step');
      else element.removeAttribute('aria-current');
    }
  }
}

function countKnown(steps: readonly Step[], done: ReadonlySet<string>): number {
  return steps.filter(({ id }) => done.has(id)).length;
}

/** What is said already is not said again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The workflow has no ${selector}.`);
  return element;
}
