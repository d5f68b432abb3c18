import { z } from 'astro/zod';
import type { Problem } from '../../core/prompt/problem.ts';
import { parseYaml } from '../content/front-matter.ts';

const label = z
  .string()
  .regex(/^\S(?:[^\n\r]*\S)?$/, { error: 'must be on one line, without spaces around it.' })
  .max(60, { error: 'is longer than 60 characters.' });

const axisSchema = z.strictObject({
  label: label.describe('What is measured, with its unit.'),
  scale: z.enum(['linear', 'log']).default('linear').describe('log where values span several powers of ten.'),
  ticks: z.array(z.number()).min(2).max(12).optional().describe('The values to mark, in rising order; chosen by themselves without it.'),
});

const seriesSchema = z.strictObject({
  label: label
    .max(28, { error: 'is longer than 28 characters; it is shown beside its line.' })
    .describe('Its name, shown beside its line.'),
  points: z
    .array(z.tuple([z.number(), z.number()], { error: 'expected a pair of numbers, as [10, 0.5].' }))
    .min(2, { error: 'needs at least 2.' })
    .max(60, { error: 'takes at most 60.' })
    .describe('Pairs of x and y, in rising order of x.'),
});

const plotSchema = z
  .strictObject({
    caption: z
      .string()
      .regex(/^\S[^\n\r]*[.?!]$/, { error: 'must be one sentence on one line, with its full stop.' })
      .max(240, { error: 'is longer than 240 characters.' })
      .describe('One sentence: what the plot shows. Also its accessible name.'),
    x: axisSchema.describe('The axis from left to right.'),
    y: axisSchema.describe('The axis from bottom to top.'),
    series: z
      .array(seriesSchema)
      .min(1, { error: 'needs at least 1.' })
      .max(4, { error: 'takes at most 4, which can be told apart.' })
      .describe('The lines.'),
  })
  .superRefine(({ x, y, series }, context) => {
    const refuse = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
    for (const [place, [name, { scale, ticks = [] }]] of Object.entries({ x, y }).entries()) {
      if (ticks.some((tick, t) => tick <= (ticks[t - 1] ?? Number.NEGATIVE_INFINITY))) refuse([name, 'ticks'], 'must rise.');
      if (scale === 'linear') continue;
      if (ticks.some((tick) => tick <= 0)) refuse([name, 'ticks'], 'must all be more than 0 on a log scale.');
      for (const [s, { points }] of series.entries())
        for (const [p, { [place]: value = 1 }] of points.entries())
          if (value <= 0) refuse(['series', s, 'points', p], `${value} cannot be on a log scale. Leave the point out.`);
    }
    for (const [s, { label: name, points }] of series.entries()) {
      if (series.findIndex((other) => other.label === name) < s)
        refuse(['series', s, 'label'], `"${name}" is the label of an earlier series.`);
      for (const [p, [value]] of points.entries())
        if (value <= (points[p - 1]?.[0] ?? Number.NEGATIVE_INFINITY))
          refuse(['series', s, 'points', p], `${value} does not come after the point before it. Sort the points by x.`);
    }
  });

/** A plot as an author describes it. */
export type Plot = z.infer<typeof plotSchema>;

export type Axis = Plot['x'];

/** Reads the YAML of a plot; `linesAbove` is the number of lines above it in its file. Problems have the lines of the file. */
export function parsePlot(yaml: string, linesAbove = 0): { plot: Plot | undefined; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, plotSchema, linesAbove);
  return { plot: data, problems };
}
