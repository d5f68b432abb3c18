import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Ferry handbook',
      head: [{ tag: 'script', attrs: { src: 'https://system-design-prompts.example/embed/v1.js', async: true } }],
    }),
  ],
});
