import { useMemo } from 'react';
import { findSecrets, maskSecret } from '../../core/link/secrets.ts';
import type { Line } from '../../core/prompt/compose.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import { LinkShare } from '../link/LinkShare.tsx';
import type { BlankState } from '../prompt/blank-state.ts';
import { goToField } from '../prompt/Rail.tsx';
import { AssistantSend } from './AssistantSend.tsx';
import { FormatSend } from './FormatSend.tsx';

export interface SendProps {
  slug: string;
  /** The composition as shown. */
  lines: readonly Line[];
  /** What the sheet shows, its values with those of the profile and of a link. */
  draft: Draft;
  /** The blanks of the composition. */
  blanks: readonly BlankState[];
  /** Hears that the prompt has been taken to an assistant. */
  onSent(): void;
}

/** A filled blank that seems to hold something not meant for others. */
export interface Suspect {
  key: string;
  label: string;
  /** What it looks like, in words, and its first characters. */
  kind: string;
  excerpt: string;
}

/** The ways out of the sheet, after a word on what may not be meant for others. */
export function SendTools(props: SendProps) {
  const { blanks, lines, slug, onSent } = props;
  const suspects = useMemo(
    () =>
      blanks.flatMap(({ key, placeholder, value }): Suspect[] =>
        findSecrets(value).map((secret) => ({ key, label: placeholder.label, kind: secret.kind, excerpt: maskSecret(value, secret) })),
      ),
    [blanks],
  );
  return (
    <div className="send-tools">
      <div role="status">
        {suspects.length > 0 && (
          <div className="suspects">
            <p>
              <b>Before it leaves this browser</b> (a link leaves these out unless you tick them; everything else takes the whole prompt):
            </p>
            <ul>
              {suspects.map(({ key, label, kind, excerpt }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew whenever a value changes
                <li key={`${key} ${i}`}>
                  <a href={`#${key}`} onClick={() => goToField(key)}>
                    {label}
                  </a>{' '}
                  seems to hold {kind}: <code>{excerpt}</code>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <AssistantSend lines={lines} onSent={onSent} />
      <LinkShare {...props} suspects={suspects} />
      <FormatSend slug={slug} lines={lines} onSent={onSent} />
    </div>
  );
}
