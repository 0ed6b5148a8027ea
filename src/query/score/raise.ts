/** What would raise the score of a professional: the largest moves that are open to it now. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { foldPromises } from '../../../projections/promise/promise.js';
import { byGain, type Gain, type GainingMove, largerOf } from '../../../projections/raise/gains.js';
import type { Known } from '../../../projections/raise/known.js';
import type { MovedPromise, MoveKind } from '../../../projections/raise/moves.js';
import { raiseOf } from '../../../projections/raise/raise.js';
import { ask } from '../../../projections/score/evidence.js';
import type { Overall } from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import { type Day, dayOf, monthsAfter } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import { factsOf } from '../../projector/facts.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import type { Show, ShownParty } from '../people/people.js';
import { addressesBehind, addressIn } from '../promises/behind.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp } from '../read-side.js';
import type { MaybeRestricted } from '../restrictions/restriction.js';
import { type Timing, whenOf } from '../time/when.js';
import { seesMoves, type Viewer } from '../visibility.js';
import { noteWeighed, weigh } from './score.js';
import { type ShownSide, shownCard, type Withheld } from './score-card.js';
import { subjectOf } from './scores.js';

export interface RaiseAsked extends Timing {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
  readonly model?: string;
  /** For how many months promises would be kept; 6 where it is not said. */
  readonly months?: number;
}

/** A promise that a move is about. */
export interface ShownMovedPromise {
  /** Its address, as for reading it. */
  readonly promise: string;
  readonly kind: FoldedPromise['kind'];
  readonly number: string;
  readonly partner: ShownParty;
  /** What the move would keep of it, or confirms; null where no money is told of. */
  readonly amount: ShownAmount | null;
  readonly due: Day | null;
}

/** A side as it would be: its score, or that it still has none. */
export type SideAfter = Pick<Extract<ShownSide, { readonly status: 'ok' }>, 'status' | 'score'>;

export type ShownGain = Pick<Gain, 'overall' | 'side' | 'points'>;

export interface ShownMove {
  readonly kind: MoveKind;
  /** Beside the score now; null where that would not rise, but `later` does. */
  readonly gain: ShownGain | null;
  /** Of what is overdue: on the day of `idle`, beside `idle`. */
  readonly later?: ShownGain;
  /** The scores of the larger gain. */
  readonly after: {
    /** As of which day. */
    readonly asOf: Day;
    readonly overall: Overall;
    /** Of the side that gains; null where it would have no score. */
    readonly side: SideAfter['score'] | null;
  };
  /** How many promises it is about; `promises` names the first of them. */
  readonly count: number;
  readonly promises: readonly ShownMovedPromise[];
  /** Of `keep_all`. */
  readonly months?: number;
  /** Of `end_dispute`: who would have been right. */
  readonly inFavourOf?: 'buyer' | 'seller';
  /** Of `confirm`: who would tell the same through a key of its own. */
  readonly by?: ShownParty;
}

/** A side as it is now. */
export type SideNow =
  | SideAfter
  | Pick<Extract<ShownSide, { readonly status: 'insufficient' }>, 'status' | 'missing' | 'reason'>
  | Withheld;

export interface RaiseAnswer extends ModelStamp, Stamp, MaybeRestricted {
  readonly professional: ShownParty;
  readonly asOf: Day;
  readonly overall: Overall | Withheld;
  /** Where there is no score, what is missing for one. */
  readonly sides: Readonly<Record<TrianglePart, SideNow>>;
  /** For how many months `keep_all` keeps promises. */
  readonly months: number;
  /** The overall so many months from now, were nothing more told. */
  readonly idle: { readonly asOf: Day; readonly overall: Overall | Withheld };
  /** The largest first; none where nothing that it can do gains anything. */
  readonly moves: readonly ShownMove[];
  /** There, and true, where only the heaviest promises were looked at. */
  readonly cut?: true;
}

const MONTHS = 6;
const LARGEST = 3;
const PROMISES_NAMED = 10;

/**
 * Throws professional_must_be_known, and answer_must_be_yours_to_see for others than the
 * professional and operators.
 */
export async function readRaise(side: ReadSide, asked: RaiseAsked): Promise<RaiseAnswer> {
  const when = await whenOf(side.parts, asked);
  mustSeeMoves(side, asked, when);
  const weighed = weigh(side, asked, when);
  noteWeighed(side, 'raise', asked.viewer, weighed, when);
  const { found, question, card, sight, marked } = weighed;
  const { moment, party } = found;
  const months = asked.months ?? MONTHS;
  const until = monthsAfter(when.asOf, months);
  const shown = shownCard(card, sight);
  const raise = raiseOf({
    promises: sight.consumer || sight.restricted ? [] : [...moment.promisesOf(party)],
    ask: (asOf) => {
      const standingOf = side.scores.standingOf(moment, question);
      const who = { ...subjectOf(moment, { ...question, asOf }), standingOf };
      return ask(who, question.model, asOf);
    },
    who: moment.who,
    coverage: moment.coverage,
    behind: (promise): Known => {
      const addresses = addressesBehind(moment, addressIn(promise.promise), when.knownAt);
      const facts = factsOf(moment.views, addresses, when.knownAt);
      const promises = foldPromises(addresses, facts, moment.who, moment.coverage);
      return { addresses, facts, promises };
    },
    asOf: when.asOf,
    until,
  });
  const gaining: GainingMove[] = [];
  for (const move of raise.moves) {
    if (move) gaining.push(move);
    await nextTurn();
  }
  const largest = gaining.sort(byGain).slice(0, LARGEST);
  const parties = [party, ...largest.flatMap(partiesIn)];
  const show = await side.people.showing(asked.viewer, moment, when.knownAt, parties);
  return {
    professional: show(party),
    ...modelStamp(question.model),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...marked,
    overall: shown.overall,
    sides: {
      payment: sideNow(shown.sides.payment),
      deadline: sideNow(shown.sides.deadline),
      relation: sideNow(shown.sides.relation),
    },
    months,
    idle: { asOf: dayOf(until), overall: shownCard(raise.idle, sight).overall },
    moves: largest.map((move) => shownMove(move, months, show)),
    ...(raise.cut && { cut: true }),
  };
}

function mustSeeMoves(
  side: ReadSide,
  { viewer, id }: RaiseAsked,
  when: Parameters<ReadSide['find']>[2],
): void {
  if (seesMoves(side.find(viewer, id, when).viewpoint)) return;
  const detail =
    'What would raise a score names single promises: it is for the professional and operators.';
  throw new ReadRefused('answer_must_be_yours_to_see', detail, 'id');
}

function partiesIn({ promises, by }: GainingMove): readonly PartyId[] {
  const partners = promises.slice(0, PROMISES_NAMED).map(({ promise }) => promise.promisee);
  return by === undefined ? partners : [...partners, by];
}

function sideNow(side: ShownSide): SideNow {
  switch (side.status) {
    case 'ok':
      return { status: side.status, score: side.score };
    case 'insufficient': {
      const { status, missing, reason } = side;
      return { status, missing, ...(reason !== undefined && { reason }) };
    }
    case 'withheld':
      return side;
    default:
      return side satisfies never;
  }
}

function shownMove(move: GainingMove, months: number, show: Show): ShownMove {
  const { kind, gain, later, after, promises, inFavourOf, by } = move;
  const larger = largerOf(move);
  const side = larger && after.sides[larger.side];
  return {
    kind,
    gain: gain && shownGain(gain),
    ...(later && { later: shownGain(later) }),
    after: {
      asOf: dayOf(after.asOf),
      overall: after.overall,
      side: side?.status === 'ok' ? side.score : null,
    },
    count: promises.length,
    promises: promises.slice(0, PROMISES_NAMED).map((moved) => shownMoved(moved, show)),
    ...(kind === 'keep_all' && { months }),
    ...(inFavourOf !== undefined && { inFavourOf }),
    ...(by !== undefined && { by: show(by) }),
  };
}

function shownGain({ overall, side, points }: Gain): ShownGain {
  return { overall, side, points };
}

function shownMoved({ promise, amount, due }: MovedPromise, show: Show): ShownMovedPromise {
  const { kind, number, promisee, currency } = promise;
  return {
    promise: promise.promise,
    ...{ kind, number, partner: show(promisee) },
    amount: shownAmount(amount, currency),
    due: due === null ? null : dayOf(due),
  };
}
