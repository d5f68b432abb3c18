import type { Dimension } from '../prompt/unit.ts';

/**
 * Names for what the value of a placeholder measures, by the dimension that formulas compute with. Two blanks of the same measure ask for
 * the same fact: where they differ, the reader's numbers disagree.
 */
const BY_DIMENSION = {
  share: ['availability', 'capacity_share', 'part_availability', 'trace_share'],
  count: [
    ...['accounts', 'audience', 'breaker_failures', 'concurrency', 'connections', 'connections_later', 'daily_users', 'engineers'],
    ...['hops', 'instances', 'item_count', 'item_count_later', 'largest_audience', 'monthly_users'],
    ...['operators', 'peak_factor', 'platform_engineers', 'probes', 'replicas', 'retries', 'steps'],
    ...['team_engineers', 'teams', 'users', 'weekly_pages'],
  ],
  time: [
    ...['added_latency', 'attempt_timeout', 'backoff', 'breaker_window', 'call_budget', 'chain_latency', 'deadline', 'duration'],
    ...['engage_time', 'first_token', 'lag', 'latency', 'migration_window', 'offline', 'operation_latency', 'retention', 'rise_time'],
    ...['rpo', 'rto', 'slo_window', 'time_allowed', 'trace_retention'],
  ],
  size: ['data_volume', 'item_size'],
  rate: [
    ...['average_rate', 'caller_limit', 'download_rate', 'event_rate', 'peak_rate', 'peak_reads', 'peak_writes', 'publish_rate'],
    ...['rate_limit', 'request_volume', 'source_capacity', 'spike_rate', 'upload_rate'],
  ],
  flow: ['data_rate', 'egress', 'growth_rate'],
  spending: ['budget', 'current_cost', 'part_budget'],
} as const satisfies Partial<Record<Dimension, readonly string[]>>;

type MeasuredDimension = keyof typeof BY_DIMENSION;

export type Measure = (typeof BY_DIMENSION)[MeasuredDimension][number];

/** Dimensions that are a good answer too, though no formula computes with them. */
const OTHERS: Partial<Record<Measure, Dimension>> = { data_rate: 'rate', download_rate: 'flow', upload_rate: 'flow' };

/** The dimensions that the amount of each measure may have; formulas compute with the first. The casts give keys the types they have above. */
export const MEASURES = Object.fromEntries(
  (Object.keys(BY_DIMENSION) as MeasuredDimension[]).flatMap((dimension) =>
    BY_DIMENSION[dimension].map((name): [Measure, readonly [Dimension, ...Dimension[]]] => {
      const other = OTHERS[name];
      return [name, other === undefined ? [dimension] : [dimension, other]];
    }),
  ),
) as Readonly<Record<Measure, readonly [Dimension, ...Dimension[]]>>;

/** Tells whether a name is one of `MEASURES`, and not a key that every object has. */
export function isMeasure(name: string): name is Measure {
  return Object.hasOwn(MEASURES, name);
}
