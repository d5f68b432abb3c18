export default {
  load: async () => (await fetch('https://system-design-prompts.example/prompts/critique.md')).text(),
};
