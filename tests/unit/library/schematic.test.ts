import { describe, expect, test } from 'vitest';
import { ARTICLE, parseSchematic } from '../../../src/library/drawings/schematic.ts';
import { layOutSchematic } from '../../../src/library/drawings/schematic-layout.ts';

const FLOWCHART = `flowchart LR
  client([Client]) --> gateway[Gateway]
  gateway -->|reads| store[(Store)]
  gateway -.-> queue[[Queue]]
  queue --> mail{{Mail}}
`;

const problemsOf = (flowchart: string): string[] => parseSchematic(flowchart).problems.map(({ message }) => message);

describe('a flowchart', () => {
  test('is read into nodes with their shapes and edges with their labels', () => {
    expect(parseSchematic(FLOWCHART)).toEqual({
      graph: {
        direction: 'LR',
        nodes: [
          { id: 'client', label: 'Client', shape: 'stadium' },
          { id: 'gateway', label: 'Gateway', shape: 'rectangle' },
          { id: 'store', label: 'Store', shape: 'cylinder' },
          { id: 'queue', label: 'Queue', shape: 'subroutine' },
          { id: 'mail', label: 'Mail', shape: 'hexagon' },
        ],
        edges: [
          { from: 'client', to: 'gateway', label: '', isDashed: false },
          { from: 'gateway', to: 'store', label: 'reads', isDashed: false },
          { from: 'gateway', to: 'queue', label: '', isDashed: true },
          { from: 'queue', to: 'mail', label: '', isDashed: false },
        ],
      },
      problems: [],
    });
  });

  test('may chain its edges, and have the line ends of Windows', () => {
    expect(problemsOf('flowchart LR\r\n  a --> b --> c\r\n')).toEqual([]);
  });

  test.each([
    ['is something else', 'nonsense'],
    ['is empty', ''],
    ['runs from top to bottom', 'flowchart TD\n  a --> b'],
    ['has an edge that the parser passes over', 'flowchart LR\n  a --> b\n  c-->d'],
    ['has an edge of another kind', 'flowchart LR\n  a --- b'],
    ['has an edge of two heads, of which one would be lost', 'flowchart LR\n  a <--> b'],
    ['has a shape that we do not draw', 'flowchart LR\n  a((Round)) --> b'],
    ['has a label that is too long', 'flowchart LR\n  a[A very long label indeed] --> b'],
    ['has too many nodes', `flowchart LR\n${'abcdefghijklm'.split('').join(' --> ')}`],
  ])('is refused where it %s', (_, flowchart) => {
    expect(problemsOf(flowchart)).toHaveLength(1);
  });

  test('is refused with what to write instead', () => {
    expect([
      ...problemsOf('nonsense'),
      ...problemsOf('flowchart TD\n  a --> b'),
      ...problemsOf('flowchart LR\n  a <--> b'),
      ...problemsOf('flowchart LR\n  a((Round)) --> b[A very long label indeed]'),
    ]).toMatchInlineSnapshot(`
      [
        "The flowchart cannot be read: Invalid mermaid header: "nonsense". Expected "graph TD", "flowchart LR", "stateDiagram-v2", etc.",
        "The flowchart must begin with "flowchart LR".",
        "The flowchart writes 0 edges but 1 were understood. Use a --> b, a -.-> b or a -->|label| b.",
        "The node "Round" has a shape we do not draw. Use [box], ([actor]), [(store)], [[queue]] or {{external}}.",
        "The label "A very long label indeed" is longer than 18 characters.",
      ]
    `);
  });
});

describe('a layout', () => {
  test('has every node inside the drawing, and every edge with its points', async () => {
    const { width, height, nodes, edges } = await layOutSchematic(parseSchematic(FLOWCHART).graph);
    expect(nodes.map(({ label }) => label)).toEqual(['Client', 'Gateway', 'Store', 'Queue', 'Mail']);
    for (const node of nodes) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.y).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width).toBeLessThanOrEqual(width);
      expect(node.y + node.height).toBeLessThanOrEqual(height);
    }
    expect(edges.map(({ points, isDashed, label }) => [points.length >= 2, isDashed, label?.text])).toEqual([
      [true, false, undefined],
      [true, false, 'reads'],
      [true, true, undefined],
      [true, false, undefined],
    ]);
  });

  test('is the same each time', async () => {
    const { graph } = parseSchematic(FLOWCHART);
    expect(await layOutSchematic(graph)).toEqual(await layOutSchematic(graph));
  });

  test('runs from left to right', async () => {
    const { nodes } = await layOutSchematic(parseSchematic('flowchart LR\n  a --> b --> c').graph);
    expect(nodes.map(({ x }) => x)).toEqual(nodes.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  test('takes nodes named like the drawing, an edge, or a property of every object', async () => {
    const { nodes, edges } = await layOutSchematic(
      parseSchematic('flowchart LR\n  root --> edge-0\n  edge-0 --> constructor\n  __proto__ --> root').graph,
    );
    expect(nodes.map(({ width }) => width > 0)).toEqual([true, true, true, true]);
    expect(edges.map(({ points }) => points.length)).toEqual([2, 2, 2]);
  });
});

describe('a flowchart of an article', () => {
  test('may run from top to bottom and have more nodes and longer labels', async () => {
    const flowchart = `flowchart TD\n  a[A label of twenty-six signs] --> ${'bcdefghijklmnopqrst'.split('').join(' --> ')}`;
    const { graph, problems } = parseSchematic(flowchart, ARTICLE);
    expect(problems).toEqual([]);
    const { width, height, nodes } = await layOutSchematic(graph);
    expect(nodes).toHaveLength(20);
    expect(height).toBeGreaterThan(width);
  });

  test('has problems at the lines they are about', () => {
    const flowchart =
      'flowchart LR\n  a[One] --> b[Two]\n  subgraph x\n  b --- c\n  d((Round)) --> a\n  %% a --> b\n  c[Late] --> a\n  end';
    expect(parseSchematic(flowchart, ARTICLE).problems.map(({ message, line }) => `${line} ${message}`)).toMatchInlineSnapshot(`
      [
        "3 Subgraphs are not drawn. Say in the labels or the caption what belongs together.",
        "4 The flowchart writes 3 edges but 4 were understood. Use a --> b, a -.-> b or a -->|label| b.",
        "5 The node "Round" has a shape we do not draw. Use [box], ([actor]), [(store)], [[queue]] or {{external}}.",
        "7 The node "c" gets the label "Late" after it was used without. Give it where the node first stands.",
      ]
    `);
  });
});
