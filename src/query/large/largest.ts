/** Who has the most promises, by a sample: to count all of a large ledger takes too long. */
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';

/** Promises looked at, at most, evenly over the ledger. */
const LOOKED_AT = 10_000;

/** Fewer of a sample are chance. */
const FEWEST = 3;

/**
 * Those with more than `many` promises of their own, the largest first, as far as all of theirs
 * together are no more than `most`. Both as the sample has it.
 */
export function largest(views: Views, many: number, most: number): readonly PartyId[] {
  const all = views.one<{ last: number | null }>('SELECT max(id) AS last FROM promise')?.last ?? 0;
  const every = Math.max(1, Math.floor(all / LOOKED_AT));
  const rows = views.lists<readonly [party: PartyId, found: number]>(
    `WITH RECURSIVE sample (id) AS
       (SELECT 1 UNION ALL SELECT id + ? FROM sample WHERE id + ? <= ?)
     SELECT party.party, count(*) AS found
       FROM sample CROSS JOIN promise ON promise.id = sample.id
            CROSS JOIN party ON party.id = promise.promisor
      GROUP BY promise.promisor HAVING found >= ? AND found * ? > ?
      ORDER BY found DESC, party.party`,
    ...[every, every, all, FEWEST, every, many],
  );
  let left = most;
  const found: PartyId[] = [];
  for (const [party, count] of rows) {
    left -= count * every;
    if (left < 0) break;
    found.push(party);
  }
  return found;
}
