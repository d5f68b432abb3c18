/** Leads on to where a link points, with the fragment that this page was opened with, which a plain forward would lose. */
export function followForward(link: HTMLAnchorElement): void {
  const target = new URL(link.href);
  if (location.hash !== '') target.hash = location.hash;
  location.replace(target);
}
