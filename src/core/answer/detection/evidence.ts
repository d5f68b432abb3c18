/**
 * The sign by which a deliverable is recognized under its heading, without a model. All of it is data in a prompt's front matter. In every
 * text a slash between spaces separates other words for the same; case, punctuation and plurals do not count, nor do lists and quotations
 * around a text.
 */
export type Evidence =
  /**
   * A table whose header names all of `table` (a name is found in a header cell that holds all its words), with at least `rows` rows (1
   * unless said), those of several such tables together.
   */
  | { table: readonly string[]; rows?: number | undefined }
  /**
   * A fenced block in one of these languages, `blocks` of them (1 unless said), which together hold each text of `holding`, character for
   * character but for the case. A block without a language counts if it holds all of them by itself.
   */
  | { code: readonly string[]; holding?: readonly string[] | undefined; blocks?: number | undefined }
  /** Each of the names is mentioned, its words in one line or table row, code included; or `least` of them. */
  | { names: readonly string[]; least?: number | undefined }
  /** Each item of the reader's value of this placeholder is mentioned, by the text before its first colon, comma, bracket or dash. */
  | { names_from: string }
  /** At least so many list items of one depth, table rows, or sub-headings. */
  | { items: number }
  /** At least so many words of prose, lists and tables; code has none. */
  | { words: number };

/** How a deliverable is recognized: its label, or one of `titles`, is a heading of the answer, with all that it `needs` under it. */
export interface Detection {
  titles: readonly string[];
  needs: readonly Evidence[];
}
