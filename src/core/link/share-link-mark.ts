/** Tells the fragment of a share link, without its `#`, from a permalink such as `p99_latency`; says nothing about whether it opens. */
export function isShareLink(fragment: string): boolean {
  return /^v\d+z?\./.test(fragment);
}
