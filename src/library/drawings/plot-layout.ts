import { round, widthOfText } from './drawing-text.ts';
import type { Plot } from './plot.ts';
import { createScale, formatTick } from './plot-scale.ts';

const SIZE = { width: 680, height: 340 };
const MARGIN = { top: 34, bottom: 48 };
const MOST_MARKS = 16;
const LABEL_HEIGHT = 15;

/** Lays a plot out, with the name of each line beside its end: all measures in drawing units, one unit a CSS pixel at full size. */
export function layOutPlot({ x, y, series }: Plot) {
  const points = series.flatMap((line) => line.points);
  const xScale = createScale(
    x,
    points.map(([px]) => px),
  );
  const yScale = createScale(
    y,
    points.map(([, py]) => py),
  );
  const left = 14 + Math.max(...yScale.ticks.map((tick) => widthOfText(formatTick(tick))));
  const right = SIZE.width - 14 - Math.max(...series.map(({ label }) => widthOfText(label)));
  const [top, bottom] = [MARGIN.top, SIZE.height - MARGIN.bottom];
  const toX = (value: number): number => round(left + xScale.place(value) * (right - left));
  const toY = (value: number): number => round(bottom - yScale.place(value) * (bottom - top));
  const drawn = series.map(({ label, points: written }) => {
    const places = written.map(([px, py]) => ({ x: toX(px), y: toY(py) }));
    const every = Math.ceil(places.length / MOST_MARKS);
    return { label, points: places, marks: places.filter((_, i) => (places.length - 1 - i) % every === 0) };
  });
  const labels = spread(
    drawn.map((line) => line.points.at(-1)?.y ?? 0),
    top,
    bottom,
  );
  return {
    ...SIZE,
    field: { left, right, top, bottom },
    ticks: {
      x: xScale.ticks.map((tick) => ({ at: toX(tick), label: formatTick(tick) })),
      y: yScale.ticks.map((tick) => ({ at: toY(tick), label: formatTick(tick) })),
    },
    series: drawn.map((line, i) => ({ ...line, labelY: labels[i] ?? 0 })),
  };
}

/** The points of all lines as the rows of a table: each x once, with the y of each line that has one there. */
export function tabulatePlot({ series }: Plot): { x: string; ys: string[] }[] {
  const xs = [...new Set(series.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);
  return xs.map((x) => ({
    x: formatTick(x),
    ys: series.map(({ points }) => {
      const y = points.find(([other]) => other === x)?.[1];
      return y === undefined ? '–' : formatTick(y);
    }),
  }));
}

/** Moves labels apart that would overlap, downwards first and then back up from the end of the field. */
function spread(wanted: readonly number[], top: number, bottom: number): number[] {
  const order = wanted.map((y, i) => ({ y: Math.max(y, top), i })).sort((a, b) => a.y - b.y);
  for (const [place, label] of order.entries())
    label.y = Math.max(label.y, (order[place - 1]?.y ?? Number.NEGATIVE_INFINITY) + LABEL_HEIGHT);
  let limit = bottom;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, limit);
    limit = label.y - LABEL_HEIGHT;
  }
  return wanted.map((_, i) => round(order.find((label) => label.i === i)?.y ?? 0));
}
