import { OtherVersion } from './other-version.ts';
import { hasShape, type Shape } from './shape.ts';
import { withTimeout } from './with-timeout.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * Fetches a JSON file of the site, once a page, checks that it has at least what this page reads of it, and makes something of it. What
 * failed or did not end in time is forgotten, so that the next try starts anew.
 */
export async function fetchJson<Data, Made>(url: string, shape: Shape, make: (data: Data) => Made): Promise<Made> {
  try {
    return make((await load(url, shape)) as Data);
  } catch (error) {
    loading.delete(url);
    throw error;
  }
}

function load(url: string, shape: Shape): Promise<unknown> {
  const known = loading.get(url);
  if (known !== undefined) return known;
  const stop = new AbortController();
  const promise = withTimeout(read(url, shape, stop.signal));
  loading.set(url, promise);
  // A second request for the same address would wait for the first one.
  promise.catch(() => stop.abort());
  return promise;
}

async function read(url: string, shape: Shape, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const data: unknown = await response.json();
  if (!hasShape(data, shape)) throw new OtherVersion(`${url} is of another version.`);
  return data;
}
