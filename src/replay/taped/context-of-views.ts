/** The context of a replay from the tape: what its views know of parties, tellers and links. */
import type { Position } from '../../ledger/stored.js';
import { toDayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { coverageFacts } from '../../projector/projections/coverage.js';
import { linksAt } from '../../projector/rows/joined-addresses.js';
import { NOBODY } from '../../projector/rows/vouching-rows.js';
import type { Views } from '../../projector/views/views.js';
import type { ContextFacts } from '../context.js';

/** What `ContextReader` gathers of the events up to and with a position. */
export function contextInViews(views: Views, knownAt: Position): ContextFacts {
  const { all, entitling } = linksAt(views, knownAt);
  return {
    links: all,
    entitling,
    coverage: coverageFacts(views)
      .filter(({ position, goneAt }) => position <= knownAt && (goneAt ?? Infinity) > knownAt)
      .map((fact) => ({ ...fact, goneAt: null })),
    residences: residencesIn(views, knownAt),
    parties: partiesIn(views, knownAt),
    vouched: vouchedIn(views, knownAt),
  };
}

interface ResidenceRow {
  readonly party: PartyId;
  readonly from: string;
  readonly country: string;
}

function residencesIn(views: Views, knownAt: Position): ContextFacts['residences'] {
  const rows = views.all<ResidenceRow>(
    `SELECT party, from_day AS "from", facts ->> 'country' AS country FROM attribute
      WHERE position <= ? AND facts ->> 'country' IS NOT NULL ORDER BY position`,
    knownAt,
  );
  return rows.map(({ party, from, country }) => ({ party, from: toDayNumber(from), country }));
}

function partiesIn(views: Views, knownAt: Position): ContextFacts['parties'] {
  const rows = views.each<{ party: PartyId; isConsumer: number }>(
    `SELECT party, consumer AND (cleared IS NULL OR cleared > ?) AS isConsumer FROM professional
      WHERE position <= ?`,
    ...[knownAt, knownAt],
  );
  const parties = new Map<PartyId, boolean>();
  for (const { party, isConsumer } of rows) parties.set(party, isConsumer === 1);
  return parties;
}

/** An operator's word leads no promise. */
function vouchedIn(views: Views, knownAt: Position): ContextFacts['vouched'] {
  const rows = views.all<{ party: PartyId }>(
    `SELECT party.party FROM vouching JOIN party ON party.id = vouching.promisor
      WHERE vouching.lead = ? AND vouching.promisee = ? AND vouching.position <= ?
      GROUP BY vouching.promisor HAVING sum(vouching.kept) > 0`,
    ...[NOBODY, NOBODY, knownAt],
  );
  return new Set(rows.map(({ party }) => party));
}
