/**
 * The promises of everybody, each once, for sums over all: in one pass over the tape, or one
 * professional after the other where there is no tape to read, or too long a one.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PromiseSteps } from '../../../projections/step.js';
import type { Position } from '../../ledger/stored.js';
import type { DayNumber } from '../../ledger/values/day.js';
import { newestUnnamed } from '../../tape/versions.js';
import { partiesAfter } from '../people/party-rows.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide } from '../read-side.js';
import { MOST_VERSIONS, overTape } from '../score/over-tape.js';
import type { Moment } from '../time/moment.js';
import { presentOf } from '../time/present.js';

/** A promise of which sums ask no name. */
export type UnnamedPromise = Pick<PromiseSteps, 'promisor' | 'promisee' | 'kind' | 'steps'> & {
  readonly startOn: DayNumber;
};

/** Longest time without a tape, in ms: a read may not take much longer. */
const WALKING_MS = 4000;
const PAGE = 200;

/** The moment of all that is known at a position. */
export function momentAt({ scores, views, today }: ReadSide, knownAt: Position): Moment {
  return presentOf(views).checkpoint <= knownAt ? today : scores.momentOf(views, knownAt);
}

/** Gives every promise as known at a position. Throws scores_must_be_weighed after four seconds. */
export async function forEachPromise(
  side: ReadSide,
  knownAt: Position,
  look: (promise: UnnamedPromise) => void,
): Promise<void> {
  const isDone = overTape(side.views, { knownAt, most: MOST_VERSIONS }, ({ tape }) => {
    for (const promise of newestUnnamed(tape, knownAt)) look(promise);
    return true;
  });
  if (isDone) return;
  const moment = momentAt(side, knownAt);
  const end = performance.now() + WALKING_MS;
  for (let last = ''; ; ) {
    const parties = partiesAfter(side.views, last, knownAt, PAGE);
    const after = parties.at(-1);
    if (after === undefined) return;
    last = after;
    for (const party of parties) {
      if (moment.resolve(party) !== party) continue;
      if (performance.now() > end) throw new ReadRefused('scores_must_be_weighed');
      for (const promise of moment.outlinesOf(party, { role: 'promised' })) look(promise);
      await nextTurn();
    }
  }
}
