/** The number of a prompt, workflow or article as it is shown: two digits at least. */
export function formatEntryNumber(number: number): string {
  return String(number).padStart(2, '0');
}
