/** Coverage as views keep it. */
import { coverageOf } from '../../projections/coverage.js';
import type { Fact } from '../../projections/fact.js';
import { toDayNumber } from '../ledger/day.js';
import type { Position } from '../ledger/stored.js';
import { takenOut } from '../ledger/stream.js';
import type { Views } from './views.js';

/** Keeps up to which day tellers told everything, and since when that is no longer said. */
export function putCoverage(views: Views, told: Fact): void {
  const { event, stream, revision, position } = told;
  const fact = coverageOf(told);
  if (fact) {
    putCoverageRow(views, position, stream, revision, fact.teller, fact.party, fact.upTo);
    return;
  }
  const gone = takenOut(told.event);
  if (gone !== null) endCoverage(views, stream, gone, position);
  if (event.type !== 'AccessRevoked') return;
  // A live key that is revoked covered each day until then.
  const granted = views.one<{ teller: string }>(
    'SELECT teller FROM coverage WHERE stream = ? AND gone_at IS NULL',
    stream,
  );
  if (!granted) return;
  views.run(
    'UPDATE coverage SET gone_at = ? WHERE stream = ? AND gone_at IS NULL',
    position,
    stream,
  );
  const upTo = toDayNumber(event.facts.on);
  putCoverageRow(views, position, stream, revision, granted.teller, null, upTo);
}

function putCoverageRow(
  views: Views,
  position: Position,
  stream: string,
  revision: number,
  teller: string,
  party: string | null,
  upTo: number,
): void {
  views.run(
    `INSERT INTO coverage (position, stream, revision, teller, party, up_to, gone_at)
       VALUES (?, ?, ?, ?, ?, ?, NULL)`,
    position,
    stream,
    revision,
    teller,
    party,
    upTo,
  );
  views.setMeta('coverage', String(position));
}

function endCoverage(views: Views, stream: string, revision: number, position: Position): void {
  const ended = views.run(
    'UPDATE coverage SET gone_at = ? WHERE stream = ? AND revision = ? AND gone_at IS NULL',
    position,
    stream,
    revision,
  );
  if (ended > 0) views.setMeta('coverage', String(position));
}
