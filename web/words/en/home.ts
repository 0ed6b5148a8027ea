/** The first page, and lists of professionals. */
export const home = {
  title: 'Who keeps promises?',
  search: 'Name or number of a professional',
  find: 'Find',

  table: 'All professionals',
  professional: 'Professional',
  ruler: '0 to 100, with 90 % interval',
  rulerDesc: '{score}, 90 % interval {interval}',
  notEnough: 'not enough evidence yet',
  csv: 'Take this table as CSV',
  byName: 'All by name',
  nobody: 'There is nobody here yet.',
  notFound: 'Nobody here has such a name or number.',
  notFoundYet: 'Nobody so far; the search goes on.',
} as const;
