/**
 * The two islands that show a prompt, on its own page and on somebody else's. They are one module because they share most of their code:
 * one file compresses better than the two and their common parts apart.
 */
export { EmbeddedPrompt } from '../embed/EmbeddedPrompt.tsx';
export { PromptPage } from './PromptPage.tsx';
