import type { Formula } from './formula.ts';
import { MONTH } from './unit.ts';

/** What teams, their time and their pages come to. */
export const PEOPLE_FORMULAS: readonly Formula[] = [
  {
    id: 'capacity-in-months',
    title: 'Capacity',
    needs: ['engineers', 'capacity_share', 'time_allowed'],
    text: '{1} of {0} for {2} are {number} engineer-months.',
    working: '{1} × {0} × {2}',
    compute: (engineers, share, time) => [(engineers * share * time) / MONTH],
  },
  {
    id: 'engineers-served',
    title: 'Engineers served',
    needs: ['teams', 'team_engineers'],
    takes: ['platform_engineers'],
    text: '{0} of {1} are {number} engineers[2|, {number} for each of the {2} who build the platform].',
    working: '{0} × {1}[2|; ÷ {2}]',
    compute: (teams, each, platform) => [teams * each, (teams * each) / platform],
  },
  {
    id: 'pages-per-shift',
    title: 'Pages per shift',
    needs: ['weekly_pages'],
    takes: ['operators'],
    text: '{0} a week are {number} in a shift of 12 hours[1| and {number} a week for each of {1}]; Google plans for at most 2 incidents a shift.',
    working: '{0} ÷ 14[1|; ÷ {1}]',
    source: { title: 'Site Reliability Engineering, Being On-Call', url: 'https://sre.google/sre-book/being-on-call/' },
    compute: (pages, people) => [pages / 14, pages / people],
  },
  {
    id: 'turns-on-call',
    title: 'Turns on call',
    needs: ['operators', 'night_pages'],
    text: 'In a rota of {0} with one on call at a time, each has {number} weeks a year; {1} a month are {number} for each.',
    working: '52 ÷ {0}; {1} ÷ {0}',
    compute: (people, pages) => [52 / people, pages / people],
  },
];
