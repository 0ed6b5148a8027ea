/**
 * Accounts: each voice's own list of what was paid. They are never added together, for books, their
 * mirror at the other side and the bank tell one payment three times. One is taken; the others
 * vouch for what they tell alike.
 */
import type { Grade } from '../../../projections/step.js';
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Settlement } from './payments.js';
import { areTwoHands, compare, gradeStrength, type Word } from './told.js';

/** Two tellers that say the same amount so many days apart speak of one payment. */
const SAME_PAYMENT_DAYS = 5;

/** One entry of an account, and by whom it was told. */
export interface Told<What extends { readonly size: number }> {
  readonly word: Word;
  readonly what: What;
}

/**
 * The account that is taken: bank or promisee before the others and the promisor last, then the
 * larger amount, the better grade, the smaller name.
 */
export function accountTaken<What extends { readonly size: number }>(
  all: readonly Told<What>[],
): readonly Told<What>[] {
  const accounts = accountsOf(all);
  const [taken = []] = [...accounts].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      sum(b) - sum(a) ||
      bestGrade(b) - bestGrade(a) ||
      compare(voiceIn(a), voiceIn(b)),
  );
  return taken;
}

function accountsOf<What extends { readonly size: number }>(
  all: readonly Told<What>[],
): readonly (readonly Told<What>[])[] {
  const voices = [...new Set(all.map(({ word }) => word.voice))];
  return voices.map((voice) => all.filter(({ word }) => word.voice === voice));
}

type Account = readonly Told<{ readonly size: number }>[];

function rank(account: Account): number {
  const [side = 'none'] = account.map(({ word }) => word.side);
  return side === 'bank' || side === 'promisee' ? 0 : side === 'none' ? 1 : 2;
}

function sum(account: Account): number {
  return account.reduce((total, { what }) => total + what.size, 0);
}

function bestGrade(account: Account): number {
  return Math.max(...account.map(({ word }) => gradeStrength(word.grade)));
}

function voiceIn(account: Account): string {
  return account[0]?.word.voice ?? '';
}

/**
 * The settlements of the account that is taken, graded up where other accounts tell them too. What
 * does not count by the promisor's word alone is not taken, and may support another.
 */
export function settlementsTaken(
  all: readonly Told<Settlement>[],
  promisorCounts: (day: DayNumber) => boolean,
): readonly Settlement[] {
  const taken = accountTaken(
    all.filter(({ word, what }) => word.side !== 'promisor' || promisorCounts(what.on)),
  );
  const [one] = taken;
  if (!one) return [];
  let settlements: readonly Settlement[] = taken.map(({ what }) => what);
  for (const other of accountsOf(all)) {
    const isAnother = other.every(({ word }) => areTwoSides(one.word, word));
    if (isAnother) settlements = vouchedFor(settlements, other);
  }
  return settlements;
}

/** What a bank tells stands by itself; else it takes two sides, and two hands. */
function areTwoSides(one: Word, other: Word): boolean {
  return one.side !== other.side && (other.side === 'bank' || areTwoHands(one, other));
}

/** Each settlement of the other account vouches for the nearest of the same size, once. */
function vouchedFor(
  taken: readonly Settlement[],
  other: readonly Told<Settlement>[],
): readonly Settlement[] {
  const settlements = [...taken].sort(byDay);
  const grade: Grade = other[0]?.word.side === 'bank' ? 'banked' : 'corroborated';
  const isVouched = new Set<Settlement>();
  for (const { on, size } of other.map(({ what }) => what).sort(byDay)) {
    const [nearest] = settlements
      .filter((each) => !isVouched.has(each) && each.size === size)
      .filter((each) => Math.abs(each.on - on) <= SAME_PAYMENT_DAYS)
      .sort((a, b) => Math.abs(a.on - on) - Math.abs(b.on - on) || byDay(a, b));
    if (nearest) isVouched.add(nearest);
  }
  const isBetter = ({ grade: own }: Settlement) => gradeStrength(grade) > gradeStrength(own);
  return settlements.map((each) =>
    isVouched.has(each) && isBetter(each) ? { ...each, grade } : each,
  );
}

/** The order in which settlements fill a promise. */
export function byDay(a: Settlement, b: Settlement): number {
  return a.on - b.on || compare(a.id, b.id);
}
