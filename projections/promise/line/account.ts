/**
 * Who was paid (or delivered) what. A ledger, its mirror at the client and the bank tell one
 * payment three times, so each teller's settlements of a promise form that teller's account, and
 * accounts are never added together. The promise takes one; the others corroborate it or show as
 * discrepancies.
 */
import type { Side } from '../../../src/ledger/events.js';
import { type Teller, voiceOf } from '../../../src/ledger/stored.js';
import type { DayNumber } from '../../../src/ledger/values/day.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { type Fact, gradeOf, toldAs } from '../../fact.js';
import { GRADES, type Grade } from '../../step.js';
import { areIndependent, type Held, isVouchedFor } from '../telling/independence.js';
import { putInOrder } from '../telling/order.js';

/** Two tellers tell the same settlement when its size is equal and its days are this close. */
export const SAME_WITHIN_DAYS = 5;

/** How and when a settlement went back. */
export interface WentBack {
  readonly on: DayNumber;
  /** Through the promisor's fault: lack of funds, or its own wish. */
  readonly fault: boolean;
  /** Of a debit returned for lack of funds, the part that is here, in parts per million; else 0. */
  readonly incident: number;
}

/** A settlement as one teller tells it. */
export interface AccountEntry {
  readonly id: string;
  readonly on: DayNumber;
  /** What was settled, before anything went back. */
  readonly size: number;
  readonly grade: Grade;
  /** The voice of its account. */
  readonly voice: string;
  readonly neverLate: boolean;
  readonly back: WentBack | null;
  /** Up to which day others say that nothing was paid, where it is the promisor's word alone. */
  readonly unpaidUpTo?: DayNumber;
}

/** What a fact tells of a settlement; who tells it adds the rest. */
export type StatedEntry = Omit<AccountEntry, 'grade' | 'voice'>;

/** The entry of a fact that settles, or takes away, a part for good; its name is the fact's own. */
export function entryOf(fact: Fact, on: DayNumber, size: number): StatedEntry {
  const id = `${fact.stream} ${toldAs(fact)}`;
  return { id, on, size, neverLate: false, back: null };
}

export interface Account {
  /** `<teller>/<party spoken for>`. */
  readonly voice: string;
  /** Who tells it; of several keys of one voice, one that nobody vouches for. */
  readonly by: Held;
  readonly side: Side;
  readonly grade: Grade;
  readonly entries: AccountEntry[];
}

export interface TakenAccount {
  readonly voice: string;
  readonly entries: readonly AccountEntry[];
  /** Settlements that another account tells and this one does not. */
  readonly disputedBy: readonly { readonly voice: string; readonly entry: AccountEntry }[];
}

type Voice = Held & Pick<Teller, 'party' | 'side' | 'source'>;

/** The accounts of a kind of fact: one per voice, made of the entries that a fact gives. */
export class Accounts {
  private readonly accounts = new Map<string, Account>();

  add(by: Voice, { id, on, size, neverLate, back }: StatedEntry): void {
    const voice = voiceOf(by);
    const grade = gradeIn(by);
    const known = this.accounts.get(voice);
    const entries = known?.entries ?? [];
    if (!known || (isVouchedFor(known.by) && !isVouchedFor(by))) {
      this.accounts.set(voice, { voice, by, side: by.side, grade, entries });
    }
    entries.push({ id, on, size, grade, voice, neverLate, back });
  }

  get isEmpty(): boolean {
    return this.accounts.size === 0;
  }

  all(): readonly Account[] {
    return [...this.accounts.values()];
  }

  take(promisorCounts = ALWAYS): TakenAccount | null {
    return takeAccount(this.all(), promisorCounts);
  }
}

/**
 * What an account tells, less what its own teller says that it sent back on a day: so much of what
 * was there then, the newest first. What stays lies before what went, or it would pay for it again.
 */
export function takeBack(
  entries: readonly AccountEntry[],
  size: number,
  on: DayNumber,
): readonly AccountEntry[] {
  let left = size;
  const after: AccountEntry[] = [];
  for (const entry of putInOrder([...entries], byDayAndId).reverse()) {
    const isThere = entry.on <= on && (entry.back === null || entry.back.on > on);
    const part = isThere ? Math.min(left, entry.size) : 0;
    left -= part;
    const back = { on, fault: false, incident: 0 };
    if (part > 0) after.push({ ...entry, size: part, back });
    if (part < entry.size) after.push({ ...entry, size: entry.size - part });
  }
  return after.reverse();
}

/** The grade of what a voice tells of a settlement: a promisor's word alone is only declared. */
export function gradeIn({ side, source }: Voice): Grade {
  return side === 'promisor' ? 'declared' : gradeOf(source);
}

/** Whether a is weaker than b. */
export function weaker(a: Grade, b: Grade): boolean {
  return GRADES.indexOf(a) < GRADES.indexOf(b);
}

export function weakest(a: Grade, b: Grade): Grade {
  return weaker(a, b) ? a : b;
}

/** After which days the word of the promisor alone settles something: after every day ... */
export const ALWAYS: DayNumber = Number.NEGATIVE_INFINITY;
/** ... or after none. */
export const NEVER: DayNumber = Number.POSITIVE_INFINITY;

/**
 * The account that the promise takes: bank or promisee before who stands between them, the promisor
 * last, then the larger sum, then the better grade, then the smaller name; each entry with the
 * grade that the other accounts lend it. What the promisor tells of days up to `promisorCounts`
 * settles nothing and only lends.
 */
export function takeAccount(
  accounts: readonly Account[],
  promisorCounts = ALWAYS,
): TakenAccount | null {
  const first = accounts[0];
  if (!first) return null;
  const counts = ({ side }: Account, { on }: AccountEntry): boolean =>
    side !== 'promisor' || on > promisorCounts;
  // Mostly one teller tells of one settlement.
  if (accounts.length === 1 && first.entries.every((entry) => counts(first, entry))) {
    const entries = putInOrder([...first.entries], byDayAndId);
    return { voice: first.voice, entries, disputedBy: [] };
  }
  const [taken] = accounts
    .map((account) => ({
      ...account,
      entries: account.entries.filter((entry) => counts(account, entry)),
    }))
    .filter((account) => account.entries.length > 0)
    .sort(byPrecedence);
  const others = accounts
    .map((account) => (account.voice === taken?.voice ? without(account, taken) : account))
    .sort(byPrecedence);
  if (!taken) return { voice: '', entries: [], disputedBy: others.flatMap(disputing) };
  const entries = putInOrder([...taken.entries], byDayAndId);
  const grades = entries.map((entry) => entry.grade);
  const disputedBy: { voice: string; entry: AccountEntry }[] = [];
  for (const other of others) {
    const free = new Set(entries.keys());
    for (const entry of [...other.entries].sort(byDayAndId)) {
      const match = [...free].find((i) => isSame(entries[i], entry));
      if (match === undefined) {
        disputedBy.push({ voice: other.voice, entry });
        continue;
      }
      free.delete(match);
      const lent = gradeLent(taken, other);
      const own = grades[match];
      if (lent && own && weaker(own, lent)) grades[match] = lent;
    }
  }
  const graded = entries.map((entry, i) => {
    const grade = grades[i] ?? entry.grade;
    return grade === entry.grade ? entry : { ...entry, grade };
  });
  return { voice: taken.voice, entries: graded, disputedBy };
}

/** What an account tells that was not taken of it. */
function without(account: Account, taken: Account): Account {
  return { ...account, entries: account.entries.filter((entry) => !taken.entries.includes(entry)) };
}

function disputing({ voice, entries }: Account): TakenAccount['disputedBy'] {
  return entries.map((entry) => ({ voice, entry }));
}

/**
 * What one account's agreement is worth to another: nothing where the same hand or side wrote both.
 */
function gradeLent(taken: Account, other: Account): Grade | null {
  if (taken.side === 'bank' || other.side === 'bank') return 'banked';
  const twoSides = taken.side !== other.side;
  return twoSides && areIndependent(taken.by, other.by) ? 'corroborated' : null;
}

function isSame(a: AccountEntry | undefined, b: AccountEntry): boolean {
  return a !== undefined && a.size === b.size && Math.abs(a.on - b.on) <= SAME_WITHIN_DAYS;
}

export function byDayAndId(a: AccountEntry, b: AccountEntry): number {
  return a.on - b.on || compareText(a.id, b.id);
}

function byPrecedence(a: Account, b: Account): number {
  return (
    rank(a.side) - rank(b.side) ||
    sum(b) - sum(a) ||
    GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade) ||
    compareText(a.voice, b.voice)
  );
}

function rank(side: Side): number {
  switch (side) {
    case 'bank':
    case 'promisee':
      return 0;
    case 'none':
      return 1;
    case 'promisor':
      return 2;
    default:
      return side satisfies never;
  }
}

function sum(account: Account): number {
  return account.entries.reduce((total, entry) => total + entry.size, 0);
}
