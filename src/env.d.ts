import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Loads the island when the reader turns to it; see `islands/intent-directive.ts`. */
    'client:intent'?: boolean | 'link';
  }
}
