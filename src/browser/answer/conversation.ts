import type { PromptContent } from '../../core/answer/what-if.ts';
import type { Line } from '../../core/prompt/line.ts';
import type { Constraint, Prompt } from '../../core/prompt/prompt.ts';

/** Where the parts of a conversation can be read as JSON, and the sample answer as Markdown. */
export interface FollowUpUrls {
  /** The prompt of this page. */
  prompt: string;
  followUps: string;
  /** The critique; undefined on its own page. */
  critique: string | undefined;
  /** Undefined if there is none. */
  sampleAnswer: string | undefined;
  /** Whether the deliverables of the prompt can be found in an answer. */
  isCheckable: boolean;
  /** The register, below which the pages of other prompts are. */
  prompts: string;
}

/** All that the follow-ups of a prompt are made from. */
export interface Conversation {
  prompt: Prompt;
  urls: FollowUpUrls;
  /** The prompt as it is shown. */
  lines: readonly Line[];
  /** The prompt's content now. */
  now: PromptContent;
  /** Its content when it was last copied; undefined before that. */
  sent: PromptContent | undefined;
  /** Takes its content now as known to the assistant. */
  onSent(): void;
  constraints: readonly Constraint[];
  /** The assistant's answer as it was pasted. */
  answer: string;
}
