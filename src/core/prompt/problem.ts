/**
 * Something wrong in an author's text, as data. `message` says what is wrong, quoting the text, and what to do.
 * `line` and `column` count from 1 within the text that was parsed.
 */
export interface Problem {
  message: string;
  line: number;
  column: number;
}
