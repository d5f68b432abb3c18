import { DAY, MONTH } from '../../prompt/unit.ts';
import { formatExact, formatNumber } from '../amount-format.ts';
import { defineConflict, defineFormula, type Formula, nameThings, ROUNDING, rateLike } from '../formula.ts';

const AVERAGE = ['average_rate', 'request_volume'] as const;
const LITTLE = { title: 'Little, A Proof for the Queuing Formula L = λW', url: 'https://doi.org/10.1287/opre.9.3.383' };

/** Averages, peaks and users. A peak alone says nothing about a day or an average, nor an average alone about a peak. */
export const LOAD_FORMULAS: readonly Formula[] = [
  defineFormula({ id: 'average-of-volume', title: 'Average rate', needs: { volume: 'request_volume' } }, ({ volume }) => ({
    text: `${volume.label} ${volume.said} are ${rateLike(volume, volume.value)} on average over 30 days.`,
    working: `${formatNumber(volume.value * MONTH)} ÷ 30 days`,
  })),
  defineFormula(
    { id: 'peak-of-average', title: 'Peak from the average', needs: { average: AVERAGE, factor: 'peak_factor' }, unless: ['peak_rate'] },
    ({ average, factor }) => {
      const [mean, peak] = [average.value, average.value * factor.value].map((rate) => rateLike(average, rate));
      return { text: `A peak of ${factor.said} the average of ${mean} is ${peak}.`, working: `${mean} × ${factor.said}` };
    },
  ),
  defineFormula(
    { id: 'peak-to-average', title: 'Peak to average', needs: { peak: 'peak_rate', average: AVERAGE } },
    ({ peak, average }) => {
      const mean = rateLike(average, average.value);
      return {
        when: peak.value >= average.value,
        text: `The average is ${mean}, so the peak of ${peak.said} is ${formatNumber(peak.value / average.value)} times it.`,
        working: `${peak.said} ÷ ${mean}`,
      };
    },
  ),
  defineFormula(
    { id: 'requests-per-user', title: 'Requests per user', needs: { average: AVERAGE, users: ['daily_users', 'users'] } },
    ({ average, users }) => {
      const mean = rateLike(average, average.value);
      return {
        text: `An average of ${mean} over ${users.said} is ${formatNumber((average.value * DAY) / users.value)} ${nameThings(average)} per user and day.`,
        working: `${mean} × 24 h ÷ ${users.said}`,
      };
    },
  ),
  defineFormula(
    {
      id: 'in-flight',
      title: 'Most in flight at once',
      needs: { rate: ['peak_rate', 'peak_reads'], time: ['latency', 'added_latency'] },
      source: LITTLE,
    },
    ({ rate, time }) => ({
      text: `At ${rate.said}, if each took the whole ${time.said}, ${formatNumber(rate.value * time.value)} ${nameThings(rate)} would be in flight at once: an upper bound, as most take less.`,
      working: `${rate.said} × ${time.said}`,
    }),
  ),
  defineFormula(
    { id: 'usually-in-flight', title: 'In flight at once', needs: { rate: 'event_rate', time: 'duration' }, source: LITTLE },
    ({ rate, time }) => ({
      text: `At ${rate.said}, if each takes the usual ${time.said}, ${formatNumber(rate.value * time.value)} ${nameThings(rate)} are in flight at once on average.`,
      working: `${rate.said} × ${time.said}`,
    }),
  ),
  defineFormula(
    { id: 'open-at-deadline', title: 'Most open at once', needs: { rate: 'event_rate', deadline: 'deadline' }, source: LITTLE },
    ({ rate, deadline }) => ({
      text: `At ${rate.said}, if each ran to its deadline of ${deadline.said}, ${formatNumber(rate.value * deadline.value)} ${nameThings(rate)} would be open at once: an upper bound.`,
      working: `${rate.said} × ${deadline.said}`,
    }),
  ),
  defineFormula(
    {
      id: 'rise-of-spike',
      title: 'Rise to the peak',
      needs: { factor: 'peak_factor', time: 'rise_time', average: AVERAGE },
      unless: ['peak_rate'],
    },
    ({ factor, time, average }) => {
      const from = average.value;
      const [start, end, step] = [from, from * factor.value, (from * (factor.value - 1)) / time.value].map((rate) =>
        rateLike(average, rate),
      );
      return {
        when: factor.value > 1,
        text: `Rising from ${start} to ${end} in ${time.said} adds ${step} with every second.`,
        working: `(${formatExact(factor.value)} − 1) × ${start} ÷ ${time.said}`,
      };
    },
  ),
  defineFormula(
    { id: 'peak-below-average', title: 'Peak below average', needs: { peak: 'peak_rate', average: AVERAGE }, isContradiction: true },
    ({ peak, average }) => {
      const mean = rateLike(average, average.value);
      return {
        when: peak.value < average.value,
        text: `The peak of ${peak.said} is below the average of ${mean}.`,
        working: `${peak.said} < ${mean}`,
      };
    },
  ),
  defineConflict(
    'monthly-below-daily',
    'Monthly below daily users',
    ['monthly_users', '<', 'daily_users'],
    (monthly, daily) => `${monthly} are fewer than ${daily}: whoever is active on a day is active in its month.`,
  ),
  defineFormula(
    {
      id: 'spike-factor-above-peak',
      title: 'Two peaks',
      needs: { factor: 'peak_factor', average: AVERAGE, peak: 'peak_rate' },
      isContradiction: true,
    },
    ({ factor, average, peak }) => {
      const [mean, multiple] = [average.value, factor.value * average.value].map((rate) => rateLike(average, rate));
      return {
        when: factor.value * average.value > ROUNDING * peak.value,
        text: `${factor.said} the average of ${mean} is ${multiple}, above the stated peak of ${peak.said}: decide which of the two must be carried.`,
        working: `${formatExact(factor.value)} × ${mean} > ${peak.said}`,
      };
    },
  ),
];
