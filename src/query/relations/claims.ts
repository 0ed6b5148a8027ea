/** Who claims whom as a contact, as of a day and as known at a position. */
import type { Position } from '../../ledger/stored.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Found, When } from '../read-side.js';
import { presentOf } from '../time/present.js';

/** That one of two says that it knows the other. */
export interface Claim {
  /** Whether the professional asked about says it; else its partner does. */
  readonly isOwn: boolean;
  readonly partner: PartyId;
  readonly on: DayNumber;
  /** By a share link of the one who is claimed. */
  readonly byLink: boolean;
  /** `stream@revision`. */
  readonly entry: string;
  /** Where the one who is claimed refuses it. */
  readonly refused: { readonly on: DayNumber; readonly entry: string } | null;
}

interface ContactRow {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly sender: PartyId;
  readonly receiver: PartyId;
  readonly refused: number;
  readonly day: DayNumber;
  readonly share: string | null;
}

/** In the order told; of claims between two ids of one professional none. */
export function claimsOf({ party, moment }: Found, { asOf, knownAt }: When): readonly Claim[] {
  const { views, resolve } = moment;
  // Views that an earlier Kept made answer until they are built anew, and lack the table.
  if (presentOf(views).contacts === 0) return [];
  const own = JSON.stringify(moment.classOf(party));
  const rows = views.all<ContactRow>(
    `SELECT position, stream, revision, sender, receiver, refused, day, share FROM contact
      WHERE (sender IN (SELECT value FROM json_each(?))
          OR receiver IN (SELECT value FROM json_each(?)))
        AND position <= ? AND (gone_at IS NULL OR gone_at > ?) AND day <= ?
      ORDER BY position`,
    ...[own, own, knownAt, knownAt, asOf],
  );
  const refusals = new Map<string, ContactRow>();
  for (const row of rows) if (row.refused === 1) refusals.set(row.stream, row);
  return rows.flatMap((row): Claim[] => {
    const isOwn = resolve(row.sender) === party;
    const partner = resolve(isOwn ? row.receiver : row.sender);
    if (row.refused === 1 || partner === party) return [];
    const refusal = refusals.get(row.stream);
    return [
      {
        ...{ isOwn, partner, on: row.day, byLink: row.share !== null, entry: entryOf(row) },
        refused: refusal ? { on: refusal.day, entry: entryOf(refusal) } : null,
      },
    ];
  });
}

function entryOf({ stream, revision }: ContactRow): string {
  return `${stream}@${revision}`;
}

/** The first day on which one of the two claimed the other and was not refused; null for none. */
export function contactOn(claims: readonly Claim[], partner: PartyId): DayNumber | null {
  let first: DayNumber | null = null;
  for (const claim of claims) {
    if (claim.partner !== partner || claim.refused !== null) continue;
    if (first === null || claim.on < first) first = claim.on;
  }
  return first;
}
