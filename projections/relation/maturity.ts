/**
 * How far two professionals have come with one another: from a contact, by first promises, to a
 * relation and one that is proven; or it sleeps, or broke. Each state holds from a day on, and
 * follows from the steps up to that day alone: so as of a day is what the days before it say, in
 * any order in which they were told. Total: whatever the steps, there is a state.
 */
import { type DayNumber, dayOf } from '../../src/ledger/values/day.js';
import { WHOLE } from '../step.js';
import { type CoveredTo, type Dealing, type Life, lifeOf, type Turn } from './life.js';
import type { Needs, RelationRules } from './rules.js';

/** `none`: neither knows the other, as far as was told. */
export const RELATION_STATES = [
  'none',
  'contact',
  'first_promises',
  'relation',
  'proven',
  'dormant',
  'broken',
] as const;
export type RelationState = (typeof RELATION_STATES)[number];

/** What lies between the two. */
export interface BetweenTwo {
  /** The first day on which one of them claimed the other as a contact; null where none did. */
  readonly contactOn: DayNumber | null;
  /** What one promised the other, and what the other promised the one. */
  readonly promised: readonly Dealing[];
  readonly received: readonly Dealing[];
  readonly coveredTo: CoveredTo;
}

/** What counts for a state: promises kept since it last broke. */
export interface KeptSoFar {
  readonly promised: number;
  readonly received: number;
  readonly months: number;
  /** Whole promises known to be kept for sure. */
  readonly sure: number;
}

/** The day from which a state holds. */
export interface Reached {
  readonly state: RelationState;
  readonly on: DayNumber;
}

/** Something that the next state asks for: so much of it is there, so much it takes. */
export interface Missing {
  readonly what:
    | 'contact'
    | 'promise'
    | 'kept'
    | 'months'
    | 'eachWay'
    | 'sure'
    | 'overdue'
    | 'news';
  readonly have: number;
  readonly need: number;
}

export interface Maturity {
  readonly state: RelationState;
  /** Null where the state is `none`. */
  readonly since: DayNumber | null;
  /** Every change of state, oldest first. */
  readonly way: readonly Reached[];
  readonly kept: KeptSoFar;
  /** The state that comes next; null where it is proven. */
  readonly next: RelationState | null;
  readonly missing: readonly Missing[];
}

/** How it stands between the two at the end of a day. */
export function maturityAt(between: BetweenTwo, asOf: DayNumber, rules: RelationRules): Maturity {
  const machine = new Machine(rules);
  const turns = turnsOf(between, rules, asOf);
  for (let i = 0; i < turns.length; ) {
    const day = turns[i]?.day ?? asOf;
    for (; i < turns.length && turns[i]?.day === day; i++) machine.take(turns[i]);
    machine.settle(day);
    machine.sleepBefore(turns[i]?.day ?? asOf + 1);
  }
  return machine.result();
}

/** A turn in the life of a promise, and whose; no promise where a contact was claimed. */
interface Dated extends Pick<Turn, 'day'> {
  readonly of: Life | null;
  readonly turn: Turn | null;
}

function turnsOf(between: BetweenTwo, rules: RelationRules, asOf: DayNumber): readonly Dated[] {
  const turns: Dated[] = [];
  const { contactOn, coveredTo } = between;
  if (contactOn !== null && contactOn <= asOf) turns.push({ day: contactOn, of: null, turn: null });
  for (const by of ['promised', 'received'] as const) {
    for (const dealing of between[by]) {
      const life = lifeOf(dealing, by, coveredTo, rules, asOf);
      for (const turn of life.turns) turns.push({ day: turn.day, of: life, turn });
    }
  }
  return turns.sort((a, b) => a.day - b.day);
}

/** Walks through the days; of each promise it knows the turn taken last. */
class Machine {
  private readonly now = new Map<Life, Turn>();
  private contact = false;
  private lastOn = Number.NEGATIVE_INFINITY;
  private brokenOn = Number.NEGATIVE_INFINITY;
  private readonly way: Reached[] = [];

  /** Of promises kept since it last broke. */
  private readonly counted = {
    promised: 0,
    received: 0,
    sure: 0,
    months: new Map<string, number>(),
  };
  private overdue = 0;

  constructor(private readonly rules: RelationRules) {}

  take(dated: Dated | undefined): void {
    if (!dated) return;
    const { of, turn, day } = dated;
    if (of === null || turn === null) {
      this.contact = true;
      return;
    }
    const before = this.now.get(of);
    this.now.set(of, turn);
    if (turn.happened) this.lastOn = Math.max(this.lastOn, day);
    if (before) this.count(of, before, -1);
    this.overdue += (turn.overdue ? 1 : 0) - (before?.overdue ? 1 : 0);
    this.count(of, turn, 1);
    const isOther = before !== undefined && before.brokenOn !== turn.brokenOn;
    if (isOther && before.brokenOn === this.brokenOn) this.recount();
    else if (turn.brokenOn !== null && turn.brokenOn > this.brokenOn) this.breakOn(turn.brokenOn);
  }

  /** Says what holds at the end of a day on which something changed. */
  settle(day: DayNumber): void {
    const state = this.stateNow();
    // Only what happens between them wakes it.
    const sleepsOn = this.isAsleep && this.lastOn < day && state !== 'broken';
    if (!sleepsOn) this.reach(state, day);
  }

  /** It falls asleep where nothing is told for long, before the next day on which something is. */
  sleepBefore(next: DayNumber): void {
    const state = this.stateNow();
    const { days } = this.rules.dormant;
    const sleeps =
      !this.isAsleep && (state === 'first_promises' || state === 'relation' || state === 'proven');
    if (!sleeps || this.lastOn + days + 1 >= next) return;
    let last = this.lastOn;
    for (const { openUntil } of this.now.values()) last = Math.max(last, openUntil);
    const on = last + days + 1;
    if (on < next) this.reach('dormant', on);
  }

  result(): Maturity {
    const last = this.way.at(-1) ?? null;
    const state = last?.state ?? 'none';
    const kept = this.keptSoFar();
    return {
      ...{ state, since: last?.on ?? null, way: this.way, kept },
      ...this.ahead(state, kept),
    };
  }

  private get isAsleep(): boolean {
    return this.way.at(-1)?.state === 'dormant';
  }

  private reach(state: RelationState, on: DayNumber): void {
    const before = this.way.at(-1)?.state ?? 'none';
    if (state !== before) this.way.push({ state, on });
  }

  private stateNow(): RelationState {
    const { relation, proven } = this.rules;
    const isBroken = this.brokenOn > Number.NEGATIVE_INFINITY;
    const kept = this.keptSoFar();
    if (this.overdue > 0) return 'broken';
    if (missingOf(kept, relation).length > 0) {
      if (isBroken) return 'broken';
      if (this.now.size > 0) return 'first_promises';
      return this.contact ? 'contact' : 'none';
    }
    return missingOf(kept, proven).length > 0 ? 'relation' : 'proven';
  }

  private ahead(state: RelationState, kept: KeptSoFar): Pick<Maturity, 'next' | 'missing'> {
    const { relation, proven } = this.rules;
    switch (state) {
      case 'none':
        return { next: 'contact', missing: [{ what: 'contact', have: 0, need: 1 }] };
      case 'contact':
        return { next: 'first_promises', missing: [{ what: 'promise', have: 0, need: 1 }] };
      case 'first_promises':
        return { next: 'relation', missing: missingOf(kept, relation) };
      case 'relation':
        return { next: 'proven', missing: missingOf(kept, proven) };
      case 'proven':
        return { next: null, missing: [] };
      case 'dormant':
        return { next: this.stateNow(), missing: [{ what: 'news', have: 0, need: 1 }] };
      case 'broken': {
        const overdue: Missing = { what: 'overdue', have: this.overdue, need: 0 };
        const missing = missingOf(kept, relation);
        return { next: 'relation', missing: this.overdue > 0 ? [overdue, ...missing] : missing };
      }
      default:
        return state satisfies never;
    }
  }

  private keptSoFar(): KeptSoFar {
    const { promised, received, sure, months } = this.counted;
    return { promised, received, months: months.size, sure: Math.floor(sure / WHOLE) };
  }

  /** Adds (or takes away) what a promise counts for since it last broke. */
  private count({ by }: Life, { keptOn, sure }: Turn, times: 1 | -1): void {
    if (keptOn === null || keptOn <= this.brokenOn) return;
    this.counted[by] += times;
    this.counted.sure += times * sure;
    const month = dayOf(keptOn).slice(0, 7);
    const left = (this.counted.months.get(month) ?? 0) + times;
    if (left > 0) this.counted.months.set(month, left);
    else this.counted.months.delete(month);
  }

  /** From this day on it starts anew. */
  private breakOn(day: DayNumber): void {
    for (const [life, turn] of this.now) {
      if (turn.keptOn !== null && turn.keptOn <= day) this.count(life, turn, -1);
    }
    this.brokenOn = day;
  }

  /** What broke it last is not what it was: rare, so that all is counted again. */
  private recount(): void {
    this.brokenOn = Number.NEGATIVE_INFINITY;
    for (const { brokenOn } of this.now.values()) {
      if (brokenOn !== null) this.brokenOn = Math.max(this.brokenOn, brokenOn);
    }
    const { counted } = this;
    counted.promised = 0;
    counted.received = 0;
    counted.sure = 0;
    counted.months.clear();
    for (const [life, turn] of this.now) this.count(life, turn, 1);
  }
}

/** What of the needs is not there yet. */
export function missingOf(
  { promised, received, months, sure }: KeptSoFar,
  needs: Needs,
): readonly Missing[] {
  const have: Needs = {
    kept: promised + received,
    months,
    eachWay: Math.min(promised, received),
    sure,
  };
  const all = ['kept', 'months', 'eachWay', 'sure'] as const;
  return all
    .filter((what) => have[what] < needs[what])
    .map((what) => ({ what, have: have[what], need: needs[what] }));
}
