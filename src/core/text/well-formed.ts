/** Whether a text has no half of a surrogate pair alone, which no address can carry. The method of the same name is missing in Safari 16.3. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
