import { formatNumber, formatShare } from '../amount-format.ts';
import { defineConflict, defineFormula, type Formula } from '../formula.ts';

/** Rates against the limits and sources that have to carry them. */
export const LIMIT_FORMULAS: readonly Formula[] = [
  defineFormula({ id: 'callers-to-limit', title: 'Callers that use up the limit' }, ['rate_limit', 'caller_limit'], ([limit, caller]) => ({
    when: limit.value > caller.value,
    // A third of a request a second is rounded: thirty callers must not become thirty-one.
    text: `${formatNumber(Math.ceil(Number((limit.value / caller.value).toPrecision(9))))} callers at their limit of ${caller.said} use up the ${limit.said} of all.`,
    working: `⌈${limit.said} ÷ ${caller.said}⌉`,
  })),
  defineFormula({ id: 'hit-ratio', title: 'Hit ratio needed' }, ['source_capacity', 'peak_reads'], ([capacity, reads]) => ({
    when: reads.value > capacity.value,
    text: `At ${reads.said}, a source that survives ${capacity.said} needs a hit ratio of ${formatShare(1 - capacity.value / reads.value)}; with no cache it gets ${formatNumber(reads.value / capacity.value)} times what it survives.`,
    working: `1 − ${capacity.said} ÷ ${reads.said}`,
  })),
  defineFormula({ id: 'source-carries-peak', title: 'Peak without a cache' }, ['source_capacity', 'peak_reads'], ([capacity, reads]) => ({
    when: reads.value <= capacity.value,
    text: `A source that survives ${capacity.said} carries the peak of ${reads.said} without a cache.`,
    working: `${capacity.said} ≥ ${reads.said}`,
  })),
  defineConflict('limit-below-peak', 'Limit below peak', ['rate_limit', '<', 'peak_rate'], (limit, peak) => ({
    text: `The limit of ${limit} for all is below the peak of ${peak}: it refuses part of the expected load.`,
  })),
  defineConflict('caller-limit-above-all', 'Limit of one above limit of all', ['rate_limit', '<', 'caller_limit'], (limit, caller) => ({
    text: `One caller may make ${caller}, more than the ${limit} that all together may.`,
  })),
];
