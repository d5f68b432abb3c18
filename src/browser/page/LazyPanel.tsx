import { type ComponentType, useEffect, useRef } from 'react';
import { ErrorBoundary } from './failure/ErrorBoundary.tsx';
import { LoadStatus } from './LoadStatus.tsx';
import { useLoaded } from './useLoaded.ts';

interface Props<Content extends object> {
  className: string;
  summary: string;
  /** Fetches what the panel holds. */
  load(): Promise<ComponentType<Content>>;
  /** The props of its content. */
  content: Content;
}

/** A part of a page that is loaded when it is unfolded. */
export function LazyPanel<Content extends object>({ className, summary, load: fetchPart, content }: Props<Content>) {
  const details = useRef<HTMLDetailsElement>(null);
  const { value: part, status, load } = useLoaded(async () => ({ Part: await fetchPart() }));
  useEffect(() => {
    // Unfolded before the script came, it has to be filled.
    if (details.current?.open) load();
  }, [load]);
  return (
    <details ref={details} className={className} onToggle={({ currentTarget }) => currentTarget.open && load()}>
      <summary>{summary}</summary>
      <LoadStatus
        status={status}
        loading="Loading …"
        failed="This part of the page did not load. Copying works; for the rest check your connection and reload the page."
      />
      {part !== undefined && (
        <ErrorBoundary>
          <part.Part {...content} />
        </ErrorBoundary>
      )}
    </details>
  );
}
