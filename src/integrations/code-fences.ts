import { defineMdastPlugin } from 'satteri';

/** Leaves the ~~~prompt fence out of the rendered guidance; the sheet shows the template. */
export const hideTemplateFence = defineMdastPlugin({
  name: 'hide-template-fence',
  code(node, context) {
    if (node.lang === 'prompt') context.removeNode(node);
  },
});

/** The component that draws or shows a fence, by its language. */
const COMPONENTS: Readonly<Record<string, string>> = { mermaid: 'Diagram', plot: 'Plot' };

/**
 * Hands the fences and tables of deep dives to our components, as plain strings, each with its place among those of its kind: diagrams
 * and plots are drawn at build, everything else is shown with its language. The page that renders them brings the components along.
 */
export const presentFences = defineMdastPlugin({
  name: 'present-fences',
  code(node, context) {
    if (!isDeepDive(context.fileURL) || node.lang === 'prompt') return;
    const name = COMPONENTS[node.lang ?? ''] ?? 'CodeBlock';
    const fence = { language: node.lang ?? '', meta: node.meta ?? '', text: node.value.replaceAll('\r\n', '\n') };
    context.replaceNode(node, toElement(name, { ...fence, place: countNext(context.data, name) }));
  },
  table(node, context) {
    if (isDeepDive(context.fileURL)) context.wrapNode(node, toElement('WideTable', { name: `Table ${countNext(context.data, 'Table')}` }));
  },
});

function isDeepDive(file: URL | undefined): boolean {
  return file?.pathname.includes('/content/deep-dives/') === true;
}

/** The next place of a kind in the document whose data this is. */
function countNext(data: Record<string, unknown>, kind: string): string {
  const key = `placeOf${kind}`;
  const next = Number(data[key] ?? 0) + 1;
  data[key] = next;
  return String(next);
}

function toElement(name: string, attributes: Readonly<Record<string, string>>) {
  return {
    type: 'mdxJsxFlowElement' as const,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute' as const, name: key, value })),
    children: [],
  };
}
