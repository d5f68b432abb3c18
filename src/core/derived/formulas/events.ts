import { formatNumber } from '../amount-format.ts';
import { defineConflict, defineFormula, type Formula, nameThings, rateLike } from '../formula.ts';
import { SOURCES } from '../sources.ts';

/** Events and messages: spikes, lag, deliveries and catching up. */
export const EVENT_FORMULAS: readonly Formula[] = [
  defineFormula(
    { id: 'waiting-within-lag', title: 'Not yet seen', source: SOURCES.queues },
    [['peak_writes', 'event_rate'], 'lag'],
    ([rate, lag]) => ({
      text: `At ${rate.said}, a lag of ${lag.said} means that up to ${formatNumber(rate.value * lag.value)} ${nameThings(rate)} have not yet arrived.`,
      working: `${rate.said} × ${lag.said}`,
    }),
  ),
  defineFormula({ id: 'spike-to-peak', title: 'Spike to normal peak' }, ['spike_rate', 'event_rate'], ([spike, normal]) => ({
    when: spike.value >= normal.value,
    text: `The spike of ${spike.said} is ${formatNumber(spike.value / normal.value)} times the normal peak; consumers sized for ${normal.said} fall ${formatNumber((spike.value - normal.value) * 60)} ${nameThings(spike)} behind in each minute of it.`,
    working: `${spike.said} ÷ ${normal.said}; (${spike.said} − ${normal.said}) × 60 s`,
  })),
  defineFormula(
    { id: 'deliveries', title: 'Deliveries' },
    ['publish_rate', 'audience', 'largest_audience?'],
    ([rate, audience, largest]) => {
      const atWorst = largest ? `; if all went to ${largest.said}, ${rateLike(rate, rate.value * largest.value)}` : '';
      return {
        text: `${rate.said} to ${audience.said} each are ${rateLike(rate, rate.value * audience.value)} to deliver${atWorst}.`,
        working: `${rate.said} × ${audience.said}${largest ? `; × ${largest.said}` : ''}`,
      };
    },
  ),
  defineFormula(
    { id: 'catch-up', title: 'Messages to catch up on' },
    ['publish_rate', 'audience', ['connections_later', 'connections'], 'offline'],
    ([rate, audience, connections, away]) => {
      const each = (rate.value * audience.value) / connections.value;
      return {
        text: `Spread evenly over ${connections.said}, that is ${rateLike(rate, each)} to each at the peak: a client away for ${away.said} has up to ${formatNumber(each * away.value)} ${nameThings(rate)} to catch up on.`,
        working: `${rate.said} × ${audience.said} ÷ ${connections.said} × ${away.said}`,
      };
    },
  ),
  defineConflict('spike-below-peak', 'Spike below peak', ['spike_rate', '<', 'event_rate'], (spike, normal) => ({
    text: `The spike of ${spike} is below the normal peak of ${normal}.`,
  })),
];
