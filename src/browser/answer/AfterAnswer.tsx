import { useCallback, useEffect, useRef, useState } from 'react';
import type { Stated } from '../../core/answer/what-if.ts';
import type { Line } from '../../core/prompt/compose.ts';
import type { Constraint, Prompt } from '../../core/prompt/prompt.ts';
import { LazyPanel } from '../page/LazyPanel.tsx';
import { readAnswer, writeAnswer } from './session.ts';

/** The id of the section on the page. */
export const AFTER_ANSWER = 'after-the-answer';

/** Where the parts of a conversation can be read as JSON, and the sample answer as Markdown. */
export interface FollowUpUrls {
  /** The prompt of this sheet. */
  prompt: string;
  followUps: string;
  /** The critique; undefined on its own sheet. */
  critique: string | undefined;
  /** Undefined where there is none. */
  sampleAnswer: string | undefined;
  /** Whether the deliverables of the prompt can be found in an answer. */
  isCheckable: boolean;
  /** The register, below which the sheets of other prompts stand. */
  prompts: string;
}

/** What every follow-up starts from. */
export interface Conversation {
  prompt: Prompt;
  urls: FollowUpUrls;
  /** The prompt as it is shown. */
  lines: readonly Line[];
  now: Stated;
  /** What the prompt said when it was last copied; undefined before that. */
  sent: Stated | undefined;
  /** Takes what the prompt says now for what the assistant knows. */
  onSent(): void;
  constraints: readonly Constraint[];
  /** The assistant's answer as it was pasted. */
  answer: string;
}

/** What comes after the answer: checking it, reviewing it, asking what if, carrying its decisions on. Each part loads when it is unfolded. */
export function AfterAnswer(props: Omit<Conversation, 'answer'>) {
  const { slug } = props.prompt;
  const field = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState('');
  const take = useCallback(
    (text: string): void => {
      setAnswer(text);
      writeAnswer(slug, text);
    },
    [slug],
  );
  useEffect(() => {
    if (field.current === null) return;
    // What was pasted before the script came stays; else what this tab remembers comes back.
    field.current.value ||= readAnswer(slug);
    take(field.current.value);
  }, [slug, take]);
  const content: Conversation = { ...props, answer };
  return (
    <section id={AFTER_ANSWER} className="follow-ups needs-script screen-only" aria-labelledby="follow-ups-title" data-pagefind-ignore>
      <h2 id="follow-ups-title">After the answer</h2>
      <label htmlFor="answer">The assistant’s answer</label>
      <textarea
        ref={field}
        id="answer"
        rows={4}
        spellCheck={false}
        aria-describedby="answer-about"
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      <p id="answer-about">
        Paste it here to have it {props.urls.isCheckable && 'checked and '}reviewed. It is read in this page and leaves it only in what you
        copy; this tab forgets it when it is closed.
      </p>
      {props.urls.isCheckable && (
        <LazyPanel
          className="follow-up"
          summary="Check it and fill the gaps"
          load={async () => (await import('./GapCheck.tsx')).GapCheck}
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
          className="follow-up"
          summary="Have it critiqued"
          load={async () => (await import('./Critique.tsx')).Critique}
          content={content}
        />
      )}
      <LazyPanel className="follow-up" summary="Ask what if" load={async () => (await import('./WhatIf.tsx')).WhatIf} content={content} />
      <LazyPanel
        className="follow-up"
        summary="Carry its decisions on"
        load={async () => (await import('./Decisions.tsx')).Decisions}
        content={content}
      />
    </section>
  );
}
