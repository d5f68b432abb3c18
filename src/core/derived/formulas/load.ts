import { DAY, MONTH } from '../../prompt/unit.ts';
import { formatExact, formatNumber } from '../amount-format.ts';
import { defineConflict, defineFormula, type Formula, nameThings, ROUNDING, rateLike } from '../formula.ts';
import { SOURCES } from '../sources.ts';

const PEAK = ['peak_rate', 'peak_reads'] as const;
const LATENCY = ['latency', 'added_latency'] as const;
const AVERAGE = ['average_rate', 'request_volume'] as const;

/** Averages, peaks and users. A peak alone says nothing about a day or an average, nor an average alone about a peak. */
export const LOAD_FORMULAS: readonly Formula[] = [
  defineFormula({ id: 'average-of-volume', title: 'Average rate' }, ['request_volume'], ([volume]) => ({
    text: `${volume.label} ${volume.said} are ${rateLike(volume, volume.value)} on average over 30 days.`,
    working: `${formatNumber(volume.value * MONTH)} ÷ 30 days`,
  })),
  defineFormula(
    { id: 'peak-of-average', title: 'Peak from the average', unless: ['peak_rate'] },
    [AVERAGE, 'peak_factor'],
    ([average, factor]) => {
      const [mean, peak] = [average.value, average.value * factor.value].map((rate) => rateLike(average, rate));
      return { text: `A peak of ${factor.said} the average of ${mean} is ${peak}.`, working: `${mean} × ${factor.said}` };
    },
  ),
  defineFormula({ id: 'peak-to-average', title: 'Peak to average' }, ['peak_rate', AVERAGE], ([peak, average]) => {
    const mean = rateLike(average, average.value);
    return {
      when: peak.value >= average.value,
      text: `The average is ${mean}, so the peak of ${peak.said} is ${formatNumber(peak.value / average.value)} times it.`,
      working: `${peak.said} ÷ ${mean}`,
    };
  }),
  defineFormula({ id: 'requests-per-user', title: 'Requests per user' }, [AVERAGE, ['daily_users', 'users']], ([average, users]) => {
    const mean = rateLike(average, average.value);
    return {
      text: `An average of ${mean} over ${users.said} is ${formatNumber((average.value * DAY) / users.value)} ${nameThings(average)} per user and day.`,
      working: `${mean} × 24 h ÷ ${users.said}`,
    };
  }),
  defineFormula({ id: 'in-flight', title: 'Most in flight at once', source: SOURCES.queues }, [PEAK, LATENCY], ([rate, time]) => ({
    text: `At ${rate.said}, if each took the whole ${time.said}, ${formatNumber(rate.value * time.value)} ${nameThings(rate)} would be in flight at once: an upper bound, as most take less.`,
    working: `${rate.said} × ${time.said}`,
  })),
  defineFormula(
    { id: 'usually-in-flight', title: 'In flight at once', source: SOURCES.queues },
    ['event_rate', 'duration'],
    ([rate, time]) => ({
      text: `At ${rate.said}, if each takes the usual ${time.said}, ${formatNumber(rate.value * time.value)} ${nameThings(rate)} are in flight at once on average.`,
      working: `${rate.said} × ${time.said}`,
    }),
  ),
  defineFormula(
    { id: 'open-at-deadline', title: 'Most open at once', source: SOURCES.queues },
    ['event_rate', 'deadline'],
    ([rate, deadline]) => ({
      text: `At ${rate.said}, if each ran to its deadline of ${deadline.said}, ${formatNumber(rate.value * deadline.value)} ${nameThings(rate)} would be open at once: an upper bound.`,
      working: `${rate.said} × ${deadline.said}`,
    }),
  ),
  defineFormula(
    { id: 'rise-of-spike', title: 'Rise to the peak', unless: ['peak_rate'] },
    ['peak_factor', 'rise_time', AVERAGE],
    ([factor, time, average]) => {
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
    { id: 'peak-below-average', title: 'Peak below average', isContradiction: true },
    ['peak_rate', AVERAGE],
    ([peak, average]) => {
      const mean = rateLike(average, average.value);
      return {
        when: peak.value < average.value,
        text: `The peak of ${peak.said} is below the average of ${mean}.`,
        working: `${peak.said} < ${mean}`,
      };
    },
  ),
  defineConflict('monthly-below-daily', 'Monthly below daily users', ['monthly_users', '<', 'daily_users'], (monthly, daily) => ({
    text: `${monthly} are fewer than ${daily}: whoever is active on a day is active in its month.`,
  })),
  defineFormula(
    { id: 'spike-factor-above-peak', title: 'Two peaks', isContradiction: true },
    ['peak_factor', AVERAGE, 'peak_rate'],
    ([factor, average, peak]) => {
      const [mean, multiple] = [average.value, factor.value * average.value].map((rate) => rateLike(average, rate));
      return {
        when: factor.value * average.value > ROUNDING * peak.value,
        text: `${factor.said} the average of ${mean} is ${multiple}, above the stated peak of ${peak.said}: decide which of the two must be carried.`,
        working: `${formatExact(factor.value)} × ${mean} > ${peak.said}`,
      };
    },
  ),
];
