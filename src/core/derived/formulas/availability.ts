import { DAY, HOUR, YEAR } from '../../prompt/unit.ts';
import { formatExact, formatNumber, formatShare, formatTime } from '../amount-format.ts';
import { defineConflict, defineFormula, type Fact, type Formula, nameThings, type SloWindow } from '../formula.ts';

const AVAILABILITY = ['availability', 'part_availability'] as const;
const TABLE = { title: 'Site Reliability Engineering, Availability Table', url: 'https://sre.google/sre-book/availability-table/' };

const findDowntime = ({ value }: Fact, { seconds }: SloWindow): number => (1 - value) * seconds;
const showDowntime = ({ value }: Fact, { seconds }: SloWindow): string => `(1 − ${formatExact(value)}) × ${seconds / DAY} × 24 × 60 min`;

/** The downtime that an availability allows, alone and beside other times. */
export const AVAILABILITY_FORMULAS: readonly Formula[] = [
  defineFormula(
    { id: 'allowed-downtime', title: 'Allowed downtime', needs: { availability: AVAILABILITY }, source: TABLE, usesWindow: true },
    ({ availability }, window) => {
      const allowed = `${availability.label} ${availability.said} allows ${formatTime(findDowntime(availability, window))} of failure in ${window.name}`;
      const yearly = window.isChosen ? '' : ` and ${formatTime((1 - availability.value) * YEAR)} in a year`;
      return { when: availability.value < 1, text: `${allowed}${yearly}.`, working: showDowntime(availability, window) };
    },
  ),
  defineFormula(
    {
      id: 'burn-rate-alerts',
      title: 'Alert thresholds',
      needs: { availability: AVAILABILITY },
      source: { title: 'The Site Reliability Workbook, Alerting on SLOs', url: 'https://sre.google/workbook/alerting-on-slos/' },
      usesWindow: true,
    },
    ({ availability }, window) => {
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
    {
      id: 'failures-allowed',
      title: 'Failures allowed',
      needs: { availability: AVAILABILITY, rate: ['request_volume', 'average_rate'] },
      usesWindow: true,
    },
    ({ availability, rate }, window) => {
      const all = rate.value * window.seconds;
      return {
        when: availability.value < 1,
        text: `Of ${formatNumber(all)} ${nameThings(rate)} in ${window.name}, ${availability.said} lets ${formatNumber(all * (1 - availability.value))} fail.`,
        working: `${formatNumber(all)} × (1 − ${formatExact(availability.value)})`,
      };
    },
  ),
  defineFormula(
    {
      id: 'chain-availability',
      title: 'Availability of a chain',
      needs: { availability: 'availability', parts: ['hops', 'steps'] },
      source: { title: 'The Calculus of Service Availability', url: 'https://queue.acm.org/detail.cfm?id=3096459' },
    },
    ({ availability: { said, value }, parts }) => ({
      when: parts.value > 1,
      text: `${parts.said} in a row that each reach ${said} and fail independently reach ${formatShare(value ** parts.value)} together; to reach ${said} together, each needs ${formatShare(value ** (1 / parts.value))}.`,
      working: `${formatExact(value)} ^ ${formatExact(parts.value)}; ${formatExact(value)} ^ (1 ÷ ${formatExact(parts.value)})`,
    }),
  ),
  defineFormula(
    {
      id: 'recoveries-in-budget',
      title: 'Share of the budget in a recovery',
      needs: { availability: 'availability', rto: 'rto' },
      usesWindow: true,
    },
    ({ availability, rto }, window) => {
      const downtime = findDowntime(availability, window);
      return {
        when: rto.value <= downtime,
        text: `A recovery that takes the whole RTO of ${rto.said} spends ${formatShare(rto.value / downtime)} of the ${formatTime(downtime)} that ${availability.said} allows in ${window.name}.`,
        working: `${rto.said} ÷ (${showDowntime(availability, window)})`,
      };
    },
  ),
  defineFormula(
    {
      id: 'reaction-in-budget',
      title: 'Budget spent before work starts',
      needs: { availability: 'availability', engage: 'engage_time' },
      usesWindow: true,
    },
    ({ availability, engage }, window) => {
      const downtime = findDowntime(availability, window);
      return {
        when: engage.value <= downtime,
        text: `In the ${engage.said} until someone works on it, a full outage spends ${formatShare(engage.value / downtime)} of the ${formatTime(downtime)} that ${availability.said} allows in ${window.name}.`,
        working: `${engage.said} ÷ (${showDowntime(availability, window)})`,
      };
    },
  ),
  defineFormula(
    {
      id: 'rto-beyond-availability',
      title: 'RTO against availability',
      needs: { availability: 'availability', rto: 'rto' },
      isContradiction: true,
      source: TABLE,
      usesWindow: true,
    },
    ({ availability, rto }, window) => {
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
      needs: { availability: 'availability', engage: 'engage_time' },
      isContradiction: true,
      source: TABLE,
      usesWindow: true,
    },
    ({ availability, engage }, window) => {
      const downtime = findDowntime(availability, window);
      return {
        when: engage.value > downtime,
        text: `Someone works on it after ${engage.said}, but an availability of ${availability.said} allows only ${formatTime(downtime)} of failure in ${window.name}: one full outage breaks the target before work starts.`,
        working: `${engage.said} > ${showDowntime(availability, window)}`,
      };
    },
  ),
  defineFormula(
    {
      id: 'availability-without-budget',
      title: 'No failure allowed',
      needs: { availability: AVAILABILITY },
      isContradiction: true,
      source: { title: 'Site Reliability Engineering, Embracing Risk', url: 'https://sre.google/sre-book/embracing-risk/' },
    },
    ({ availability: { label, said, value } }) => ({
      when: value === 1,
      text: `${label} ${said} allows no failure at all, which no design reaches: promise less.`,
      working: `1 − ${formatExact(value)} = 0`,
    }),
  ),
  defineConflict(
    'part-below-whole',
    'Part against whole',
    ['part_availability', '<', 'availability'],
    (part, whole) =>
      `The part designed here reaches ${part}, but the whole that depends on it must reach ${whole}: no path is more available than a part it cannot do without.`,
  ),
  defineFormula(
    {
      id: 'availability-beyond-region',
      title: 'Availability in one region',
      needs: { availability: AVAILABILITY },
      constraint: 'single-region',
      isContradiction: true,
      source: { title: 'Amazon Compute Service Level Agreement', url: 'https://aws.amazon.com/compute/sla/' },
    },
    ({ availability: { label, said, value } }) => {
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
    {
      id: 'no-loss-in-one-region',
      title: 'No loss in one region',
      needs: { rpo: 'rpo' },
      allowsZero: true,
      constraint: 'single-region',
      isContradiction: true,
    },
    ({ rpo: { said, value } }) => ({
      when: value === 0,
      text: `RPO ${said} allows no loss, but with a single region only backups are outside it, and they are behind the last write: exclude the loss of the region, or allow some loss.`,
      working: `${said} < age of a backup`,
    }),
  ),
];
