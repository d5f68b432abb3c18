import { Lexer, type Token, Tokenizer, type TokensList } from 'marked';

/** Quotes and list items in one another, and emphasis and links; what lies deeper is text. */
const MAX_DEPTH = 12;
/** Characters of one run of inline text in which marks are looked for; a longer run is text. */
const MAX_INLINE = 10_000;
/** Inline tokens in the whole answer; once there are so many, what follows is text. */
const MAX_INLINE_TOKENS = 40_000;
/** An answer of more blocks, and gaps between them, is none. */
const MAX_BLOCKS = 40_000;
const MAX_MILLISECONDS = 3000;

/** Counts what is read, and gives up where it is too much or takes too long. The lexer asks these two before anything else. */
class CountingTokenizer extends Tokenizer {
  blocks = 0;
  inlines = 0;
  private readonly deadline = performance.now() + MAX_MILLISECONDS;

  override space(src: string) {
    this.blocks += 1;
    if (this.blocks > MAX_BLOCKS) throw new RangeError('The answer has too many blocks.');
    this.stopWhenLate();
    return super.space(src);
  }

  override escape(src: string) {
    this.inlines += 1;
    this.stopWhenLate();
    return super.escape(src);
  }

  private stopWhenLate(): void {
    if (performance.now() > this.deadline) throw new RangeError('The answer takes too long to read.');
  }
}

/**
 * The lexer of marked for a text that may be hostile: nesting that would overflow the stack and runs on which the search for marks grows
 * with the square of their length are left as text. Throws where the whole takes too long.
 */
export class GuardedLexer extends Lexer {
  private readonly counting: CountingTokenizer;
  private depth = 0;

  constructor() {
    const tokenizer = new CountingTokenizer();
    super({ gfm: true, tokenizer });
    this.counting = tokenizer;
  }

  override blockTokens(src: string, tokens: Token[] = [], isClipped = false): TokensList {
    if (this.depth >= MAX_DEPTH) {
      tokens.push({ type: 'html', block: true, pre: false, raw: src, text: src });
      return tokens as TokensList;
    }
    return this.descend(() => super.blockTokens(src, tokens, isClipped) as TokensList);
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (this.depth < MAX_DEPTH && src.length <= MAX_INLINE && this.counting.inlines < MAX_INLINE_TOKENS)
      return this.descend(() => super.inlineTokens(src, tokens));
    tokens.push({ type: 'text', raw: src, text: src, escaped: true });
    return tokens;
  }

  private descend<Result>(read: () => Result): Result {
    this.depth += 1;
    try {
      return read();
    } finally {
      this.depth -= 1;
    }
  }
}
