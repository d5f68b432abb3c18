import { MONTH, YEAR } from '../../prompt/unit.ts';
import { formatFlow, formatNumber, formatSize } from '../amount-format.ts';
import { defineFormula, type Formula, ROUNDING } from '../formula.ts';
import type { Measure } from '../measure.ts';

/** The bandwidth of a rate of things of one size. */
function defineTransfer(id: string, title: string, measure: Measure): Formula {
  return defineFormula({ id, title }, [measure, 'item_size'], ([rate, size]) => ({
    text: `${rate.said} of ${size.said} each are ${formatFlow(rate.value * size.value)}.`,
    working: `${rate.said} × ${size.said}`,
  }));
}

/** Sizes, counts and times to keep. */
export const DATA_FORMULAS: readonly Formula[] = [
  defineFormula(
    { id: 'size-of-items', title: 'Size of all' },
    ['item_count', 'item_size', 'item_count_later?', 'data_volume?'],
    ([count, size, later, total]) => {
      const all = count.value * size.value;
      const then = later ? `, ${later.said} are ${formatSize(later.value * size.value)}` : '';
      return {
        when: total === undefined || isClose(all, total.value),
        text: `${count.said} of ${size.said} each are ${formatSize(all)}${then}.`,
        working: `${count.said} × ${size.said}${later ? `; ${later.said} × ${size.said}` : ''}`,
      };
    },
  ),
  defineFormula({ id: 'volume-ahead', title: 'Size in one and three years' }, ['data_volume', 'growth_rate'], ([volume, growth]) => {
    // Growth of a month comes twelve times a year, which is 360 of its days.
    const yearly = growth.value * (growth.period % MONTH === 0 ? 12 * MONTH : YEAR);
    return {
      text: `${volume.said} growing by ${growth.said} are ${formatSize(volume.value + yearly)} in a year and ${formatSize(volume.value + 3 * yearly)} in three.`,
      working: `${volume.said} + ${growth.said} × 1 and 3 years`,
    };
  }),
  defineFormula(
    { id: 'stored-events', title: 'Most storage' },
    ['event_rate', 'item_size', 'retention', 'replicas?'],
    ([rate, size, kept, copies]) => ({
      text: `${rate.said} of ${size.said} each, kept for ${kept.said} in ${copies?.said ?? 'one copy'}, are at most ${formatSize(rate.value * size.value * kept.value * (copies?.value ?? 1))}, as if the peak never ended.`,
      working: `${rate.said} × ${size.said} × ${kept.said}${copies ? ` × ${copies.said}` : ''}`,
    }),
  ),
  defineFormula({ id: 'stored-volume', title: 'Storage' }, ['data_rate', 'retention'], ([flow, kept]) => ({
    text: `${flow.said} kept for ${kept.said} are ${formatSize(flow.value * kept.value)}.`,
    working: `${flow.said} × ${kept.said}`,
  })),
  defineTransfer('event-transfer', 'Bandwidth', 'event_rate'),
  defineTransfer('spike-transfer', 'Bandwidth of the spike', 'spike_rate'),
  defineTransfer('upload-transfer', 'Bandwidth in', 'upload_rate'),
  defineTransfer('download-transfer', 'Bandwidth out', 'download_rate'),
  defineFormula({ id: 'average-flow', title: 'Average bandwidth' }, [['egress', 'data_rate']], ([flow]) => ({
    text: `${flow.said} are ${formatFlow(flow.value)} on average${flow.period === MONTH ? ' over 30 days' : ''}.`,
    working: `${flow.said}, in one second`,
  })),
  defineFormula({ id: 'migration-speed', title: 'Speed of the move' }, ['data_volume', 'migration_window'], ([volume, time]) => ({
    text: `Moving ${volume.said} within ${time.said} takes ${formatFlow(volume.value / time.value)} from the first minute to the last.`,
    working: `${volume.said} ÷ ${time.said}`,
  })),
  defineFormula(
    { id: 'traces-kept', title: 'Most traces kept' },
    ['trace_share', 'peak_rate', 'trace_retention?'],
    ([share, peak, kept]) => {
      const rate = share.value * peak.value;
      return {
        text: `${share.said} of ${peak.said} keeps up to ${formatNumber(rate)} traces a second${kept ? `, at most ${formatNumber(rate * kept.value)} over ${kept.said}` : ''}.`,
        working: `${share.said} × ${peak.said}${kept ? ` × ${kept.said}` : ''}`,
      };
    },
  ),
  defineFormula(
    { id: 'items-against-volume', title: 'Two sizes of all', isContradiction: true },
    ['item_count', 'item_size', 'data_volume'],
    ([count, size, total]) => {
      const all = count.value * size.value;
      return {
        when: !isClose(all, total.value),
        text: `${count.said} of ${size.said} each are ${formatSize(all)}, while ${total.said} are stated: say which of the three is off.`,
        working: `${count.said} × ${size.said} ≠ ${total.said}`,
      };
    },
  ),
];

function isClose(one: number, other: number): boolean {
  return Math.max(one / other, other / one) <= ROUNDING;
}
