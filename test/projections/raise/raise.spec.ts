import { triangle1 } from '../../../projections/models/triangle-1.js';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { foldPromises } from '../../../projections/promise/promise.js';
import { candidatesAmong, MOST_MOVES } from '../../../projections/raise/candidates.js';
import { byGain, type Gain, gainBetween, largerOf } from '../../../projections/raise/gains.js';
import { foldedWith, type Known } from '../../../projections/raise/known.js';
import { movesAmong, type RaisingMove } from '../../../projections/raise/moves.js';
import { ask } from '../../../projections/score/evidence.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import { streamOf } from '../../../src/ledger/deciders.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { partiesOf } from '../../ledger/given.js';
import { type Telling, tellAll } from '../../ledger/histories.js';
import { BUYER, invoiceDisputed } from '../../ledger/samples.js';
import {
  buyer,
  delivery,
  invoice,
  payment,
  type Said,
  seller,
  standing,
  supplier,
} from '../folded.js';
import { paid, subject } from '../promises.js';
import { coverageIn, groupsOf, toldBy, whoIn } from '../whole.js';

const AS_OF = toDayNumber('2026-03-20');
const UNTIL = toDayNumber('2026-09-20');

function knownFrom(...said: readonly Said[]): Known {
  const tellings = said.map(({ event, by }, i): Telling => {
    const stream = streamOf(event, by.teller);
    return { stream, event, by: { ...by, message: `m${i}` }, parties: partiesOf(event) };
  });
  const history = toldBy(tellAll(tellings).entries);
  const who = whoIn(history);
  const [group, ...others] = groupsOf(history, who.resolve);
  if (!group || others.length > 0) throw new Error('Tell of one promise.');
  return {
    ...group,
    promises: foldPromises(group.addresses, group.facts, who, coverageIn(history)),
  };
}

/** The moves open to whoever made these promises, as of 20 March. */
function movesOf(known: Known, promisor = BUYER, asOf = AS_OF): readonly RaisingMove[] {
  const who = subject({ isSubject: (party) => party === promisor });
  const candidates = candidatesAmong(known.promises, ask(who, triangle1, asOf), UNTIL);
  return [...movesAmong(candidates, () => known, asOf, UNTIL)];
}

/** How the only promise would stand on a day after a move of this kind. */
function standsAfter(known: Known, move: RaisingMove | undefined, on: string): readonly string[] {
  const who = whoIn(known.facts);
  const more = move?.told.flatMap(({ facts }) => facts) ?? [];
  const [promise] = foldedWith(known, more, who, coverageIn(known.facts));
  if (!promise) throw new Error('There is no promise.');
  return standing(promise, on);
}

function only(moves: readonly RaisingMove[], kind: RaisingMove['kind']): RaisingMove | undefined {
  const found = moves.filter((move) => move.kind === kind);
  expect(found).toHaveLength(1);
  return found[0];
}

describe('the moves of one who promised', () => {
  it('pay an open invoice today, as whoever told it would tell', () => {
    const known = knownFrom(seller(invoice()));
    const move = only(movesOf(known), 'keep_now');
    expect(move?.promises).toMatchObject([{ amount: 100_000, due: toDayNumber('2026-03-31') }]);
    expect(standsAfter(known, move, '2026-03-20')).toEqual([
      'clean of promisor',
      'kept 100000 late -11 documented',
    ]);
  });

  it('pay it in the books of both sides where both tell of it', () => {
    const known = knownFrom(seller(invoice()), buyer(invoice()));
    const move = only(movesOf(known), 'keep_now');
    expect(standsAfter(known, move, '2026-03-20')).toContain('kept 100000 late -11 corroborated');
  });

  it('pay the rest of what its promisor alone told as paid in part, by the same word', () => {
    const known = knownFrom(seller(invoice()), buyer(payment('2026-03-10', '40000')));
    const move = only(movesOf(known), 'keep_now');
    expect(move?.promises[0]?.amount).toBe(60_000);
    expect(standsAfter(known, move, '2026-03-20')).toEqual([
      'clean of promisor',
      'kept 40000 late -21 declared',
      'kept 60000 late -11 declared',
    ]);
  });

  it('deliver what is open today', () => {
    const known = knownFrom(supplier(delivery()));
    const [promise] = known.promises;
    const move = only(movesOf(known, promise?.promisor), 'keep_now');
    expect(standsAfter(known, move, '2026-03-20').join()).toMatch(/kept .* late 33/);
  });

  it('end a dispute for either side, who pays then', () => {
    const raised = invoiceDisputed({ dispute: 'D', raisedOn: '2026-03-15' });
    const known = knownFrom(seller(invoice()), buyer(raised));
    const ends = movesOf(known).filter(({ kind }) => kind === 'end_dispute');
    expect(ends.map(({ inFavourOf }) => inFavourOf)).toEqual(['seller', 'buyer']);
    const [lost, won] = ends.map((move) => standsAfter(known, move, '2026-03-20').join());
    expect(lost).toContain('dispute_lost of promisor');
    expect(lost).toContain('kept');
    expect(won).toContain('dispute_lost of promisee');
  });

  it('have what they alone told confirmed by the other side', () => {
    const known = knownFrom(buyer(invoice()), buyer(payment('2026-03-10')));
    expect(standsAfter(known, undefined, '2026-03-20')).toContain('kept 100000 late -21 declared');
    const move = only(movesOf(known), 'confirm');
    expect(move?.by).toBe(known.promises[0]?.promisee);
    expect(standsAfter(known, move, '2026-03-20')).toContain('kept 100000 late -21 corroborated');
  });

  it('keep what comes due on its day, and what is overdue at once', () => {
    const known = knownFrom(seller(invoice()));
    const onTime = only(movesOf(known), 'keep_all');
    expect(standsAfter(known, onTime, '2026-09-20')).toContain('kept 100000 late 0 documented');
    const late = only(movesOf(known, BUYER, toDayNumber('2026-04-10')), 'keep_all');
    expect(standsAfter(known, late, '2026-09-20')).toContain('kept 100000 late 10 documented');
  });

  it('are looked for among the heaviest promises, and say so', () => {
    const [folded] = knownFrom(seller(invoice())).promises;
    const many = Array.from({ length: MOST_MOVES + 1 }, (_, i) => {
      return folded ? [withAmount({ ...folded, promise: `${folded.promise}${i}` }, 100 + i)] : [];
    }).flat();
    const who = subject({ isSubject: (party) => party === BUYER });
    const { open, cut } = candidatesAmong(many, ask(who, triangle1, AS_OF), UNTIL);
    expect(open).toHaveLength(MOST_MOVES);
    expect(open[0]?.promise).toBe(`${folded?.promise}${MOST_MOVES}`);
    expect(cut).toBe(true);
  });
});

function withAmount(promise: FoldedPromise, amount: number): FoldedPromise {
  return { ...promise, steps: promise.steps.map((step) => ({ ...step, amount })) };
}

describe('what a move gains', () => {
  const cardOf = (...paidOn: readonly string[]) => {
    const promises = paidOn.map((on, i) => paid({ to: `creditor-${i}`, due: '2026-03-01', on }));
    return scorecard(promises, subject(), triangle1, AS_OF);
  };
  const late = '2026-03-15';
  const good = '2026-03-01';

  it('is the difference of the scores, of all and of the side that gains most', () => {
    const [before, after] = [cardOf(late, late, good), cardOf(late, good, good, good)];
    const gain = gainBetween(before, after);
    const value = (card: typeof before) =>
      card.overall.status === 'ok' ? card.overall.score.value : Number.NaN;
    expect(gain?.overall).toBeCloseTo(value(after) - value(before), 9);
    // These promises leave no marks, so the overall is the payment side.
    expect(gain).toMatchObject({ side: 'payment', points: gain?.overall });
  });

  it('is nothing where nothing rises', () => {
    expect(gainBetween(cardOf(late, good, good), cardOf(late, good, good))).toBeNull();
    expect(gainBetween(cardOf(late, good, good), cardOf(late, late, good))).toBeNull();
    expect(gainBetween(cardOf(), cardOf(good))).toBeNull();
  });

  it('is most where it gives a score that there was not', () => {
    const gain = gainBetween(cardOf(good, good), cardOf(good, good, good));
    expect(gain).toMatchObject({ overall: null, opensOverall: true });
  });

  it('is measured by the larger of what it gains now and later', () => {
    const of = (overall: number): Gain => {
      return { overall, opensOverall: false, side: 'payment', points: overall };
    };
    expect(largerOf({ gain: of(1), later: of(3) })).toEqual(of(3));
    expect(largerOf({ gain: null, later: of(3) })).toEqual(of(3));
    expect(largerOf({ gain: null, later: null })).toBeNull();
    const move = (gain: Gain | null, later: Gain | null) => {
      return {
        kind: 'keep_now',
        on: AS_OF,
        promises: [],
        told: [],
        gain,
        later,
        after: cardOf(),
      } as const;
    };
    const [small, large] = [move(of(2), null), move(null, of(3))];
    expect([small, large].sort(byGain)).toEqual([large, small]);
  });
});
