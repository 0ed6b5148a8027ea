/**
 * What watches hear at once, of entries as they are told: only whoever is a party to them, and, of
 * a restriction, whoever watches.
 */
import { addressOf, type Fact } from '../../projections/fact.js';
import type { NewNotice } from '../command/watches/watches.js';
import { readStored } from '../ledger/upcast.js';
import { dayNumberAt, dayOf } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import type { ReadSide } from '../query/read-side.js';
import { noticeId } from '../query/watches/looks.js';
import { viewerOf } from '../query/watches/watcher.js';
import { type KnownWatch, liveWatchesOn } from '../query/watches/watch-rows.js';
import { isConcerned } from '../query/visibility.js';
import type { WatchedPair, WatchIndex } from './watch-index.js';

/** Something that was told, of which a rule may give a notice. */
interface HeardEntry {
  readonly rule: 'dispute' | 'debit_returned' | 'contest' | 'restricted';
  /** Of whom it is, of one of whom a watch must watch one. */
  readonly of: readonly PartyId[];
  readonly address?: string;
  /** What it is, whoever told it: an invoice disputed on a day, a debit of a day. */
  readonly same: string;
  /** Whose watches hear it alone; of all parties to the entry where it is not said. */
  readonly owner?: PartyId;
}

/** The notices that an entry gives; its views have been seen. */
export async function heardIn(
  side: ReadSide,
  index: WatchIndex,
  fact: Fact,
): Promise<readonly NewNotice[]> {
  const heard = await heardOf(side, fact);
  if (!heard) return [];
  const pairs =
    heard.rule === 'restricted' ? watchingAny(side, heard) : ofParties(side, index, fact, heard);
  const notices = new Map<string, NewNotice>();
  for (const { watch, party } of pairs) {
    // Of several that it watches of whom it is, the first.
    if (watch.position >= fact.position || notices.has(watch.watch)) continue;
    notices.set(watch.watch, noticeOf(watch, party, heard, fact));
  }
  return [...notices.values()];
}

/**
 * Of whoever is a party to the entry, the watches with its rule on one of whom it is: on the other
 * one rather than on itself.
 */
function ofParties(
  side: ReadSide,
  index: WatchIndex,
  { parties }: Fact,
  { rule, of, owner: whose }: HeardEntry,
): readonly WatchedPair[] {
  const { resolve, who } = side.today;
  const owners = [...new Set((whose ? [whose] : parties).map(resolve))];
  return owners
    .flatMap((owner) => {
      const own = of.filter((party) => resolve(party) === owner);
      const others = of.filter((party) => !own.includes(party));
      return [...others, ...own].flatMap((party) => index.on(owner, party)?.pairs ?? []);
    })
    .filter(({ watch }) => watch.rules.some((each) => each.rule === rule))
    .filter(({ watch }) => isConcerned(viewerOf(watch), parties, who));
}

/** Whoever watches one of whom it is, but itself. */
function watchingAny(side: ReadSide, { of }: HeardEntry): readonly WatchedPair[] {
  const { classOf, resolve } = side.today;
  const ids = new Set(of.flatMap((party) => [...classOf(party)]));
  return [...ids].flatMap((party) =>
    liveWatchesOn(side.views, party)
      .filter((watch) => resolve(watch.owner) !== resolve(party))
      .map((watch) => ({ watch, party })),
  );
}

function noticeOf(
  { watch }: KnownWatch,
  party: PartyId,
  { rule, address, same }: HeardEntry,
  { recordedAt }: Fact,
): NewNotice {
  const id = noticeId(['heard', watch, party, rule, same].join('\n'));
  const on = dayOf(dayNumberAt(recordedAt));
  return { id, facts: { watch, rule, party, on, ...(address !== undefined && { address }) } };
}

/** What an entry is to watches; null for most. */
async function heardOf(side: ReadSide, fact: Fact): Promise<HeardEntry | null> {
  const { event, stream, revision } = fact;
  switch (event.type) {
    case 'InvoiceDisputed': {
      const { seller, number, raisedOn = '' } = event.facts;
      const address = addressOf('invoice', seller, number);
      return { rule: 'dispute', of: fact.parties, address, same: `${address} ${raisedOn}` };
    }
    case 'PaymentReversed': {
      const payer = event.after?.payer;
      const { cause, on } = event.facts;
      if (cause !== 'insufficient_funds' || payer === undefined) return null;
      // Its payee and its bank tell one debit under names of their own.
      return { rule: 'debit_returned', of: [payer], same: on };
    }
    case 'EntryContested':
      return contested(side, fact, event.facts.entry, event.facts.by);
    case 'ScoreRestricted': {
      const { party } = event.facts;
      const same = `${stream}@${revision}`;
      return side.restrictionOf(party) && { rule: 'restricted', of: [party], same };
    }
    default:
      return null;
  }
}

/** Of the one for whom the entry was told: a watch of whoever contests it, or of itself. */
async function contested(
  side: ReadSide,
  { stream }: Fact,
  entry: number,
  by: PartyId,
): Promise<HeardEntry | null> {
  const stored = await side.parts.store.readStream(stream);
  const told = stored[entry] && readStored(stored[entry]);
  const teller = told?.by.party ?? null;
  if (teller === null || teller === by) return null;
  const address = `${stream}@${entry}`;
  return { rule: 'contest', of: [by, teller], address, owner: teller, same: `${address} ${by}` };
}

/** The types of events of which watches hear at once. */
export const HEARD_TYPES: ReadonlySet<string> = new Set([
  ...['InvoiceDisputed', 'PaymentReversed', 'EntryContested', 'ScoreRestricted'],
]);
