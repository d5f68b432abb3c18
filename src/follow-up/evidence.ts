/**
 * How to tell that a deliverable is in an answer, without a model: what stands under its heading. All of it is data in a prompt's front
 * matter; `detection.ts` describes how an answer is read.
 */
export type Evidence =
  /** A table whose header names all of `table` (a name is found in a header cell that holds its words; `/` parts other words for the same), with at least `rows` rows. */
  | { table: readonly string[]; rows?: number | undefined }
  /** A fenced block in one of these languages, `blocks` of them (1 unless said), which together hold each text of `holding`, whatever the case. */
  | { code: readonly string[]; holding?: readonly string[] | undefined; blocks?: number | undefined }
  /** Each of the names is mentioned (`/` parts other words for the same), or `least` of them. */
  | { names: readonly string[]; least?: number | undefined }
  /** Each item of the reader's value of this placeholder is mentioned, by what stands before its first colon, comma or bracket. */
  | { names_from: string }
  /** At least so many list items, table rows or sub-headings. */
  | { items: number }
  /** At least so many words. */
  | { words: number };

/** How a deliverable is recognised: its label, or one of `titles`, is a heading of the answer, and under it stands all that it `needs`. */
export interface Detection {
  titles: readonly string[];
  needs: readonly Evidence[];
}
