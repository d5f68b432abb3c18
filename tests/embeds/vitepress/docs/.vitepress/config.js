import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Ferry handbook',
  head: [['script', { src: 'https://system-design-prompts.example/embed/v1.js', async: '' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'design-prompt' } } },
});
