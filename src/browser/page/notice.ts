/** A sentence on what was done last, and how to undo it. */
export interface Notice {
  text: string;
  isFailed?: boolean;
  undo?: () => void;
}
