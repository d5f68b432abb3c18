const WORDS = ['The design', 'says', 'what holds', 'and', 'why', 'it', 'was', 'chosen', 'by', 'its', 'figures'];

/** Filler of about as many words as asked for. */
function prose(count: number): string {
  const words = Array.from({ length: count }, (_, i) => WORDS[i % WORDS.length]).join(' ');
  return `${words}.`;
}

/** How long the sections of each kind of file are made, in words, so that the whole is within the limits of the checks. */
const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/what to weigh/, 180],
  [/when it helps, and when another|who it helps and when/, 120],
  [/what goes wrong/, 1200],
];

/** A file of `npm run new` with small valid content in the place of each note. */
export function writeNotes(text: string): string {
  const [, title = ''] = /^title: "(.*)"$/m.exec(text) ?? [];
  return text.replaceAll(/WRITE: *([^"\n]*)/g, (_, note: string) => {
    const [, count] = LENGTHS.find(([pattern]) => pattern.test(note)) ?? [];
    if (count !== undefined) return prose(count);
    if (note.startsWith('a value to fill in') || note.startsWith('a worked value')) return 'A ticket shop for two concert halls';
    return `${title}: it holds its peak hour without losing an order.`;
  });
}
