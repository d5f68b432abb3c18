import { MONTH } from '../prompt/unit.ts';
import { formatNumber } from './amount-format.ts';
import { countMonthly, defineFormula, type Formula, sumLike } from './formula.ts';

const SPENDING = ['part_budget', 'budget'] as const;

/** Budgets against what they pay for. */
export const COST_FORMULAS: readonly Formula[] = [
  defineFormula(
    { id: 'budget-per-request', title: 'Budget per request', needs: { budget: SPENDING, rate: ['request_volume', 'average_rate'] } },
    ({ budget, rate }) => {
      const each = budget.value / (rate.value * MONTH);
      return {
        text: `${budget.said} for ${countMonthly(rate)} are ${each < 0.001 ? `${sumLike(budget, each * 1e6)} per million` : `${sumLike(budget, each)} each`}.`,
        working: `${budget.said} ÷ ${formatNumber(rate.value * MONTH)}`,
      };
    },
  ),
  defineFormula(
    {
      id: 'budget-per-user',
      title: 'Budget per user',
      needs: { budget: SPENDING, users: ['monthly_users', 'daily_users', 'users', 'accounts', 'connections_later', 'connections'] },
    },
    ({ budget, users }) => ({
      text: `${budget.said} over ${users.said} are ${sumLike(budget, budget.value / users.value)} each a month.`,
      working: `${budget.said} ÷ ${users.said}`,
    }),
  ),
  defineFormula(
    { id: 'units-in-budget', title: 'Units the budget pays for', needs: { budget: 'budget', cost: 'unit_cost' } },
    ({ budget, cost }) => ({
      text: `${budget.said} pay for ${formatNumber(budget.value / cost.value)} units a month at ${cost.said} each.`,
      working: `${budget.said} ÷ ${cost.said}`,
    }),
  ),
  defineFormula(
    { id: 'budget-to-current-cost', title: 'Budget against today', needs: { budget: 'part_budget', current: 'current_cost' } },
    ({ budget, current }) => ({
      when: budget.value >= current.value,
      text: `${budget.said} is ${formatNumber(budget.value / current.value)} times the cost today (${current.said}).`,
      working: `${budget.said} ÷ ${current.said}`,
    }),
  ),
  defineFormula(
    {
      id: 'part-budget-above-whole',
      title: 'Part of the budget against the whole',
      needs: { part: 'part_budget', whole: 'budget' },
      isContradiction: true,
    },
    ({ part, whole }) => ({
      when: part.value > whole.value,
      text: `${part.said} for this part is more than the ${whole.said} that all infrastructure may cost.`,
      working: `${part.said} > ${whole.said}`,
    }),
  ),
  defineFormula(
    {
      id: 'budget-below-current-cost',
      title: 'Budget below today',
      needs: { budget: 'part_budget', current: 'current_cost' },
      isContradiction: true,
    },
    ({ budget, current }) => ({
      when: budget.value < current.value,
      text: `${budget.said} for all regions is less than the ${current.said} that one costs now.`,
      working: `${budget.said} < ${current.said}`,
    }),
  ),
];
