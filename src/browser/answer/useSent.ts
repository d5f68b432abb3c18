import { useCallback, useEffect, useState } from 'react';
import type { PromptContent } from '../../core/answer/what-if.ts';
import { readSent, writeSent } from './session.ts';

/** The state of the prompt when it was last copied or sent in this tab, and how to remember its state now. */
export function useSent(slug: string): { sent: PromptContent | undefined; remember(now: PromptContent): void } {
  const [sent, setSent] = useState<PromptContent>();
  useEffect(() => setSent(readSent(slug)), [slug]);
  const remember = useCallback(
    (now: PromptContent) => {
      setSent(now);
      writeSent(slug, now);
    },
    [slug],
  );
  return { sent, remember };
}
