/** Contests: what is said to be wrong, and what is decided. */
export const contests = {
  title: 'Contests',
  lede: 'Whoever an entry concerns may say that it is wrong. Until it is decided it counts as before; upheld, it counts for nothing.',
  none: 'No contest is open.',
  line: '{who} contests: {entry}',
  toldBy: 'told by {teller} on {day}',
  decideBy: 'to decide by {day}: {days} {days|day|days} left',
  late: 'was to be decided by {day}',
  thread: 'What was said',
  said: '{who}, {what}',
  noWords: 'without words',
  note: 'Why you decide so',
  noteHelp: 'May be left out. It is kept sealed and shown to whom the entry concerns.',
  uphold: 'It is wrong: take the entry out',
  reject: 'It is right: let the entry stand',
  decided: 'The contest was decided.',
} as const;
