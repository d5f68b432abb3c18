import { build, preview } from 'astro';

/** Builds the site with its search index and serves it on this machine until the process is stopped. */
console.log('\n  Building the site into dist/, which takes about half a minute …');
await build({ logLevel: 'error' });
const server = await preview({ logLevel: 'error' });
console.log(`  System Design Prompts is ready: http://localhost:${server.port}/\n  Press Ctrl+C to stop.\n`);
