import { build, preview } from 'astro';

/** Builds the library with its search index and serves it on this machine until the process is stopped. */
await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'error' });
const base = process.env['npm_config_base'] ?? '/';
console.log(`\n  System Design Prompts is ready: http://localhost:${server.port}${base}\n  Press Ctrl+C to stop.\n`);
