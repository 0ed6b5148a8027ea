/**
 * A model as a contender: the chances of a payer's payment side, from what was known the day
 * before. A card made anew for each invoice would read the payer's whole history each time. Here
 * what came to rest (nothing open, and no longer before its due day) is kept as sums by creditor
 * and month that fade day by day, as all of it does alike; what is open is read anew. So an answer
 * costs what is open and the months of five years, and differs from the card's by the rounding of
 * weights to whole millionths alone (a test compares them).
 */
import { partyIn } from '../../../src/ledger/stored.js';
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import { weighSide } from '../../score/by-standing.js';
import { SumsUnderCaps } from '../../score/caps.js';
import { chanceBySums } from '../../score/chances.js';
import { decayTable, FRESH } from '../../score/decay.js';
import { interval90, valueSide } from '../../score/estimate.js';
import type { Question, ScoredProfessional, StandingPromise } from '../../score/evidence.js';
import type { Model, Scope } from '../../score/model.js';
import {
  addRounded,
  clearRows,
  emptyRows,
  emptyRowsBeside,
  emptySideRows,
  fade,
  mergeRows,
  numberAt,
  PROMISES,
  type SideRows,
} from '../../score/rows.js';
import type { Estimate } from '../../score/scorecard.js';
import { addStanding, emptyTally, type Tally } from '../../score/tally.js';
import { type Standing, type Step, standingAt } from '../../step.js';
import { type Target } from '../target.js';
import { riskOf } from './comes.js';
import type { Asked, Contender, News } from './contender.js';

/** What a model is asked by, beside what became known. */
export type Surroundings = Pick<ScoredProfessional, 'coverage' | 'countryOf'>;

export interface ModelQuestion {
  /** What it is called in a walk; as the model where it is left out. */
  readonly name?: string;
  readonly model: Model;
  readonly target: Target;
  /** Of all that the payer owed, or of what it owed the creditor who asks. */
  readonly scope: Scope;
  readonly surroundings: Surroundings;
}

/** A payer, alone or with one creditor, and what is known of it. */
interface Subject {
  readonly who: ScoredProfessional;
  /** What came to rest, weighed as of a day. */
  readonly rested: SideRows;
  asOf: DayNumber;
  /** What did not, by address. */
  readonly open: Map<string, Held>;
  /** The chance as last asked, and on which day. */
  asked: { readonly asOf: DayNumber; readonly chance: number } | null;
}

/**
 * A promise as last known, read each time somebody asks. Its steps are of days before it was heard
 * of, so what stands of it is the same on each day that is asked about from then on: it is summed
 * once.
 */
class Held implements StandingPromise {
  readonly promise: string;
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  /** The last day on which nothing of it can be late, so that it says nothing. */
  readonly quiet: DayNumber;
  /** The day from which the age of its oldest portion counts; those without one are of today. */
  readonly oldest: DayNumber;
  /** Its steps to pay alone. */
  readonly standing: readonly Standing[];
  /** Whether it is among the sums. */
  rests = false;
  /** Its steps to pay where all of them are declared, else null. */
  private readonly declared: readonly Step[] | null;

  constructor(
    readonly subject: Subject,
    { invoice: { promise, payer, creditor }, on, steps }: News,
  ) {
    this.promise = promise;
    this.promisor = payer;
    this.promisee = creditor;
    const own = steps.every(isToPay) ? steps : steps.filter(isToPay);
    this.standing = standingAt(own, on);
    this.quiet = quietUntil(this.standing);
    this.oldest = oldestOf(this.standing);
    this.declared = own.every(({ grade }) => grade === 'declared') ? own : null;
  }

  portionsAt(): readonly Standing[] {
    return this.standing;
  }

  isOwnWord(isSubject: (party: PartyId) => boolean): boolean {
    return this.declared?.every(({ voice }) => isSubject(partyIn(voice))) ?? false;
  }
}

/** The value of a payer's payment side with its interval, and of how many promises. */
export interface PayerEstimate extends Estimate {
  readonly promises: number;
}

export class ModelContender implements Contender {
  readonly name: string;
  private readonly subjects = new Map<string, Subject>();
  private readonly held = new Map<string, Held>();
  /** What comes to rest, and what grows too old, by day. */
  private readonly resting = new Map<DayNumber, Held[]>();
  private readonly ending = new Map<DayNumber, Held[]>();
  private today = Number.NEGATIVE_INFINITY;
  private readonly decay: readonly number[];
  /** The sums of all subjects: there are many, and most have few. */
  private readonly rows = emptyRows();
  private readonly scratch = emptyTally(emptyRowsBeside(this.rows));
  private readonly sums = new SumsUnderCaps();

  constructor(private readonly question: ModelQuestion) {
    const { name, halfLife, maxAge } = question.model;
    this.name = question.name ?? name;
    this.decay = decayTable(halfLife, maxAge);
  }

  take(news: News): void {
    const { invoice, on } = news;
    const { promise: address, payer, creditor } = invoice;
    const before = this.held.get(address);
    if (before) this.forget(before);
    const subject = this.subjectOf(payer, creditor);
    const held = new Held(subject, news);
    this.held.set(address, held);
    subject.open.set(address, held);
    subject.asked = null;
    const rest = restOf(held.standing, on);
    if (rest !== null) schedule(this.resting, Math.max(rest, this.today + 1), held);
  }

  chance({ payer, creditor, issued }: Asked): number {
    const { model, target } = this.question;
    const asOf = issued - 1;
    const subject = this.subjectOf(payer, creditor);
    this.advance(asOf);
    if (subject.asked?.asOf === asOf) return subject.asked.chance;
    const sums = this.sums.of(this.evidenceOf(subject, asOf), model, this.question.scope);
    const chance = chanceBySums(sums, riskOf(target), model) / 100;
    subject.asked = { asOf, chance };
    return chance;
  }

  /** The value of a payer, with one creditor or with all, at the end of a day. */
  estimate(payer: PartyId, creditor: PartyId, asOf: DayNumber): PayerEstimate {
    const subject = this.subjectOf(payer, creditor);
    this.advance(asOf);
    const evidence = this.evidenceOf(subject, asOf);
    const { all, lists, rows } = weighSide(evidence, 'payment', this.ask(subject, asOf));
    const promises = lists.flat().reduce((sum, at) => sum + numberAt(rows, at, PROMISES), 0);
    const value = valueSide(all, 'payment', this.question.model);
    return { value: value.value, ...interval90(value), promises };
  }

  private subjectOf(payer: PartyId, creditor: PartyId): Subject {
    const { scope, surroundings } = this.question;
    const name = scope === 'with' ? `${payer} ${creditor}` : payer;
    let subject = this.subjects.get(name);
    if (!subject) {
      const who: ScoredProfessional = {
        isSubject: (party) => party === payer,
        counterpartyOf: (party) => party,
        with: scope === 'with' ? creditor : null,
        ...surroundings,
      };
      const rested = emptySideRows(this.rows);
      subject = { who, rested, asOf: this.today, open: new Map(), asked: null };
      this.subjects.set(name, subject);
    }
    return subject;
  }

  /** What is known of a subject by the end of today: good until another is asked for. */
  private evidenceOf(subject: Subject, asOf: DayNumber): SideRows {
    const question = this.ask(subject, asOf);
    const tally = this.empty();
    const { evidence } = tally.payment;
    for (const held of subject.open.values()) {
      if (asOf > held.quiet) addStanding(tally, held, question);
    }
    addRounded(evidence, subject.rested, this.left(asOf - subject.asOf));
    return evidence;
  }

  /** Goes on to the end of a day. */
  private advance(asOf: DayNumber): void {
    if (this.today === Number.NEGATIVE_INFINITY) this.today = asOf - 1;
    for (; this.today < asOf; ) {
      const day = this.today + 1;
      for (const held of this.resting.get(day) ?? []) this.rest(held, day);
      for (const held of this.ending.get(day) ?? []) this.end(held, day);
      this.resting.delete(day);
      this.ending.delete(day);
      this.today = day;
    }
  }

  private rest(held: Held, day: DayNumber): void {
    const { subject, promise } = held;
    if (this.held.get(promise) !== held || held.rests) return;
    subject.open.delete(promise);
    held.rests = true;
    this.add(held, day, 1);
    schedule(this.ending, Math.min(day, held.oldest) + this.question.model.maxAge + 1, held);
  }

  /** Its first portion is too old now; the others are read anew until they are, too. */
  private end(held: Held, day: DayNumber): void {
    const { subject, promise } = held;
    if (this.held.get(promise) !== held || !held.rests) return;
    this.add(held, day - 1, -1);
    held.rests = false;
    if (held.standing.length > 1) subject.open.set(promise, held);
    else this.held.delete(promise);
  }

  /** Takes back what is about to be replaced. */
  private forget(held: Held): void {
    if (held.rests) this.add(held, this.today, -1);
    held.subject.open.delete(held.promise);
  }

  /** Adds a promise to the sums of its subject by its evidence of a day, or takes it away again. */
  private add(held: Held, day: DayNumber, times: 1 | -1): void {
    const { subject } = held;
    const tally = this.empty();
    addStanding(tally, held, this.ask(subject, day));
    this.bring(subject, day);
    // All of it fades alike: what is younger than the sums is added as if it had faded the less.
    const age = day - subject.asOf;
    const part = age < 0 ? this.left(-age) : 1 / this.left(age);
    mergeRows(subject.rested, tally.payment.evidence, times, part);
    subject.asked = null;
  }

  /** Lets the sums of a subject fade now and then, so that what is added stays within reach. */
  private bring(subject: Subject, day: DayNumber): void {
    if (subject.asOf === Number.NEGATIVE_INFINITY) subject.asOf = day;
    const age = day - subject.asOf;
    if (age <= this.question.model.maxAge / 4) return;
    if (subject.rested.last >= 0) fade(subject.rested, this.left(age));
    subject.asOf = day;
  }

  /** The part that is left after so many days. */
  private left(age: number): number {
    if (age <= 0) return 1;
    const { maxAge } = this.question.model;
    // Sums may have been weighed before the oldest of what is in them.
    if (age > maxAge) return age > 9 * maxAge ? 0 : this.left(maxAge) * this.left(age - maxAge);
    return (this.decay[age] ?? 0) / FRESH;
  }

  private ask({ who }: Subject, asOf: DayNumber): Question {
    const { scope, model } = this.question;
    return { who, scope, model, asOf, decay: this.decay };
  }

  private empty(): Tally {
    const { payment, deadline, relation } = this.scratch;
    clearRows([payment.evidence, deadline.evidence, relation.evidence]);
    return this.scratch;
  }
}

function isToPay({ side }: Step): boolean {
  return side === 'payment';
}

function schedule(days: Map<DayNumber, Held[]>, day: DayNumber, held: Held): void {
  const others = days.get(day);
  if (others) others.push(held);
  else days.set(day, [held]);
}

/**
 * The day from which on a promise only fades; null while a part is open or apart. What was kept
 * early is as old as its due day, so that it fades from then on.
 */
function restOf(standing: readonly Standing[], on: DayNumber): DayNumber | null {
  let rest = on;
  for (const { key } of standing) {
    if (key.state === 'open' || key.state === 'apart') return null;
    if (key.state === 'kept') rest = Math.max(rest, agedFrom(key));
  }
  return rest;
}

/** Until its first due day where all of a promise is open. */
function quietUntil(standing: readonly Standing[]): DayNumber {
  let quiet = Number.POSITIVE_INFINITY;
  for (const { key } of standing) {
    if (key.state !== 'open' || key.late > 0) return Number.NEGATIVE_INFINITY;
    quiet = Math.min(quiet, key.due ?? Number.NEGATIVE_INFINITY);
  }
  return quiet;
}

function oldestOf(standing: readonly Standing[]): DayNumber {
  let oldest = Number.POSITIVE_INFINITY;
  for (const { key } of standing) {
    if (key.on !== null) oldest = Math.min(oldest, agedFrom(key));
  }
  return oldest;
}

function agedFrom({ state, on, due }: Step): DayNumber {
  const outcome = on ?? 0;
  return state === 'kept' ? Math.max(outcome, due ?? outcome) : outcome;
}
