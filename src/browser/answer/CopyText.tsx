import { useRef } from 'react';
import { nameCopyKeys, selectText } from '../page/clipboard.ts';
import { useCopy } from '../page/useCopy.ts';

interface Props {
  /** The name of the text, as in “the critique”. */
  name: string;
  text: string;
  /** The next step once it is copied. */
  hint: string;
  onCopied?(): void;
}

/** A text to send to an assistant, shown exactly as it is copied. */
export function CopyText({ name, text, hint, onCopied }: Props) {
  const shown = useRef<HTMLPreElement>(null);
  const { status, copy } = useCopy();
  const onCopy = async (): Promise<void> => {
    if ((await copy(text)) === 'copied') onCopied?.();
    else if (shown.current !== null) selectText(shown.current);
  };
  return (
    <div className="copy-text">
      <button type="button" className="button" data-primary data-status={status} onClick={onCopy}>
        {status === 'copied' ? 'Copied' : status === 'failed' ? `Press ${nameCopyKeys()}` : `Copy ${name}`}
      </button>
      <span role="status">
        {status === 'copied' ? hint : status === 'failed' ? `Copying is blocked here. The text is selected: press ${nameCopyKeys()}.` : ''}
      </span>
      <section aria-label={`Text of ${name}`} tabIndex={0}>
        <pre ref={shown} translate="no">
          {text}
        </pre>
      </section>
    </div>
  );
}
