/** The statement: one sheet to print. */
export const statement = {
  title: 'Statement of {name}',
  kind: 'Statement of kept promises',
  asOf: 'As of',
  restsOn: 'What it rests on',
  restsOnCaption: 'Three sides, each from 0 to 100',
  history: 'How it has changed',

  open: 'What is open',
  owes: 'Owes {amount}.',
  owesNoneOverdue: 'Owes {amount}, none of it overdue.',
  owesOverdue: 'Owes {amount}, of which {overdue} is overdue.',
  isOwed: 'Is owed {amount}.',
  isOwedNoneOverdue: 'Is owed {amount}, none of it overdue.',
  isOwedOverdue: 'Is owed {amount}, of which {overdue} is overdue.',
  moreCurrencies: 'And in {more} more {more|currency|currencies}.',
  nothingOpen: 'Nothing is open.',

  check: 'How to check it',
  made: 'Made on {day} as of {asOf}, with all that was known at entry {position}, by the model {model}.',
  madeForOthers:
    'Made on {day} as of {asOf}, by the model {model}, in the rounded figures that others are shown.',
  again: 'Who may see it gets the same figures at any time from this address:',
  againForOthers: 'Who may see it asks here; as of the end of a month it can be asked for later:',
  programs: 'As a signed receipt, for programs and for kept check:',
  receipt: 'The address of the receipt',
  evidence:
    'A score is evidence with its uncertainty, never advice to refuse. Whoever is named here can see every entry behind it and contest it.',

  print: 'Print this page or save it as PDF with your browser: it fills one sheet.',
  back: 'To the professional',
  share: 'Share it by a link',
} as const;

/** Share links, and what whoever has one sees. */
export const share = {
  title: 'Links of {name}',
  lede: 'A link shows what you choose to whoever has it, without a key, until you take it back or it ends.',
  make: 'Make a link',
  shows: 'It shows',
  overall: 'the overall score',
  sides: 'the three sides',
  promises: 'on how many promises they rest',
  overdue: 'what is overdue',
  history: 'the score month by month',
  recommendations: 'the recommendations that everybody may see',
  badge: 'with a badge for a page of yours; who reads that page can open the link',
  until: 'Opens until (90 days if left empty)',

  made: 'Your link',
  once: 'Copy it now: it is shown this once. It opens until {until}.',
  snippet: 'The badge, for the HTML of your page:',

  links: 'Links that were made',
  none: 'None yet.',
  more: 'More links',
  madeOn: 'Made on {day}',
  open: 'Opens until {day}.',
  ended: 'Ended on {day}.',
  revoked: 'Taken back on {day}.',
  opened: 'Opened {statement} {statement|time|times}, its badge {badge} {badge|time|times}.',
  openings: 'When it was opened',
  hour: 'Hour (UTC)',
  part: 'What',
  times: 'Times',
  withBadge: 'a badge',
  aBadge: 'badge',
  aStatement: 'statement',
  revoke: 'Take it back',
  toStatement: 'The statement',

  sharedBy: '{name} shares this with whoever has the link, until {until}.',
  howMade:
    'As things stood at the end of {day}, by the model {model}. What is not here was not shared.',
  hasEnded: 'This link has ended',
  askAgain: 'Ask whoever gave it to you for a new one.',
  isNone: 'This link opens nothing',
  askAnew:
    'It may be incomplete, or was taken back. Ask whoever gave it to you whether there is another.',
} as const;

/** The badge of a link. */
export const badge = {
  alt: 'Score at Kept',
  title: '{name} at Kept: {score} of 100 ({interval}) as of {day}',
  titleNone: '{name} at Kept: no score',
  asOf: 'as of {day}',
  missing: 'no score shown',
  old: 'too old, ask anew',
  gone: 'no longer shared',
} as const;
