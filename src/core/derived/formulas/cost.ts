import { MONTH } from '../../prompt/unit.ts';
import { formatNumber } from '../amount-format.ts';
import { defineConflict, defineFormula, type Formula, nameThings, sumLike } from '../formula.ts';

const SPENDING = ['part_budget', 'budget'] as const;

/** Budgets against what they pay for. */
export const COST_FORMULAS: readonly Formula[] = [
  defineFormula(
    { id: 'budget-per-request', title: 'Budget per request' },
    [SPENDING, ['request_volume', 'average_rate']],
    ([budget, rate]) => {
      const monthly = rate.value * MONTH;
      const each = budget.value / monthly;
      return {
        text: `${budget.said} for ${formatNumber(monthly)} ${nameThings(rate)} in 30 days are ${each < 0.001 ? `${sumLike(budget, each * 1e6)} per million` : `${sumLike(budget, each)} each`}.`,
        working: `${budget.said} ÷ ${formatNumber(monthly)}`,
      };
    },
  ),
  defineFormula(
    { id: 'budget-per-user', title: 'Budget per user' },
    [SPENDING, ['monthly_users', 'daily_users', 'users', 'accounts', 'connections_later', 'connections']],
    ([budget, users]) => ({
      text: `${budget.said} over ${users.said} are ${sumLike(budget, budget.value / users.value)} each a month.`,
      working: `${budget.said} ÷ ${users.said}`,
    }),
  ),
  defineConflict('part-budget-above-whole', 'Part of the budget against the whole', ['part_budget', '>', 'budget'], (part, whole) => ({
    text: `${part} for this part is more than the ${whole} that all infrastructure may cost.`,
  })),
  defineConflict('budget-below-current-cost', 'Budget below today', ['part_budget', '<', 'current_cost'], (budget, current) => ({
    text: `${budget} for all regions is less than the ${current} that one costs now.`,
  })),
];
