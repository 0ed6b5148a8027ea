/**
 * The moves that may raise a score, from promises to what would be told. Which of them gain
 * anything only the model says (gains.ts).
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Fact } from '../fact.js';
import type { FoldedPromise } from '../promise/folded.js';
import type { Standing } from '../step.js';
import type { Candidates } from './candidates.js';
import { confirmed } from './confirming.js';
import { disputesEnded, isDueBy, type KeptPart, keptOn, portionsOf, tellersOf } from './keeping.js';
import type { Known } from './known.js';

/**
 * `keep_now`: an open promise is kept today: paid, or delivered. `end_dispute`: every open dispute
 * about it ends today, for the seller and paid at once, or for the buyer. `confirm`: the other side
 * tells the same of every declared promise that was kept. `keep_all`: what is overdue is kept
 * today, what comes due in some months on its day, and nothing else happens.
 */
export type MoveKind = 'keep_now' | 'end_dispute' | 'confirm' | 'keep_all';

/** What would be told of promises that are folded together. */
export interface MoreTold {
  readonly known: Known;
  readonly facts: readonly Fact[];
}

export interface RaisingMove {
  readonly kind: MoveKind;
  /** The day as of which the score would be the new one. */
  readonly on: DayNumber;
  /** What it is about, in an order of its own. */
  readonly promises: readonly MovedPromise[];
  readonly told: readonly MoreTold[];
  /** Of `end_dispute` only. */
  readonly inFavourOf?: 'buyer' | 'seller';
  /** Of `confirm` only: who would tell. */
  readonly by?: PartyId;
}

/** A promise in a move. */
export interface MovedPromise {
  readonly promise: FoldedPromise;
  /** What the move would keep of it, or what was kept of it: minor units. */
  readonly amount: number;
  /** The earliest due day of that; null where none is known. */
  readonly due: DayNumber | null;
}

/** From promises under addresses to all that is known there: the shell looks that up. */
export type KnownOf = (promise: FoldedPromise) => Known;

/** Every move that there is something to tell for. */
export function* movesAmong(
  { open, disputed, declared, due }: Candidates,
  behind: KnownOf,
  asOf: DayNumber,
  until: DayNumber,
): IterableIterator<RaisingMove> {
  for (const promise of open) yield* someOf(keptNow(behind(promise), promise, asOf));
  for (const promise of disputed) yield* disputeMoves(behind(promise), promise, asOf);
  for (const promises of declared) yield* confirmMoves(promises, behind, asOf);
  yield* someOf(keptOnTime(due, behind, asOf, until));
}

function someOf(move: RaisingMove | null): readonly RaisingMove[] {
  return move === null ? [] : [move];
}

function keptNow(known: Known, promise: FoldedPromise, asOf: DayNumber): RaisingMove | null {
  const open = portionsOf(promise, asOf).filter(({ key }) => key.state === 'open');
  const tellers = tellersOf(known, promise, asOf);
  const facts = keptOn(known, promise, [{ on: asOf, amount: amountOf(open) }], tellers);
  if (!facts) return null;
  const promises = [moved(promise, open)];
  return { kind: 'keep_now', on: asOf, promises, told: [{ known, facts }] };
}

/** Either side may give way: the seller, or the buyer, who then pays at once. */
function disputeMoves(
  known: Known,
  promise: FoldedPromise,
  asOf: DayNumber,
): readonly RaisingMove[] {
  const tellers = tellersOf(known, promise, asOf);
  const [by] = tellers;
  if (!by) return [];
  const left = portionsOf(promise, asOf).filter(({ key }) => isUnsettled(key));
  const apart = left.filter(({ key }) => key.state === 'apart');
  const promises = [moved(promise, apart)];
  const move = (
    inFavourOf: 'buyer' | 'seller',
    paid: readonly Fact[] | null,
  ): readonly RaisingMove[] => {
    const ended = paid && disputesEnded(known, promise, inFavourOf, asOf, by);
    if (!paid || !ended) return [];
    const told = [{ known, facts: [...ended, ...paid] }];
    return [{ kind: 'end_dispute', on: asOf, promises, told, inFavourOf }];
  };
  const paid = keptOn(known, promise, [{ on: asOf, amount: amountOf(left) }], tellers);
  return [...move('seller', paid), ...move('buyer', [])];
}

function confirmMoves(
  promises: readonly FoldedPromise[],
  behind: KnownOf,
  asOf: DayNumber,
): readonly RaisingMove[] {
  const found = promises.flatMap((promise) => {
    const known = behind(promise);
    const by = confirmed(known, promise, asOf);
    return by ? [{ promise, known, ...by }] : [];
  });
  // Some may be for the partner to confirm, and some for the professional itself.
  const tellers = [...new Set(found.map(({ by }) => by))].sort();
  return tellers.map((teller): RaisingMove => {
    const own = found.filter(({ by }) => by === teller);
    return {
      kind: 'confirm',
      on: asOf,
      promises: own.map(({ promise }) => moved(promise, portionsOf(promise, asOf))),
      told: own.map(({ known, facts }) => ({ known, facts })),
      by: teller,
    };
  });
}

function keptOnTime(
  due: readonly FoldedPromise[],
  behind: KnownOf,
  asOf: DayNumber,
  until: DayNumber,
): RaisingMove {
  const told = new Map<Known, Fact[]>();
  const promises: MovedPromise[] = [];
  for (const promise of due) {
    const known = behind(promise);
    const coming = portionsOf(promise, asOf).filter((each) => isDueBy(each, until));
    const tellers = tellersOf(known, promise, asOf);
    const facts = keptOn(known, promise, partsByDay(coming, asOf), tellers);
    if (!facts) continue;
    told.set(known, [...(told.get(known) ?? []), ...facts]);
    promises.push(moved(promise, coming));
  }
  const more = [...told].map(([known, facts]) => ({ known, facts }));
  return { kind: 'keep_all', on: until, promises, told: more };
}

function isUnsettled({ state }: Standing['key']): boolean {
  return state === 'open' || state === 'apart';
}

/** What is overdue is kept at once, and what is due later on its day. */
function partsByDay(portions: readonly Standing[], asOf: DayNumber): readonly KeptPart[] {
  const byDay = new Map<DayNumber, number>();
  for (const { key, amount } of portions) {
    const on = Math.max(key.due ?? asOf, asOf);
    byDay.set(on, (byDay.get(on) ?? 0) + amount);
  }
  return [...byDay].map(([on, amount]) => ({ on, amount })).sort((a, b) => a.on - b.on);
}

function amountOf(portions: readonly Standing[]): number {
  return portions.reduce((sum, { amount }) => sum + amount, 0);
}

function moved(promise: FoldedPromise, portions: readonly Standing[]): MovedPromise {
  const days = portions.flatMap(({ key }) => key.due ?? []);
  const due = days.length === 0 ? null : Math.min(...days);
  return { promise, amount: amountOf(portions), due };
}
