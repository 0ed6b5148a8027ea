import type { ExportColumn } from '../column.js';
import type { ExportParty } from '../export-moment.js';

/** A party's columns: its id always, what it is called where names are asked for. */
export function partyColumns<Row>(
  name: string,
  who: string,
  party: (row: Row) => ExportParty,
): readonly ExportColumn<Row>[] {
  return [
    {
      name,
      type: 'text',
      means: `Party id of ${who}: of all ids that links say are one, the one that stands for them.`,
      cell: (row) => party(row).party,
    },
    {
      ...{ name: `${name}_id`, type: 'text', personal: true },
      means: `Identifier of ${who}; none where it was erased, and of consumers.`,
      cell: (row) => party(row).identifier,
    },
    {
      ...{ name: `${name}_name`, type: 'text', personal: true },
      means: `Name of ${who}; none where nobody told one, it was erased, and of consumers.`,
      cell: (row) => party(row).name,
    },
  ];
}
