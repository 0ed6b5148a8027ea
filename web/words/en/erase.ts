/** Erasing a professional: what it does, said before. */
export const erase = {
  title: 'Erase {name}',
  lede: 'This destroys the keys of everything personal that was told of it. It cannot be undone, by nobody.',
  what: 'What it does',
  names:
    'Its names, addresses and every text about it, or by it, can be opened no more: here, in copies and in backups that hold no keys.',
  facts:
    'Facts stay: amounts, days and scores, under a number that says nothing of who it is. So the scores of others do not change.',
  others: 'Texts that concern others too keep what is theirs, and lose what is its own.',
  originals: 'Documents that were kept and name it are deleted.',
  backups:
    'A backup that holds the keys still opens them until it is deleted, as your own rules say.',
  identifiers: 'It is known by',
  confirm: 'To go on, type {id}',
  confirmHelp: 'Exactly as it stands here.',
  erase: 'Erase it for good',
  back: 'Leave it as it is',
  notTyped: 'What was typed is not its identifier. Nothing was erased.',
  doneTitle: 'It was erased',
  done: 'No process opens its names and texts any more.',
  before: 'Everything of it was erased before.',
  remainsNone: 'Nothing of its keys is left in the store.',
  remainsScavenging:
    'The cluster is taking what is left of its keys off its disks. Erase it again later to hear how it went.',
  remainsLeft:
    'Something of its keys, wrapped, is left in the store and is not being taken away: {why}.',
  unknownWhy: 'it does not say why',
} as const;
