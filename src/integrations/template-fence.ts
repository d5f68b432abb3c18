import { defineMdastPlugin } from 'satteri';

/** Leaves the ~~~prompt fence out of the rendered guidance; the sheet shows the template. */
export const hideTemplateFence = defineMdastPlugin({
  name: 'hide-template-fence',
  code(node, context) {
    if (node.lang === 'prompt') context.removeNode(node);
  },
});
