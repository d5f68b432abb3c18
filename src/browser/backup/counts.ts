/** As in “2 profiles, one draft and progress in one workflow”; “nothing new” where there is nothing. */
export function describeCounts(profiles: number, drafts: number, workflows: number): string {
  const things = [count(profiles, 'profile'), count(drafts, 'draft'), count(workflows, 'workflow', 'progress in ')];
  return new Intl.ListFormat('en-GB').format(things.filter((thing) => thing !== '')) || 'nothing new';
}

function count(number: number, noun: string, before = ''): string {
  return number === 0 ? '' : `${before}${number === 1 ? `one ${noun}` : `${number} ${noun}s`}`;
}
