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
  return computeDerived(blanks, new Set(constraints)).givens;
}

function find(id: string, sheet: Sheet, ...constraints: string[]): DerivedNumber | undefined {
  return compute(sheet, ...constraints).find((given) => given.id === id);
}

describe('a given states what follows', () => {
  test.each<[id: string, sheet: Sheet, text: string]>([
    [
      'allowed-downtime',
      { availability: '99.95 %' },
      'Availability 99.95 % allows 21.6 min of failure in 30 days and 4 h 23 min in a year.',
    ],
    ['allowed-downtime', { availability: '99.9' }, 'Availability 99.9 allows 43.2 min of failure in 30 days and 8 h 46 min in a year.'],
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
      'Of 131 million requests a month, 99.9 % lets 131,000 fail.',
    ],
    [
      'failures-allowed',
      { part_availability: '99.95 %', request_volume: '1,100 M requests' },
      'Of 1.1 billion requests a month, 99.95 % lets 550,000 fail.',
    ],
    [
      'chain-availability',
      { availability: '99.9 %', steps: '4' },
      '4 in a row that fail independently and reach 99.9 % each give 99.601 %; for 99.9 % together, each needs 99.975 %.',
    ],
    [
      'recoveries-in-budget',
      { availability: '99.9 %', rto: '15 min' },
      'A recovery that takes the whole RTO of 15 min spends 34.7 % of the 43.2 min that 99.9 % allows in 30 days.',
    ],
    [
      'reaction-in-budget',
      { availability: '99.5 %', engage_time: '18 min' },
      'Until someone is on it after 18 min, a full outage spends 8.33 % of the 3 h 36 min that 99.5 % allows in 30 days.',
    ],
    [
      'writes-at-stake',
      { rpo: '5 s', peak_writes: '110 req/s' },
      'RPO 5 s at 110 req/s means that up to 550 requests may be lost, as far as they write.',
    ],
    ['average-of-volume', { request_volume: '1,100 M requests' }, 'Monthly requests 1,100 M requests are 419 requests/s on average.'],
    ['volume-of-average', { average_rate: '40 queries/s' }, '40 queries/s on average are 105 million queries a month.'],
    [
      'peak-of-average',
      { average_rate: '40 req/s' },
      'If the peak is 3 times the average (an assumption), an average of 40 req/s means a peak of 120 req/s.',
    ],
    [
      'peak-of-average',
      { average_rate: '2.16M requests/day', peak_factor: '20 times' },
      'If the peak is 20 times the average, an average of 25 requests/s means a peak of 500 requests/s.',
    ],
    [
      'average-of-peak',
      { peak_rate: '900 req/s' },
      'If the peak is 3 times the average (an assumption), a peak of 900 req/s means an average of 300 req/s, or 25.9 million requests a day.',
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
      'requests-per-user-at-peak',
      { peak_rate: '900 req/s', daily_users: '140,000' },
      'If the peak is 3 times the average (an assumption), a peak of 900 req/s over 140,000 daily active users means 185 requests per user and day.',
    ],
    [
      'days-active',
      { daily_users: '140,000', monthly_users: '310,000' },
      '45.2 % of 310,000 monthly active users are there on a day, each on 13.7 days of a month on average.',
    ],
    [
      'in-flight',
      { peak_rate: '900 req/s', latency: '400 ms' },
      'At 900 req/s, if each took 400 ms, 360 requests would be in flight at once.',
    ],
    [
      'in-flight',
      { event_rate: '20 orders/min', duration: '9 s' },
      'At 20 orders/min, if each took 9 s, 3 orders would be in flight at once.',
    ],
    [
      'open-at-deadline',
      { event_rate: '20 orders/min', deadline: '15 min' },
      'At 20 orders/min, if each ran to its deadline of 15 min, 300 orders would be open at once.',
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
    ['load-after-growth', { growth_factor: '10', peak_rate: '900 req/s' }, 'At 10 times the load, 900 req/s become 9,000 req/s.'],
    [
      'headroom-to-limit',
      { rate_limit: '3,000 req/s', peak_rate: '1,800 req/s' },
      'The limit of 3,000 req/s for all is 1.67 times the peak of 1,800 req/s.',
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
    [
      'hit-ratio-point',
      { source_capacity: '2,500 req/s', peak_reads: '8,000 req/s' },
      'Each point of hit ratio lost at 8,000 req/s sends 80 req/s more to the source, 3.2 % of what it survives.',
    ],
    [
      'reads-per-write',
      { peak_reads: '120 queries/s', peak_writes: '3 commands/s' },
      '120 queries/s against 3 commands/s are 40 reads for each write at the peak.',
    ],
    ['writes-of-ratio', { peak_reads: '8,000 req/s', read_ratio: '200' }, '8,000 req/s at 200 for each write are 40 req/s of writes.'],
    ['deliveries', { publish_rate: '9,000 messages/s', audience: '9' }, '9,000 messages/s to 9 each are 81,000 messages/s to deliver.'],
    [
      'deliveries',
      { publish_rate: '9,000 messages/s', audience: '9', largest_audience: '900' },
      '9,000 messages/s to 9 each are 81,000 messages/s to deliver; if all went to 900, 8.1 million messages/s.',
    ],
    [
      'catch-up',
      { publish_rate: '9,000 messages/s', audience: '10', connections: '90,000', offline: '12 h' },
      'Spread over 90,000, that is 1 message/s to each at the peak: a client away for 12 h has up to 43,200 messages to catch up on.',
    ],
    [
      'reconnections',
      { connections: '18,000', connections_later: '120,000' },
      'If all 120,000 came back within a minute of an outage (an assumption), 2,000 would have to be set up every second.',
    ],
    ['blast-radius', { blast_share: '5 %', daily_users: '140,000' }, '5 % of 140,000 daily active users are 7,000.'],
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
      '180 events/s of 600 B each, kept for 90 days in 3, are 2.52 TB if that rate never falls.',
    ],
    [
      'stored-events',
      { event_rate: '180 events/s', item_size: '1 KB', retention: '1 day' },
      '180 events/s of 1 KB each, kept for 1 day, are 15.6 GB if that rate never falls.',
    ],
    ['stored-volume', { data_rate: '450 GB/day', retention: '14 days' }, '450 GB/day kept for 14 days are 6.3 TB.'],
    [
      'event-transfer',
      { event_rate: '100 events/s', item_size: '1 KB' },
      '100 events/s of 1 KB each are 100 KB/s (800 Kbit/s), or 8.64 GB if it lasted a day.',
    ],
    [
      'download-transfer',
      { download_rate: '1,200 files/s', item_size: '5 MB' },
      '1,200 files/s of 5 MB each are 6 GB/s (48 Gbit/s), or 518 TB if it lasted a day.',
    ],
    ['average-flow', { egress: '120 TB/month' }, '120 TB/month are 45.7 MB/s (365 Mbit/s) on average.'],
    [
      'migration-speed',
      { data_volume: '1.8 TB', migration_window: '4 h' },
      'Moving 1.8 TB within 4 h takes 125 MB/s (1 Gbit/s) from the first minute to the last.',
    ],
    [
      'traces-kept',
      { trace_share: '1 %', peak_rate: '6,000 req/s', trace_retention: '7 days' },
      '1 % of 6,000 req/s keeps 60 traces a second, at most 36.3 million over 7 days.',
    ],
    [
      'budget-per-request',
      { part_budget: '2,000 USD/month', request_volume: '1,000 M requests' },
      '2,000 USD/month for 1 billion requests a month are 2 USD per million.',
    ],
    [
      'budget-per-user',
      { budget: '9,000 EUR/month', monthly_users: '310,000' },
      '9,000 EUR/month over 310,000 monthly active users are 0.029 EUR each a month.',
    ],
    ['budget-per-engineer', { budget: '$7,000/month', engineers: '7' }, '$7,000/month are 1,000 USD a month for each of 7 engineers.'],
    [
      'budget-per-gigabyte-stored',
      { part_budget: '9,000 USD/month', data_volume: '180 TB' },
      'If 9,000 USD/month paid for nothing but 180 TB, that would be 0.05 USD per GB and month.',
    ],
    [
      'budget-per-gigabyte-moved',
      { part_budget: '9,000 USD/month', egress: '120 TB/month' },
      'If 9,000 USD/month paid for nothing but 120 TB/month, that would be 0.075 USD per GB.',
    ],
    [
      'units-in-budget',
      { budget: '9,000 EUR/month', unit_cost: '0.02 EUR' },
      '9,000 EUR/month pay for 450,000 units a month at 0.02 EUR each.',
    ],
    [
      'budget-after-growth',
      { budget: '6,000 EUR/month', growth_factor: '10' },
      'An unchanged 6,000 EUR/month at 10 times the load is 600 EUR a month for what is the whole load today.',
    ],
    [
      'budget-to-current-cost',
      { part_budget: '19,000 USD/month', current_cost: '9,500 USD/month' },
      '19,000 USD/month is 2 times what it costs now (9,500 USD/month).',
    ],
    [
      'worst-call',
      { retries: '2', attempt_timeout: '1,000 ms', backoff: '100 ms', call_budget: '3,500 ms' },
      'With 2 retries, 1,000 ms for an attempt and waits that double from 100 ms, a call that fails takes up to 3.3 s of the 3,500 ms it may.',
    ],
    ['worst-call', { retries: '0', attempt_timeout: '2 s' }, 'With 0 retries, 2 s for an attempt, a call that fails takes up to 2 s.'],
    ['retry-load', { retries: '2' }, 'When every attempt fails, 2 retries multiply the calls to the failing service by 3.'],
    [
      'breaker-rate',
      { breaker_failures: '20 failures', breaker_window: '10 s', peak_rate: '400 req/s' },
      '20 failures in 10 s open a circuit at 2 a second, 0.5 % of 400 req/s.',
    ],
    [
      'breaker-opens-after',
      { breaker_failures: '25 failures', breaker_window: '10 s', concurrency: '10 calls', attempt_timeout: '1 s' },
      'If every attempt runs into its timeout of 1 s, 10 calls reach 25 failures after 3 s.',
    ],
    [
      'calls-at-once',
      { instances: '12 instances', concurrency: '10 calls' },
      '12 instances with 10 calls each can put 120 calls on a downstream at once.',
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
      'latency-left',
      { operation_latency: '200 ms', added_latency: '10 ms' },
      'Of 200 ms, 10 ms added on the way leave 190 ms for the work itself.',
    ],
    ['tail-of-chain', { hops: '5 hops' }, 'A request over 5 hops meets the slowest 1 % of at least one of them in 4.9 % of cases.'],
    ['sidecar-memory', { pods: '412 pods' }, "A sidecar of about 60 MB (Istio's own figure) in each of 412 pods takes 24.7 GB of memory."],
    [
      'capacity-in-months',
      { engineers: '34', capacity_share: '25 %', time_allowed: '12 months' },
      '25 % of 34 engineers for 12 months are 102 engineer-months.',
    ],
    [
      'engineers-served',
      { teams: '14 teams', team_engineers: '6', platform_engineers: '5' },
      '14 teams of 6 are 84 engineers, 16.8 for each of the 5 who build the platform.',
    ],
    [
      'pages-per-shift',
      { weekly_pages: '28 pages', operators: '4 people' },
      '28 pages a week are 2 in a shift of 12 hours and 7 a week for each of 4 people; Google plans for at most 2 incidents a shift.',
    ],
    [
      'turns-on-call',
      { operators: '4 people', night_pages: '2 pages' },
      'In a rota of 4 people with one on call at a time, each has 13 weeks a year; 2 pages a month are 0.5 for each.',
    ],
  ])('%s of %j', (id, sheet, text) => {
    const given = find(id, sheet);
    expect(given?.text).toBe(text);
    expect(given?.isContradiction).toBe(false);
    expect(given?.keys.every((key) => key in sheet)).toBe(true);
  });
});

describe('a contradiction stands where two values cannot both hold, and not beside them', () => {
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
      'Someone is on it after 10 min, but an availability of 99.99 % allows only 4.32 min of failure in 30 days: one full outage breaks the target before work starts.',
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
      'What is designed here reaches 99.9 %, but what depends on it must reach 99.95 %: no path is more available than a part it cannot do without.',
      { part_availability: '99.95 %', availability: '99.95 %' },
    ],
    [
      'availability-at-region-limit',
      { availability: '99.99 %' },
      'Availability 99.99 % is to be kept in a single region, for whose compute AWS itself promises 99.99 %: that leaves nothing for faults and deploys of your own.',
      { availability: '99.98 %' },
      ['single-region'],
    ],
    [
      'availability-beyond-region',
      { availability: '99.999 %' },
      'Availability 99.999 % is to be kept in a single region, for whose compute AWS itself promises no more than 99.99 %: the target needs a second region, or has to go.',
      { availability: '99.99 %' },
      ['single-region'],
    ],
    [
      'no-loss-in-one-region',
      { rpo: '0 s' },
      'RPO 0 s allows no loss, but with a single region all that stands outside it are backups, which are behind the last write: say that the loss of the region is left out, or allow some.',
      { rpo: '1 s' },
      ['single-region'],
    ],
    [
      'rota-too-small',
      { availability: '99.9 %', operators: '2 people' },
      'Availability 99.9 % leaves 43.2 min of failure in 30 days at any hour, which 2 people cannot answer for all year: Google counts eight people for a rota at one site.',
      { availability: '99.9 %', operators: '3 people' },
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
      'read-ratio-against-rates',
      { peak_reads: '120 queries/s', peak_writes: '3 commands/s', read_ratio: '200' },
      '120 queries/s against 3 commands/s are 40 reads for each write, while 200 are stated: say when each holds.',
      { peak_reads: '120 queries/s', peak_writes: '3 commands/s', read_ratio: '80' },
    ],
    [
      'storage-above-budget',
      { data_volume: '1 PB', part_budget: '9,000 EUR/month' },
      '1 PB at an assumed 0.02 EUR per GB and month cost 20,000 EUR a month, more than the whole 9,000 EUR/month: most of it has to go to colder storage, or go.',
      { data_volume: '450 TB', part_budget: '9,000 EUR/month' },
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
    ).givens;

  test('count once where they agree, however they are written', () => {
    expect(both('99.9 %', '99,9').filter(({ isContradiction }) => isContradiction)).toEqual([]);
  });

  test('are a contradiction where they differ, and the first is calculated with', () => {
    const [disagreement, ...givens] = both('99.9 %', '99.95 %');
    expect(disagreement).toMatchObject({
      id: 'disagreement-availability',
      text: '“Availability” says 99.9 % and “Availability” says 99.95 %: decide which of the two holds.',
      isContradiction: true,
      keys: ['availability', 'availability-target.availability'],
    });
    expect(givens[0]?.text).toContain('43.2 min');
  });

  test('an empty one does not count', () => {
    expect(both('', '99.95 %')[0]).toMatchObject({ id: 'allowed-downtime', keys: ['availability-target.availability'] });
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
      source: { title: 'event rate × item size × retention × replicas' },
      keys: ['event_rate', 'item_size', 'retention', 'replicas'],
    });
  });

  test('is refused with its label where it looks like a figure and is none', () => {
    expect(computeDerived([blank('availability', '999 %'), blank('rto', 'unknown yet')], new Set())).toEqual({
      givens: [],
      refusals: [{ key: 'availability', label: 'Availability', message: '“999 %” is more than all of it. Write 100 % or less.' }],
    });
  });

  test('is nothing without a measure, or with one that does not exist', () => {
    const blanks = [undefined, 'speed', 'constructor'].map((measure) => ({
      key: 'x',
      placeholder: placeholder('x', { kind: 'number', measure }),
      value: '5 GB',
    }));
    expect(computeDerived(blanks, new Set())).toEqual({ givens: [], refusals: [] });
  });

  test('is not 0 where it would be divided by', () => {
    expect(compute({ budget: '9,000 EUR/month', monthly_users: '0', engineers: '0' })).toEqual([]);
  });

  test('is in one currency', () => {
    expect(find('units-in-budget', { budget: '9,000 EUR/month', unit_cost: '0.02 USD' })).toBeUndefined();
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
        const { givens } = computeDerived(blanks, new Set(['single-region']));
        expect(computeDerived(blanks, new Set(['single-region'])).givens).toEqual(givens);
        expect(new Set(givens.map(({ id }) => id)).size).toBe(givens.length);
        for (const { text, working, source } of givens) {
          expect(text).toMatch(/\.$/);
          // What was typed stands in it as it is, whatever it is.
          const typed = values.map(([, value]) => value.trim()).filter((value) => value !== '');
          const own = (words: string): string => typed.reduce((rest, value) => rest.replaceAll(value, ''), words);
          for (const words of [text, working, source.title].map(own)) expect(words).not.toMatch(/NaN|Infinity|∞|undefined|[{}]|\[/);
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
      { availability: '0.9995', rto: '0.5 h' },
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
    const used = new Set<string>(FORMULAS.flatMap(({ needs, takes = [] }) => [...needs.flat(), ...takes]));
    expect(Object.keys(MEASURES).filter((measure) => !used.has(measure))).toEqual([]);
  });
});
