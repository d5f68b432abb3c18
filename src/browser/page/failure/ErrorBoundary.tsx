import { Component, type ReactNode } from 'react';
import { LoadStatus } from '../LoadStatus.tsx';

interface Props {
  children: ReactNode;
  /** What is drawn in their place; by default a sentence for a part of a page. */
  fallback?(retry: () => void): ReactNode;
}

/** Keeps an error in drawing its children to them: something else is drawn in their place, and they themselves anew on `retry`. */
export class ErrorBoundary extends Component<Props> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch() {
    // An island that fails at its start has come all the same.
    document.querySelector('astro-island')?.dispatchEvent(new Event('island-ready'));
  }

  override render() {
    const { children, fallback } = this.props;
    if (!this.state.hasFailed) return children;
    const retry = (): void => this.setState({ hasFailed: false });
    return (
      fallback?.(retry) ?? <LoadStatus status="failed" loading="" failed="This part of the page failed. Copying works." load={retry} />
    );
  }
}
