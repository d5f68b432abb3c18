/** The page's colours as a drawing needs them, each as the browser computes it. */
export interface Inks {
  text: string;
  quiet: string;
  ground: string;
  raised: string;
  line: string;
  hairline: string;
}

/** Reads the colours off an element on which the style sheet puts each in a property of its own (`.answer-inks`). */
export function readInks(element: Element): Inks {
  const style = getComputedStyle(element);
  return {
    text: style.color,
    quiet: style.borderBlockEndColor,
    ground: style.backgroundColor,
    raised: style.borderBlockStartColor,
    line: style.borderInlineStartColor,
    hairline: style.borderInlineEndColor,
  };
}

/** Calls back when the reader or the device changes the theme, until the answer is called. */
export function watchTheme(onChange: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}

/** Where the colours that a drawing names come from. */
const ROLES: Readonly<Record<string, keyof Inks>> = {
  '--bg': 'ground',
  '--_text': 'text',
  '--_text-sec': 'text',
  '--_text-muted': 'quiet',
  '--_text-faint': 'quiet',
  '--_line': 'line',
  '--_arrow': 'line',
  '--_node-fill': 'ground',
  '--_node-stroke': 'line',
  '--_group-fill': 'ground',
  '--_group-hdr': 'raised',
  '--_inner-stroke': 'hairline',
  '--_key-badge': 'raised',
};

/**
 * The address of an SVG image in these colours, on its own ground so that it stays legible on any other, in print too. As an image an SVG
 * runs no script, follows no link and loads nothing, whatever is in it.
 */
export function paintDiagram(svg: string, inks: Inks): string {
  const painted = svg
    .replace(/^<svg[^>]*>/, (open) => {
      const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(open)?.[1] ?? '').split(' ').map(Number);
      const ground = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="var(--bg)"/>`;
      return `${open.slice(0, -1)} font-family="Arial, Helvetica, sans-serif">${ground}`;
    })
    .replace(/var\((--[a-z_-]+)\)/g, (_, name: string) => inks[ROLES[name] ?? 'text']);
  return `data:image/svg+xml,${encodeURIComponent(painted)}`;
}
