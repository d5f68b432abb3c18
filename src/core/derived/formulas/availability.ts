import { DAY, HOUR, YEAR } from '../../prompt/unit.ts';
import { formatExact, formatNumber, formatShare, formatTime } from '../amount-format.ts';
import { defineConflict, defineFormula, type Fact, type Formula, nameThings, type SloWindow } from '../formula.ts';
import type { Measure } from '../measure.ts';
import { SOURCES } from '../sources.ts';

const AVAILABILITY = ['availability', 'part_availability'] as const;

const findDowntime = ({ value }: Fact, { seconds }: SloWindow): number => (1 - value) * seconds;
const showDowntime = ({ value }: Fact, { seconds }: SloWindow): string => `(1 − ${formatExact(value)}) × ${seconds / DAY} × 24 × 60 min`;

/** The share of the allowed downtime that a failure of some length spends. `write` names the failure by its length. */
function defineSpending(id: string, title: string, measure: Measure, write: (said: string) => string): Formula {
  return defineFormula({ id, title, usesWindow: true }, ['availability', measure], ([availability, time], window) => {
    const downtime = findDowntime(availability, window);
    return {
      when: time.value <= downtime,
      text: `${write(time.said)} spends ${formatShare(time.value / downtime)} of the ${formatTime(downtime)} that ${availability.said} allows in ${window.name}.`,
      working: `${time.said} ÷ (${showDowntime(availability, window)})`,
    };
  });
}

/** The downtime that an availability allows, alone and beside other times. */
export const AVAILABILITY_FORMULAS: readonly Formula[] = [
  defineFormula(
    { id: 'allowed-downtime', title: 'Allowed downtime', source: SOURCES.availability, usesWindow: true },
    [AVAILABILITY],
    ([availability], window) => {
      const allowed = `${availability.label} ${availability.said} allows ${formatTime(findDowntime(availability, window))} of failure in ${window.name}`;
      const yearly = window.isChosen ? '' : ` and ${formatTime((1 - availability.value) * YEAR)} in a year`;
      return { when: availability.value < 1, text: `${allowed}${yearly}.`, working: showDowntime(availability, window) };
    },
  ),
  defineFormula(
    { id: 'burn-rate-alerts', title: 'Alert thresholds', source: SOURCES.alerts, usesWindow: true },
    [AVAILABILITY],
    ([availability], window) => {
      const budget = 1 - availability.value;
      // A share of the budget spent in the time of an alert, as the workbook recommends them for 30 days.
      const [hour = 0, sixHours = 0, threeDays = 0] = [0.02 / HOUR, 0.05 / (6 * HOUR), 0.1 / (3 * DAY)].map(
        (share) => share * window.seconds,
      );
      const fail = (rate: number): string => formatShare(rate * budget);
      return {
        when: budget > 0 && window.seconds >= 28 * DAY && hour * budget <= 1,
        text: `For ${availability.said} over ${window.name}, page when ${fail(hour)} of requests fail over 1 h (${formatNumber(hour)}×, 2 % of the budget) or ${fail(sixHours)} over 6 h (${formatNumber(sixHours)}×, 5 %), and open a ticket at ${fail(threeDays)} over 3 days (${formatNumber(threeDays)}×, 10 %).`,
        working: `2 %, 5 % and 10 % × ${formatNumber(window.seconds / HOUR)} h ÷ 1, 6 and 72 h; × (1 − ${formatExact(availability.value)})`,
      };
    },
  ),
  defineFormula(
    { id: 'failures-allowed', title: 'Failures allowed', usesWindow: true },
    [AVAILABILITY, ['request_volume', 'average_rate']],
    ([availability, rate], window) => {
      const all = rate.value * window.seconds;
      return {
        when: availability.value < 1,
        text: `Of ${formatNumber(all)} ${nameThings(rate)} in ${window.name}, ${availability.said} lets ${formatNumber(all * (1 - availability.value))} fail.`,
        working: `${formatNumber(all)} × (1 − ${formatExact(availability.value)})`,
      };
    },
  ),
  defineFormula(
    { id: 'chain-availability', title: 'Availability of a chain', source: SOURCES.chains },
    ['availability', ['hops', 'steps']],
    ([{ said, value }, parts]) => ({
      when: parts.value > 1,
      text: `${parts.said} in a row that each reach ${said} and fail independently reach ${formatShare(value ** parts.value)} together; to reach ${said} together, each needs ${formatShare(value ** (1 / parts.value))}.`,
      working: `${formatExact(value)} ^ ${formatExact(parts.value)}; ${formatExact(value)} ^ (1 ÷ ${formatExact(parts.value)})`,
    }),
  ),
  defineSpending(
    'recoveries-in-budget',
    'Share of the budget in a recovery',
    'rto',
    (rto) => `A recovery that takes the whole RTO of ${rto}`,
  ),
  defineSpending(
    'reaction-in-budget',
    'Budget spent before work starts',
    'engage_time',
    (engage) => `In the ${engage} until someone works on it, a full outage`,
  ),
  defineFormula(
    {
      id: 'rto-beyond-availability',
      title: 'RTO against availability',
      isContradiction: true,
      source: SOURCES.availability,
      usesWindow: true,
    },
    ['availability', 'rto'],
    ([availability, rto], window) => {
      const downtime = findDowntime(availability, window);
      return {
        when: rto.value > downtime,
        text: `RTO ${rto.said} is longer than the ${formatTime(downtime)} that an availability of ${availability.said} allows in ${window.name}: one recovery breaks the target.`,
        working: `${rto.said} > ${showDowntime(availability, window)}`,
      };
    },
  ),
  defineFormula(
    {
      id: 'reaction-beyond-availability',
      title: 'Reaction against availability',
      isContradiction: true,
      source: SOURCES.availability,
      usesWindow: true,
    },
    ['availability', 'engage_time'],
    ([availability, engage], window) => {
      const downtime = findDowntime(availability, window);
      return {
        when: engage.value > downtime,
        text: `Someone works on it after ${engage.said}, but an availability of ${availability.said} allows only ${formatTime(downtime)} of failure in ${window.name}: one full outage breaks the target before work starts.`,
        working: `${engage.said} > ${showDowntime(availability, window)}`,
      };
    },
  ),
  defineFormula(
    { id: 'availability-without-budget', title: 'No failure allowed', isContradiction: true, source: SOURCES.risk },
    [AVAILABILITY],
    ([{ label, said, value }]) => ({
      when: value === 1,
      text: `${label} ${said} allows no failure at all, which no design reaches: promise less.`,
      working: `1 − ${formatExact(value)} = 0`,
    }),
  ),
  defineConflict('part-below-whole', 'Part against whole', ['part_availability', '<', 'availability'], (part, whole) => ({
    text: `The part designed here reaches ${part}, but the whole that depends on it must reach ${whole}: no path is more available than a part it cannot do without.`,
  })),
  defineFormula(
    {
      id: 'availability-beyond-region',
      title: 'Availability in one region',
      constraint: 'single-region',
      isContradiction: true,
      source: SOURCES.computeSla,
    },
    [AVAILABILITY],
    ([{ label, said, value }]) => {
      const [most, advice] =
        value >= 0.99999
          ? ['no more than 99.99 %', 'the target needs a second region, or has to go']
          : ['99.99 %', 'that leaves nothing for faults and deploys of your own'];
      return {
        when: value >= 0.9999 && value < 1,
        text: `${label} ${said} is to be kept in a single region, where AWS itself promises ${most} for compute: ${advice}.`,
        working: `${formatExact(value)} ≥ 0.9999`,
      };
    },
  ),
  defineFormula(
    { id: 'no-loss-in-one-region', title: 'No loss in one region', allowsZero: true, constraint: 'single-region', isContradiction: true },
    ['rpo'],
    ([{ said, value }]) => ({
      when: value === 0,
      text: `RPO ${said} allows no loss, but with a single region only backups are outside it, and they are behind the last write: exclude the loss of the region, or allow some loss.`,
      working: `${said} < age of a backup`,
    }),
  ),
];
