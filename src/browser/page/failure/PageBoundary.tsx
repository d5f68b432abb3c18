import { type ReactNode, useEffect } from 'react';
import type { PromptEntry } from '../../prompt/usePrompt.ts';
import { ASIDE_FORMAT } from '../storage/keys.ts';
import { readStored } from '../storage/storage.ts';
import { useLoaded } from '../useLoaded.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** What a page is about, for whoever draws it when it cannot draw itself. */
export interface PageSubject {
  /** The prompt of the page; without one, the page is the profile's. */
  prompt?: PromptEntry;
  /** Whether what is set on the page is kept in this browser. */
  isKept: boolean;
}

/** Around a whole page: after an error its text and what was typed can still be read and copied. Says what was set aside because of earlier errors. */
export function PageBoundary({ children, ...subject }: PageSubject & { children: ReactNode }) {
  const { prompt, isKept } = subject;
  const { value, load } = useLoaded(() => import('./CrashedPage.tsx'));
  useEffect(() => {
    if (isKept && prompt !== undefined && readStored(ASIDE_FORMAT + prompt.slug) !== null) load();
  }, [isKept, prompt, load]);
  return (
    <ErrorBoundary
      onFailure={load}
      fallback={(text, retry) =>
        value === undefined ? (
          <pre className="plain" translate="no">
            {text}
          </pre>
        ) : (
          <value.CrashedPage {...subject} last={text} retry={retry} />
        )
      }
    >
      {isKept && value !== undefined && prompt !== undefined && <value.SetAside prompt={prompt} />}
      {children}
    </ErrorBoundary>
  );
}
