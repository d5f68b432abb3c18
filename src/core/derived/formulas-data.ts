import type { Formula } from './formula.ts';
import type { Measure } from './measure.ts';
import { DAY, YEAR } from './unit.ts';

/** A rate of things of one size, as bytes a second. */
function defineTransfer(id: string, title: string, rate: Measure): Formula {
  return {
    id,
    title,
    needs: [rate, 'item_size'],
    text: '{0} of {1} each are {flow}, or {size} if it lasted a day.',
    working: '{0} × {1}',
    compute: (things, size) => [things * size, things * size * DAY],
  };
}

/** What sizes, counts and times to keep say together. */
export const DATA_FORMULAS: readonly Formula[] = [
  {
    id: 'size-of-items',
    title: 'Size of all',
    needs: ['item_count', 'item_size'],
    takes: ['item_count_later'],
    text: '{0} of {1} each are {size}[2|, {2} are {size}].',
    working: '{0} × {1}[2|; {2} × {1}]',
    compute: (count, size, later) => [count * size, later * size],
  },
  {
    id: 'volume-ahead',
    title: 'Size in one and three years',
    needs: ['data_volume', 'growth_rate'],
    text: '{0} growing by {1} are {size} in a year and {size} in three.',
    working: '{0} + {1} × 12 and 36 months',
    compute: (volume, growth) => [volume + growth * YEAR, volume + 3 * growth * YEAR],
  },
  {
    id: 'stored-events',
    title: 'Storage',
    needs: ['event_rate', 'item_size', 'retention'],
    takes: ['replicas'],
    text: '{0} of {1} each, kept for {2}[3| in {3}], are {size} if that rate never falls.',
    working: '{0} × {1} × {2}[3| × {3}]',
    compute: (rate, size, time, copies) => [rate * size * time * (copies || 1)],
  },
  {
    id: 'stored-volume',
    title: 'Storage',
    needs: ['data_rate', 'retention'],
    text: '{0} kept for {1} are {size}.',
    working: '{0} × {1}',
    compute: (rate, time) => [rate * time],
  },
  defineTransfer('event-transfer', 'Bandwidth', 'event_rate'),
  defineTransfer('spike-transfer', 'Bandwidth of the spike', 'spike_rate'),
  defineTransfer('upload-transfer', 'Bandwidth in', 'upload_rate'),
  defineTransfer('download-transfer', 'Bandwidth out', 'download_rate'),
  {
    id: 'average-flow',
    title: 'Average bandwidth',
    needs: [['egress', 'data_rate']],
    text: '{0} are {flow} on average.',
    working: '{0}, in one second',
    compute: (flow) => [flow],
  },
  {
    id: 'migration-speed',
    title: 'Speed of the move',
    needs: ['data_volume', 'migration_window'],
    text: 'Moving {0} within {1} takes {flow} from the first minute to the last.',
    working: '{0} ÷ {1}',
    compute: (volume, time) => [volume / time],
  },
  {
    id: 'traces-kept',
    title: 'Traces kept',
    needs: ['trace_share', 'peak_rate'],
    takes: ['trace_retention'],
    text: '{0} of {1} keeps {number} traces a second[2|, at most {number} over {2}].',
    working: '{0} × {1}[2| × {2}]',
    compute: (share, rate, time) => [share * rate, share * rate * time],
  },
];
