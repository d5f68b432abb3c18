/*
 * Elements whose text must reach the page as it is. React writes the text of scripts and styles unescaped, except for what would end the
 * element, where an Astro template would turn quotes into entities. Rendered on the server only.
 */

interface ScriptProps {
  type?: 'application/ld+json';
  code: string;
}

/** A script with its text in place. */
export function InlineScript({ type, code }: ScriptProps) {
  return <script type={type}>{code}</script>;
}

/** A style sheet with its text in place. */
export function InlineStyle({ css }: { css: string }) {
  return <style>{css}</style>;
}
