import { useMemo } from 'react';
import { LinkShare } from '../link/LinkShare.tsx';
import { AssistantSend } from './AssistantSend.tsx';
import { FormatSend } from './FormatSend.tsx';
import { findSuspects, type OutgoingPrompt } from './outgoing-prompt.ts';
import styles from './send-tools.css?url';

/** The ways out of the page, after a word on what may not be meant for others. */
export function SendTools({ slug, lines, lack, draft, blanks, onSent }: OutgoingPrompt) {
  const suspects = useMemo(() => findSuspects(blanks), [blanks]);
  return (
    <div className="send-tools">
      <link rel="stylesheet" href={styles} />
      <div role="status">
        {lack !== undefined && (
          <p data-status="warning">What is sent from here now lacks {lack}, which did not load. A link carries all.</p>
        )}
        {suspects.length > 0 && (
          <div className="suspects">
            <p>
              <b>Before it leaves this browser</b> (a link leaves these out unless you tick them; everything else takes the whole prompt):
            </p>
            <ul>
              {suspects.map(({ key, label, kind, excerpt }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew whenever a value changes
                <li key={`${key} ${i}`}>
                  <a href={`#${key}`}>{label}</a> seems to hold {kind}: <code translate="no">{excerpt}</code>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <AssistantSend lines={lines} lack={lack} onSent={onSent} />
      <LinkShare draft={draft} blanks={blanks} suspects={suspects} />
      <FormatSend slug={slug} lines={lines} lack={lack} onSent={onSent} />
    </div>
  );
}
