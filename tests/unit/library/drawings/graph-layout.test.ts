import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCode, readBody } from '../../../../src/library/content/body.ts';
import { readAnswers, readContentFiles } from '../../../../src/library/content/files.ts';
import { isSequence, parseGraph } from '../../../../src/library/drawings/drawing.ts';
import { drawGraph } from '../../../../src/library/drawings/drawn-diagrams.ts';
import { parseFlowchart } from '../../../../src/library/drawings/graph/flowchart.ts';
import { type DrawnGraph, layOutGraph } from '../../../../src/library/drawings/graph/graph-layout.ts';
import type { Box } from '../../../../src/library/drawings/graph/node-shape.ts';
import { ANSWER } from '../../../../src/library/drawings/graph/room.ts';

const BRACKETS = ['[|]', '([|])', '[(|)]', '[[|]]', '{{|}}', '(|)', '{|}'].map((pair) => pair.split('|'));
const ARROWS = ['-->', '---', '-.->', '==>', '<-->', '-->|said|'];

/** How far a point is off the outline of each shape: `x` and `y` from its middle, `w` and `h` half of its size. */
const OUTLINES: Readonly<Record<string, (x: number, y: number, w: number, h: number) => number>> = {
  '[Box]': (x, y, w, h) => Math.max(x - w, y - h),
  '([Stadium])': (x, y, w, h) => Math.hypot(Math.max(0, x - (w - h)), y) - h,
  '(Round)': (x, y, w, h) => Math.hypot(Math.max(0, x - (w - 8)), Math.max(0, y - (h - 8))) - 8,
  '{Diamond}': (x, y, w, h) => (x / w + y / h - 1) * h,
  '{{Hexagon}}': (x, y, w, h) => Math.max(y - h, x - w + (9 * y) / h),
  '[(Cylinder)]': (x, y, w, h) => Math.max(x - w, y - (h - 5) - 5 * Math.sqrt(Math.max(0, 1 - (x / w) ** 2))),
};

interface Written {
  text: string;
  nodes: number;
  groups: number;
  edges: number;
}

/** Flowcharts with up to three groups, one of them within another, and edges between nodes and from and to groups. */
const flowcharts: fc.Arbitrary<Written> = fc
  .record({
    direction: fc.constantFrom('LR', 'TD'),
    nodes: fc.array(fc.record({ bracket: fc.nat(BRACKETS.length - 1), group: fc.nat(3) }), { minLength: 1, maxLength: 9 }),
    edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(...ARROWS)), { maxLength: 9 }),
    towards: fc.array(fc.tuple(fc.nat(8), fc.nat(2), fc.boolean()), { maxLength: 3 }),
  })
  .map(({ direction, nodes, edges, towards }) => {
    // Group 2 is within group 1, and group 3 is beside it; what is in no group has number 0.
    const members = (group: number): number[] => nodes.flatMap((node, i) => (node.group === group ? [i] : []));
    const print = (i: number): string => {
      const [open, close] = BRACKETS[nodes[i]?.bracket ?? 0] ?? [];
      return `  n${i}${open}"Node ${i}"${close}`;
    };
    const inner = members(2).length === 0 ? [] : ['subgraph g2 [Inner]', ...members(2).map(print), 'end'];
    const outer = [...members(1).map(print), ...inner];
    const beside = members(3).map(print);
    const lines = [
      ...(outer.length === 0 ? [] : ['subgraph g1 [Outer]', ...outer, 'end']),
      ...(beside.length === 0 ? [] : ['subgraph g3 [Beside]', ...beside, 'end']),
      ...members(0).map(print),
    ];
    const groups = lines.flatMap((line) => /^subgraph (\w+)/.exec(line)?.[1] ?? []);
    const joined = edges.map(([from, to, arrow]) => `n${from % nodes.length} ${arrow} n${to % nodes.length}`);
    const crossing = towards.flatMap(([node, place, isOut]) => {
      const group = groups[place];
      const own = nodes[node % nodes.length]?.group;
      if (group === undefined || own === undefined || group === `g${own}` || (group === 'g1' && own === 2)) return [];
      return [isOut ? `${group} --> n${node % nodes.length}` : `n${node % nodes.length} --> ${group}`];
    });
    return {
      text: [`flowchart ${direction}`, ...lines, ...joined, ...crossing].join('\n'),
      nodes: nodes.length,
      groups: groups.length,
      edges: joined.length + crossing.length,
    };
  });

describe('any flowchart', () => {
  test('has each node, group and edge that is written in its drawing', async () => {
    await fc.assert(
      fc.asyncProperty(flowcharts, async ({ text, nodes, groups, edges }) => {
        const { graph, problems } = parseFlowchart(text, ANSWER);
        expect(problems).toEqual([]);
        const drawn = await layOutGraph(graph);
        expect([drawn.nodes.length, drawn.groups.length, drawn.edges.length]).toEqual([nodes, groups, edges]);
        expectWhole(drawn);
        for (const [i, { group }] of graph.nodes.entries())
          expectInside(drawn.nodes[i], drawn.groups[graph.groups.findIndex(({ id }) => id === group)]);
        for (const [i, { group }] of graph.groups.entries())
          expectInside(drawn.groups[i], drawn.groups[graph.groups.findIndex(({ id }) => id === group)]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('has no line that is passed over', () => {
    const others = fc.oneof(
      fc.string(),
      fc.constantFrom('a -> b', 'two words', 'a[One', 'a -- b', '-->', 'subgraph', 'a --x b', 'a --> b;'),
    );
    fc.assert(
      fc.property(flowcharts, others, fc.nat(20), ({ text, nodes, groups, edges }, other, place) => {
        const lines = text.split('\n');
        const at = 1 + (place % lines.length);
        const { graph, problems } = parseFlowchart(lines.toSpliced(at, 0, other).join('\n'), ANSWER);
        const isSilent = other.trim() === '' || /^\s*%%(?!\{)/.test(other);
        const isDrawn = graph.nodes.length > nodes || graph.groups.length > groups || graph.edges.length > edges;
        expect(isSilent || isDrawn || problems.some(({ line }) => line === at + 1)).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('a drawing', () => {
  test('has the edges end at the outlines of nodes', async () => {
    for (const direction of ['LR', 'TD'])
      for (const [written, measure] of Object.entries(OUTLINES)) {
        const { nodes, edges } = await draw(`flowchart ${direction}\n d${written}\n a & b & c --> d`);
        const [{ x, y, width, height } = { x: 0, y: 0, width: 0, height: 0 }] = nodes;
        for (const { points } of edges) {
          const end = points.at(-1) ?? { x: 0, y: 0 };
          const off = measure(Math.abs(end.x - x - width / 2), Math.abs(end.y - y - height / 2), width / 2, height / 2);
          expect([written, direction, Math.abs(off) < 0.2]).toEqual([written, direction, true]);
        }
      }
  });

  test('runs from left to right, or from top to bottom', async () => {
    const across = await draw('flowchart LR\n a --> b --> c');
    const down = await draw('flowchart TD\n a --> b --> c');
    expect(across.nodes.map(({ x }) => x)).toEqual(across.nodes.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(down.nodes.map(({ y }) => y)).toEqual(down.nodes.map(({ y }) => y).toSorted((a, b) => a - b));
    expect([across.width > across.height, down.height > down.width]).toEqual([true, true]);
  });

  test('breaks long labels into lines that lie within their node', async () => {
    const [node] = (await draw('flowchart LR\n a[A label that is so long that it has two lines]')).nodes;
    expect(node?.lines).toHaveLength(2);
    for (const { x, y } of node?.lines ?? []) expectInside({ x, y, width: 0, height: 0 }, node);
  });

  test('is the same each time, and laid out once', async () => {
    const text = 'flowchart LR\n subgraph x [X]\n a --> b\n end\n b --> c --> a';
    expect(await draw(text)).toEqual(await draw(text));
    expect(drawGraph(text)).toBe(drawGraph(text));
  });

  test('takes nodes named like a property of every object', async () => {
    const { nodes, edges } = await draw('flowchart LR\n graph1 --> constructor\n __proto__ --> graph1');
    expect(nodes.every(({ width }) => width > 0)).toBe(true);
    expect(edges.every(({ points }) => points.length >= 2)).toBe(true);
  });

  test('is whole for each diagram of the content', async () => {
    const fences = [
      ...readContentFiles('.').flatMap(({ text }) => readBody(text).code),
      ...readAnswers('.').flatMap(({ text }) => listCode(text)),
    ];
    const texts = fences.filter(({ language, text }) => language === 'mermaid' && !isSequence(text)).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const { graph, problems } = parseGraph(text, ANSWER);
      expect([text, problems]).toEqual([text, []]);
      expectWhole(await drawGraph(text));
      expect((await drawGraph(text)).edges).toHaveLength(graph.edges.length);
    }
  });
});

function draw(text: string): Promise<DrawnGraph> {
  return layOutGraph(parseFlowchart(text, ANSWER).graph);
}

/** All that is drawn lies within the measures of the drawing, and each edge has a line. */
function expectWhole({ width, height, nodes, groups, edges }: DrawnGraph): void {
  const whole = { x: 0, y: 0, width, height };
  for (const box of [...nodes, ...groups]) {
    expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
    expectInside(box, whole);
  }
  for (const { points, lines } of edges) {
    expect(points.length).toBeGreaterThanOrEqual(2);
    for (const { x, y } of [...points, ...lines]) expectInside({ x, y, width: 0, height: 0 }, whole);
  }
}

function expectInside(inner: Box | undefined, outer: Box | undefined): void {
  if (inner === undefined || outer === undefined) return;
  expect(inner.x).toBeGreaterThanOrEqual(outer.x);
  expect(inner.y).toBeGreaterThanOrEqual(outer.y);
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 0.1);
  expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 0.1);
}
