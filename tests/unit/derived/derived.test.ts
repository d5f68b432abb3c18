import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDerived, type DerivedNumber, FORMULAS } from '../../../src/core/derived/derived.ts';
import { MEASURES, type Measure } from '../../../src/core/derived/measure.ts';
import { placeholder } from '../../support/prompts.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

/** Values by measure, as a sheet with one blank for each would have them. */
type Sheet = Partial<Record<Measure, string>>;

const LABELS: Sheet = { availability: 'Availability', part_availability: 'Gateway', request_volume: 'Monthly requests' };
const UNITS: Sheet = {
  daily_users: 'daily active users',
  monthly_users: 'monthly active users',
  engineers: 'engineers',
  retries: 'retries',
};

function blank(measure: Measure, value: string, key: string = measure) {
  const isNumber = (MEASURES[measure] as readonly string[])[0] === 'count';
  const given = isNumber ? { kind: 'number', unit: UNITS[measure] } : { kind: 'quantity', unit: 'x', options: ['x'] };
  return { key, placeholder: placeholder(key, { ...given, measure, label: LABELS[measure] ?? measure }), value };
}

function compute(sheet: Sheet, ...constraints: string[]): readonly DerivedNumber[] {
  const blanks = Object.entries(sheet).map(([measure, value]) => blank(measure as Measure, value));
  return computeDerived(blanks, new Set(constraints)).numbers;
}

function find(id: string, sheet: Sheet, ...constraints: string[]): DerivedNumber | undefined {
  return compute(sheet, ...constraints).find((derived) => derived.id === id);
}

describe('a derived number states what follows', () => {
  test.each<[id: string, sheet: Sheet, text: string]>([
    [
      'allowed-downtime',
      { availability: '99.95 %' },
      'Availability 99.95 % allows 21.6 min of failure in 30 days and 4 h 23 min in a year.',
    ],
    ['allowed-downtime', { availability: '99 %' }, 'Availability 99 % allows 7 h 12 min of failure in 30 days and 3.65 days in a year.'],
    ['allowed-downtime', { part_availability: '99.999 %' }, 'Gateway 99.999 % allows 25.9 s of failure in 30 days and 5.26 min in a year.'],
    [
      'burn-rate-alerts',
      { availability: '99.95 %' },
      'For 99.95 % over 30 days, page when 0.72 % of requests fail over 1 h (14.4×, 2 % of the budget) or 0.3 % over 6 h (6×, 5 %), and open a ticket at 0.05 % over 3 days (1×, 10 %).',
    ],
    [
      'failures-allowed',
      { availability: '99.9 %', average_rate: '50 req/s' },
      'Of 130 million requests in 30 days, 99.9 % lets 130,000 fail.',
    ],
    [
      'failures-allowed',
      { part_availability: '99.95 %', request_volume: '1,100 M requests' },
      'Of 1.1 billion requests in 30 days, 99.95 % lets 550,000 fail.',
    ],
    [
      'chain-availability',
      { availability: '99.9 %', steps: '4' },
      '4 in a row that each reach 99.9 % and fail independently reach 99.601 % together; to reach 99.9 % together, each needs 99.975 %.',
    ],
    [
      'recoveries-in-budget',
      { availability: '99.9 %', rto: '15 min' },
      'A recovery that takes the whole RTO of 15 min spends 34.7 % of the 43.2 min that 99.9 % allows in 30 days.',
    ],
    [
      'reaction-in-budget',
      { availability: '99.5 %', engage_time: '18 min' },
      'In the 18 min until someone works on it, a full outage spends 8.33 % of the 3 h 36 min that 99.5 % allows in 30 days.',
    ],
    [
      'average-of-volume',
      { request_volume: '1,100 M requests' },
      'Monthly requests 1,100 M requests are 424 requests/s on average over 30 days.',
    ],
    [
      'peak-of-average',
      { average_rate: '2.16M requests/day', peak_factor: '20 times' },
      'A peak of 20 times the average of 25 requests/s is 500 requests/s.',
    ],
    [
      'peak-to-average',
      { peak_rate: '180 req/s', average_rate: '50 req/s' },
      'The average is 50 req/s, so the peak of 180 req/s is 3.6 times it.',
    ],
    [
      'requests-per-user',
      { average_rate: '40 req/s', daily_users: '140,000' },
      'An average of 40 req/s over 140,000 daily active users is 24.7 requests per user and day.',
    ],
    [
      'in-flight',
      { peak_rate: '900 req/s', latency: '400 ms' },
      'At 900 req/s, if each took the whole 400 ms, 360 requests would be in flight at once: an upper bound, as most take less.',
    ],
    [
      'usually-in-flight',
      { event_rate: '20 orders/min', duration: '9 s' },
      'At 20 orders/min, if each takes the usual 9 s, 3 orders are in flight at once on average.',
    ],
    [
      'open-at-deadline',
      { event_rate: '20 orders/min', deadline: '15 min' },
      'At 20 orders/min, if each ran to its deadline of 15 min, 300 orders would be open at once: an upper bound.',
    ],
    [
      'waiting-within-lag',
      { peak_writes: '25 changes/s', lag: '30 s' },
      'At 25 changes/s, a lag of 30 s means that up to 750 changes have not yet arrived.',
    ],
    [
      'spike-to-peak',
      { spike_rate: '4,000 events/s', event_rate: '200 events/s' },
      'The spike of 4,000 events/s is 20 times the normal peak; consumers sized for 200 events/s fall 228,000 events behind in each minute of it.',
    ],
    [
      'rise-of-spike',
      { peak_factor: '10', rise_time: '3 min', average_rate: '40 req/s' },
      'Rising from 40 req/s to 400 req/s in 3 min adds 2 req/s with every second.',
    ],
    [
      'callers-to-limit',
      { rate_limit: '3,000 req/s', caller_limit: '1,200 req/min' },
      '150 callers at their limit of 1,200 req/min use up the 3,000 req/s of all.',
    ],
    [
      'hit-ratio',
      { source_capacity: '2,500 req/s', peak_reads: '8,060 req/s' },
      'At 8,060 req/s, a source that survives 2,500 req/s needs a hit ratio of 69 %; with no cache it gets 3.22 times what it survives.',
    ],
    [
      'source-carries-peak',
      { source_capacity: '2,500 req/s', peak_reads: '2,500 req/s' },
      'A source that survives 2,500 req/s carries the peak of 2,500 req/s without a cache.',
    ],
    ['deliveries', { publish_rate: '9,000 messages/s', audience: '9' }, '9,000 messages/s to 9 each are 81,000 messages/s to deliver.'],
    [
      'deliveries',
      { publish_rate: '9,000 messages/s', audience: '9', largest_audience: '900' },
      '9,000 messages/s to 9 each are 81,000 messages/s to deliver; if all went to 900, 8.1 million messages/s.',
    ],
    [
      'catch-up',
      { publish_rate: '9,000 messages/s', audience: '10', connections: '90,000', offline: '12 h' },
      'Spread evenly over 90,000, that is 1 message/s to each at the peak: a client away for 12 h has up to 43,200 messages to catch up on.',
    ],
    ['size-of-items', { item_count: '38,000,000 files', item_size: '5 MB' }, '38,000,000 files of 5 MB each are 190 TB.'],
    [
      'size-of-items',
      { item_count: '4.2M documents', item_count_later: '7M documents', item_size: '2.5 KB' },
      '4.2M documents of 2.5 KB each are 10.5 GB, 7M documents are 17.5 GB.',
    ],
    [
      'volume-ahead',
      { data_volume: '350 GB', growth_rate: '9 GB/month' },
      '350 GB growing by 9 GB/month are 458 GB in a year and 674 GB in three.',
    ],
    [
      'stored-events',
      { event_rate: '180 events/s', item_size: '600 B', retention: '90 days', replicas: '3' },
      '180 events/s of 600 B each, kept for 90 days in 3, are at most 2.52 TB, as if the peak never ended.',
    ],
    [
      'stored-events',
      { event_rate: '180 events/s', item_size: '1 KB', retention: '1 day' },
      '180 events/s of 1 KB each, kept for 1 day in one copy, are at most 15.6 GB, as if the peak never ended.',
    ],
    ['stored-volume', { data_rate: '450 GB/day', retention: '14 days' }, '450 GB/day kept for 14 days are 6.3 TB.'],
    ['event-transfer', { event_rate: '100 events/s', item_size: '1 KB' }, '100 events/s of 1 KB each are 100 KB/s (800 Kbit/s).'],
    ['download-transfer', { download_rate: '1,200 files/s', item_size: '5 MB' }, '1,200 files/s of 5 MB each are 6 GB/s (48 Gbit/s).'],
    ['average-flow', { data_rate: '450 GB/day' }, '450 GB/day are 5.21 MB/s (41.7 Mbit/s) on average.'],
    ['volume-ahead', { data_volume: '1 TB', growth_rate: '1 TB/year' }, '1 TB growing by 1 TB/year are 2 TB in a year and 4 TB in three.'],
    [
      'volume-ahead',
      { data_volume: '1 TB', growth_rate: '1 TB/day' },
      '1 TB growing by 1 TB/day are 366 TB in a year and 1.1 PB in three.',
    ],
    [
      'budget-per-request',
      { part_budget: '18,000 EUR/month', average_rate: '38,000 queries/day' },
      '18,000 EUR/month for 1.14 million queries in 30 days are 0.0158 EUR each.',
    ],
    [
      'callers-to-limit',
      { rate_limit: '10 req/s', caller_limit: '20 req/min' },
      '30 callers at their limit of 20 req/min use up the 10 req/s of all.',
    ],
    ['average-flow', { egress: '120 TB/month' }, '120 TB/month are 46.3 MB/s (370 Mbit/s) on average over 30 days.'],
    [
      'migration-speed',
      { data_volume: '1.8 TB', migration_window: '4 h' },
      'Moving 1.8 TB within 4 h takes 125 MB/s (1 Gbit/s) from the first minute to the last.',
    ],
    [
      'traces-kept',
      { trace_share: '1 %', peak_rate: '6,000 req/s', trace_retention: '7 days' },
      '1 % of 6,000 req/s keeps up to 60 traces a second, at most 36.3 million over 7 days.',
    ],
    [
      'budget-per-request',
      { part_budget: '2,000 USD/month', request_volume: '1,000 M requests' },
      '2,000 USD/month for 1 billion requests in 30 days are 2 USD per million.',
    ],
    [
      'budget-per-user',
      { budget: '9,000 EUR/month', monthly_users: '310,000' },
      '9,000 EUR/month over 310,000 monthly active users are 0.029 EUR each a month.',
    ],
    [
      'worst-call',
      { retries: '2', attempt_timeout: '1,000 ms', backoff: '100 ms', call_budget: '3,500 ms' },
      'With 2 retries, 1,000 ms for an attempt and waits that double from 100 ms, a call that fails takes up to 3.3 s of the 3,500 ms it may.',
    ],
    ['worst-call', { retries: '0', attempt_timeout: '2 s' }, 'With 0 retries, 2 s for an attempt, a call that fails takes up to 2 s.'],
    ['retry-load', { retries: '2' }, 'When every attempt fails, 2 retries multiply the calls to the failing service by 3.'],
    [
      'breaker-opens-after',
      { breaker_failures: '25 failures', breaker_window: '10 s', concurrency: '10 calls', attempt_timeout: '1 s' },
      'If every attempt runs into its timeout of 1 s, 10 calls reach 25 failures after 3 s.',
    ],
    [
      'calls-at-once',
      { instances: '12 instances', concurrency: '10 calls' },
      '12 instances with 10 calls each can put 120 calls on a downstream service at once.',
    ],
    [
      'probes-at-once',
      { instances: '12 instances', probes: '3' },
      'If the circuits of 12 instances turn half-open together, a service that recovers gets 36 probes.',
    ],
    [
      'latency-per-hop',
      { chain_latency: '15 ms', hops: '5 hops' },
      '15 ms shared evenly by 5 hops one after the other are 3 ms each, network included.',
    ],
    [
      'tail-of-chain',
      { hops: '5 hops' },
      'A request over 5 hops that are independent meets the slowest 1 % of at least one of them in 4.9 % of cases.',
    ],
    [
      'capacity-in-months',
      { engineers: '34', capacity_share: '25 %', time_allowed: '12 months' },
      '25 % of 34 engineers for 12 months are 102 engineer-months.',
    ],
    [
      'capacity-in-months',
      { engineers: '34', capacity_share: '25 %', time_allowed: '1 year' },
      '25 % of 34 engineers for 1 year are 102 engineer-months.',
    ],
    [
      'engineers-served',
      { teams: '14 teams', team_engineers: '6', platform_engineers: '5' },
      '14 teams of 6 are 84 engineers, 16.8 for each of the 5 who build the platform.',
    ],
    [
      'pages-per-shift',
      { weekly_pages: '28 pages', operators: '4 people' },
      '28 pages a week are 2 in 12 hours, 7 a week for each of 4 people; Google plans for at most 2 incidents in a shift of 12 hours.',
    ],
  ])('%s of %j', (id, sheet, text) => {
    const derived = find(id, sheet);
    expect(derived?.text).toBe(text);
    expect(derived?.isContradiction).toBe(false);
    expect(derived?.keys.every((key) => key in sheet)).toBe(true);
  });
});

describe('a contradiction is named where two values cannot both hold, and not beside them', () => {
  test.each<[id: string, sheet: Sheet, text: string, neighbour: Sheet, constraints?: string[]]>([
    [
      'rto-beyond-availability',
      { availability: '99.95 %', rto: '30 min' },
      'RTO 30 min is longer than the 21.6 min that an availability of 99.95 % allows in 30 days: one recovery breaks the target.',
      { availability: '99.9 %', rto: '30 min' },
    ],
    [
      'reaction-beyond-availability',
      { availability: '99.99 %', engage_time: '10 min' },
      'Someone works on it after 10 min, but an availability of 99.99 % allows only 4.32 min of failure in 30 days: one full outage breaks the target before work starts.',
      { availability: '99.95 %', engage_time: '10 min' },
    ],
    [
      'availability-without-budget',
      { availability: '100 %' },
      'Availability 100 % allows no failure at all, which no design reaches: promise less.',
      { availability: '99.9999 %' },
    ],
    [
      'part-below-whole',
      { part_availability: '99.9 %', availability: '99.95 %' },
      'The part designed here reaches 99.9 %, but the whole that depends on it must reach 99.95 %: no path is more available than a part it cannot do without.',
      { part_availability: '99.95 %', availability: '99.95 %' },
    ],
    [
      'availability-beyond-region',
      { availability: '99.99 %' },
      'Availability 99.99 % is to be kept in a single region, where AWS itself promises 99.99 % for compute: that leaves nothing for faults and deploys of your own.',
      { availability: '99.98 %' },
      ['single-region'],
    ],
    [
      'availability-beyond-region',
      { availability: '99.999 %' },
      'Availability 99.999 % is to be kept in a single region, where AWS itself promises no more than 99.99 % for compute: the target needs a second region, or has to go.',
      { availability: '100 %' },
      ['single-region'],
    ],
    [
      'no-loss-in-one-region',
      { rpo: '0 s' },
      'RPO 0 s allows no loss, but with a single region only backups are outside it, and they are behind the last write: exclude the loss of the region, or allow some loss.',
      { rpo: '1 s' },
      ['single-region'],
    ],
    [
      'peak-below-average',
      { peak_rate: '40 req/s', average_rate: '50 req/s' },
      'The peak of 40 req/s is below the average of 50 req/s.',
      { peak_rate: '50 req/s', average_rate: '50 req/s' },
    ],
    [
      'monthly-below-daily',
      { monthly_users: '100', daily_users: '120' },
      '100 monthly active users are fewer than 120 daily active users: whoever is active on a day is active in its month.',
      { monthly_users: '120', daily_users: '120' },
    ],
    [
      'spike-below-peak',
      { spike_rate: '100 events/s', event_rate: '180 events/s' },
      'The spike of 100 events/s is below the normal peak of 180 events/s.',
      { spike_rate: '180 events/s', event_rate: '180 events/s' },
    ],
    [
      'limit-below-peak',
      { rate_limit: '1,000 req/s', peak_rate: '1,800 req/s' },
      'The limit of 1,000 req/s for all is below the peak of 1,800 req/s: it refuses part of the expected load.',
      { rate_limit: '1,800 req/s', peak_rate: '1,800 req/s' },
    ],
    [
      'caller-limit-above-all',
      { rate_limit: '10 req/s', caller_limit: '1,200 req/min' },
      'One caller may make 1,200 req/min, more than the 10 req/s that all together may.',
      { rate_limit: '20 req/s', caller_limit: '1,200 req/min' },
    ],
    [
      'spike-factor-above-peak',
      { peak_factor: '20 times', average_rate: '50 req/s', peak_rate: '180 req/s' },
      '20 times the average of 50 req/s is 1,000 req/s, above the stated peak of 180 req/s: decide which of the two must be carried.',
      { peak_factor: '20 times', average_rate: '50 req/s', peak_rate: '950 req/s' },
    ],
    [
      'items-against-volume',
      { item_count: '38,000,000 files', item_size: '5 MB', data_volume: '300 TB' },
      '38,000,000 files of 5 MB each are 190 TB, while 300 TB are stated: say which of the three is off.',
      { item_count: '38,000,000 files', item_size: '5 MB', data_volume: '195 TB' },
    ],
    [
      'part-budget-above-whole',
      { part_budget: '14,000 USD/month', budget: '10,000 USD/month' },
      '14,000 USD/month for this part is more than the 10,000 USD/month that all infrastructure may cost.',
      { part_budget: '14,000 EUR/month', budget: '10,000 USD/month' },
    ],
    [
      'budget-below-current-cost',
      { part_budget: '9,000 USD/month', current_cost: '9,500 USD/month' },
      '9,000 USD/month for all regions is less than the 9,500 USD/month that one costs now.',
      { part_budget: '9,500 USD/month', current_cost: '9,500 USD/month' },
    ],
    [
      'worst-call-above-budget',
      { retries: '3', attempt_timeout: '1 s', backoff: '100 ms', call_budget: '3,500 ms' },
      'With 3 retries, 1 s for an attempt and waits that double from 100 ms, a call that fails takes up to 4.7 s, longer than the 3,500 ms that the whole call may.',
      { retries: '2', attempt_timeout: '1 s', backoff: '100 ms', call_budget: '3,300 ms' },
    ],
    [
      'breaker-never-opens',
      { breaker_failures: '20 failures', breaker_window: '10 s', concurrency: '5 calls', attempt_timeout: '5 s' },
      'If every attempt runs into its timeout of 5 s, 5 calls fail at most 10 times in 10 s: a circuit that opens after 20 failures stays closed.',
      { breaker_failures: '10 failures', breaker_window: '10 s', concurrency: '5 calls', attempt_timeout: '5 s' },
    ],
    [
      'latency-spent',
      { operation_latency: '10 ms', added_latency: '10 ms' },
      '10 ms may be added on the way, which leaves nothing of the 10 ms for the work itself.',
      { operation_latency: '11 ms', added_latency: '10 ms' },
    ],
    [
      'first-token-after-answer',
      { first_token: '9 s', latency: '8 s' },
      'The first token may take 9 s, but the whole answer only 8 s.',
      { first_token: '8 s', latency: '8 s' },
    ],
    [
      'duration-beyond-deadline',
      { duration: '20 min', deadline: '15 min' },
      'The usual duration of 20 min is beyond the deadline of 15 min.',
      { duration: '15 min', deadline: '15 min' },
    ],
  ])('%s of %j', (id, sheet, text, neighbour, constraints = []) => {
    expect(find(id, sheet, ...constraints)).toMatchObject({ text, isContradiction: true });
    expect(find(id, neighbour, ...constraints)).toBeUndefined();
  });

  test('a contradiction with a constraint needs it chosen', () => {
    expect(find('availability-beyond-region', { availability: '99.999 %' }, 'zero-downtime')).toBeUndefined();
  });
});

describe('two blanks of one measure', () => {
  const both = (first: string, second: string) =>
    computeDerived(
      [blank('availability', first), blank('availability', second, 'availability-target.availability')],
      new Set(['availability-target']),
    ).numbers;

  test('count once where they agree, however they are written', () => {
    expect(both('99.9 %', '99,9%').filter(({ isContradiction }) => isContradiction)).toEqual([]);
  });

  test('are a contradiction where they differ, and neither is calculated with', () => {
    expect(both('99.9 %', '99.95 %')).toEqual([
      {
        id: 'disagreement-availability',
        title: 'Two answers',
        text: '“Availability” says 99.9 % and “Availability” says 99.95 %: decide which of the two holds.',
        working: '99.9 % ≠ 99.95 %',
        isContradiction: true,
        keys: ['availability', 'availability-target.availability'],
      },
    ]);
  });

  test('an empty one does not count', () => {
    expect(both('', '99.95 %')[0]).toMatchObject({ id: 'allowed-downtime', keys: ['availability-target.availability'] });
  });
});

describe('an availability counts over the SLO window', () => {
  const overWindow = (id: string, window: string, sheet: Sheet) => {
    const chosen = placeholder('window', {
      kind: 'select',
      options: ['28 days rolling'],
      measure: 'slo_window',
      example: '28 days rolling',
    });
    const blanks = Object.entries(sheet).map(([measure, value]) => blank(measure as Measure, value));
    const { numbers } = computeDerived([...blanks, { key: 'window', placeholder: chosen, value: window }], new Set());
    return numbers.find((derived) => derived.id === id)?.text;
  };

  test.each([
    // (1 − 0.998) × 28 × 24 × 60 = 80.64
    ['28 days rolling', '99.8 %', 'Availability 99.8 % allows 80.6 min of failure in 28 days.'],
    ['30 days rolling', '99.8 %', 'Availability 99.8 % allows 86.4 min of failure in 30 days.'],
    ['calendar month', '99.8 %', 'Availability 99.8 % allows 86.4 min of failure in a calendar month of 30 days.'],
    // (1 − 0.998) × 90 × 24 = 4.32 h
    ['calendar quarter', '99.8 %', 'Availability 99.8 % allows 4 h 19 min of failure in a calendar quarter of 90 days.'],
    ['7-day rolling window', '99.9 %', 'Availability 99.9 % allows 10.1 min of failure in 7 days.'],
    ['4 weeks', '99.9 %', 'Availability 99.9 % allows 40.3 min of failure in 28 days.'],
  ])('of %s: %s', (window, availability, text) => {
    expect(overWindow('allowed-downtime', window, { availability })).toBe(text);
  });

  test('with burn rates for that window', () => {
    // 0.02 × 672 h ÷ 1 h = 13.44, 0.05 × 672 ÷ 6 = 5.6, 0.1 × 672 ÷ 72 = 0.933; each times 0.2 %.
    expect(overWindow('burn-rate-alerts', '28 days rolling', { availability: '99.8 %' })).toBe(
      'For 99.8 % over 28 days, page when 2.69 % of requests fail over 1 h (13.4×, 2 % of the budget) or 1.12 % over 6 h (5.6×, 5 %), and open a ticket at 0.187 % over 3 days (0.933×, 10 %).',
    );
    expect(overWindow('burn-rate-alerts', '7 days', { availability: '99.8 %' })).toBeUndefined();
  });

  test('with the failures and times beside it', () => {
    const sheet: Sheet = { availability: '99.8 %', average_rate: '50 req/s', engage_time: '10 min', rto: '81 min' };
    // 50 × 28 × 86,400 = 120.96 million; 10 ÷ 80.64 = 12.4 %.
    expect(overWindow('failures-allowed', '28 days rolling', sheet)).toBe('Of 121 million requests in 28 days, 99.8 % lets 242,000 fail.');
    expect(overWindow('reaction-in-budget', '28 days rolling', sheet)).toBe(
      'In the 10 min until someone works on it, a full outage spends 12.4 % of the 80.6 min that 99.8 % allows in 28 days.',
    );
    expect(overWindow('rto-beyond-availability', '28 days rolling', sheet)).toContain('81 min is longer than the 80.6 min');
    expect(overWindow('rto-beyond-availability', '30 days rolling', sheet)).toBeUndefined();
  });

  test.each(['as the contract says', 'forever', '0 days'])('and is absent where the window is %j', (window) => {
    expect(overWindow('allowed-downtime', window, { availability: '99.8 %' })).toBeUndefined();
    expect(overWindow('availability-without-budget', window, { availability: '100 %' })).toContain('no failure at all');
  });
});

describe('nothing is derived', () => {
  const texts = (sheet: Sheet): string =>
    compute(sheet)
      .map(({ text }) => text)
      .join('\n');

  test('about a day, an average or a user from a peak alone', () => {
    expect(compute({ peak_rate: '900 req/s' })).toEqual([]);
    expect(texts({ peak_rate: '900 req/s', daily_users: '140,000', monthly_users: '310,000' })).not.toMatch(
      /average of|per user|requests a day/,
    );
    expect(compute({ peak_rate: '900 req/s', peak_factor: '20 times' })).toEqual([]);
  });

  test('about a peak from an average alone', () => {
    expect(texts({ average_rate: '40 req/s' })).not.toContain('peak');
  });

  test('about a day of a rate that is a peak', () => {
    expect(texts({ event_rate: '180 events/s', spike_rate: '4,000 events/s', item_size: '600 B' })).not.toContain('day');
  });

  test('about money that is divided by what it does not pay for alone', () => {
    expect(compute({ budget: '6,000 EUR/month', concurrency: '10' })).toEqual([]);
    expect(texts({ part_budget: '14,000 USD/month', data_rate: '450 GB/day' })).not.toContain('USD');
    expect(compute({ budget: '9,000 EUR/month', engineers: '7' })).toEqual([]);
  });

  test('of a P99 as if it were the mean: an upper bound says so', () => {
    expect(find('in-flight', { peak_rate: '900 req/s', latency: '400 ms' })?.text).toMatch(/upper bound/);
  });

  test('as a contradiction of a high peak and a low volume, but of an average above the peak', () => {
    const contradictions = (sheet: Sheet) => compute(sheet).filter(({ isContradiction }) => isContradiction);
    expect(contradictions({ peak_rate: '900 req/s', average_rate: '3.5M requests/day' })).toEqual([]);
    expect(contradictions({ peak_rate: '40 req/s', average_rate: '4M requests/day' })).toHaveLength(1);
  });
});

describe('what is computed from', () => {
  test('is stated with its arithmetic and its source', () => {
    expect(find('allowed-downtime', { availability: '99.95 %' })).toEqual({
      id: 'allowed-downtime',
      title: 'Allowed downtime',
      text: 'Availability 99.95 % allows 21.6 min of failure in 30 days and 4 h 23 min in a year.',
      working: '(1 − 0.9995) × 30 × 24 × 60 min',
      source: { title: 'Site Reliability Engineering, Availability Table', url: 'https://sre.google/sre-book/availability-table/' },
      isContradiction: false,
      keys: ['availability'],
    });
    expect(find('stored-events', { event_rate: '180 events/s', item_size: '600 B', retention: '90 days', replicas: '3' })).toMatchObject({
      working: '180 events/s × 600 B × 90 days × 3',
      source: undefined,
      keys: ['event_rate', 'item_size', 'retention', 'replicas'],
    });
  });

  test('is refused with its label where it begins with a number and cannot be used', () => {
    expect(computeDerived([blank('rto', '5 m'), blank('rpo', 'unknown yet')], new Set())).toEqual({
      numbers: [],
      refusals: [{ key: 'rto', label: 'rto', message: '“5 m” could be 5 min or 5 months. Write which.' }],
    });
  });

  test('is not refused again where a warning stands at its field', () => {
    expect(computeDerived([blank('availability', '99.9'), blank('daily_users', '10.000')], new Set())).toEqual({
      numbers: [],
      refusals: [],
    });
  });

  test('is nothing without a measure, or with one that does not exist', () => {
    const blanks = [undefined, 'speed', 'constructor'].map((measure) => ({
      key: 'x',
      placeholder: placeholder('x', { kind: 'number', measure }),
      value: '5 GB',
    }));
    expect(computeDerived(blanks, new Set())).toEqual({ numbers: [], refusals: [] });
  });

  test('is not 0 where it would be divided by', () => {
    expect(compute({ budget: '9,000 EUR/month', monthly_users: '0', engineers: '0' })).toEqual([]);
  });

  test('is in one currency', () => {
    expect(find('part-budget-above-whole', { part_budget: '14,000 EUR/month', budget: '10,000 USD/month' })).toBeUndefined();
  });
});

describe('any values', () => {
  const measures = Object.keys(MEASURES) as Measure[];
  const unitOf = { share: '%', count: '', time: 'ms', size: 'GB', rate: 'req/s', flow: 'GB/day', money: 'USD', spending: 'USD/month' };
  const figure = (measure: Measure) =>
    fc
      .oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom('0', '99.9', '10,000', '40k', '1e9', '9'.repeat(24)))
      .map((number) => `${number} ${unitOf[MEASURES[measure][0]]}`.trim());
  const sheet = fc
    .uniqueArray(fc.constantFrom(...measures), { maxLength: 12 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.tuple(fc.constant(name), fc.oneof({ arbitrary: figure(name), weight: 9 }, { arbitrary: hostileValue, weight: 1 })),
        ),
      ),
    );

  test('give sentences without a hole, in the same order each time', () => {
    fc.assert(
      fc.property(sheet, (values) => {
        const blanks = values.map(([measure, value]) => blank(measure, value));
        const { numbers } = computeDerived(blanks, new Set(['single-region']));
        expect(computeDerived(blanks, new Set(['single-region'])).numbers).toEqual(numbers);
        expect(new Set(numbers.map(({ id }) => id)).size).toBe(numbers.length);
        for (const { text, working, source } of numbers) {
          expect(text).toMatch(/\.$/);
          // What was typed stands in it as it is, whatever it is.
          const typed = values.map(([, value]) => value.trim()).filter((value) => value !== '');
          const own = (words: string): string => typed.reduce((rest, value) => rest.replaceAll(value, ''), words);
          for (const words of [text, working, source?.title ?? ''].map(own)) expect(words).not.toMatch(/NaN|Infinity|∞|undefined|[{}]|\[/);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each<[sheet: Sheet, same: Sheet]>([
    [
      { data_volume: '2 TB', growth_rate: '9 TB/month' },
      { data_volume: '2000 GB', growth_rate: '9,000 GB/month' },
    ],
    [
      { availability: '99.95 %', rto: '30 min' },
      { availability: '99,95 %', rto: '0.5 h' },
    ],
    [
      { peak_rate: '900 req/s', latency: '400 ms' },
      { peak_rate: '54k req/min', latency: '0.4 s' },
    ],
    [
      { data_rate: '450 GB/day', retention: '14 days' },
      { data_rate: '0.45 TB/day', retention: '2 weeks' },
    ],
  ])('give the same results in other units: %j', (one, other) => {
    const figures = (given: DerivedNumber, values: Sheet): string =>
      Object.values(values).reduce((text, value) => text.replaceAll(value, '…'), given.text);
    expect(compute(other).map((given) => figures(given, other))).toEqual(compute(one).map((given) => figures(given, one)));
  });
});

describe('the table of formulas', () => {
  test('has ids in kebab case, each once', () => {
    const ids = FORMULAS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('needs or takes every measure', () => {
    const used = new Set<string>(FORMULAS.flatMap(({ needs }) => needs.flatMap(({ measures }) => measures)));
    expect(Object.keys(MEASURES).filter((measure) => !used.has(measure))).toEqual(['slo_window']);
  });
});
