import type { ReactNode } from 'react';
import type { Values } from '../../core/prompt/value.ts';
import { removeProfile } from '../profile/profile-store.ts';
import { eraseProgress } from '../workflow/progress-storage.ts';
import { eraseDraft } from './stored-data.ts';
import type { StoredData } from './useStoredData.ts';

/** A prompt or workflow of the library, for what is stored of it. */
export interface Entry {
  slug: string;
  title: string;
  url: string;
}

interface Props {
  stored: StoredData;
  prompts: readonly Entry[];
  workflows: readonly Entry[];
  /** Changes what is stored, says so and offers to undo it. */
  act(what: string, change: () => void): void;
}

/** A row for each thing that is stored, with what it holds and a way to delete it. */
export function StoredDataTable({ stored, prompts, workflows, act }: Props) {
  return (
    <table>
      <thead className="quiet">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Values</th>
          <th scope="col">
            <span className="visually-hidden">Delete</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stored.profiles.map((profile) => {
          const { id, name, values } = profile;
          return (
            <Row
              key={`profile ${id}`}
              size={`${values.size}`}
              values={values}
              thing={`the profile ${name}`}
              onDelete={() => act(`“${name}” is deleted.`, () => removeProfile(profile))}
            >
              Profile “{name}”{id === stored.activeId && <span>, in use</span>}
            </Row>
          );
        })}
        {stored.drafts.map(({ prompt, values }) => {
          const entry = findEntry(prompts, prompt);
          return (
            <Row
              key={`draft ${prompt}`}
              size={`${values.size}`}
              values={values}
              thing={`the draft of ${entry.title}`}
              onDelete={() => act(`The draft of ${entry.title} is deleted.`, () => eraseDraft(prompt))}
            >
              Draft of <EntryLink {...entry} />
            </Row>
          );
        })}
        {stored.progress.map(({ profile, owner, workflow, done }) => {
          const entry = findEntry(workflows, workflow);
          return (
            <Row
              key={`progress ${profile ?? ''}:${workflow}`}
              size={done.size === 1 ? 'one step' : `${done.size} steps`}
              thing={`the progress in ${entry.title} ${owner}`}
              onDelete={() => act(`The progress in ${entry.title} ${owner} is deleted.`, () => eraseProgress(profile, workflow))}
            >
              Progress in <EntryLink {...entry} /> {owner}
            </Row>
          );
        })}
      </tbody>
    </table>
  );
}

interface RowProps {
  size: string;
  /** Its values, to be unfolded in a row below. */
  values?: Values;
  /** The thing that Delete deletes, in words. */
  thing: string;
  onDelete(): void;
  children: ReactNode;
}

function Row({ size, values, thing, onDelete, children }: RowProps) {
  return (
    <>
      <tr>
        <th scope="row">{children}</th>
        <td>{size}</td>
        <td>
          <button type="button" className="button" onClick={onDelete}>
            Delete<span className="visually-hidden"> {thing}</span>
          </button>
        </td>
      </tr>
      {values !== undefined && values.size > 0 && (
        <tr className="contents">
          <td colSpan={3}>
            <details>
              <summary>Show what it holds</summary>
              <dl>
                {[...values].sort().map(([key, value]) => (
                  <div key={key}>
                    <dt className="quiet">{key.replaceAll('_', ' ')}</dt>
                    <dd>{value || '(cleared)'}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </td>
        </tr>
      )}
    </>
  );
}

/** An entry that the library no longer has goes by its slug. */
function findEntry(entries: readonly Entry[], slug: string): Pick<Entry, 'title'> & Partial<Entry> {
  return entries.find((entry) => entry.slug === slug) ?? { title: slug };
}

function EntryLink({ title, url }: Pick<Entry, 'title'> & Partial<Entry>) {
  return url === undefined ? title : <a href={url}>{title}</a>;
}
