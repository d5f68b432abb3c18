import type { ReactNode } from 'react';
import type { Values } from '../../core/prompt/value.ts';
import { Button } from '../page/Button.tsx';
import { count } from '../page/count.ts';
import { removeProfile } from '../profile/profile-changes.ts';
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
        {stored.profiles.map((profile) => (
          <Row
            key={`profile ${profile.id}`}
            values={profile.values}
            thing={`the profile ${profile.name}`}
            onDelete={() => act(`“${profile.name}” is deleted.`, () => removeProfile(profile))}
          >
            Profile “{profile.name}”{profile.id === stored.activeId && <span>, in use</span>}
          </Row>
        ))}
        {stored.drafts.map(({ prompt, values }) => {
          const entry = findEntry(prompts, prompt);
          const thing = `draft of ${entry.title}`;
          return (
            <Row
              key={`draft ${prompt}`}
              values={values}
              thing={`the ${thing}`}
              onDelete={() => act(`The ${thing} is deleted.`, () => eraseDraft(prompt))}
            >
              Draft of <EntryLink {...entry} />
            </Row>
          );
        })}
        {stored.progress.map(({ profile, owner, workflow, done }) => {
          const entry = findEntry(workflows, workflow);
          const thing = `progress in ${entry.title} ${owner}`;
          return (
            <Row
              key={`progress ${profile ?? ''}:${workflow}`}
              size={count(done.size, 'step')}
              thing={`the ${thing}`}
              onDelete={() => act(`The ${thing} is deleted.`, () => eraseProgress(profile, workflow))}
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
  /** Its values, to be unfolded in a row below. */
  values?: Values;
  /** How much there is, where that is not the number of its values. */
  size?: string;
  /** The thing that Delete deletes, in words. */
  thing: string;
  onDelete(): void;
  children: ReactNode;
}

function Row({ values, size = `${values?.size}`, thing, onDelete, children }: RowProps) {
  return (
    <>
      <tr>
        <th scope="row">{children}</th>
        <td>{size}</td>
        <td>
          <Button onClick={onDelete}>
            Delete<span className="visually-hidden"> {thing}</span>
          </Button>
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
