import { defineMdastPlugin } from 'satteri';

/** The component that draws or shows a fence, by its language. */
const COMPONENTS: Readonly<Record<string, string>> = { mermaid: 'Diagram', plot: 'Plot' };

/**
 * Hands the fences of deep dives to our components, as plain strings: diagrams and plots are drawn at build, everything else is shown
 * with its language. The page that renders them brings the components along.
 */
export const presentFences = defineMdastPlugin({
  name: 'present-fences',
  options: { position: true },
  code(node, context) {
    if (context.fileURL?.pathname.includes('/content/deep-dives/') !== true || node.lang === 'prompt') return;
    const name = COMPONENTS[node.lang ?? ''] ?? 'CodeBlock';
    const attributes = {
      language: node.lang ?? '',
      meta: node.meta ?? '',
      text: node.value.replaceAll('\r\n', '\n'),
      line: String(node.position?.start.line ?? 0),
    };
    context.replaceNode(node, {
      type: 'mdxJsxFlowElement',
      name,
      attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
      children: [],
    });
  },
});
