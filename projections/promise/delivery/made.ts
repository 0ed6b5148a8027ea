/** What was made of a delivery, by the account that the promise takes. */
import type { DeliveryMade, DeliveryRefused } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { type DayNumber, dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { type Fact, ofType, toldAs } from '../../fact.js';
import { WHOLE } from '../../step.js';
import {
  type Account,
  type AccountEntry,
  Accounts,
  gradeIn,
  SAME_WITHIN_DAYS,
  type StatedEntry,
  takeAccount,
  weaker,
  weakest,
} from '../line/account.js';
import type { Discrepancy } from '../telling/discrepancy.js';

export interface PartsMade {
  readonly parts: readonly AccountEntry[];
  readonly voice: string;
  readonly disputed: readonly Discrepancy[];
}

const NOTHING_MADE: PartsMade = { parts: [], voice: '', disputed: [] };

/** The parts delivered, by the account that the promise takes; refused parts went back. */
export function partsMade(facts: readonly Fact[], supplierCounts: DayNumber): PartsMade {
  const told = ofType(facts, 'DeliveryMade');
  if (told.length === 0) return NOTHING_MADE;
  const refused = refusalsIn(facts);
  const made = onceEach(told, refused);
  const accounts = new Accounts();
  for (const fact of made) accounts.add(fact.by, entryOf(fact, refused));
  const factOf = new Map(made.map((fact) => [toldAs(fact), fact]));
  const partOf = ({ id }: AccountEntry): string => factOf.get(id)?.event.facts.part ?? '';
  const taken = takeAccount(
    accounts.all().map((account) => withRest(account, partOf)),
    supplierCounts,
  );
  if (!taken) return NOTHING_MADE;
  return {
    parts: taken.entries
      .map((entry) => onWhatTheSupplierControls(entry, factOf.get(entry.id), told))
      .sort((a, b) => a.on - b.on || compareText(a.id, b.id)),
    voice: taken.voice,
    disputed: taken.disputedBy.map(({ voice, entry }) => ({
      about: 'delivery',
      voice,
      told: { share: entry.size, on: dayOf(entry.on) },
      taken: null,
    })),
  };
}

/** Refusals in the order of their days; of one day, what is the supplier's fault first. */
function refusalsIn(facts: readonly Fact[]): readonly Fact<DeliveryRefused>[] {
  return [...ofType(facts, 'DeliveryRefused')].sort(
    (a, b) =>
      compareText(a.event.facts.refusedOn, b.event.facts.refusedOn) ||
      Number(isSuppliersFault(b)) - Number(isSuppliersFault(a)),
  );
}

/**
 * Each part as its voice first told it: who tells the hand-over of a part and later its arrival
 * tells one part. What was refused in between was made again.
 */
function onceEach(
  told: readonly Fact<DeliveryMade>[],
  refused: readonly Fact<DeliveryRefused>[],
): readonly Fact<DeliveryMade>[] {
  if (told.length === 1) return told;
  const last = new Map<string, Fact<DeliveryMade>>();
  return [...told].sort(byDayMade).filter((fact) => {
    const name = `${voiceOf(fact.by)} ${fact.event.facts.part}`;
    const before = last.get(name);
    const back = before && refusalOf(before, refused);
    const isAgain = back && toDayNumber(back.event.facts.refusedOn) <= dayMade(fact);
    if (before && !isAgain) return false;
    last.set(name, fact);
    return true;
  });
}

function byDayMade(a: Fact<DeliveryMade>, b: Fact<DeliveryMade>): number {
  const share = (fact: Fact<DeliveryMade>): number => fact.event.facts.share ?? WHOLE;
  return dayMade(a) - dayMade(b) || share(b) - share(a) || compareText(toldAs(a), toldAs(b));
}

/** The day of the hand-over, which the supplier controls; else that of the arrival. */
function dayMade({ event }: Fact<DeliveryMade>): DayNumber {
  const { handedOverOn, arrivedOn } = event.facts;
  return toDayNumber(handedOverOn ?? arrivedOn ?? '1970-01-01');
}

/**
 * The first refusal of the part, or of all, since it was made. What another tells as handed over
 * stands as late as it was: the supplier's word alone takes back its own only.
 */
function refusalOf(
  made: Fact<DeliveryMade>,
  refused: readonly Fact<DeliveryRefused>[],
): Fact<DeliveryRefused> | undefined {
  return refused.find(({ by, event: { facts } }) => {
    const isIts = facts.part === undefined || facts.part === made.event.facts.part;
    const counts = by.side !== 'promisor' || made.by.side === 'promisor';
    return isIts && counts && toDayNumber(facts.refusedOn) >= dayMade(made);
  });
}

/** Stands for a part told without a share: all that the same teller's other parts leave. */
const REST = -1;

function withRest(account: Account, partOf: (entry: AccountEntry) => string): Account {
  if (!account.entries.some(({ size }) => size === REST)) return account;
  const rest = Math.max(0, WHOLE - sizeTold(account.entries, partOf));
  const sized = account.entries.map((entry) =>
    entry.size === REST ? { ...entry, size: rest } : entry,
  );
  return { ...account, entries: sized.filter((entry) => entry.size > 0) };
}

/** A part made again in the place of a refused one is no more of the whole. */
function sizeTold(
  entries: readonly AccountEntry[],
  partOf: (entry: AccountEntry) => string,
): number {
  const parts = new Map<string, { stands: number; refused: number }>();
  for (const entry of entries) {
    const part = parts.get(partOf(entry)) ?? { stands: 0, refused: 0 };
    const size = Math.max(0, entry.size);
    if (entry.back) part.refused = Math.max(part.refused, size);
    else part.stands += size;
    parts.set(partOf(entry), part);
  }
  let sum = 0;
  for (const { stands, refused } of parts.values()) sum += Math.max(stands, refused);
  return sum;
}

function entryOf(made: Fact<DeliveryMade>, refused: readonly Fact<DeliveryRefused>[]): StatedEntry {
  const refusal = refusalOf(made, refused);
  return {
    id: toldAs(made),
    on: dayMade(made),
    size: made.event.facts.share ?? REST,
    neverLate: false,
    back: refusal
      ? {
          on: toDayNumber(refusal.event.facts.refusedOn),
          fault: isSuppliersFault(refusal),
          incident: 0,
        }
      : null,
  };
}

function isSuppliersFault({ event }: Fact<DeliveryRefused>): boolean {
  return event.facts.why !== 'damaged_in_transit' && event.facts.why !== 'not_ordered';
}

/**
 * Deadlines are scored on what the supplier controls. Where the account taken tells only the
 * arrival, the first hand-over that another teller tells of the same part decides; where it lies
 * further back, with no better grade than that teller's, and not by the supplier's word alone.
 */
function onWhatTheSupplierControls(
  entry: AccountEntry,
  made: Fact<DeliveryMade> | undefined,
  told: readonly Fact<DeliveryMade>[],
): AccountEntry {
  if (!made || made.event.facts.handedOverOn !== undefined) return entry;
  let first = entry;
  for (const { by, event } of told) {
    const { part, handedOverOn } = event.facts;
    if (part !== made.event.facts.part || handedOverOn === undefined) continue;
    const on = toDayNumber(handedOverOn);
    // Days this close are the same delivery, so the arrival vouches for the hand-over.
    const isVouched = entry.on - on <= SAME_WITHIN_DAYS;
    if (on > entry.on || (!isVouched && by.side === 'promisor')) continue;
    const grade = isVouched ? entry.grade : weakest(entry.grade, gradeIn(by));
    if (on < first.on || (on === first.on && weaker(first.grade, grade))) {
      first = { ...entry, on, grade };
    }
  }
  return first;
}
