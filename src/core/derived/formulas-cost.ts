import { type Formula, when } from './formula.ts';
import { MONTH } from './unit.ts';

const SPENDING = ['part_budget', 'budget'] as const;

/** A round figure below the list price of hot object storage, per GB and month in the currency of the budget: what exceeds it exceeds any. */
const PRICE = 0.02;

/** What a budget comes to per thing it pays for. */
export const COST_FORMULAS: readonly Formula[] = [
  {
    id: 'budget-per-request',
    title: 'Budget per request',
    needs: [SPENDING, ['request_volume', 'average_rate']],
    text: '{0} for {month 1} {things 1} a month are {sum 0} per million.',
    working: '{0} ÷ {month 1}',
    compute: (budget, rate) => [budget / ((rate * MONTH) / 1e6)],
  },
  {
    id: 'budget-per-user',
    title: 'Budget per user',
    needs: [SPENDING, ['monthly_users', 'daily_users', 'users', 'accounts', 'connections_later', 'connections']],
    text: '{0} over {1} are {sum 0} each a month.',
    working: '{0} ÷ {1}',
    compute: (budget, users) => [budget / users],
  },
  {
    id: 'budget-per-engineer',
    title: 'Budget per engineer',
    needs: ['budget', 'engineers'],
    text: '{0} are {sum 0} a month for each of {1}.',
    working: '{0} ÷ {1}',
    compute: (budget, engineers) => [budget / engineers],
  },
  {
    id: 'budget-per-gigabyte-stored',
    title: 'Budget per GB stored',
    needs: [SPENDING, 'data_volume'],
    text: 'If {0} paid for nothing but {1}, that would be {sum 0} per GB and month.',
    working: '{0} ÷ {1}',
    // Below ten terabytes it is not storage that costs.
    compute: (budget, volume) => when(volume >= 1e13, budget / (volume / 1e9)),
  },
  {
    id: 'budget-per-gigabyte-moved',
    title: 'Budget per GB moved',
    needs: [SPENDING, ['egress', 'data_rate']],
    text: 'If {0} paid for nothing but {1}, that would be {sum 0} per GB.',
    working: '{0} ÷ {1}',
    compute: (budget, flow) => [budget / ((flow * MONTH) / 1e9)],
  },
  {
    id: 'units-in-budget',
    title: 'Units the budget pays for',
    needs: ['budget', 'unit_cost'],
    text: '{0} pay for {number} units a month at {1} each.',
    working: '{0} ÷ {1}',
    compute: (budget, cost) => [budget / cost],
  },
  {
    id: 'budget-after-growth',
    title: 'Budget after growth',
    needs: [SPENDING, 'growth_factor'],
    text: 'An unchanged {0} at {number} times the load is {sum 0} a month for what is the whole load today.',
    working: '{0} ÷ {1}',
    compute: (budget, growth) => [growth, budget / growth],
  },
  {
    id: 'budget-to-current-cost',
    title: 'Budget against today',
    needs: ['part_budget', 'current_cost'],
    text: '{0} is {number} times what it costs now ({1}).',
    working: '{0} ÷ {1}',
    compute: (budget, current) => when(budget >= current, budget / current),
  },
  {
    id: 'storage-above-budget',
    title: 'Storage against budget',
    needs: ['data_volume', SPENDING],
    isContradiction: true,
    text: '{0} at an assumed {sum 1} per GB and month cost {sum 1} a month, more than the whole {1}: most of it has to go to colder storage, or go.',
    working: `{0} × ${PRICE} per GB > {1}`,
    source: { title: 'Assumption: 0.02 per GB and month, just below Amazon S3 Standard', url: 'https://aws.amazon.com/s3/pricing/' },
    compute: (volume, budget) => when((volume / 1e9) * PRICE > budget, PRICE, (volume / 1e9) * PRICE),
  },
  {
    id: 'part-budget-above-whole',
    title: 'Part of the budget against the whole',
    needs: ['part_budget', 'budget'],
    isContradiction: true,
    text: '{0} for this part is more than the {1} that all infrastructure may cost.',
    working: '{0} > {1}',
    compute: (part, whole) => when(part > whole),
  },
  {
    id: 'budget-below-current-cost',
    title: 'Budget below today',
    needs: ['part_budget', 'current_cost'],
    isContradiction: true,
    text: '{0} for all regions is less than the {1} that one costs now.',
    working: '{0} < {1}',
    compute: (budget, current) => when(budget < current),
  },
];
