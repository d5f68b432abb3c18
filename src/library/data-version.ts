import { createHash } from 'node:crypto';
import { toPath } from './addresses.ts';
import { lenses } from './lenses.ts';
import { makeOnce } from './memo.ts';
import { profileKeyGroups } from './profile-keys.ts';
import { listConstraints, listFollowUps } from './queries/constraints.ts';
import { listPrompts } from './queries/prompts.ts';

/** Changes whenever the shape of a JSON file that pages read does. */
const FORMAT = 1;

/** A version of all JSON that pages read, which changes with the library. */
export const readDataVersion: () => Promise<string> = makeOnce(async () => {
  const entries = [await listPrompts(), await listConstraints(), await listFollowUps()].flat();
  // An entry also has the file that it was read from, of which the catalogue has nothing more.
  const withoutFile = (name: string, value: unknown): unknown => (name === 'entry' ? undefined : value);
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, entries, lenses, profileKeyGroups], withoutFile))
    .digest('hex')
    .slice(0, 8);
});

/** The path of a JSON file for the pages of this build, so that none reads one that the browser has kept from before a deploy. */
export async function toDataPath(path: string): Promise<string> {
  return `${toPath(path)}?v=${await readDataVersion()}`;
}
