import type { Axis } from './plot.ts';

/** How values of an axis become places on it. */
export interface Scale {
  ticks: readonly number[];
  /** The place of a value, from 0 at the beginning of the axis to 1 at its end. */
  place(value: number): number;
}

const NICE = [1, 2, 5, 10] as const;

/** About how many ticks an axis has that names none. */
const FEW = 5;

/** The scale of an axis for all of its values. */
export function createScale({ scale, ticks: named }: Pick<Axis, 'scale' | 'ticks'>, values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const ticks = named ?? (scale === 'log' ? chooseLogTicks(least, most) : chooseTicks(least, most));
  const measure = scale === 'log' ? Math.log10 : (value: number): number => value;
  const from = measure(Math.min(least, ticks[0] ?? least));
  const length = measure(Math.max(most, ticks.at(-1) ?? most)) - from;
  return { ticks, place: (value) => (measure(value) - from) / (length || 1) };
}

/** Round values around all others, from 0 where that is not far. */
function chooseTicks(least: number, most: number): number[] {
  const from = least > 0 && least < most * 0.6 ? 0 : least;
  const span = most - from || Math.abs(most) || 1;
  const power = 10 ** Math.floor(Math.log10(span / FEW));
  const step = power * (NICE.find((nice) => span / (power * nice) <= FEW) ?? 10);
  const first = Math.floor(from / step + 1e-9);
  const count = Math.ceil(most / step - 1e-9) - first;
  return Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Powers of ten around all values; 1, 2 and 5 times them where they are few. */
function chooseLogTicks(least: number, most: number): number[] {
  const [from, to] = [Math.floor(Math.log10(least) + 1e-9), Math.ceil(Math.log10(most) - 1e-9)];
  const every = Math.ceil((to - from) / 8) || 1;
  const powers = Array.from({ length: Math.ceil((to - from) / every) + 1 }, (_, i) => from + i * every);
  if (to - from > 2) return powers.map((power) => Number(`1e${power}`));
  const around = Array.from({ length: to - from + 3 }, (_, i) => from - 1 + i);
  const fine = around.flatMap((power) => NICE.slice(0, 3).map((nice) => Number(`${nice}e${power}`)));
  const first = fine.findLastIndex((tick) => tick <= least);
  return fine.slice(first, fine.findIndex((tick, i) => i > first && tick >= most) + 1);
}

/** A number as axes and tables show it: `0.05`, `1,500`, `20K`, `3M`. */
export function formatTick(value: number): string {
  const notation = Math.abs(value) >= 10_000 ? 'compact' : 'standard';
  return value.toLocaleString('en', { maximumSignificantDigits: 6, notation });
}
