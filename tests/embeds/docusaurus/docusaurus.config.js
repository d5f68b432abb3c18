export default {
  title: 'Ferry handbook',
  url: 'https://handbook.example',
  baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  scripts: [{ src: 'https://system-design-prompts.example/embed/v1.js', async: true }],
  plugins: [
    () => ({
      name: 'critique',
      loadContent: async () => (await fetch('https://system-design-prompts.example/prompts/critique.md')).text(),
      contentLoaded: ({ content, actions }) => actions.setGlobalData(content),
    }),
  ],
};
