/** The answer of something that the browser may refuse, or the other one where it throws. */
export function attempt<Answer>(act: () => Answer, otherwise: Answer): Answer {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
