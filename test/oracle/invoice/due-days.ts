/** When each cent of a promise is due, as of any day, and the lateness carried over. */
import type { Fact } from '../../../projections/fact.js';
import type { DueBasis, Instalment } from '../../../src/ledger/events.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { units } from '../../../src/ledger/values/money.js';
import type { Terms } from './terms.js';
import { compare, type WordOf, winner, wordsOf } from './told.js';

/** An invoice received after its due day is due so many days after its receipt. */
const DAYS_AFTER_RECEIPT = 30;

interface Slice {
  readonly upTo: number;
  readonly due: DayNumber | null;
  readonly basis: DueBasis;
  readonly deposit: boolean;
  readonly weak: boolean;
}

/** Instalments in force from a day on, laid out over the promise in the order in which they fill. */
export interface Schedule {
  readonly from: DayNumber;
  readonly slices: readonly Slice[];
}

/** What holds of one cent on a day. */
export interface Due extends Omit<Slice, 'upTo'> {
  /** Days on which it was late by the due day in force then. */
  readonly days: number;
}

/** The schedules of a promise, in the order in which they came into force. */
export function schedulesOf(facts: readonly Fact[], terms: Terms): Schedule[] {
  const schedules = [{ from: -Infinity, slices: received(facts, terms) }];
  const told = wordsOf(facts, 'InvoiceRescheduled').filter(({ side }) => side !== 'promisor');
  for (const day of [...new Set(told.map(({ facts: { agreedOn } }) => agreedOn))].sort()) {
    const agreed = winner(
      told.filter(({ facts: { agreedOn } }) => agreedOn === day),
      { value: ({ facts: { instalments } }) => instalmentsText(instalments) },
    );
    if (!agreed) continue;
    const slices = laidOut(agreed.facts.instalments, { ...terms, weak: false });
    schedules.push({ from: toDayNumber(day), slices });
  }
  return schedules;
}

function instalmentsText(instalments: readonly Instalment[]): string {
  return instalments.map(({ due, amount }) => `${due} ${amount}`).join();
}

/** Earliest due first; what has no due day comes last, and the last one takes what is left. */
function laidOut(
  instalments: readonly Instalment[],
  { size, weak }: Pick<Terms, 'size' | 'weak'>,
  inForce: (slice: Sized) => Sized = (slice) => slice,
): readonly Slice[] {
  const slices = [...instalments]
    .sort(
      (a, b) =>
        compare(a.due ?? '9999', b.due ?? '9999') ||
        compare(a.kind, b.kind) ||
        units(a.amount) - units(b.amount),
    )
    .map(({ due, basis, kind, amount }): Sized => {
      const day = due === undefined ? null : toDayNumber(due);
      return inForce({ cents: units(amount), due: day, basis, deposit: kind === 'deposit', weak });
    })
    .sort((a, b) => (a.due ?? 1e9) - (b.due ?? 1e9));
  let upTo = 0;
  return slices.map(({ cents, ...slice }, i) => {
    upTo += cents;
    return { ...slice, upTo: i === slices.length - 1 ? size : upTo };
  });
}

interface Sized extends Omit<Slice, 'upTo'> {
  readonly cents: number;
}

/** The first schedule, where the invoice was received after a due day. */
function received(facts: readonly Fact[], terms: Terms): readonly Slice[] {
  const receipt = receiptIn(wordsOf(facts, 'InvoiceReceived'), terms);
  if (!receipt) return laidOut(terms.instalments, terms);
  const receivedOn = toDayNumber(receipt.facts.receivedOn);
  const weak = receipt.side === 'promisor';
  return laidOut(terms.instalments, terms, (slice) => {
    if (slice.due === null || slice.due >= receivedOn) return slice;
    const due = receivedOn + DAYS_AFTER_RECEIPT;
    // A day that is the law's default stays one.
    const basis = slice.basis === 'legal' ? 'legal' : 'derived';
    return { ...slice, due, basis, weak: slice.weak || weak };
  });
}

/** The receipt that counts: by another than the promisor before it, then the earliest. */
function receiptIn(
  words: readonly WordOf<'InvoiceReceived'>[],
  terms: Terms,
): WordOf<'InvoiceReceived'> | null {
  const others = words.filter(({ side }) => side !== 'promisor');
  const own = terms.promisorAlone ? words : [];
  const counting = others.length > 0 ? others : own;
  const byDay = [...counting].sort((a, b) => compare(a.facts.receivedOn, b.facts.receivedOn));
  return byDay[0] ?? null;
}

/** When a cent is due as of a day, by the last schedule agreed by then. */
export function dueOn(schedules: readonly Schedule[], cent: number, day: DayNumber): Due {
  const agreed = schedules.filter(({ from }) => from <= day);
  const dues = agreed.map(({ from, slices }) => ({ from, slice: sliceAt(slices, cent) }));
  const now = dues.at(-1)?.slice ?? NOTHING_DUE;
  let days = 0;
  for (const [i, { from, slice }] of dues.entries()) {
    const until = Math.min(day, dues[i + 1]?.from ?? day);
    if (slice.due !== null) days += Math.max(0, until - Math.max(from, slice.due));
  }
  return { ...now, days };
}

const NOTHING_DUE = { due: null, basis: 'unknown', deposit: false, weak: false } as const;

function sliceAt(slices: readonly Slice[], cent: number): Omit<Slice, 'upTo'> {
  const { upTo: _, ...slice } = slices.find(({ upTo }) => cent < upTo) ??
    slices.at(-1) ?? { upTo: 0, ...NOTHING_DUE };
  return slice;
}

/** Days late of a cent paid, or set apart, on the day as of which it is due. */
export function daysLate({ due, days }: Due, on: DayNumber): number {
  return days === 0 && due !== null ? Math.min(0, on - due) : days;
}

/** Days late when the due day in force on a day was agreed; none where it is the first one. */
export function daysLateWhenAgreed(
  schedules: readonly Schedule[],
  cent: number,
  day: DayNumber,
): number {
  let agreedOn = -Infinity;
  let before: DayNumber | null = null;
  for (const { from, slices } of schedules) {
    if (from > day) break;
    const { due } = sliceAt(slices, cent);
    // A due day that stays what it was was not agreed anew.
    if (due !== before) agreedOn = from;
    before = due;
  }
  return agreedOn === -Infinity ? 0 : dueOn(schedules, cent, agreedOn).days;
}
