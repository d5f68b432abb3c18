import { Component, type ReactNode } from 'react';
import { LoadStatus } from '../LoadStatus.tsx';

interface Props {
  children: ReactNode;
  /** What is drawn in their place, by the text of the prompt as it read last; by default a sentence for a part of a page. */
  fallback?(text: string, retry: () => void): ReactNode;
  onFailure?(): void;
}

/** Keeps an error in drawing its children to them: something else is drawn in their place, and they themselves anew on `retry`. */
export class ErrorBoundary extends Component<Props> {
  override state: { text?: string | undefined } = {};

  static getDerivedStateFromError() {
    return { text: document.querySelector('pre.plain')?.textContent ?? '' };
  }

  override componentDidCatch() {
    this.props.onFailure?.();
    // An island that fails at its start has come all the same.
    document.querySelector('astro-island')?.dispatchEvent(new Event('island-ready'));
  }

  override render() {
    const { text } = this.state;
    const { children, fallback } = this.props;
    if (text === undefined) return children;
    const retry = (): void => this.setState({ text: undefined });
    return (
      fallback?.(text, retry) ?? (
        <LoadStatus status="failed" loading="" failed="This part of the page failed. Copying works." load={retry} />
      )
    );
  }
}
