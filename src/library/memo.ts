/** Reads each text once: a reader without effects, whose result for the same text is kept. */
export function readOnce<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    // While `astro dev` runs for a day, files pass through many states.
    if (results.size >= LIMIT) results.clear();
    results.set(text, result);
    return result;
  };
}

const LIMIT = 10_000;

/** Makes something once in a build, which reads content that does not change, and each time while `astro dev` watches the content. */
export function makeOnce<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    if (made === undefined || import.meta.env.DEV) made = make();
    return made;
  };
}
