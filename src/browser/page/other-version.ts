/** A file of the site is not as this page reads it: one of the two is older than the other. */
export class OtherVersion extends Error {}
