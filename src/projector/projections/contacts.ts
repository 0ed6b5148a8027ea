/**
 * Who claims whom as a contact, with the positions between which that is known, so that it can be
 * asked for as known at any; and who lets itself be shown between two others now.
 */
import { takenOut } from '../../ledger/stream/entries.js';
import { toDayNumber } from '../../ledger/values/day.js';
import type { Projection } from '../projection.js';

export const contacts: Projection = {
  schema: `
-- refused: 1 where the receiver refuses what the sender claims. gone_at: the first position at
-- which it is known no more (withdrawn); null while it is.
CREATE TABLE IF NOT EXISTS contact (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  sender TEXT NOT NULL, receiver TEXT NOT NULL, refused INTEGER NOT NULL,
  day INTEGER NOT NULL, share TEXT, gone_at INTEGER
);
CREATE INDEX IF NOT EXISTS contact_by_sender ON contact (sender);
CREATE INDEX IF NOT EXISTS contact_by_receiver ON contact (receiver);
CREATE INDEX IF NOT EXISTS contact_by_entry ON contact (stream, revision);
CREATE TABLE IF NOT EXISTS visibility (
  party TEXT PRIMARY KEY, shown_as TEXT NOT NULL
) WITHOUT ROWID;
`,
  handles: [
    ...(['ContactClaimed', 'ContactRefused', 'VisibilityChosen'] as const),
    ...(['EntryWithdrawn', 'ContestResolved'] as const),
  ],
  open: ({ views }) => ({
    apply({ fact: { event, stream, revision, position } }) {
      switch (event.type) {
        case 'ContactClaimed':
        case 'ContactRefused': {
          const { from, to, on } = event.facts;
          const share = event.type === 'ContactClaimed' ? (event.facts.share ?? null) : null;
          views.run(
            `INSERT INTO contact (position, stream, revision, sender, receiver, refused, day, share)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
            ...[position, stream, revision, from, to],
            ...[event.type === 'ContactRefused' ? 1 : 0, toDayNumber(on), share],
          );
          views.setMeta('contacts', String(position));
          return;
        }
        case 'VisibilityChosen': {
          const { party, as } = event.facts;
          views.run(
            `INSERT INTO visibility (party, shown_as) VALUES (?, ?)
               ON CONFLICT (party) DO UPDATE SET shown_as = excluded.shown_as`,
            ...[party, as],
          );
          views.setMeta('contacts', String(position));
          return;
        }
        default: {
          const entry = takenOut(event);
          if (entry === null || !stream.startsWith('relation-')) return;
          views.run(
            `UPDATE contact SET gone_at = ?
              WHERE stream = ? AND revision = ? AND gone_at IS NULL`,
            ...[position, stream, entry],
          );
          views.setMeta('contacts', String(position));
        }
      }
    },
  }),
};
