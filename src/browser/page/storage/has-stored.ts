import { SCOPE } from './keys.ts';

/** Whether an entry is stored whose key begins with one of these. Apart from all else, as it is in the page itself. */
export function hasStored(prefixes: readonly string[]): boolean {
  try {
    return Object.keys(localStorage).some((key) => prefixes.some((prefix) => key.startsWith(SCOPE + prefix)));
  } catch {
    return false;
  }
}
