import { useCallback, useEffect, useRef, useState } from 'react';
import { type CopyResult, copyText } from './clipboard.ts';
import { SHOWN_FOR } from './copy-feedback.ts';

export type CopyStatus = 'idle' | CopyResult;

/** Copies a text and tells for a while how that ended. */
export function useCopy() {
  const [status, setStatus] = useState<CopyStatus>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  /** Copies inside the click it is called from, a text that is still being made too, and resolves with the result. */
  const copy = useCallback(async (text: string | Promise<string>) => {
    const result = await copyText(text);
    clearTimeout(timer.current);
    setStatus(result);
    timer.current = setTimeout(() => setStatus('idle'), SHOWN_FOR[result]);
    return result;
  }, []);
  return { status, copy };
}
