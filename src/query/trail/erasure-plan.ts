/** What erasing a professional takes away, and what it leaves: asked before, it changes nothing. */
import type { ListedKey } from '../../command/listed-keys.js';
import { dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { keyNamed } from '../keys.js';
import type { ReadSide } from '../read-side.js';
import { todayOf } from '../time/now.js';
import { type ClearText, entriesOf, readingAbout, textsIn } from './clear-texts.js';

/** Of the ledger; what lies beside it (documents, webhooks) is for whoever has its folder. */
export interface ErasurePlan {
  /** The ids under which it is known from then on. */
  readonly parties: readonly PartyId[];
  readonly goes: {
    /** Keys that are there; none where it was erased before. */
    readonly keys: number;
    /** Sealed parts of entries that nobody opens any more: identifier, names, comments. */
    readonly texts: number;
    /** Names under which it was told, whoever told them. */
    readonly names: number;
    /** Share links that open now, and show nothing from then on. */
    readonly shares: number;
  };
  readonly stays: {
    /** Entries that concern it: facts, and leaves of the log. */
    readonly entries: number;
    /** What its tellers wrote in the clear, in events from before that was hidden. */
    readonly texts: readonly ClearText[];
    /** Keys of the API that speak for it and are not revoked. */
    readonly access: readonly Pick<ListedKey, 'keyId' | 'role' | 'teller'>[];
  };
}

export async function planErasure(
  side: ReadSide,
  parties: readonly PartyId[],
): Promise<ErasurePlan> {
  const keys = await side.parts.keys.existing(parties);
  const isAbout = await readingAbout(side, parties);
  const known = await side.people.of(side.today, parties, Number.MAX_SAFE_INTEGER);
  const names = [...known.values()].flatMap((person) => person.names.map(({ name }) => name));
  let [entries, texts] = [0, 0];
  const clear: ClearText[] = [];
  const granted = new Set<string>();
  for await (const entry of entriesOf(side, parties)) {
    const { event } = entry.recorded;
    entries += 1;
    texts += parties.filter((party) => event.personal?.[party] !== undefined).length;
    clear.push(...textsIn(entry, isAbout));
    if (event.type === 'AccessGranted') granted.add(event.facts.keyId);
  }
  const live = [...keys.values()].filter((key) => key !== null).length;
  const goes = {
    ...{ keys: live, texts: live === 0 ? 0 : texts },
    ...{ names: new Set(names).size, shares: openShares(side, parties) },
  };
  const access = await keysStill(side, granted);
  return { parties, goes, stays: { entries, texts: clear, access } };
}

async function keysStill(side: ReadSide, ids: Iterable<string>) {
  const still: Pick<ListedKey, 'keyId' | 'role' | 'teller'>[] = [];
  for (const id of ids) {
    const key = await keyNamed(side, id);
    if (!key || key.revokedOn !== null) continue;
    const { keyId, role, teller } = key;
    still.push({ keyId, role, teller });
  }
  return still;
}

function openShares({ views, parts }: ReadSide, parties: readonly PartyId[]): number {
  const sql = `SELECT count(*) AS links FROM share WHERE revoked_on IS NULL
     AND party IN (SELECT value FROM json_each(?)) AND facts ->> 'until' >= ?`;
  const today = dayOf(todayOf(parts));
  return views.one<{ links: number }>(sql, JSON.stringify(parties), today)?.links ?? 0;
}
