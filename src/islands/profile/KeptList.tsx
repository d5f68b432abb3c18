import { Fragment, useEffect, useRef, useState } from 'react';
import type { Backup, BackupDraft } from '../../formats/backup.ts';
import { parseBackup, printBackup } from '../../formats/backup.ts';
import { formatDay } from '../../formats/catalogue.ts';
import type { Profile } from '../../prompt/profile.ts';
import type { Values } from '../../prompt/value.ts';
import { downloadText } from '../download.ts';
import { eraseProgress, listProgress, type StoredProgress } from '../workflow/progress-storage.ts';
import { addBackup, eraseDraft, eraseKept, makeUndoable, putDraft, readKept } from './kept.ts';
import { IMPORT_FIELD } from './ProfileBar.tsx';
import type { Done } from './ProfilePage.tsx';
import { readActiveId, readProfiles } from './profile-storage.ts';
import { removeProfile, subscribeToProfiles } from './profile-store.ts';

interface Entry {
  slug: string;
  title: string;
  url: string;
}

interface Props {
  prompts: readonly Entry[];
  workflows: readonly Entry[];
  onDone(done: Done): void;
}

interface Kept extends Backup {
  /** Progress through workflows, of all profiles and of none. */
  allProgress: readonly (StoredProgress & { owner: string })[];
  /** The profiles as they are stored, and which of them is in use. */
  stored: readonly Profile[];
  activeId: string | undefined;
}

const NOTHING: Kept = { profiles: [], drafts: [], allProgress: [], stored: [], activeId: undefined };

/** Everything of the reader's that this browser keeps, to be seen, exported, imported and erased. */
export function KeptList({ prompts, workflows, onDone }: Props) {
  const { kept, refresh } = useKept();
  const file = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [conflicts, setConflicts] = useState<readonly BackupDraft[]>([]);
  const isEmpty = kept.profiles.length + kept.drafts.length + kept.allProgress.length === 0;

  const act = (what: string, change: () => void): void => {
    setProblems([]);
    const undo = makeUndoable(change);
    refresh();
    onDone({
      what,
      undo: () => {
        undo();
        refresh();
      },
    });
  };
  const exportAll = (): void => {
    const name = `system-design-prompts-${formatDay(new Date())}.json`;
    downloadText(name, 'application/json', printBackup(readKept(), new Date()));
    setProblems([]);
    onDone({ what: `${describeKept(kept)} saved as ${name}.` });
  };
  const importFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const result = parseBackup(await chosen.text());
    setConflicts([]);
    setProblems(result.type === 'problems' ? result.problems : []);
    if (result.type === 'problems') {
      onDone({ what: `${chosen.name} was not imported, and nothing was changed. The reasons stand beside the button.`, isFailed: true });
      return;
    }
    let imported: ReturnType<typeof addBackup> | undefined;
    const undo = makeUndoable(() => {
      imported = addBackup(result.backup);
    });
    refresh();
    setConflicts(imported?.conflicts ?? []);
    onDone({
      what: `${chosen.name} is imported: ${describeCounts(imported?.profiles ?? 0, imported?.drafts ?? 0, imported?.workflows ?? 0)} added${
        imported?.same ? `, ${imported.same} there already` : ''
      }.`,
      undo: () => {
        undo();
        setConflicts([]);
        refresh();
      },
    });
  };

  return (
    <section id="kept" className="kept" aria-labelledby="kept-title">
      <h2 id="kept-title">Kept in this browser</h2>
      <p>
        Your profiles, drafts and progress through workflows are here and nowhere else. An export holds all of them, in a documented JSON
        file; the theme and the assistant you chose last are remembered too, and are not part of it.
      </p>
      <div className="actions">
        <button type="button" className="button" disabled={isEmpty} onClick={exportAll}>
          Export everything
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          Import a file
        </button>
        <input
          ref={file}
          id={IMPORT_FIELD}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="File to import"
          onChange={({ target }) => {
            void importFile(target.files?.[0]);
            target.value = '';
          }}
        />
        <button type="button" className="button" disabled={isEmpty} onClick={() => act(`${describeKept(kept)} erased.`, eraseKept)}>
          Erase all profiles, drafts and progress
        </button>
      </div>
      <div role="status">
        {problems.length > 0 && (
          <ul className="problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {conflicts.length > 0 && (
          <p className="conflicts">
            {conflicts.length === 1
              ? 'One draft of the file differs from yours, which stayed.'
              : `${conflicts.length} drafts of the file differ from yours, which stayed.`}{' '}
            <button
              type="button"
              className="button"
              onClick={() => {
                act('The file’s drafts stand in place of yours.', () => conflicts.forEach(putDraft));
                setConflicts([]);
              }}
            >
              Use the file’s instead
            </button>
          </p>
        )}
      </div>
      {isEmpty ? (
        <p>Nothing yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Values</th>
              <th scope="col">
                <span className="visually-hidden">Delete</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {kept.stored.map((profile) => {
              const { id, name, values } = profile;
              return (
                <Fragment key={`profile ${id}`}>
                  <tr>
                    <th scope="row">
                      Profile “{name}”{id === kept.activeId && ', in use'}
                    </th>
                    <td>{values.size}</td>
                    <td>
                      <button type="button" className="button" onClick={() => act(`“${name}” is deleted.`, () => removeProfile(profile))}>
                        Delete<span className="visually-hidden"> the profile {name}</span>
                      </button>
                    </td>
                  </tr>
                  <Contents values={values} />
                </Fragment>
              );
            })}
            {kept.drafts.map(({ prompt, values }) => {
              const known = prompts.find(({ slug }) => slug === prompt);
              const title = known?.title ?? prompt;
              return (
                <Fragment key={`draft ${prompt}`}>
                  <tr>
                    <th scope="row">Draft of {known === undefined ? prompt : <a href={known.url}>{title}</a>}</th>
                    <td>{values.size}</td>
                    <td>
                      <button
                        type="button"
                        className="button"
                        onClick={() => act(`The draft of ${title} is deleted.`, () => eraseDraft(prompt))}
                      >
                        Delete<span className="visually-hidden"> the draft of {title}</span>
                      </button>
                    </td>
                  </tr>
                  <Contents values={values} />
                </Fragment>
              );
            })}
            {kept.allProgress.map(({ profile, owner, workflow, done }) => {
              const known = workflows.find(({ slug }) => slug === workflow);
              const title = known?.title ?? workflow;
              return (
                <tr key={`progress ${profile ?? ''}:${workflow}`}>
                  <th scope="row">
                    Progress in {known === undefined ? workflow : <a href={known.url}>{title}</a>} {owner}
                  </th>
                  <td>{done.size === 1 ? 'one step' : `${done.size} steps`}</td>
                  <td>
                    <button
                      type="button"
                      className="button"
                      onClick={() => act(`The progress in ${title} ${owner} is deleted.`, () => eraseProgress(profile, workflow))}
                    >
                      Delete
                      <span className="visually-hidden">
                        {' '}
                        the progress in {title} {owner}
                      </span>
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The values of the profile or draft in the row above, to be unfolded. */
function Contents({ values }: { values: Values }) {
  if (values.size === 0) return null;
  return (
    <tr className="contents">
      <td colSpan={3}>
        <details>
          <summary>Show what it holds</summary>
          <dl>
            {[...values].sort().map(([key, value]) => (
              <div key={key}>
                <dt>{key.replaceAll('_', ' ')}</dt>
                <dd>{value || '(cleared)'}</dd>
              </div>
            ))}
          </dl>
        </details>
      </td>
    </tr>
  );
}

/** What is kept now: read again after each change of a profile, of another tab, and when asked to. */
function useKept(): { kept: Kept; refresh(): void } {
  const [kept, setKept] = useState(NOTHING);
  const refresh = (): void => setKept(readAll());
  useEffect(() => {
    const read = (): void => setKept(readAll());
    read();
    addEventListener('storage', read);
    const unsubscribe = subscribeToProfiles(read);
    return () => {
      removeEventListener('storage', read);
      unsubscribe();
    };
  }, []);
  return { kept, refresh };
}

function readAll(): Kept {
  const profiles = readProfiles();
  const describeOwner = (id: string | undefined): string =>
    id === undefined ? 'without a profile' : `for “${profiles.find((profile) => profile.id === id)?.name ?? 'a deleted profile'}”`;
  const allProgress = listProgress().map((progress) => ({ ...progress, owner: describeOwner(progress.profile) }));
  return { ...readKept(), allProgress, stored: profiles, activeId: readActiveId() };
}

function describeKept({ profiles, drafts, allProgress }: Kept): string {
  return describeCounts(profiles.length, drafts.length, allProgress.length);
}

/** As in “2 profiles, one draft and progress in one workflow”; “nothing new” where there is nothing. */
function describeCounts(profiles: number, drafts: number, workflows: number): string {
  const things = [count(profiles, 'profile'), count(drafts, 'draft'), count(workflows, 'workflow', 'progress in ')];
  return new Intl.ListFormat('en-GB').format(things.filter((thing) => thing !== '')) || 'nothing new';
}

function count(number: number, noun: string, before = ''): string {
  return number === 0 ? '' : `${before}${number === 1 ? `one ${noun}` : `${number} ${noun}s`}`;
}
