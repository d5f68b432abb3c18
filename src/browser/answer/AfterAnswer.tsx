import { useCallback, useEffect, useRef, useState } from 'react';
import { LazyPanel } from '../page/LazyPanel.tsx';
import styles from './AfterAnswer.module.css';
import type { Conversation } from './conversation.ts';
import { readAnswer, writeAnswer } from './session.ts';

/** The id of the section on the page. */
export const AFTER_ANSWER = 'after-the-answer';

/** The section below a prompt for all that follows its answer: check, critique, what-if and decisions. Each loads when it is unfolded. */
export function AfterAnswer(props: Omit<Conversation, 'answer'>) {
  const { slug } = props.prompt;
  const field = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState('');
  const [isKept, setIsKept] = useState(true);
  const take = useCallback(
    (text: string): void => {
      setAnswer(text);
      setIsKept(writeAnswer(slug, text));
    },
    [slug],
  );
  useEffect(() => {
    if (field.current === null) return;
    // An answer pasted before the script ran is kept; otherwise the one that this tab remembers comes back.
    field.current.value ||= readAnswer(slug);
    take(field.current.value);
  }, [slug, take]);
  const content: Conversation = { ...props, answer };
  const panel = styles['panel'] ?? '';
  return (
    <section
      id={AFTER_ANSWER}
      className={`${styles['section']} stack needs-script screen-only`}
      aria-labelledby="follow-ups-title"
      data-pagefind-ignore
    >
      <h2 id="follow-ups-title">After the answer</h2>
      <label htmlFor="answer">The assistant’s answer</label>
      <textarea
        ref={field}
        id="answer"
        name="site-answer"
        rows={4}
        spellCheck={false}
        aria-describedby="answer-about"
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      <p id="answer-about" className="quiet">
        Paste it here to have it {props.urls.isCheckable && 'checked and '}reviewed. It is read in this page and leaves it only in what you
        copy; this tab forgets it when it is closed.
      </p>
      <p role="status" data-status="failed">
        {!isKept && 'This answer is too large to be kept: leaving the page loses it.'}
      </p>
      {props.urls.isCheckable && (
        <LazyPanel
          className={panel}
          summary="Check it and fill the gaps"
          load={async () => (await import('./check/GapCheck.tsx')).GapCheck}
          content={{
            ...content,
            onAnswer: (text: string) => {
              if (field.current !== null) field.current.value = text;
              take(text);
            },
          }}
        />
      )}
      {props.urls.critique !== undefined && (
        <LazyPanel
          className={panel}
          summary="Have it critiqued"
          load={async () => (await import('./Critique.tsx')).Critique}
          content={content}
        />
      )}
      <LazyPanel className={panel} summary="Ask what if" load={async () => (await import('./WhatIf.tsx')).WhatIf} content={content} />
      <LazyPanel
        className={panel}
        summary="Carry its decisions on"
        load={async () => (await import('./Decisions.tsx')).Decisions}
        content={content}
      />
    </section>
  );
}
