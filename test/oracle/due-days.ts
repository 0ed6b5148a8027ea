/** When each cent of a promise is due, as of any day, and the lateness carried over. */
import type { Fact } from '../../projections/fact.js';
import { type DayNumber, toDayNumber } from '../../src/ledger/day.js';
import type { DueBasis, Instalment } from '../../src/ledger/events.js';
import { units } from '../../src/ledger/money.js';
import type { Rules } from './rules.js';
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
  /** Days late that had passed by earlier due days when later ones were agreed. */
  readonly carried: number;
}

/** The schedules of a promise, in the order in which they came into force. */
export function schedulesOf(facts: readonly Fact[], terms: Terms, rules: Rules): Schedule[] {
  const first = laidOut(terms.instalments, terms);
  const schedules = [{ from: -Infinity, slices: received(first, facts, terms, rules) }];
  const told = wordsOf(facts, 'InvoiceRescheduled').filter(({ side }) => side !== 'promisor');
  for (const day of [...new Set(told.map(({ facts: { agreedOn } }) => agreedOn))].sort()) {
    const agreed = winner(
      told.filter(({ facts: { agreedOn } }) => agreedOn === day),
      { value: ({ facts: { instalments } }) => instalmentsText(instalments) },
    );
    if (!agreed) continue;
    const slices = laidOut(agreed.facts.instalments, { ...terms, weak: false });
    const before = schedules.at(-1)?.slices ?? [];
    const isAgreedBefore = schedules.length > 1 || rules.unchangedDueDayCarriesNothing;
    if (isAgreedBefore && JSON.stringify(slices) === JSON.stringify(before)) continue;
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
): readonly Slice[] {
  let upTo = 0;
  const slices = [...instalments]
    .sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999'))
    .map(({ due, basis, kind, amount }): Slice => {
      upTo += units(amount);
      const day = due === undefined ? null : toDayNumber(due);
      return { upTo, due: day, basis, deposit: kind === 'deposit', weak };
    });
  return slices.map((slice, i) => (i === slices.length - 1 ? { ...slice, upTo: size } : slice));
}

/** The first schedule, where the invoice was received after a due day. */
function received(
  slices: readonly Slice[],
  facts: readonly Fact[],
  terms: Terms,
  rules: Rules,
): readonly Slice[] {
  const receipt = receiptIn(wordsOf(facts, 'InvoiceReceived'), terms, rules);
  if (!receipt) return slices;
  const receivedOn = toDayNumber(receipt.facts.receivedOn);
  const weak = receipt.side === 'promisor';
  const sizes = slices.map(({ upTo }, i) => upTo - (slices[i - 1]?.upTo ?? 0));
  const moved = slices.map((slice, i): Slice & { size: number } => {
    const size = sizes[i] ?? 0;
    if (slice.due === null || slice.due >= receivedOn) return { ...slice, size };
    const due = receivedOn + DAYS_AFTER_RECEIPT;
    return { ...slice, size, due, basis: 'derived', weak: slice.weak || weak };
  });
  if (rules.filledByDueDaysInForce) {
    moved.sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
  }
  let upTo = 0;
  return moved.map(({ size, ...slice }) => {
    upTo += size;
    return { ...slice, upTo };
  });
}

/** The receipt that counts: by another than the promisor before it, then the earliest. */
function receiptIn(
  words: readonly WordOf<'InvoiceReceived'>[],
  terms: Terms,
  rules: Rules,
): WordOf<'InvoiceReceived'> | null {
  const others = words.filter(({ side }) => side !== 'promisor');
  const own = rules.lateReceiptNeedsPromisee && !terms.promisorAlone ? [] : words;
  const counting = others.length > 0 ? others : own;
  const byDay = [...counting].sort((a, b) => compare(a.facts.receivedOn, b.facts.receivedOn));
  return byDay[0] ?? null;
}

/** When a cent is due as of a day, walking through every schedule agreed by then. */
export function dueOn(
  schedules: readonly Schedule[],
  cent: number,
  day: DayNumber,
  rules: Rules,
): Due {
  let now: Due = { due: null, basis: 'unknown', deposit: false, weak: false, carried: 0 };
  for (const { from, slices } of schedules) {
    if (from > day) break;
    const slice = slices.find(({ upTo }) => cent < upTo) ?? slices.at(-1);
    if (!slice) continue;
    const { upTo: _, ...next } = slice;
    const isUnchanged = rules.unchangedDueDayCarriesNothing && next.due === now.due;
    const passed = now.due === null || isUnchanged ? 0 : Math.max(0, from - now.due);
    now = { ...next, carried: now.carried + passed };
  }
  return now;
}

/** Days late of a cent paid, or set apart, on a day: what is carried stays, whatever came after. */
export function daysLate({ due, carried }: Due, on: DayNumber): number {
  if (due === null) return carried;
  return carried > 0 ? carried + Math.max(0, on - due) : on - due;
}
