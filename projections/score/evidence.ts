/**
 * What one promise says of the professional asked about: its standing portions, judged and weighed.
 */
import { partyIn } from '../../src/ledger/stored.js';
import { civilOf, type DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import {
  type Grade,
  type PromiseSteps,
  type Standing,
  standingAt,
  type TrianglePart,
} from '../step.js';
import { MOST_CLOSED, mostClosedFrom, nextBusinessDay } from './calendar.js';
import { wholeAt } from './chance-model.js';
import { decayTable, FRESH } from './decay.js';
import { centsOf, inEuros, pullOf } from './estimate.js';
import { LEVELS, type Levels, type Model, type Scope } from './model.js';

/** Parts per million of standing, by counterparty; null on a ledger where nobody is vouched for. */
export type StandingOf = ((counterparty: PartyId) => number) | null;

/** Of whom a score tells, and what the shell knows of the parties and tellers in its promises. */
export interface ScoredProfessional {
  /** Whether the party is of the professional's class. */
  isSubject(party: PartyId): boolean;
  /** The representative of a party's class: what counterparties are counted by. */
  counterpartyOf(party: PartyId): PartyId;
  /** Whether a party has the rights of its class (who-is-who.ts); left out where all have. */
  isConfirmed?(party: PartyId): boolean;
  /** The representative of the one counterparty asked about; null: the whole network. */
  readonly with: PartyId | null;
  /**
   * Up to which day a voice told everything of promises between these (live: a very large number);
   * null: never said.
   */
  coverage(voice: string, between: readonly PartyId[]): DayNumber | null;
  /** ISO 3166-1 alpha-2 country, for public holidays; null: not known. */
  countryOf(party: PartyId): string | null;
  /** Left out where it is not weighed who counterparties are. */
  readonly standingOf?: StandingOf;
}

/** A score asked for: of whom, by which model, as of the end of which day. */
export interface Question {
  readonly who: ScoredProfessional;
  readonly scope: Scope;
  readonly model: Model;
  readonly asOf: DayNumber;
  /** Weight by age in days, parts per 2^30. */
  readonly decay: readonly number[];
}

export function ask(who: ScoredProfessional, model: Model, asOf: DayNumber): Question {
  const scope = who.with === null ? 'network' : 'with';
  return { who, scope, model, asOf, decay: decayTable(model.halfLife, model.maxAge) };
}

/** A portion that counts: how late it was or is, and what it weighs. All integers. */
export interface Evidence {
  readonly side: TrianglePart;
  /** Whose evidence it is: the counterparty's, or a stranger's who calls itself one of the two. */
  readonly witness: PartyId;
  /** 0 on time to LEVELS - 1 worst; of payments by days to pay where the model asks for that. */
  readonly level: number;
  /** The level by days late, after grace. */
  readonly lateness: number;
  /** Raw days late, negative where early. */
  readonly late: number;
  /** Whether it is still open, thus overdue. */
  readonly open: boolean;
  readonly grade: Grade;
  /**
   * Month of the due day, as year x 12 + month from 0: what is due together counts as one trial.
   */
  readonly month: number;
  /** Millionths of a promise. */
  readonly count: number;
  /** Millionths of a promise after grade and decay. */
  readonly weight: number;
  /** Weight in the mean days: `weight` x what the promise's amount weighs. */
  readonly pull: number;
  /** Weight x how near it came to being late, 0 to `weight`; of payments alone. */
  readonly near: number;
  /** Days late as the mean days take them: from the first day of the curve, 0 or more. */
  readonly shifted: number;
  readonly currency: string;
  /** Minor units of the currency. */
  readonly amount: number;
  /** EUR cents; null where the model has no rate for the currency or no money is told of. */
  readonly euros: number | null;
}

/** A portion kept, scored or not: what days to pay are the mean of. */
export interface Kept {
  readonly side: TrianglePart;
  readonly count: number;
  readonly days: number;
}

/** What a promise says, and the counterparty who is behind it. */
export interface PromiseReading {
  readonly promise: string;
  readonly counterparty: PartyId;
  /** Nobody but the professional asked about says anything of it. */
  readonly alone: boolean;
  readonly evidence: readonly Evidence[];
  readonly kept: readonly Kept[];
}

/** How a portion fares: its level, days late and the age of that; null where it says nothing. */
interface Verdict {
  readonly level: number;
  readonly lateness: number;
  readonly late: number;
  readonly age: number;
}

function levelOf(days: number, { bounds }: Levels): number {
  for (let level = 0; level < bounds.length; level++)
    if (days <= (bounds[level] ?? 0)) return level;
  return LEVELS - 1;
}

/**
 * Whether lateness is only that of closed days after the due day. Days carried over from an earlier
 * due day (`late` above what `on` and `due` give) are no closed days.
 */
function isGraced(late: number, since: number, { due, between, countryOf }: Facts): boolean {
  if (late > since || late > MOST_CLOSED) return false;
  // Weekends are closed in every country, and holidays only close more.
  if (late <= nextBusinessDay(due, null) - due) return true;
  if (late > mostClosedFrom(due)) return false;
  return late <= nextBusinessDay(due, countryOf(between[1])) - due;
}

function verdictLate(late: number, since: number, age: number, facts: Facts): Verdict {
  const { model } = facts;
  const graced = late > 0 && model.grace && isGraced(late, since, facts);
  const level = graced ? 0 : levelOf(late, model.levels);
  return { level, lateness: level, late, age };
}

/**
 * The verdict on a payment where its levels are by days to pay. What is still out is told of no
 * day on which it was paid: it has been out for as long as it is late, at the least.
 */
function verdictToPay(verdict: Verdict, portion: Standing, toPay: Levels): Verdict {
  const { state } = portion.key;
  if (state === 'lost') return verdict;
  const days = state === 'kept' ? Math.round(portion.days / portion.count) : verdict.late;
  return { ...verdict, level: levelOf(days, toPay) };
}

interface Facts {
  readonly due: DayNumber;
  /** Of the promise. */
  readonly between: readonly [promisor: PartyId, promisee: PartyId];
  /** It is looked up where holidays may matter. */
  readonly countryOf: ScoredProfessional['countryOf'];
  readonly model: Model;
}

/**
 * An open portion is overdue as far as its teller's silence can be trusted; one that is not overdue
 * says nothing.
 */
function judgeOpen(portion: Standing, facts: Facts, { who, asOf }: Question): Verdict | null {
  const coverage = who.coverage(portion.key.voice, facts.between);
  if (coverage === null) return null;
  const since = Math.max(0, Math.min(asOf, coverage) - facts.due);
  const verdict = verdictLate(portion.key.late + since, since, 0, facts);
  return verdict.level > 0 ? verdict : null;
}

function judgeOutcome(portion: Standing, facts: Facts, question: Question): Verdict | null {
  const { state, late, on } = portion.key;
  const age = on === null ? 0 : Math.max(0, question.asOf - on);
  switch (state) {
    case 'kept': {
      // What was kept early is as old as its due day: by coming later it would have weighed more.
      const early = on === null ? 0 : Math.max(0, facts.due - on);
      const since = on === null ? late : on - facts.due;
      return verdictLate(late, since, Math.max(0, age - early), facts);
    }
    case 'open':
      return judgeOpen(portion, facts, question);
    case 'apart': {
      const verdict = verdictLate(late, late, 0, facts);
      return verdict.level > 0 ? verdict : null;
    }
    case 'lost':
      return judgedAs(LEVELS - 1, Math.max(late, latest(facts.model)), age);
    case 'void':
    case 'outside':
      return null;
    case 'clean':
    case 'dispute_lost':
    case 'refused_quality':
    case 'returned_debit':
    case 'feedback_1':
    case 'feedback_2':
    case 'feedback_3':
    case 'feedback_4':
    case 'feedback_5':
      return judgedAs(facts.model.relation[state], 0, age);
    default: {
      const missed: never = state;
      return missed;
    }
  }
}

function judgedAs(level: number, late: number, age: number): Verdict {
  return { level, lateness: level, late, age };
}

/**
 * The last day of the curve, after which nothing gets worse. A lost portion counts as that late.
 */
function latest(model: Model): number {
  return model.curve.points.at(-1)?.[0] ?? 0;
}

/**
 * The verdict on a portion. A due day that nobody stated feeds no score. A portion older than the
 * model's maximum weighs nothing; an open or apart one is as old as its due day.
 */
function judge(portion: Standing, between: Facts['between'], question: Question): Verdict | null {
  const { side, due, basis, on } = portion.key;
  const { model, asOf } = question;
  const { countryOf } = question.who;
  const facts = { due: due ?? asOf, between, countryOf, model };
  if (side === 'relation') return judgeOutcome(portion, facts, question);
  if (due === null || (basis !== 'stated' && basis !== 'derived')) return null;
  if (on === null && asOf - due > model.maxAge) return null;
  const verdict = judgeOutcome(portion, facts, question);
  if (verdict === null || side !== 'payment' || model.toPay === undefined) return verdict;
  const paid = verdictToPay(verdict, portion, model.toPay);
  // What is out, and has not been for longer than the first level, says nothing yet.
  return on === null && paid.level === 0 ? null : paid;
}

function monthOf(day: DayNumber): number {
  const [year, month] = civilOf(day);
  return year * 12 + month - 1;
}

function nearOf(weight: number, late: number, model: Model): number {
  return Math.floor((weight * wholeAt(model.chances.nearness, late)) / 1000);
}

/**
 * Whoever linked a code of its own to somebody, and was never confirmed to be that one, tells as a
 * stranger by that code: a link joins figures and gives no rights.
 */
function witnessOf({ key }: Standing, counterparty: PartyId, who: ScoredProfessional): PartyId {
  if (who.with !== null || who.isConfirmed === undefined) return counterparty;
  const speaker = partyIn(key.voice);
  return who.isConfirmed(speaker) ? counterparty : speaker;
}

function weigh(
  portion: Standing,
  verdict: Verdict,
  of: Pick<PromiseReading, 'counterparty'> & { readonly portions: readonly Standing[] },
  { model, asOf, decay, who }: Question,
): Evidence | null {
  const { key, count, amount } = portion;
  const graded = Math.floor((count * model.grades[key.grade]) / 1000);
  const weight = Math.floor((graded * (decay[verdict.age] ?? 0)) / FRESH);
  if (weight === 0) return null;
  const first = model.curve.points[0]?.[0] ?? 0;
  const scored = key.side !== 'relation';
  return {
    side: key.side,
    witness: witnessOf(portion, of.counterparty, who),
    level: verdict.level,
    lateness: verdict.lateness,
    late: verdict.late,
    open: key.state === 'open',
    grade: key.grade,
    month: monthOf(key.due ?? key.on ?? asOf),
    count,
    weight,
    pull: scored ? pullOf(weight, centsOf(of.portions, key, model), model) : 0,
    near: key.side === 'payment' ? nearOf(weight, verdict.late, model) : 0,
    shifted: Math.min(Math.max(verdict.late, first), latest(model)) - first,
    currency: key.currency,
    amount,
    euros: inEuros(amount, key.currency, model),
  };
}

/** A promise as its evidence is read, however its steps are kept. */
export interface StandingPromise {
  readonly promise: string;
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  /** What stands of it at the end of a day (see step.ts); good until the next promise is read. */
  portionsAt(asOf: DayNumber): readonly Standing[];
  /** Whether all of its steps are declared, each for a party that is the subject. */
  isOwnWord(isSubject: (party: PartyId) => boolean): boolean;
}

/**
 * What the promise says of the one asked about; null where it is none of theirs, or with another.
 */
export function readPromise(steps: PromiseSteps, question: Question): PromiseReading | null {
  const { promise, promisor, promisee } = steps;
  const portionsAt = (asOf: DayNumber): readonly Standing[] => standingAt(steps.steps, asOf);
  const isOwnWord = (isSubject: (party: PartyId) => boolean): boolean =>
    steps.steps.every(({ grade, voice }) => grade === 'declared' && isSubject(partyIn(voice)));
  return readStanding({ promise, promisor, promisee, portionsAt, isOwnWord }, question);
}

/** The same of a promise whose steps are kept otherwise. */
export function readStanding(promise: StandingPromise, question: Question): PromiseReading | null {
  const { who } = question;
  const promised = who.isSubject(promise.promisor);
  // Nobody can promise to themselves: dealings inside one class are no evidence.
  if (promised === who.isSubject(promise.promisee)) return null;
  const counterparty = who.counterpartyOf(promised ? promise.promisee : promise.promisor);
  if (who.with !== null && who.with !== counterparty) return null;
  const portions = promise.portionsAt(question.asOf);
  const verdicts = verdictsOn(promise, portions, question);
  const of = { counterparty, portions };
  const { evidence, kept } = weighed(promised ? 'promisor' : 'promisee', of, verdicts, question);
  const alone = promise.isOwnWord(who.isSubject);
  return { promise: promise.promise, counterparty, alone, evidence, kept };
}

type Verdicts = readonly (Verdict | null)[];

function verdictsOn(
  { promisor, promisee }: StandingPromise,
  portions: readonly Standing[],
  question: Question,
): Verdicts {
  const between: Facts['between'] = [promisor, promisee];
  const verdicts: (Verdict | null)[] = [];
  for (const portion of portions) verdicts.push(judge(portion, between, question));
  return verdicts;
}

function weighed(
  role: 'promisor' | 'promisee',
  of: Pick<PromiseReading, 'counterparty'> & { readonly portions: readonly Standing[] },
  verdicts: Verdicts,
  question: Question,
): Pick<PromiseReading, 'evidence' | 'kept'> {
  const { asOf, model } = question;
  const { portions } = of;
  const evidence: Evidence[] = [];
  const kept: Kept[] = [];
  let late = false;
  for (let i = 0; i < portions.length; i++) {
    late ||= portions[i]?.key.state === 'kept' && isLate(verdicts[i]);
  }
  let next = 0;
  for (const portion of portions) {
    const verdict = verdicts[next++];
    const { key, count, days } = portion;
    if (key.of !== role) continue;
    if (key.state === 'kept' && key.on !== null && asOf - key.on <= model.maxAge) {
      kept.push({ side: key.side, count, days });
    }
    // What was kept late is no clean promise, though nothing else went wrong.
    if (key.state === 'clean' && late) continue;
    const found = verdict && weigh(portion, verdict, of, question);
    if (found) evidence.push(found);
  }
  return { evidence, kept };
}

/** Past grace. */
function isLate(verdict: Verdict | null | undefined): boolean {
  return verdict !== null && verdict !== undefined && verdict.lateness > 0;
}
