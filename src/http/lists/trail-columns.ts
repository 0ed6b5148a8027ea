/** A trail as CSV: an entry a line. */
import type { ShownEntry } from '../../query/trail/shown-entry.js';
import type { CsvColumn } from './csv-answer.js';

export const TRAIL_COLUMNS: readonly CsvColumn<ShownEntry>[] = [
  { title: 'entry', cell: ({ entry }) => entry },
  { title: 'position', cell: ({ position }) => position },
  { title: 'recorded_at', cell: ({ recordedAt }) => recordedAt },
  { title: 'day', cell: ({ day }) => day },
  { title: 'type', cell: ({ type }) => type },
  { title: 'status', cell: ({ status }) => status },
  { title: 'teller', cell: ({ by }) => by.teller },
  { title: 'told_for', cell: ({ by }) => by.party?.id ?? null },
  { title: 'source', cell: ({ by }) => by.source },
  { title: 'side', cell: ({ by }) => by.side },
  { title: 'parties', cell: ({ parties }) => parties.map(({ id }) => id).join(' ') },
  { title: 'names', cell: ({ parties }) => parties.map(({ name }) => name ?? '').join(' | ') },
  // As told, in JSON: each type of event has facts of its own.
  { title: 'facts', cell: ({ facts }) => JSON.stringify(facts) },
  { title: 'texts', cell: ({ texts }) => JSON.stringify(texts) },
];
