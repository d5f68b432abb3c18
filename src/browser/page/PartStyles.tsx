/**
 * The styles of a part that loads on demand. Without `precedence`: with it React holds back every change of the page, keys that are being
 * typed among them, until the styles have loaded.
 */
export function PartStyles({ href }: { href: string }) {
  return <link rel="stylesheet" href={href} />;
}
