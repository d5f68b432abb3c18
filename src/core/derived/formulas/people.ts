import { countMonths } from '../../prompt/unit.ts';
import { formatNumber } from '../amount-format.ts';
import { defineFormula, type Formula } from '../formula.ts';
import { SOURCES } from '../sources.ts';

/** Teams, their time and their pages. */
export const PEOPLE_FORMULAS: readonly Formula[] = [
  defineFormula(
    { id: 'capacity-in-months', title: 'Capacity' },
    ['engineers', 'capacity_share', 'time_allowed'],
    ([engineers, share, time]) => ({
      text: `${share.said} of ${engineers.said} for ${time.said} are ${formatNumber(engineers.value * share.value * countMonths(time.value))} engineer-months.`,
      working: `${share.said} × ${engineers.said} × ${time.said}`,
    }),
  ),
  defineFormula(
    { id: 'engineers-served', title: 'Engineers served' },
    ['teams', 'team_engineers', 'platform_engineers?'],
    ([teams, each, platform]) => {
      const all = teams.value * each.value;
      const served = platform ? `, ${formatNumber(all / platform.value)} for each of the ${platform.said} who build the platform` : '';
      return {
        text: `${teams.said} of ${each.said} are ${formatNumber(all)} engineers${served}.`,
        working: `${teams.said} × ${each.said}${platform ? `; ÷ ${platform.said}` : ''}`,
      };
    },
  ),
  defineFormula(
    { id: 'pages-per-shift', title: 'Pages per shift', source: SOURCES.onCall },
    ['weekly_pages', 'operators?'],
    ([pages, people]) => {
      const each = people ? `, ${formatNumber(pages.value / people.value)} a week for each of ${people.said}` : '';
      return {
        text: `${pages.said} a week are ${formatNumber(pages.value / 14)} in 12 hours${each}; Google plans for at most 2 incidents in a shift of 12 hours.`,
        working: `${pages.said} ÷ 14${people ? `; ÷ ${people.said}` : ''}`,
      };
    },
  ),
];
