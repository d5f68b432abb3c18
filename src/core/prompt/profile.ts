import type { Placeholder } from './placeholder.ts';
import type { Values } from './value.ts';

/** Facts about one system, by profile key, under a name of the reader's. */
export interface Profile {
  /** Lower-case letters and digits; never shown. */
  id: string;
  name: string;
  values: Values;
}

/** Keys of a profile that belong together. A key is described as a placeholder is, and takes the value of the profile. */
export interface ProfileKeyGroup {
  id: string;
  title: string;
  summary: string;
  keys: readonly Placeholder[];
}
