import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlot } from '../../../../src/library/drawings/plot.ts';
import { layOutPlot, tabulatePlot } from '../../../../src/library/drawings/plot-layout.ts';
import { createScale, formatTick } from '../../../../src/library/drawings/plot-scale.ts';

const PLOT = `caption: Waiting time by load.
x: { label: Load in % }
y: { label: Wait in ms, scale: log }
series:
  - { label: one server, points: [[10, 1], [50, 10], [90, 100]] }
  - { label: two servers, points: [[10, 1], [90, 20]] }
`;

const problemsOf = (yaml: string, above = 0) => parsePlot(yaml, above).problems.map(({ message, line }) => `${line} ${message}`);
const read = (yaml: string) => {
  const { plot } = parsePlot(yaml);
  if (plot === undefined) throw new Error('The plot has problems.');
  return plot;
};

describe('a plot', () => {
  test('is read with the scales that it leaves out', () => {
    expect(read(PLOT)).toMatchObject({
      x: { label: 'Load in %', scale: 'linear' },
      y: { scale: 'log' },
      series: [{ label: 'one server' }, {}],
    });
  });

  test('has problems at the lines of its file', () => {
    expect(
      [
        PLOT.replace('caption: Waiting time by load.', 'caption: Waiting time'),
        PLOT.replace('x:', 'X:'),
        PLOT.replace('scale: log', 'scale: logarithmic'),
        PLOT.replace('[50, 10]', '[50]'),
        PLOT.replace('[50, 10]', '[5, 10]'),
        PLOT.replace('[50, 10]', '[50, 0]'),
        PLOT.replace('two servers', 'one server'),
        PLOT.replace('Load in %', 'Load in %, ticks: [10, 5]'),
        PLOT.replace(/series:[\s\S]*/, 'series: []'),
        PLOT.replace('series:', 'colour: red\nseries:'),
        '{',
      ].flatMap((yaml) => problemsOf(yaml, 10)),
    ).toMatchInlineSnapshot(`
      [
        "11 caption: must be one sentence on one line, with its full stop.",
        "1 x: is missing. Add it: the axis from left to right.",
        "12 X: is not a known key. Did you mean "x"? Correct it, or remove the line.",
        "13 y.scale: "logarithmic" is not among linear, log.",
        "15 series.0.points.1: expected a pair of numbers, as [10, 0.5].",
        "15 series.0.points.1: 5 does not come after the point before it. Sort the points by x.",
        "15 series.0.points.1: 0 cannot be on a log scale. Leave the point out.",
        "16 series.1.label: "one server" is the label of an earlier series.",
        "12 x.ticks: must rise.",
        "14 series: needs at least 1.",
        "14 colour: is not a known key. Correct it, or remove the line.",
        "11 A } is missing. Add it.",
      ]
    `);
  });
});

describe('ticks', () => {
  test.each([
    ['linear', [0, 100], [0, 20, 40, 60, 80, 100]],
    ['linear', [3, 97], [0, 20, 40, 60, 80, 100]],
    ['linear', [90, 100], [90, 92, 94, 96, 98, 100]],
    ['linear', [-5, 5], [-6, -4, -2, 0, 2, 4, 6]],
    ['linear', [0, 0.35], [0, 0.1, 0.2, 0.3, 0.4]],
    ['log', [1, 1000], [1, 10, 100, 1000]],
    ['log', [3, 40], [2, 5, 10, 20, 50]],
    ['log', [0.001, 0.1], [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]],
    ['log', [1e9, 1e9], [1e9, 2e9]],
    ['log', [999_999_997.6974126, 999_999_997.6974126], [5e8, 1e9]],
    ['log', [1, 1e12], [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12]],
  ] as const)('of a %s axis for %o are %o', (scale, values, ticks) => {
    expect(createScale({ scale }, values).ticks).toEqual(ticks);
  });

  test('that are named stay as they are', () => {
    expect(createScale({ scale: 'linear', ticks: [0, 7] }, [1, 6]).ticks).toEqual([0, 7]);
  });

  test('hold all values between them, which keep their order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('linear' as const, 'log' as const),
        fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 2 }),
        (scale, values) => {
          const { ticks, place } = createScale({ scale }, values);
          expect(ticks.length).toBeGreaterThan(1);
          expect(ticks.length).toBeLessThan(12);
          const places = values.toSorted((a, b) => a - b).map(place);
          expect(Math.min(...places)).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.max(...places)).toBeLessThanOrEqual(1 + 1e-9);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  test.each([
    [0.05, '0.05'],
    [1500, '1,500'],
    [20_000, '20K'],
    [3_000_000, '3M'],
    [99.95, '99.95'],
  ])('show %d as %s', (value, text) => {
    expect(formatTick(value)).toBe(text);
  });
});

describe('a plot laid out', () => {
  const plot = read(PLOT);
  const drawn = layOutPlot(plot);

  test('has its points within the field, higher values higher up', () => {
    const { left, right, top, bottom } = drawn.field;
    for (const { points } of drawn.series)
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x).toBeLessThanOrEqual(right);
        expect(y).toBeGreaterThanOrEqual(top);
        expect(y).toBeLessThanOrEqual(bottom);
      }
    const heights = drawn.series[0]?.points.map(({ y }) => y) ?? [];
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });

  test('keeps the names of lines apart that end close together', () => {
    const close = layOutPlot(read(PLOT.replace('[90, 20]', '[90, 99]')));
    const [first = 0, second = 0] = close.series.map(({ labelY }) => labelY);
    expect(Math.abs(first - second)).toBeGreaterThanOrEqual(15);
  });

  test('has a table of its points, each x once', () => {
    expect(tabulatePlot(plot)).toEqual([
      { x: '10', ys: ['1', '1'] },
      { x: '50', ys: ['10', '–'] },
      { x: '90', ys: ['100', '20'] },
    ]);
  });
});
