import type { StorageTrouble } from '../page/storage/storage.ts';
import { describeTrouble } from '../page/storage/storage-trouble.ts';
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

/** Makes the boxes of a workflow's page keep its progress for the profile in use, and says where the reader is. */
export function connectWorkflow(root: HTMLElement): void {
  const slug = root.dataset['workflow'] ?? '';
  const steps = listSteps(root);
  const showProgress = connectProgress(root, steps);
  const [message, trouble] = [find(root, '[data-message]'), find(root, '[data-trouble]')];
  const [reset, undo, adopt] = [find(root, '[data-reset]'), find(root, '[data-undo]'), find(root, '[data-adopt]')];
  let last: Change | undefined;
  let shownFor: string | undefined;

  const show = (): void => {
    const profile = readActiveProfile();
    if (shownFor !== profile?.id) say('');
    shownFor = profile?.id;
    showProgress(profile, readDone(profile?.id, slug), readDone(undefined, slug));
  };
  /** Says what was done, and offers to take it back. */
  const say = (text: string, change?: Change): void => {
    last = change;
    undo.hidden = change === undefined;
    setText(message, text);
  };
  const report = (found: StorageTrouble | undefined): void => setText(trouble, found === undefined ? '' : describeTrouble(found));
  const change = (after: ReadonlySet<string>, text: string): void => {
    const owner = readProgressOwner();
    const made = { owner, before: readDone(owner, slug), after };
    report(write(slug, made, steps));
    say(text, made);
    show();
    undo.focus();
  };

  root.addEventListener('change', ({ target }) => {
    const step = steps.find(({ box }) => box === target);
    if (step === undefined) return;
    say('');
    report(writeDone(readProgressOwner(), slug, step.id, step.box.checked));
    show();
  });
  reset.addEventListener('click', () => change(new Set(), 'Progress cleared.'));
  adopt.addEventListener('click', () => change(readDone(undefined, slug), 'Taken over.'));
  undo.addEventListener('click', () => {
    if (last === undefined) return;
    report(write(slug, { owner: last.owner, before: last.after, after: last.before }, steps));
    say('Undone.');
    show();
    (reset.hidden ? adopt : reset).focus();
  });
  followProgress(show);
}

/** Returns what shows the steps done for a profile, or without one, and offers those done without one to a profile that has none. */
function connectProgress(root: HTMLElement, steps: readonly Step[]) {
  const [count, owner, next, link] = [
    find(root, '[data-count]'),
    find(root, '[data-owner]'),
    find(root, '[data-next]'),
    find(root, '[data-next] a'),
  ];
  const [reset, adopt] = [find(root, '[data-reset]'), find(root, '[data-adopt]')];
  return (profile: { name: string } | undefined, done: ReadonlySet<string>, unowned: ReadonlySet<string>): void => {
    const first = steps.find(({ id }) => !done.has(id));
    const total = countKnown(steps, done);
    showSteps(steps, done, first);
    setText(count, first === undefined ? `All ${steps.length} steps done` : `${total} of ${steps.length} done`);
    setText(owner, profile === undefined ? '' : `for ${profile.name}`);
    next.hidden = first === undefined;
    if (first !== undefined) {
      link.setAttribute('href', `#${first.id}`);
      setText(link, first.title);
    }
    reset.hidden = total === 0;
    const offered = profile === undefined || total > 0 ? 0 : countKnown(steps, unowned);
    adopt.hidden = offered === 0;
    setText(adopt, `Take over ${offered === 1 ? 'the step' : `the ${offered} steps`} done without a profile`);
  };
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

function showSteps(steps: readonly Step[], done: ReadonlySet<string>, next: Step | undefined): void {
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

/** Leaves a text alone that is the same, so that it is not announced again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The workflow has no ${selector}.`);
  return element;
}
