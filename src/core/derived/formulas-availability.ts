import { type Formula, when } from './formula.ts';
import { DAY, MONTH, YEAR } from './unit.ts';

const AVAILABILITY = ['availability', 'part_availability'] as const;
const DOWNTIME = '(1 − {amount 0}) × 30 × 24 × 60 min';
const TABLE = { title: 'Site Reliability Engineering, Availability Table', url: 'https://sre.google/sre-book/availability-table/' };
const ON_CALL = { title: 'Site Reliability Engineering, Being On-Call', url: 'https://sre.google/sre-book/being-on-call/' };
const REGION = { title: 'Amazon Compute Service Level Agreement', url: 'https://aws.amazon.com/compute/sla/' };

const findDowntime = (availability: number): number => (1 - availability) * 30 * DAY;

/** What an availability allows, alone and with what else depends on time. */
export const AVAILABILITY_FORMULAS: readonly Formula[] = [
  {
    id: 'allowed-downtime',
    title: 'Allowed downtime',
    needs: [AVAILABILITY],
    text: '{named 0} allows {time} of failure in 30 days and {time} in a year.',
    working: DOWNTIME,
    source: TABLE,
    compute: (availability) => when(availability < 1, findDowntime(availability), (1 - availability) * YEAR),
  },
  {
    id: 'burn-rate-alerts',
    title: 'Alert thresholds',
    needs: [AVAILABILITY],
    text: 'For {0} over 30 days, page when {share} of requests fail over 1 h (14.4×, 2 % of the budget) or {share} over 6 h (6×, 5 %), and open a ticket at {share} over 3 days (1×, 10 %).',
    working: '14.4, 6 and 1 × (1 − {amount 0})',
    source: { title: 'The Site Reliability Workbook, Alerting on SLOs', url: 'https://sre.google/workbook/alerting-on-slos/' },
    compute: (availability) => {
      const budget = 1 - availability;
      return when(budget > 0 && 14.4 * budget <= 1, 14.4 * budget, 6 * budget, budget);
    },
  },
  {
    id: 'failures-allowed',
    title: 'Failures allowed',
    needs: [AVAILABILITY, ['request_volume', 'average_rate']],
    text: 'Of {month 1} {things 1} a month, {0} lets {number} fail.',
    working: '{month 1} × (1 − {amount 0})',
    compute: (availability, rate) => when(availability < 1, rate * MONTH * (1 - availability)),
  },
  {
    id: 'chain-availability',
    title: 'Availability of a chain',
    needs: ['availability', ['hops', 'steps']],
    text: '{1} in a row that fail independently and reach {0} each give {share}; for {0} together, each needs {share}.',
    working: '{amount 0} ^ {amount 1}; {amount 0} ^ (1 ÷ {amount 1})',
    source: { title: 'The Calculus of Service Availability', url: 'https://queue.acm.org/detail.cfm?id=3096459' },
    compute: (availability, parts) => when(parts > 1, availability ** parts, availability ** (1 / parts)),
  },
  {
    id: 'recoveries-in-budget',
    title: 'Recoveries a month',
    needs: ['availability', 'rto'],
    text: 'A recovery that takes the whole RTO of {1} spends {share} of the {time} that {0} allows in 30 days.',
    working: `{1} ÷ (${DOWNTIME})`,
    compute: (availability, rto) => when(rto <= findDowntime(availability), rto / findDowntime(availability), findDowntime(availability)),
  },
  {
    id: 'reaction-in-budget',
    title: 'Budget spent before work starts',
    needs: ['availability', 'engage_time'],
    text: 'Until someone is on it after {1}, a full outage spends {share} of the {time} that {0} allows in 30 days.',
    working: `{1} ÷ (${DOWNTIME})`,
    compute: (availability, time) =>
      when(time <= findDowntime(availability), time / findDowntime(availability), findDowntime(availability)),
  },
  {
    id: 'writes-at-stake',
    title: 'Writes at stake',
    needs: ['rpo', ['peak_writes', 'peak_rate']],
    text: 'RPO {0} at {1} means that up to {number} {things 1} may be lost, as far as they write.',
    working: '{1} × {0}',
    compute: (rpo, rate) => [rpo * rate],
  },
  {
    id: 'rto-beyond-availability',
    title: 'RTO against availability',
    needs: ['availability', 'rto'],
    isContradiction: true,
    text: 'RTO {1} is longer than the {time} that an availability of {0} allows in 30 days: one recovery breaks the target.',
    working: `{1} > ${DOWNTIME}`,
    source: TABLE,
    compute: (availability, rto) => when(rto > findDowntime(availability), findDowntime(availability)),
  },
  {
    id: 'reaction-beyond-availability',
    title: 'Reaction against availability',
    needs: ['availability', 'engage_time'],
    isContradiction: true,
    text: 'Someone is on it after {1}, but an availability of {0} allows only {time} of failure in 30 days: one full outage breaks the target before work starts.',
    working: `{1} > ${DOWNTIME}`,
    source: TABLE,
    compute: (availability, time) => when(time > findDowntime(availability), findDowntime(availability)),
  },
  {
    id: 'availability-without-budget',
    title: 'No failure allowed',
    needs: [AVAILABILITY],
    isContradiction: true,
    text: '{named 0} allows no failure at all, which no design reaches: promise less.',
    working: '1 − {amount 0} = 0',
    source: { title: 'Site Reliability Engineering, Embracing Risk', url: 'https://sre.google/sre-book/embracing-risk/' },
    compute: (availability) => when(availability === 1),
  },
  {
    id: 'part-below-whole',
    title: 'Part against whole',
    needs: ['part_availability', 'availability'],
    isContradiction: true,
    text: 'What is designed here reaches {0}, but what depends on it must reach {1}: no path is more available than a part it cannot do without.',
    working: '{amount 0} < {amount 1}',
    compute: (part, whole) => when(part < whole),
  },
  {
    id: 'availability-at-region-limit',
    title: 'Availability in one region',
    needs: [AVAILABILITY],
    constraint: 'single-region',
    isContradiction: true,
    text: '{named 0} is to be kept in a single region, for whose compute AWS itself promises 99.99 %: that leaves nothing for faults and deploys of your own.',
    working: '{amount 0} ≥ 0.9999',
    source: REGION,
    compute: (availability) => when(availability >= 0.9999 && availability < 0.99999),
  },
  {
    id: 'availability-beyond-region',
    title: 'Availability beyond one region',
    needs: [AVAILABILITY],
    constraint: 'single-region',
    isContradiction: true,
    text: '{named 0} is to be kept in a single region, for whose compute AWS itself promises no more than 99.99 %: the target needs a second region, or has to go.',
    working: '{amount 0} ≥ 0.99999',
    source: REGION,
    compute: (availability) => when(availability >= 0.99999 && availability < 1),
  },
  {
    id: 'no-loss-in-one-region',
    title: 'No loss in one region',
    needs: ['rpo'],
    allowsZero: true,
    constraint: 'single-region',
    isContradiction: true,
    text: 'RPO {0} allows no loss, but with a single region all that stands outside it are backups, which are behind the last write: say that the loss of the region is left out, or allow some.',
    working: '{0} < age of a backup',
    compute: (rpo) => when(rpo === 0),
  },
  {
    id: 'rota-too-small',
    title: 'Rota against availability',
    needs: ['availability', 'operators'],
    isContradiction: true,
    text: '{named 0} leaves {time} of failure in 30 days at any hour, which {1} cannot answer for all year: Google counts eight people for a rota at one site.',
    working: '{1} < 8',
    source: ON_CALL,
    compute: (availability, people) => when(availability >= 0.999 && people <= 2, findDowntime(availability)),
  },
];
