import { find } from '../page/find.ts';
import { readTrouble, TROUBLES, watchTrouble } from '../page/storage/storage.ts';
import { readActiveProfile } from '../profile/profile-storage.ts';
import { followProgress, readDone, writeDone } from './progress-storage.ts';

/** A step of the page: its box, and what shows its state, which is its row and its stop in the overview. */
interface Step {
  id: string;
  title: string;
  box: HTMLInputElement;
  marks: readonly HTMLElement[];
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
  const bar = findBar(root);
  const { reset, undo, adopt } = bar;
  let last: Change | undefined;
  let shownFor: string | undefined;

  const show = (): void => {
    const profile = readActiveProfile();
    if (shownFor !== profile?.id) say('');
    shownFor = profile?.id;
    const done = readDone(profile?.id, slug);
    setText(bar.owner, profile === undefined ? '' : `for ${profile.name}`);
    showProgress(bar, steps, done);
    // What was done without a profile is offered to one that has done nothing.
    const offered = profile === undefined || countKnown(steps, done) > 0 ? 0 : countKnown(steps, readDone(undefined, slug));
    adopt.hidden = offered === 0;
    setText(adopt, `Take over ${offered === 1 ? 'the step' : `the ${offered} steps`} done without a profile`);
  };
  /** Says what was done, and offers to take it back. */
  const say = (text: string, change?: Change): void => {
    last = change;
    undo.hidden = change === undefined;
    setText(bar.message, text);
  };
  const change = (after: ReadonlySet<string>, text: string): void => {
    const owner = readActiveProfile()?.id;
    const made = { owner, before: readDone(owner, slug), after };
    write(slug, made, steps);
    say(text, made);
    show();
    undo.focus();
  };

  root.addEventListener('change', ({ target }) => {
    const step = steps.find(({ box }) => box === target);
    if (step === undefined) return;
    say('');
    writeDone(readActiveProfile()?.id, slug, step.id, step.box.checked);
    show();
  });
  reset.addEventListener('click', () => change(new Set(), 'Progress cleared.'));
  adopt.addEventListener('click', () => change(readDone(undefined, slug), 'Taken over.'));
  undo.addEventListener('click', () => {
    if (last === undefined) return;
    write(slug, { owner: last.owner, before: last.after, after: last.before }, steps);
    say('Undone.');
    show();
    (reset.hidden ? adopt : reset).focus();
  });
  watchTrouble(() => {
    const trouble = readTrouble();
    setText(bar.trouble, trouble === undefined ? '' : TROUBLES[trouble]);
  });
  followProgress(show);
}

function listSteps(root: HTMLElement): Step[] {
  return [...root.querySelectorAll<HTMLElement>('[data-step]')].map((row) => ({
    id: row.id,
    title: row.dataset['step'] ?? '',
    box: find<HTMLInputElement>(row, 'input[type="checkbox"]'),
    marks: [row, ...root.querySelectorAll<HTMLElement>(`[data-stop="${row.id}"]`)],
  }));
}

/** The parts of the bar that says how far the reader is. */
function findBar(root: HTMLElement) {
  return {
    count: find(root, '[data-count]'),
    owner: find(root, '[data-owner]'),
    next: find(root, '[data-next]'),
    link: find(root, '[data-next] a'),
    message: find(root, '[data-message]'),
    trouble: find(root, '[data-trouble]'),
    reset: find(root, '[data-reset]'),
    undo: find(root, '[data-undo]'),
    adopt: find(root, '[data-adopt]'),
  };
}

function showProgress({ count, next, link, reset }: ReturnType<typeof findBar>, steps: readonly Step[], done: ReadonlySet<string>): void {
  const first = steps.find(({ id }) => !done.has(id));
  for (const step of steps) {
    step.box.checked = done.has(step.id);
    for (const mark of step.marks) {
      mark.dataset['state'] = step.box.checked ? 'done' : step === first ? 'next' : 'open';
      mark.ariaCurrent = step === first ? 'step' : null;
    }
  }
  const total = countKnown(steps, done);
  setText(count, first === undefined ? `All ${steps.length} steps done` : `${total} of ${steps.length} done`);
  next.hidden = first === undefined;
  if (first !== undefined) {
    link.setAttribute('href', `#${first.id}`);
    setText(link, first.title);
  }
  reset.hidden = total === 0;
}

/** Stores the steps in which a change differs. Those that have been changed since, here or in another tab, stay as they are. */
function write(slug: string, { owner, before, after }: Change, steps: readonly Step[]): void {
  const now = readDone(owner, slug);
  const changed = steps.filter(({ id }) => before.has(id) !== after.has(id) && now.has(id) === before.has(id));
  for (const { id } of changed) writeDone(owner, slug, id, after.has(id));
}

function countKnown(steps: readonly Step[], done: ReadonlySet<string>): number {
  return steps.filter(({ id }) => done.has(id)).length;
}

/** Leaves a text alone that is the same, so that it is not announced again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
