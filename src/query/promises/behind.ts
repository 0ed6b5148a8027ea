/** What is behind a promise: the addresses it was folded from, their entries, how it is named. */
import { addressesOfOne } from '../../../projections/promise/promise.js';
import type { PartyIds } from '../../keys/party-id.js';
import type { Position } from '../../ledger/stored.js';
import { factsOf } from '../../projector/facts.js';
import { joinedAddresses } from '../../projector/rows/joined-addresses.js';
import type { Moment } from '../time/moment.js';
import { seesPersonal, type Viewer } from '../visibility.js';

/** A promise's name is the smallest of its addresses, `~2` ... where a number was used again. */
export function addressIn(promise: string): string {
  return promise.replace(/~\d+$/, '');
}

/** The addresses that were one promise with this one, as known at a position. */
export function addressesBehind(
  moment: Moment,
  address: string,
  knownAt: Position,
): readonly string[] {
  const { views, links, who } = moment;
  const named = joinedAddresses(views, links, address, knownAt);
  if (named.length === 1) return named;
  return addressesOfOne(address, named, factsOf(views, named, knownAt), who);
}

/** The entries that a promise was folded from, in the order told; those alone told `after`. */
export function entriesBehind(
  moment: Moment,
  promise: string,
  knownAt: Position,
  after: Position = 0,
): readonly string[] {
  const addresses = addressesBehind(moment, addressIn(promise), knownAt);
  return moment.views
    .all<{ stream: string; revision: number }>(
      `SELECT DISTINCT e.position, e.stream, e.revision
         FROM address a CROSS JOIN fact f ON f.address = a.id
           CROSS JOIN entry e ON e.position = f.position
        WHERE a.address IN (SELECT value FROM json_each(?)) AND f.position <= ?
          AND f.position > ?
        ORDER BY e.position`,
      ...[JSON.stringify(addresses), knownAt, after],
    )
    .map(({ stream, revision }) => `${stream}@${revision}`);
}

/**
 * The address of a promise as a viewer may see it: who sees no numbers has a keyed hash in their
 * place, which tells promises apart.
 */
export function addressFor(viewer: Viewer, promise: string, ids: PartyIds): string {
  if (seesPersonal(viewer)) return promise;
  return `${promise.slice(0, promise.indexOf('/'))}/hash-${ids.of(`text ${promise}`)}`;
}
