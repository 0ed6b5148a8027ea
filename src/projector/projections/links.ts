/** Links of party ids, in the order told. */
import { classOf } from '../../../projections/classes.js';
import { givesRights } from '../../../projections/who-is-who.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { PartyId } from '../../ledger/party.js';
import { addressesOfBoth } from '../joined-addresses.js';
import type { Projection } from '../projection.js';

export const links: Projection = {
  schema: `
-- to_party null takes the live link back. gives_rights: see projections/who-is-who.
CREATE TABLE IF NOT EXISTS link (
  position INTEGER PRIMARY KEY, party TEXT NOT NULL, to_party TEXT, gives_rights INTEGER NOT NULL
);
`,
  handles: ['IdentifierLinked', 'IdentifierUnlinked'],
  open: ({ views, links: { all, entitling }, mentions }) => ({
    apply({ fact }, touched) {
      const { event, position } = fact;
      if (event.type !== 'IdentifierLinked' && event.type !== 'IdentifierUnlinked') return;
      const { party, to } = event.facts;
      // What is asked below sees every fact so far.
      mentions.flush();
      // Apart, the two classes are those without the link: that is before linking, or after
      // unlinking.
      all.delete(party);
      entitling.delete(party);
      const [one, other] = [classOf(all, party), classOf(all, to)];
      for (const [some, others] of [
        [one, other],
        [other, one],
      ] as const) {
        for (const address of addressesOfBoth(views, some, others)) {
          touched.promise(address, position);
        }
        for (const id of some) touched.party(id, position);
      }
      touched.context = position;
      const linked = event.type === 'IdentifierLinked';
      const gives = givesRights(fact, localTo(views, party));
      if (linked) all.set(party, to);
      if (gives) entitling.set(party, to);
      views.run(
        'INSERT INTO link (position, party, to_party, gives_rights) VALUES (?, ?, ?, ?)',
        ...[position, party, linked ? to : null, gives ? 1 : 0],
      );
    },
  }),
};

/** The teller whose code a party is; null for an official identifier. Who is linked was met. */
function localTo(views: DerivedDatabase, party: PartyId): string | null {
  const sql = 'SELECT local_to FROM professional WHERE party = ?';
  return views.one<{ local_to: string | null }>(sql, party)?.local_to ?? null;
}
