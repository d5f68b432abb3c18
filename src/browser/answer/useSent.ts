import { useCallback, useEffect, useState } from 'react';
import type { PromptState } from '../../core/answer/what-if.ts';
import { readSent, writeSent } from './session.ts';

/** The state of the prompt when it was last copied or sent in this tab, and how to remember its state now. */
export function useSent(slug: string): { sent: PromptState | undefined; remember(now: PromptState): void } {
  const [sent, setSent] = useState<PromptState>();
  useEffect(() => setSent(readSent(slug)), [slug]);
  const remember = useCallback(
    (now: PromptState) => {
      setSent(now);
      writeSent(slug, now);
    },
    [slug],
  );
  return { sent, remember };
}
