/** The first page. */
export const home = {
  title: 'Who keeps promises?',
  search: 'Name or number of a professional',
  find: 'Find',
} as const;
