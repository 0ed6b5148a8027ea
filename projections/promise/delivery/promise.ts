/** A promise to deliver: from the facts of one delivery reference to its promise with its steps. */
import { type Day, type DayNumber, dayOf, toDayNumber } from '../../../src/ledger/day.js';
import type { DeliveryMade, DeliveryRefused } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { compareText } from '../../../src/ledger/text-order.js';
import type { Resolve } from '../../classes.js';
import { addressOf, type Fact, isOfType, ofType } from '../../fact.js';
import { type Grade, WHOLE } from '../../step.js';
import type { WhoIsWho } from '../../who-is-who.js';
import {
  type Account,
  type AccountEntry,
  Accounts,
  gradeIn,
  SAME_WITHIN_DAYS,
  type StatedEntry,
  takeAccount,
  weakest,
} from '../account.js';
import { agreementsOf, planTold } from '../agreed.js';
import { bothSidesSpeak } from '../both-sides.js';
import { caseName } from '../cases.js';
import type { Discrepancy } from '../discrepancy.js';
import type { FoldedPromise, Folding } from '../folded.js';
import type { Cut, Line, Schedule } from '../line.js';
import type { NamedField, Words } from '../precedence.js';
import { feedbackMarks, marksStanding } from '../relation.js';
import { type RelationMark, stepsOf } from '../steps.js';
import { promisesTold, type ToldPromise } from '../told.js';
import {
  type DeliveryTaken,
  type DeliveryTerms,
  deliveryTerms,
  deliveryWords,
  isPromised,
  takeTerms,
} from './terms.js';

/** The promises told under joined addresses. Facts are those that stand (see promise.ts). */
export function foldDelivery(facts: readonly Fact[], who: WhoIsWho): Folding {
  const told = promisesTold(deliveryTerms, deliveryWords(facts), facts, who);
  const promises = told.promises.map((each, i) =>
    foldTold(caseName(nameOf(each.words), i), each, who.resolve),
  );
  return { promises, uncounted: told.uncounted, silences: [] };
}

function foldTold(
  promise: string,
  { facts, words, between }: ToldPromise<DeliveryTerms>,
  resolve: Resolve,
): FoldedPromise {
  const [promisor = '', promisee = ''] = [between.owners[0], between.others[0]];
  const taken = takeTerms(
    words,
    bothSidesSpeak(facts, (fact) => isPromised(fact) || isMade(fact)),
    resolve,
  );
  const made = partsMade(facts);
  const plans = schedulesOf(taken, facts);
  const ends = cutsOf(facts);
  const line: Line = {
    size: WHOLE,
    start: taken.start,
    schedules: plans.schedules,
    settlements: made.parts,
    cuts: ends.cuts,
    disputes: [],
    discounts: [],
    tolerance: 0,
    outside: false,
    grade: taken.grade,
    voice: taken.voice,
  };
  const marks = [
    ...refusals(facts, taken),
    ...feedbackMarks(
      ofType(facts, 'FeedbackGiven'),
      { promisor, promisee, grade: taken.grade },
      resolve,
    ),
  ];
  return {
    promise,
    kind: 'delivery',
    number: taken.reference,
    promisor,
    promisee,
    startOn: taken.start,
    size: taken.value,
    currency: taken.currency,
    grade: taken.grade,
    steps: stepsOf({
      side: 'deadline',
      line,
      measure: {
        count: (point) => point,
        amount: valueUpTo(taken.value),
        currency: taken.currency,
      },
      markDays: marks.map((mark) => mark.on),
      marksAt: (day, portions) => marksStanding(marks, day, portions),
    }),
    discrepancies: [...taken.discrepancies, ...plans.refused, ...ends.refused, ...made.disputed],
  };
}

/** The smallest address under which somebody told the promise. */
function nameOf(words: Words<DeliveryTerms>): string {
  const names = words.map(({ terms }) => addressOf('delivery', terms.supplier, terms.reference));
  return names.sort()[0] ?? '';
}

function isMade(fact: Fact): fact is Fact<DeliveryMade> {
  return isOfType(fact, 'DeliveryMade');
}

/** Cumulative value of a point of the line: floor(value x parts / 10^6), exact. */
function valueUpTo(value: number): (point: number) => number {
  const small = Number.isSafeInteger(value * WHOLE);
  return (point) =>
    small
      ? Math.floor((value * point) / WHOLE)
      : Number((BigInt(value) * BigInt(point)) / BigInt(WHOLE));
}

interface PartsMade {
  readonly parts: readonly AccountEntry[];
  readonly voice: string;
  readonly disputed: readonly Discrepancy[];
}

const NOTHING_MADE: PartsMade = { parts: [], voice: '', disputed: [] };

/** The parts delivered, by the account that the promise takes; refused parts went back. */
function partsMade(facts: readonly Fact[]): PartsMade {
  const made = ofType(facts, 'DeliveryMade');
  if (made.length === 0) return NOTHING_MADE;
  const accounts = new Accounts();
  const handedOver = new Map<string, HandOver>();
  for (const fact of made) {
    accounts.add(fact.by, entryOf(fact, facts));
    noteHandOver(handedOver, fact);
  }
  const factOf = new Map(made.map((fact) => [factId(fact), fact]));
  const partOf = ({ id }: AccountEntry): string => factOf.get(id)?.event.facts.part ?? '';
  const taken = takeAccount(accounts.all().map((account) => withRest(account, partOf)));
  if (!taken) return NOTHING_MADE;
  return {
    parts: taken.entries
      .map((entry) => onWhatTheSupplierControls(entry, factOf.get(entry.id), handedOver))
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

function factId(fact: Fact): string {
  return `${fact.by.teller} ${fact.by.message}`;
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

function entryOf(made: Fact<DeliveryMade>, facts: readonly Fact[]): StatedEntry {
  const { share, handedOverOn, arrivedOn, part } = made.event.facts;
  const on = toDayNumber(handedOverOn ?? arrivedOn ?? '1970-01-01');
  const refused = ofType(facts, 'DeliveryRefused')
    .filter((fact) => fact.event.facts.part === undefined || fact.event.facts.part === part)
    .filter((fact) => toDayNumber(fact.event.facts.refusedOn) >= on)
    .sort((a, b) => compareText(a.event.facts.refusedOn, b.event.facts.refusedOn))[0];
  return {
    id: factId(made),
    on,
    size: share ?? REST,
    neverLate: false,
    back: refused
      ? {
          on: toDayNumber(refused.event.facts.refusedOn),
          fault: isSuppliersFault(refused),
          incident: 0,
        }
      : null,
  };
}

function isSuppliersFault({ event }: Fact<DeliveryRefused>): boolean {
  return event.facts.why !== 'damaged_in_transit' && event.facts.why !== 'not_ordered';
}

interface HandOver {
  readonly on: DayNumber;
  readonly grade: Grade;
}

/** The first day on which somebody tells that a part was handed over. */
function noteHandOver(known: Map<string, HandOver>, fact: Fact<DeliveryMade>): void {
  const { part, handedOverOn } = fact.event.facts;
  if (handedOverOn === undefined) return;
  const on = toDayNumber(handedOverOn);
  const grade = gradeIn(fact.by);
  const before = known.get(part);
  const earlier =
    !before || on < before.on || (on === before.on && weakest(grade, before.grade) !== grade);
  if (earlier) known.set(part, { on, grade });
}

/**
 * Deadlines are scored on what the supplier controls. Where the account taken tells only the
 * arrival, the hand-over that another teller tells of the same part decides; where it lies further
 * back, with no better grade than that teller's.
 */
function onWhatTheSupplierControls(
  entry: AccountEntry,
  made: Fact<DeliveryMade> | undefined,
  handedOver: ReadonlyMap<string, HandOver>,
): AccountEntry {
  if (!made || made.event.facts.handedOverOn !== undefined) return entry;
  const other = handedOver.get(made.event.facts.part);
  if (!other || other.on > entry.on) return entry;
  // Days this close are the same delivery, so the arrival vouches for the hand-over.
  const vouched = entry.on - other.on <= SAME_WITHIN_DAYS;
  const grade = vouched ? entry.grade : weakest(entry.grade, other.grade);
  return { ...entry, on: other.on, grade };
}

/** The due day as promised, then those that the client told. */
function schedulesOf(
  taken: DeliveryTaken,
  facts: readonly Fact[],
): { readonly schedules: readonly Schedule[]; readonly refused: readonly Discrepancy[] } {
  const issued = scheduleTo(taken.start, taken.due, taken.weakDue);
  const plans = ofType(facts, 'DeliveryRescheduled');
  if (plans.length === 0) return { schedules: [issued], refused: [] };
  const { agreed, refused } = agreementsOf(
    plans.map(({ event, by }) => planTold(event.facts.dueOn, event.facts.agreedOn, by)),
    RESCHEDULE,
  );
  const later = agreed.map(({ from, plan }) => scheduleTo(from, toDayNumber(plan), false));
  return { schedules: [issued, ...later], refused };
}

const RESCHEDULE: NamedField<Day, string> = {
  name: 'reschedule',
  of: (dueOn) => dueOn,
  textOf: (text) => text,
  shown: (on) => ({ on }),
  compare: compareText,
};

function scheduleTo(from: DayNumber, due: DayNumber, weak: boolean): Schedule {
  return { from, slices: [{ upTo: WHOLE, due, basis: 'stated', outside: false, weak }] };
}

/**
 * A delivery that the client called off is as never promised; one that the supplier called off is
 * broken. The supplier's word alone that the client did it counts for nothing.
 */
function cutsOf(facts: readonly Fact[]): {
  readonly cuts: readonly Cut[];
  readonly refused: readonly Discrepancy[];
} {
  const cancelled = ofType(facts, 'DeliveryCancelled');
  if (cancelled.length === 0) return { cuts: [], refused: [] };
  const selfServing = (fact: (typeof cancelled)[number]): boolean =>
    fact.by.side === 'promisor' && fact.event.facts.by === 'client';
  const [first] = cancelled
    .filter((fact) => !selfServing(fact))
    .sort(
      (a, b) =>
        Number(a.by.side === 'promisor') - Number(b.by.side === 'promisor') ||
        compareText(a.event.facts.cancelledOn, b.event.facts.cancelledOn) ||
        compareText(a.event.facts.by, b.event.facts.by),
    );
  const refused = cancelled.filter(selfServing).map((fact) => ({
    about: 'cancellation',
    voice: voiceOf(fact.by),
    told: { on: fact.event.facts.cancelledOn },
    taken: null,
  }));
  if (!first) return { cuts: [], refused };
  const state = first.event.facts.by === 'client' ? 'void' : 'lost';
  return {
    cuts: [{ on: toDayNumber(first.event.facts.cancelledOn), size: WHOLE, state }],
    refused,
  };
}

/** Refusals for quality bear on the relation. */
function refusals(facts: readonly Fact[], taken: DeliveryTaken): readonly RelationMark[] {
  return ofType(facts, 'DeliveryRefused')
    .filter(({ by, event }) => event.facts.why === 'quality' && by.side !== 'none')
    .map(({ by, event }) => ({
      state: 'refused_quality',
      of: 'promisor',
      on: toDayNumber(event.facts.refusedOn),
      grade: by.side === 'promisee' && by.source === 'api' ? 'declared' : taken.grade,
      voice: voiceOf(by),
      count: WHOLE,
    }));
}
