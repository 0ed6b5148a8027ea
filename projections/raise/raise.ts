/** What would raise a score: every move looked at, one after another, with what it gains. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { FoldedPromise } from '../promise/folded.js';
import type { Scorecard } from '../score/scorecard.js';
import { candidatesAmong } from './candidates.js';
import { type GainingMove, gainBetween, largerOf, WhatIf, type WhatIfOf } from './gains.js';
import type { Known } from './known.js';
import { type KnownOf, movesAmong, type RaisingMove } from './moves.js';

export interface RaiseQuestion extends WhatIfOf {
  readonly promises: readonly FoldedPromise[];
  readonly behind: KnownOf;
  readonly asOf: DayNumber;
  /** The day up to which promises would be kept: months after `asOf`. */
  readonly until: DayNumber;
}

export interface Raise {
  readonly now: Scorecard;
  /** As of the last day, were nothing more told. */
  readonly idle: Scorecard;
  /** Whether only the heaviest promises were looked at. */
  readonly cut: boolean;
  /** Null for a move that gains nothing, so that who asks may do other things in between. */
  readonly moves: IterableIterator<GainingMove | null>;
}

export function raiseOf(asked: RaiseQuestion): Raise {
  const { promises, ask, asOf, until } = asked;
  const candidates = candidatesAmong(promises, ask(asOf), until);
  const held = new Map<string, Known>();
  const behind: KnownOf = (promise) => {
    const known = held.get(promise.promise) ?? asked.behind(promise);
    for (const each of known.promises) held.set(each.promise, known);
    return known;
  };
  const moves = [...movesAmong(candidates, behind, asOf, until)];
  const whatIf = new WhatIf(asked, [...new Set(held.values())]);
  const now = whatIf.card(asOf, []);
  const idle = whatIf.card(until, []);
  return { now, idle, cut: candidates.cut, moves: gaining(moves, whatIf, asked, { now, idle }) };
}

function* gaining(
  moves: readonly RaisingMove[],
  whatIf: WhatIf,
  { asOf, until }: Pick<RaiseQuestion, 'asOf' | 'until'>,
  { now, idle }: Pick<Raise, 'now' | 'idle'>,
): IterableIterator<GainingMove | null> {
  for (const move of moves) {
    const after = whatIf.card(move.on, move.told);
    const gain = gainBetween(now, after);
    const atLast = isOfOverdue(move, asOf) ? whatIf.card(until, move.told) : null;
    const later = atLast && gainBetween(idle, atLast);
    const larger = largerOf({ gain, later });
    yield larger && { ...move, gain, later, after: larger === gain ? after : (atLast ?? after) };
  }
}

/** Whether it keeps something that is overdue. */
function isOfOverdue({ kind, promises }: RaisingMove, asOf: DayNumber): boolean {
  const keeps = kind === 'keep_now' || kind === 'keep_all';
  return keeps && promises.some(({ due }) => due !== null && due < asOf);
}
