import { useCallback, useEffect, useState } from 'react';
import type { Stated } from '../../core/answer/what-if.ts';
import { readSent, writeSent } from './session.ts';

/** What the prompt said when it was last copied or sent in this tab, and how to remember what it says now. */
export function useSent(slug: string): { sent: Stated | undefined; remember(now: Stated): void } {
  const [sent, setSent] = useState<Stated>();
  useEffect(() => setSent(readSent(slug)), [slug]);
  const remember = useCallback(
    (now: Stated) => {
      setSent(now);
      writeSent(slug, now);
    },
    [slug],
  );
  return { sent, remember };
}
