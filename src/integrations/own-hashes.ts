import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Leaves in each page's policy the hashes of its own scripts and styles only: Astro lists those of every way to hydrate on each page. */
export function ownHashes(): AstroIntegration {
  return {
    name: 'own-hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for await (const page of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const file = new URL(page, dir);
          writeFileSync(file, keepOwnHashes(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}

/** The HTML without the hashes that no `<script>` and `<style>` in it has. */
function keepOwnHashes(html: string): string {
  const texts = [...html.matchAll(/<(script|style)\b[^>]*>(.*?)<\/\1>/gs)].flatMap(([, , text]) => text || []);
  const own = new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replace(/ ('sha256-[^']+')/g, (listed, hash: string) => (own.has(hash) ? listed : '')),
  );
}
