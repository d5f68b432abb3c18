import type { ReactNode } from 'react';
import styles from './panels.css?url';

/**
 * The ground of an unfolded panel. Its style sheet loads with the first panel, as a file of its own: Astro would link what a panel imports
 * as CSS with every prompt page, unfolded or not. It has no `precedence`, with which React would hold back typed keys until it has loaded.
 */
export function Panel({ children }: { children: ReactNode }) {
  return (
    <div className="follow-up-body stack">
      <link rel="stylesheet" href={styles} />
      {children}
    </div>
  );
}
