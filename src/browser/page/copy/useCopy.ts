import { useCallback, useEffect, useRef, useState } from 'react';
import { type CopyResult, copyText } from './clipboard.ts';
import { SHOWN_FOR } from './copy-feedback.ts';

export interface CopyState {
  status: 'idle' | CopyResult;
  /** Copies inside the click it is called from, a text that is still being made too, and resolves with the result. */
  copy(text: string | Promise<string>): Promise<CopyResult>;
}

/** Copies a text and tells for a while how that ended. */
export function useCopy(): CopyState {
  const [status, setStatus] = useState<CopyState['status']>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = useCallback(async (text: string | Promise<string>) => {
    const result = await copyText(text);
    clearTimeout(timer.current);
    setStatus(result);
    timer.current = setTimeout(() => setStatus('idle'), SHOWN_FOR[result]);
    return result;
  }, []);
  return { status, copy };
}
