/** Tells the fragment of a share link, without its `#`, from a permalink such as `p99_latency`; says nothing about whether it opens. */
export function isShareLink(fragment: string): boolean {
  return /^v\d+z?\./.test(fragment);
}

/** Tells the fragment of a link that was written by hand, `<id>=<value>`, from a permalink and from a browser's own `:~:text=`. */
export function isPrefill(fragment: string): boolean {
  return /=|%3d/i.test(fragment) && !isShareLink(fragment) && !fragment.startsWith(':~:');
}

/** Whether a fragment is that of a link of either kind. */
export function isLink(fragment: string): boolean {
  return isShareLink(fragment) || isPrefill(fragment);
}
