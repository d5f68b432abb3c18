import { readActiveProfile } from '../profile/profile-storage.ts';
import { followProgress, readDone } from './progress-storage.ts';

/** Shows in each row of the list how many of its steps are done for the profile in use. */
export function connectWorkflowList(root: HTMLElement): void {
  const cells = [...root.querySelectorAll<HTMLElement>('[data-progress]')];
  followProgress(() => {
    const owner = readActiveProfile()?.id;
    for (const cell of cells) {
      const steps = (cell.dataset['steps'] ?? '').split(' ');
      const done = readDone(owner, cell.dataset['progress'] ?? '');
      const count = steps.filter((step) => done.has(step)).length;
      cell.textContent = count === 0 ? `${steps.length} steps` : `${count} of ${steps.length} done`;
      cell.dataset['state'] = count === 0 ? 'open' : count === steps.length ? 'done' : 'begun';
    }
  });
}
