/** Where each cent of a promise is at the end of a day: asked cent by cent, told by portion. */
import type { Grade, PortionState } from '../../../projections/step.js';
import type { CashDiscount, DueBasis } from '../../../src/ledger/events.js';
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Mark } from '../relation/marks.js';
import { byDay } from './accounts.js';
import type { Dispute } from './disputes.js';
import { type Due, daysLate, daysLateWhenAgreed, dueOn, type Schedule } from './due-days.js';
import { APART_DAYS, moneyOn, type Part } from './money.js';
import type { Settlement } from './payments.js';
import { discountOn, type Reduction } from './reductions.js';
import { gradeStrength } from './told.js';

/** What a promise is, of money or of goods. */
export interface Laid {
  /** Minor units; of a delivery parts per million. */
  readonly size: number;
  /** What may be missing of the last payment. */
  readonly tolerance: number;
  /** Minor units of all of it. */
  readonly worth: number;
  readonly issuedOn: DayNumber;
  /** Interest, fees and advances are kept and never scored. */
  readonly outside: boolean;
  readonly cashDiscounts: readonly CashDiscount[];
  /** How well it is supported that the promise was made. */
  readonly grade: Grade;
  /** Whose silence on what is open counts. */
  readonly voice: string;
}

/** All that is known of one promise. */
export interface Known {
  readonly terms: Laid;
  /** Its two parties, by every id that is told of them. */
  readonly names: readonly string[];
  readonly isRejected: boolean;
  readonly schedules: readonly Schedule[];
  readonly settlements: readonly Settlement[];
  readonly reductions: readonly Reduction[];
  readonly disputes: readonly Dispute[];
  readonly calledOff: CalledOff | null;
  readonly marks: readonly Mark[];
}

/** A delivery called off by its client is as never promised; by its supplier it is broken. */
export interface CalledOff {
  readonly on: DayNumber;
  readonly state: 'void' | 'lost';
}

/** What holds of a cent. */
export interface Place {
  readonly state: PortionState;
  readonly due: DayNumber | null;
  readonly basis: DueBasis;
  readonly late: number;
  readonly grade: Grade;
  readonly voice: string;
  /** The day of the outcome; null where there is none yet. */
  readonly on: DayNumber | null;
}

/** Cents that lie side by side and of which the same holds. */
export interface Portion extends Place {
  readonly from: number;
  readonly to: number;
}

/** A dispute counts only if raised so many days after the due day, at most. */
const RAISED_WITHIN_DAYS = 30;

interface Stretch<What> {
  readonly what: What;
  readonly from: number;
  readonly to: number;
}

/** A promise as it lies there: money from its beginning, the rest from its end. */
interface Layout {
  /** From here on it is void. */
  readonly end: number;
  readonly money: readonly Stretch<Part>[];
  readonly lost: readonly Stretch<Reduction>[];
  readonly disputed: readonly Stretch<Dispute>[];
}

/** The portions of a promise at the end of a day; none before it was issued. */
export function portionsOn(known: Known, day: DayNumber): readonly Portion[] {
  const { terms, schedules } = known;
  if (day < terms.issuedOn) return [];
  const layout = layoutOn(known, day);
  const stretches = [...layout.money, ...layout.lost, ...layout.disputed];
  // Between two of these edges the same holds of each cent, so the first one is asked.
  const edges = [
    ...[0, terms.size, layout.end],
    ...schedules.flatMap(({ slices }) => slices.map(({ upTo }) => upTo)),
    ...stretches.flatMap(({ from, to }) => [from, to]),
  ];
  const inside = [...new Set(edges)].filter((edge) => edge >= 0 && edge <= terms.size);
  inside.sort((a, b) => a - b);
  return inside.slice(0, -1).map((from, i) => {
    return { from, to: inside[i + 1] ?? from, ...placeOf(known, layout, from, day) };
  });
}

/** Days that were laid out before, since a payment asks for the day on which it was made. */
const LAID_OUT = new WeakMap<Known, Map<DayNumber, Layout>>();

function layoutOn(known: Known, day: DayNumber): Layout {
  const days = LAID_OUT.get(known) ?? new Map<DayNumber, Layout>();
  LAID_OUT.set(known, days);
  const layout = days.get(day) ?? layOut(known, day);
  days.set(day, layout);
  return layout;
}

function layOut(known: Known, day: DayNumber): Layout {
  const { size } = known.terms;
  if (known.calledOff && known.calledOff.on <= day) return layOutCalledOff(known, day);
  const { gone, disputes } = takenAwayBy(known, day);
  const rest = Math.max(0, size - gone);
  const end = rest - discountOn(known.settlements, known.terms, rest, day);
  const losses = known.reductions.filter(({ state, on }) => state === 'lost' && on <= day);
  const lost = laidFromEnd(losses, end);
  return {
    end,
    money: laidFromStart(inPlace(moneyClosed(known, end, day), end)),
    lost,
    disputed: laidFromEnd(disputes, lost.at(-1)?.from ?? end).map(({ what, ...place }) => ({
      ...{ ...place, what: what.dispute },
    })),
  };
}

/**
 * Called off, what was handed over before stays as it is, and all else is void; what is broken may
 * be made good all the same.
 */
function layOutCalledOff(known: Known, day: DayNumber): Layout {
  const { calledOff, settlements, terms } = known;
  if (calledOff?.state === 'lost') {
    const rest = { ...calledOff, size: terms.size, isCredit: false };
    return layOut({ ...known, calledOff: null, reductions: [rest] }, day);
  }
  const before = settlements.filter(({ on }) => on <= (calledOff?.on ?? on));
  const stands = moneyOn(before, day).filter(({ hole }) => hole === null);
  const end = Math.min(
    terms.size,
    stands.reduce((sum, { size }) => sum + size, 0),
  );
  return { end, money: laidFromStart(stands), lost: [], disputed: [] };
}

/** Where holes lie: each where its money lay, as far as other money does not reach. */
function inPlace(parts: readonly Part[], end: number): readonly Part[] {
  const stands = parts.filter(({ hole }) => hole === null);
  let room = Math.max(0, end - stands.reduce((sum, { size }) => sum + size, 0));
  return parts.map((part) => {
    if (part.hole === null) return part;
    const size = Math.min(part.size, room);
    room -= size;
    return { ...part, size };
  });
}

function laidFromStart(parts: readonly Part[]): readonly Stretch<Part>[] {
  let from = 0;
  return parts.map((what) => {
    const to = from + what.size;
    const stretch = { what, from, to };
    from = to;
    return stretch;
  });
}

function laidFromEnd<What extends { readonly size: number }>(
  sizes: readonly What[],
  end: number,
): readonly Stretch<What>[] {
  let to = end;
  return sizes.map((what) => {
    const from = Math.max(0, to - what.size);
    const stretch = { what, from, to };
    to = from;
    return stretch;
  });
}

/** How much is void by the end of a day, and what is still in dispute. */
function takenAwayBy({ reductions, disputes }: Known, day: DayNumber) {
  const rests = disputes.map((dispute) => ({ dispute, size: dispute.size }));
  let gone = 0;
  for (const { state, on, size, isCredit } of reductions) {
    if (state !== 'void' || on > day) continue;
    gone += size;
    if (!isCredit) continue;
    let credit = size;
    for (const rest of rests) {
      const { from, end, isHalt } = rest.dispute;
      const isLost = end !== null && end.won === 'seller' && end.on <= on;
      if (isHalt || from > on || isLost) continue;
      const used = Math.min(rest.size, credit);
      rest.size -= used;
      credit -= used;
    }
  }
  for (const { dispute, size } of rests) {
    if (dispute.end?.won === 'buyer' && dispute.end.on <= day) gone += size;
  }
  return { gone, disputes: rests.filter(({ dispute }) => isInDispute(dispute, day)) };
}

function isInDispute({ from, end }: Dispute, day: DayNumber): boolean {
  return from <= day && day < from + APART_DAYS && (end === null || day < end.on);
}

/** The money, of which the last payment closes a remainder of 2 minor units or 0.1 %. */
function moneyClosed({ settlements, terms }: Known, end: number, day: DayNumber): readonly Part[] {
  const parts = moneyOn(settlements, day);
  const stands = parts.filter(({ hole }) => hole === null);
  const missing = end - stands.reduce((sum, { size }) => sum + size, 0);
  const last = stands
    .map(({ payment }) => payment)
    .sort(byDay)
    .at(-1);
  if (!last || missing <= 0 || missing > terms.tolerance) return parts;
  const closing = settlements.map((each) =>
    each.id === last.id ? { ...each, size: each.size + missing } : each,
  );
  return moneyOn(closing, day);
}

function at<What>(stretches: readonly Stretch<What>[], cent: number): readonly What[] {
  return stretches.filter(({ from, to }) => from <= cent && cent < to).map(({ what }) => what);
}

function placeOf(known: Known, layout: Layout, cent: number, day: DayNumber): Place {
  const { terms, schedules } = known;
  const due = dueOn(schedules, cent, day);
  const [part] = at(layout.money, cent);
  const [loss] = at(layout.lost, cent);
  if (known.isRejected || cent >= layout.end) return placeIn('void', due, terms);
  if (part) return paidPlace(known, part, cent);
  const isOutside = terms.outside || due.deposit;
  if (isOutside) return placeIn('outside', due, terms);
  if (loss) return { ...placeIn('lost', due, terms), on: loss.on };
  const [dispute] = at(layout.disputed, cent).filter((each) => isInTime(known, each, cent));
  if (dispute) {
    return { ...placeIn('apart', due, terms), late: lateWhenRaised(known, dispute, cent) };
  }
  // Readers add the days since the due day.
  const since = due.due === null ? 0 : Math.max(0, day - due.due);
  return { ...placeIn('open', due, terms), late: due.days - since };
}

function placeIn(state: PortionState, due: Due, terms: Laid): Place {
  const grade = due.weak ? 'declared' : terms.grade;
  const { voice } = terms;
  return { state, due: due.due, basis: due.basis, late: 0, grade, voice, on: null };
}

function paidPlace({ terms, schedules }: Known, part: Part, cent: number): Place {
  const { place, payment, hole } = part;
  const due = dueOn(schedules, cent, place.on);
  const { issuedOn } = terms;
  const isCashSale = payment.on === issuedOn && due.due !== null && due.due <= issuedOn;
  const isAdvance = payment.on < issuedOn || isCashSale;
  const isOutside = terms.outside || due.deposit || (isAdvance && hole === null);
  const onDay = daysLate(due, place.on);
  const leastLate = daysLateWhenAgreed(schedules, cent, place.on);
  const late = place.neverLate ? Math.min(onDay, leastLate) : onDay;
  // Others say that it was overdue before: so it was late, by whoever's word it was paid since.
  const { unpaidUpTo = -Infinity } = payment;
  const wasOverdue = unpaidUpTo > -Infinity && dueOn(schedules, cent, unpaidUpTo).days > 0;
  const isStronger = gradeStrength(terms.grade) > gradeStrength(payment.grade);
  const known = wasOverdue && isStronger ? terms.grade : payment.grade;
  const grade = due.weak ? 'declared' : known;
  const state = isOutside ? 'outside' : 'kept';
  const { voice, on } = payment;
  const kept = { state, due: due.due, basis: due.basis, late, grade, voice, on } as const;
  if (hole === null || isOutside) return kept;
  return { ...kept, state: 'apart', late: Math.max(0, late), on: null };
}

function isInTime({ schedules }: Known, { from }: Dispute, cent: number): boolean {
  const { due } = dueOn(schedules, cent, from);
  return due === null || from <= due + RAISED_WITHIN_DAYS;
}

function lateWhenRaised({ schedules }: Known, { from }: Dispute, cent: number): number {
  return Math.max(0, daysLate(dueOn(schedules, cent, from), from));
}
