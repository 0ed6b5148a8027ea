/** A promise to deliver: from the facts of one delivery reference to its promise with its steps. */
import { voiceOf } from '../../../src/ledger/stored.js';
import { type Day, type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import type { Resolve } from '../../classes.js';
import { addressOf, type Fact, isOfType, ofType } from '../../fact.js';
import { WHOLE } from '../../step.js';
import type { WhoIsWho } from '../../who-is-who.js';
import type { FoldedPromise, Folding } from '../folded.js';
import { Accounts, ALWAYS, NEVER, takeAccount } from '../line/account.js';
import type { Line, Schedule } from '../line/line.js';
import { type RelationMark, stepsOf } from '../line/steps.js';
import { feedbackMarks, marksStanding } from '../relation.js';
import { agreementsOf, planTold } from '../telling/agreed.js';
import { bothSidesSpeak } from '../telling/both-sides.js';
import { caseName } from '../telling/cases.js';
import type { Discrepancy } from '../telling/discrepancy.js';
import type { NamedField, Words } from '../telling/precedence.js';
import { promisesTold, type ToldPromise } from '../telling/told.js';
import { callOffOf, cutsOf } from './call-off.js';
import { partsMade } from './made.js';
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
    bothSidesSpeak(facts, (fact) => isPromised(fact) || isOfType(fact, 'DeliveryMade')),
    resolve,
  );
  const plans = schedulesOf(taken, facts);
  const ends = callOffOf(facts);
  const made = partsMade(facts, ends.callOff?.isBroken === true ? NEVER : ALWAYS);
  const parts = made.parts.filter(
    ({ on }) => ends.callOff?.state !== 'void' || on <= ends.callOff.on,
  );
  const line: Line = {
    size: WHOLE,
    start: taken.start,
    schedules: plans.schedules,
    settlements: parts,
    cuts: ends.callOff ? cutsOf(ends.callOff, parts) : [],
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

/** Cumulative value of a point of the line: floor(value x parts / 10^6), exact. */
function valueUpTo(value: number): (point: number) => number {
  const small = Number.isSafeInteger(value * WHOLE);
  return (point) =>
    small
      ? Math.floor((value * point) / WHOLE)
      : Number((BigInt(value) * BigInt(point)) / BigInt(WHOLE));
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

/** Refusals for quality bear on the relation: those of the account that is believed, once each. */
function refusals(facts: readonly Fact[], taken: DeliveryTaken): readonly RelationMark[] {
  const told = ofType(facts, 'DeliveryRefused').filter(
    ({ event }) => event.facts.why === 'quality',
  );
  if (told.length === 0) return [];
  const accounts = new Accounts();
  for (const fact of told) {
    const { part = 'all', refusedOn } = fact.event.facts;
    const id = `${refusedOn} ${part}`;
    accounts.add(fact.by, { ...entryOfRefusal, id, on: toDayNumber(refusedOn) });
  }
  const believed = takeAccount(accounts.all());
  const once = new Map(believed?.entries.map((entry) => [entry.id, entry]));
  return [...once.values()].map(({ on, voice }) => {
    const by = told.find((fact) => voiceOf(fact.by) === voice)?.by;
    const isPlain = by?.side !== 'promisor' && by?.source === 'api';
    return {
      ...{ state: 'refused_quality', of: 'promisor', on, voice, count: WHOLE },
      grade: isPlain ? 'declared' : taken.grade,
    };
  });
}

const entryOfRefusal = { size: 1, neverLate: false, back: null } as const;
