/** Which addresses InvoiceLinked joins, until that is taken back. */
import { addressOf } from '../../../projections/fact.js';
import { takenOut } from '../../ledger/stream/entries.js';
import type { Projection } from '../projection.js';

export const joins: Projection = {
  schema: `
-- In both directions. gone_at: the position that took it back.
CREATE TABLE IF NOT EXISTS joined (
  address TEXT NOT NULL, other TEXT NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  position INTEGER NOT NULL, gone_at INTEGER,
  PRIMARY KEY (address, position, other)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS joined_by_entry ON joined (stream, revision);
`,
  handles: ['InvoiceLinked', 'EntryWithdrawn', 'ContestResolved'],
  open: ({ views }) => ({
    apply({ fact: { event, stream, revision, position } }, touched) {
      if (event.type === 'InvoiceLinked') {
        const { seller, number, toSeller, toNumber } = event.facts;
        const one = addressOf('invoice', seller, number);
        const other = addressOf('invoice', toSeller, toNumber);
        for (const [address, to] of [
          [one, other],
          [other, one],
        ]) {
          views.run(
            `INSERT OR IGNORE INTO joined (address, other, stream, revision, position)
               VALUES (?, ?, ?, ?, ?)`,
            ...[address, to, stream, revision, position],
          );
        }
        touched.promise(other, position);
      }
      const gone = takenOut(event);
      if (gone === null) return;
      const rows = views.all<{ address: string }>(
        'SELECT address FROM joined WHERE stream = ? AND revision = ? AND gone_at IS NULL',
        ...[stream, gone],
      );
      for (const { address } of rows) touched.promise(address, position);
      views.run(
        'UPDATE joined SET gone_at = ? WHERE stream = ? AND revision = ? AND gone_at IS NULL',
        ...[position, stream, gone],
      );
    },
  }),
};
