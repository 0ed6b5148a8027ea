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
  programs: 'For programs:',
  evidence:
    'A score is evidence with its uncertainty, never advice to refuse. Whoever is named here can see every entry behind it and contest it.',

  print: 'Print this page or save it as PDF with your browser: it fills one sheet.',
  back: 'To the professional',
  share: 'Share it by a link',
} as const;
