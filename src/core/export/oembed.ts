interface Addresses {
  site: string;
  /** The page for frames. */
  embed: string;
  /** The Open Graph image, 1200 by 630 pixels. */
  image: string;
}

/** A frame of fixed height scrolls by itself; its Copy button stays visible. */
const SIZE = { width: 720, height: 640 } as const;

/** Seconds. */
const WEEK = 7 * 24 * 60 * 60;

/** The oEmbed response for a prompt: type `rich`, version 1.0 (https://oembed.com, section 2.3.4). All addresses are absolute. */
export function toOembed(title: string, { site, embed, image }: Addresses) {
  const attributes = {
    src: embed,
    title: `${title}: a prompt to fill in and copy`,
    width: String(SIZE.width),
    height: String(SIZE.height),
    loading: 'lazy',
    allow: 'clipboard-write',
    referrerpolicy: 'no-referrer',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'System Design Prompts',
    provider_url: site,
    cache_age: WEEK,
    thumbnail_url: image,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe ${written.join(' ')}></iframe>`,
    ...SIZE,
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
