import { renderMermaidSVG } from 'beautiful-mermaid';
import { attachEdges } from './edge-ends.ts';
import { revealLabels } from './mermaid/label.ts';
import type { Reading } from './mermaid/reading.ts';

/** How the engine names what it has drawn. */
const NODES = /class="(?:node|entity|class-node)"/g;
const EDGES = /class="(?:edge|er-relationship|class-relationship)"/g;
const GROUPS = /<g class="subgraph"/g;

/**
 * Lays out a diagram that was read. The SVG has no style sheet, no style attribute and no address in it; its colours are still named.
 * Undefined where the engine fails, draws another number of things than were written, or connects others. No other module loads the
 * engine.
 */
export function drawReading({ source, nodes, edges }: Reading): string | undefined {
  let svg: string;
  try {
    svg = renderMermaidSVG(source, { padding: 16 });
  } catch {
    return undefined;
  }
  // A state that holds others is drawn as a group.
  const groups = source.startsWith('stateDiagram') ? 0 : count(source, /^subgraph /gm);
  const isWhole = count(svg, NODES) === nodes && count(svg, EDGES) === edges && count(svg, GROUPS) >= groups && !svg.includes('NaN');
  const attached = isWhole ? attachEdges(svg) : undefined;
  if (attached === undefined) return undefined;
  const bare = attached
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/(<svg[^>]*?) style="[^"]*"/, '$1')
    .replace(/ class="mono"/g, ' font-family="monospace"')
    .replace(/ (?:class|data-[a-z0-9-]+)="[^"]*"/g, '');
  return revealLabels(bare);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
