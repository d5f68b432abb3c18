/** The blanks of each follow-up in `content/follow-ups`, by its slug. The site fills them in: the files have these and no others. */
export const FOLLOW_UP_BLANKS = {
  'what-if': ['system', 'changes'],
  'fill-gaps': ['system', 'missing'],
  'record-decisions': ['system'],
} as const satisfies Record<string, readonly string[]>;

/** The blanks of the critique that a lens fills in. */
export const LENS_BLANKS = ['reviewer', 'focus'] as const;
