import { useRef } from 'react';
import { CopyButton } from '../page/copy/CopyButton.tsx';
import { describeBlocked, selectText } from '../page/copy/clipboard.ts';
import { useCopy } from '../page/copy/useCopy.ts';

interface Props {
  /** The name of the text, as in “the critique”. */
  name: string;
  text: string;
  /** The next step once it is copied. */
  hint: string;
}

/** A text to send to an assistant, shown exactly as it is copied. */
export function CopyText({ name, text, hint }: Props) {
  const shown = useRef<HTMLPreElement>(null);
  const { status, copy } = useCopy();
  const onCopy = async (): Promise<void> => {
    if ((await copy(text)) === 'failed' && shown.current !== null) selectText(shown.current);
  };
  return (
    <div className="copy-text">
      <CopyButton status={status} label={`Copy ${name}`} onCopy={onCopy} />
      <span role="status">{status === 'copied' ? hint : status === 'failed' ? describeBlocked('The text') : ''}</span>
      <section aria-label={`Text of ${name}`} tabIndex={0}>
        <pre ref={shown} translate="no">
          {text}
        </pre>
      </section>
    </div>
  );
}
