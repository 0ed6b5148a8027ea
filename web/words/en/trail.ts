/** The trail of a professional. */
export const trail = {
  title: 'What was told about {name}',
  lede: 'Every entry, the newest first. Nothing is ever deleted; what was taken back says so.',
  filter: 'Show only',
  kind: 'Kind',
  anyKind: 'all kinds',
  source: 'By which way',
  anySource: 'any way',
  partner: 'With whom',
  partnerHint: 'name or number',
  from: 'From',
  to: 'To',
  show: 'Show',
  all: 'Show all',
  none: 'There is no entry like this.',
  older: 'Older entries',
  newest: 'Back to the newest',
  csv: 'As CSV',
  how: '{day} · told on {told} by {teller}, through {source}',
  news: '{n} new {n|entry|entries}',
  noPartner: 'No professional that you may find is called “{name}”.',
  manyPartners: 'Several professionals are called like “{name}”: give a number instead.',
} as const;

/** Kinds of entries, by what they are about. */
export const kind = {
  professional: 'who somebody is',
  invoice: 'invoices',
  receivable: 'claims handed on',
  credit: 'credit notes',
  payment: 'payments',
  delivery: 'deliveries',
  relation: 'feedback',
  source: 'what is told in full',
  access: 'keys',
} as const;
