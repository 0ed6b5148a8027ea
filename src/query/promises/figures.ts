/** Figures of a professional, for charts: what is open by age, payments by month. */
import { oneDecimal } from '../../../projections/score/exact.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { compareText } from '../../ledger/values/text-order.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import type { ShownParty } from '../people/people.js';
import { ReadRefused } from '../read-refused.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { type LineSight, lineSight, type MaybeLeavesOut } from '../restrictions/line-sight.js';
import { isHidden, type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import { RESTRICTED, UNSCORED, WITHHELD, type Withheld } from '../score/score-card.js';
import type { Timing } from '../time/when.js';
import { type FiguresAsked, whenOfFigures } from '../time/when-of-figures.js';
import { type ScoreSight, scoreSight } from '../visibility.js';
import { AGES, type Age, type MonthSum, PaymentSums } from './sums.js';

export interface FiguresQuestion extends FiguresAsked, Timing {}

/** What is open of one currency and age. */
export interface ShownAge {
  readonly age: Age;
  readonly promises: number;
  readonly amount: ShownAmount | null;
}

export interface ShownOpen {
  /** ISO 4217. */
  readonly currency: string;
  readonly total: ShownAmount | null;
  /** Every age, the youngest first. */
  readonly ages: readonly ShownAge[];
}

export interface ShownMonth {
  /** YYYY-MM. */
  readonly month: string;
  /** Payments by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
  readonly levels: readonly number[];
  /** Payments whose due day is unknown. */
  readonly undated: number;
  /** Mean days from issue to payment. */
  readonly daysToPay: number | null;
}

/** The figures of one direction. */
export interface DirectionFigures {
  readonly status: 'ok';
  readonly open: readonly ShownOpen[];
  /** Months in which something was paid, of the last 24, the first one first. */
  readonly months: readonly ShownMonth[];
}

export interface FiguresAnswer extends Stamp, MaybeRestricted, MaybeLeavesOut {
  readonly professional: ShownParty;
  readonly with?: ShownParty;
  readonly asOf: Day;
  /** What it owes and pays; what is owed to it and how that is paid. */
  readonly promised: DirectionFigures | Withheld;
  readonly received: DirectionFigures | Withheld;
}

/**
 * Who may see the whole score sees the figures; to others they are withheld, since a sum of a month
 * or an age would tell of one deal, but for those *with* themselves. Throws as `weigh` does.
 */
export async function readFigures(
  side: ReadSide,
  asked: FiguresQuestion,
  reached?: When,
): Promise<FiguresAnswer> {
  const when = reached ?? (await whenOfFigures(side, asked));
  const { viewer } = asked;
  const found = side.find(viewer, asked.id, when);
  const { party, moment, viewpoint, restriction } = found;
  const partner =
    asked.with === undefined ? null : side.find(viewer, asked.with, when, 'with').party;
  const withOwn = partner === null ? null : side.isViewers(viewer, partner);
  const sight = scoreSight(viewpoint, withOwn);
  const restricted = isHidden(restriction, viewer, viewpoint, withOwn === true);
  if (sight === 'none' && !(restricted && viewer.role === 'analyst')) {
    const detail = 'The figures between two professionals are for the two of them.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail, 'with');
  }
  const parties = partner === null ? [party] : [party, partner];
  side.noteDealings(viewer, 'figures', party, parties, when);
  const show = await side.people.showing(viewer, moment, when.knownAt, parties);
  const lines = lineSight(side, viewer, viewpoint);
  const sums = shownIn(found, partner, when, { sight, restricted, sees: lines.sees });
  return {
    professional: show(party),
    ...(partner !== null && { with: show(partner) }),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...restrictedIn(restriction, viewpoint),
    ...lines.leftOut(),
    ...sums,
  };
}

type Directions = Pick<FiguresAnswer, 'promised' | 'received'>;

const HIDDEN: Directions = { promised: WITHHELD, received: WITHHELD };
const HIDDEN_BY_ITSELF: Directions = { promised: RESTRICTED, received: RESTRICTED };

interface FiguresSight {
  readonly sight: ScoreSight;
  readonly restricted: boolean;
  readonly sees: LineSight['sees'];
}

function shownIn(
  found: Found,
  partner: PartyId | null,
  when: When,
  { sight, restricted, sees }: FiguresSight,
): Directions {
  if (restricted) return HIDDEN_BY_ITSELF;
  return sight === 'whole' ? shownSums(found, partner, when, sees) : HIDDEN;
}

function shownSums(
  { moment, party, consumer }: Found,
  partner: PartyId | null,
  when: When,
  sees: FiguresSight['sees'],
) {
  if (consumer) return { promised: UNSCORED, received: UNSCORED };
  const sums = { promised: new PaymentSums(when.asOf), received: new PaymentSums(when.asOf) };
  for (const promise of moment.dealingsOf(party, partner)) {
    const promisor = moment.resolve(promise.promisor);
    const promisee = moment.resolve(promise.promisee);
    if (promisor === promisee) continue;
    if (partner !== null && promisor !== partner && promisee !== partner) continue;
    if (promisor === party) sums.promised.add(promise);
    else if (partner !== null || sees(promisor, 'received')) sums.received.add(promise);
  }
  return { promised: shownDirection(sums.promised), received: shownDirection(sums.received) };
}

function shownDirection({ open, months }: PaymentSums): DirectionFigures {
  const currencies = [...open].sort(([a], [b]) => compareText(a, b));
  return {
    status: 'ok',
    open: currencies.map(([currency, sums]) => ({
      currency,
      total: shownAmount(
        AGES.reduce((sum, age) => sum + sums[age].amount, 0n),
        currency,
      ),
      ages: AGES.map((age) => ({
        age,
        promises: sums[age].promises,
        amount: shownAmount(sums[age].amount, currency),
      })),
    })),
    months: months.map(([month, sum]) => shownMonth(month, sum)),
  };
}

function shownMonth(month: string, { levels, undated, count, days }: MonthSum): ShownMonth {
  return { month, levels, undated, daysToPay: count === 0 ? null : oneDecimal(days / count) };
}
