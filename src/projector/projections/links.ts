/** Links of party ids, in the order told. */
import { classOf, type Links } from '../../../projections/classes.js';
import { LIVE, NO_DAY } from '../../../projections/coverage.js';
import type { Fact } from '../../../projections/fact.js';
import { givesRights } from '../../../projections/who-is-who.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Projection } from '../projection.js';
import { addressesOfBoth } from '../rows/joined-addresses.js';
import { addressesSilentOn } from '../rows/silence-rows.js';
import { coveringLessOf } from './coverage.js';
import { localToOf } from './professionals.js';

interface SaidOfLink {
  readonly party: PartyId;
  readonly to: PartyId;
  readonly isLive: boolean;
  /** See projections/who-is-who. */
  readonly gives: boolean;
}

export const links: Projection = {
  schema: `
-- to_party null takes the live link back. gives_rights: see projections/who-is-who.
CREATE TABLE IF NOT EXISTS link (
  position INTEGER PRIMARY KEY, party TEXT NOT NULL, to_party TEXT, gives_rights INTEGER NOT NULL
);
`,
  handles: ['IdentifierLinked', 'IdentifierUnlinked', 'LinkConfirmed'],
  open: ({ views, links: { all, entitling }, mentions }) => ({
    apply({ fact }, touched) {
      const said = saidOfLink(fact, all, views);
      if (!said) return;
      const { party, to, isLive, gives } = said;
      const { position } = fact;
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
      for (const address of coveredOtherwise(views, [...one, ...other])) {
        touched.promise(address, position);
      }
      touched.context = position;
      if (isLive) all.set(party, to);
      if (gives) entitling.set(party, to);
      views.run(
        'INSERT INTO link (position, party, to_party, gives_rights) VALUES (?, ?, ?, ?)',
        ...[position, party, isLive ? to : null, gives ? 1 : 0],
      );
    },
  }),
};

/** Promises that hang on silence, where one of these is covered less: it is so by every id. */
function coveredOtherwise(views: DerivedDatabase, parties: readonly PartyId[]): readonly string[] {
  return coveringLessOf(views, parties).flatMap((voice) =>
    addressesSilentOn(views, voice, NO_DAY, LIVE),
  );
}

/** What an event says of a link; null where it is about none. `all`: the links live before it. */
function saidOfLink(fact: Fact, all: Links, views: DerivedDatabase): SaidOfLink | null {
  const { event } = fact;
  switch (event.type) {
    case 'IdentifierLinked': {
      const { party, to } = event.facts;
      return { party, to, isLive: true, gives: givesRights(fact, localToOf(views, party)) };
    }
    case 'IdentifierUnlinked':
      return { ...event.facts, isLive: false, gives: false };
    case 'LinkConfirmed': {
      const { party } = event.facts;
      const to = all.get(party);
      return to === undefined ? null : { party, to, isLive: true, gives: true };
    }
    default:
      return null;
  }
}
