/**
 * The address that was meant where a mail program has encoded the `#` before its fragment, once or more often: what was behind it is the
 * fragment again, and no longer part of the path. Undefined for any other address.
 */
export function decodeFragment(address: string): string | undefined {
  const url = new URL(address);
  const [, path, fragment] = /^(.*?)%(?:25)*23(.+)$/.exec(url.pathname + url.search) ?? [];
  if (path === undefined || fragment === undefined) return undefined;
  url.search = '';
  url.pathname = path;
  url.hash = fragment;
  return url.href;
}
