/** A date as its day in UTC, 2026-11-23. */
export function formatDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
