const loading = new Map<string, Promise<unknown>>();

/** Fetches a JSON file of the site, once a page; a failed fetch is forgotten, so that the next try starts anew. */
export function fetchJson<Data>(url: string): Promise<Data> {
  const known = loading.get(url) as Promise<Data> | undefined;
  if (known !== undefined) return known;
  const promise = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    return response.json() as Promise<Data>;
  });
  loading.set(url, promise);
  promise.catch(() => loading.delete(url));
  return promise;
}
