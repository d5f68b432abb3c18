import { OtherVersion } from './other-version.ts';
import { hasShape, type Shape } from './shape.ts';
import { withTimeout } from './with-timeout.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * Fetches a JSON file of the site, once a page, and checks that it has at least what this page reads of it. A fetch that failed or did not
 * end in time is forgotten, so that the next try starts anew.
 */
export function fetchJson<Data>(url: string, shape: Shape): Promise<Data> {
  const known = loading.get(url) as Promise<Data> | undefined;
  if (known !== undefined) return known;
  const stop = new AbortController();
  const promise = withTimeout(read<Data>(url, shape, stop.signal));
  loading.set(url, promise);
  promise.catch(() => {
    loading.delete(url);
    // A second request for the same address would wait for the first one.
    stop.abort();
  });
  return promise;
}

async function read<Data>(url: string, shape: Shape, signal: AbortSignal): Promise<Data> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const data: unknown = await response.json();
  if (!hasShape(data, shape)) throw new OtherVersion(`${url} is of another version.`);
  return data as Data;
}
