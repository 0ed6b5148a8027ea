/**
 * Payments and credit notes of a number that was used again: which part of each is for which of its
 * uses (ADR 37). What can be for one only is left as it is, which is nearly all.
 */
import type {
  CreditAllocation,
  CreditNoteIssued,
  PaymentAfter,
  Share,
  TakenBackShare,
} from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { minorUnits } from '../../../src/ledger/values/money.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { type Fact, ofType } from '../../fact.js';
import { toleranceOf } from '../line/line.js';
import type { ToldPromise } from '../telling/told.js';
import { schedulesOf } from './due-days.js';
import { begunBy, type FilledUse, Filling, type NumberUse, type UsePayment } from './filling.js';
import { reductionsOf } from './reductions.js';
import { rejectionOf } from './rejection.js';
import {
  currencyOf,
  isMeant,
  type Meant,
  type PaymentParts,
  settledOtherwise,
} from './settlements.js';
import type { InvoiceTaken, IssuedTerms } from './terms.js';

/** A promise, with what is taken of its terms and how payments name it. */
export interface TakenPromise {
  readonly told: ToldPromise<IssuedTerms>;
  readonly taken: InvoiceTaken;
  readonly meant: Meant;
  readonly promiseeSpeaks: boolean;
}

/** Promises under one number, each with the parts that are its own of what is told to several. */
export function eachWithItsParts(promises: readonly TakenPromise[]): readonly TakenPromise[] {
  return paidByUse(creditedByUse(promises));
}

function paidByUse(promises: readonly TakenPromise[]): readonly TakenPromise[] {
  const payments = paymentsIn(promises);
  if (payments.every(({ among }) => among.length < 2)) return promises;
  const found = partsOf(payments, promises.map(useOf));
  return promises.map((promise, at) => {
    const own = ({ use }: { readonly use: UseAt | null }): boolean => use?.at === at;
    const parts = new Map<string, PaymentParts>();
    for (const { stream } of payments) {
      const { shares, takenBack } = found.get(stream) ?? NO_PARTS;
      parts.set(stream, {
        shares: shares.map(({ part }) => part),
        mine: shares.filter(own).map(({ part }) => part),
        takenBack: takenBack.filter(own).map(({ part }) => part),
      });
    }
    return { ...promise, meant: { ...promise.meant, parts } };
  });
}

/** A credit note is for the use begun by the day that its allocation says, or else by its own. */
function creditedByUse(promises: readonly TakenPromise[]): readonly TakenPromise[] {
  const credits = new Map<string, Fact<CreditNoteIssued>>();
  const among = new Map<string, TakenPromise[]>();
  for (const promise of promises) {
    for (const fact of ofType(promise.told.facts, 'CreditNoteIssued')) {
      const entry = `${fact.stream}@${fact.revision}`;
      credits.set(entry, fact);
      among.set(entry, [...(among.get(entry) ?? []), promise]);
    }
  }
  if (credits.size === 0) return promises;
  return promises.map((promise) => {
    const credited = new Map<string, readonly CreditAllocation[]>();
    for (const [entry, { event }] of credits) {
      const { seller, issuedOn: own, allocations } = event.facts;
      const isMine = ({ number, issuedOn = own }: CreditAllocation): boolean => {
        const named = (among.get(entry) ?? []).filter((each) =>
          isMeant(each.meant, { seller, number }),
        );
        const [first, ...more] = named.sort((a, b) => a.told.since - b.told.since);
        return first !== undefined && useBy([first, ...more], toDayNumber(issuedOn)) === promise;
      };
      credited.set(entry, allocations.filter(isMine));
    }
    return { ...promise, meant: { ...promise.meant, credited } };
  });
}

/** A payment as its newest event restates it, with the promises that it may be for. */
interface PaymentTold {
  readonly stream: string;
  readonly after: PaymentAfter;
  readonly among: number[];
}

function paymentsIn(promises: readonly TakenPromise[]): readonly PaymentTold[] {
  const payments = new Map<string, PaymentTold>();
  for (const [at, { told }] of promises.entries()) {
    for (const { stream, event } of told.facts) {
      const { after } = event;
      if (!after) continue;
      const known = payments.get(stream);
      if (known) known.among.push(at);
      else payments.set(stream, { stream, after, among: [at] });
    }
  }
  return [...payments.values()];
}

interface UseAt extends NumberUse {
  /** Its place among the promises. */
  readonly at: number;
  readonly meant: Meant;
}

function useOf({ told, taken, meant, promiseeSpeaks }: TakenPromise, at: number): UseAt {
  const { facts, words, since } = told;
  const { voids, losses } = reductionsOf(facts, meant, taken.payable, promiseeSpeaks);
  const otherwise = settledOtherwise(facts, promiseeSpeaks)?.entries ?? [];
  const gone = [...voids, ...losses, ...otherwise];
  const isRejected = rejectionOf(facts, words, promiseeSpeaks).stands;
  const { schedules } = schedulesOf(taken, facts, promiseeSpeaks);
  return {
    ...{ at, meant, since, tolerance: toleranceOf(taken.payable) },
    payableOn: (day) =>
      gone.reduce(
        (left, { on, size }) => (on <= day ? left - size : left),
        isRejected ? 0 : taken.payable,
      ),
    dueOn: (day) => {
      const inForce = schedules.findLast(({ from }) => from <= day) ?? schedules[0];
      return Math.min(...(inForce?.slices ?? []).map(({ due }) => due ?? Number.MAX_SAFE_INTEGER));
    },
  };
}

interface PartFor<Told> {
  readonly use: UseAt | null;
  readonly part: Told;
}

interface PartsFound {
  readonly shares: PartFor<Share>[];
  readonly takenBack: PartFor<TakenBackShare>[];
}

const NO_PARTS: PartsFound = { shares: [], takenBack: [] };

/** Money that comes to an account, or goes back from it. */
interface Movement {
  /** Of the account. */
  readonly voice: string;
  readonly stream: string;
  readonly goesBack: boolean;
  readonly money: UsePayment<UseAt>;
  put(filled: FilledUse<UseAt>): void;
}

/** The parts of payments, by their stream. */
function partsOf(
  payments: readonly PaymentTold[],
  uses: readonly UseAt[],
): ReadonlyMap<string, PartsFound> {
  const found = new Map<string, PartsFound>();
  const movements = payments.flatMap((payment) => {
    const parts: PartsFound = { shares: [], takenBack: [] };
    found.set(payment.stream, parts);
    const among = uses.filter(({ at }) => payment.among.includes(at));
    return [...paying(payment, among, parts), ...takingBack(payment, among, parts)];
  });
  const fillings = new Map<string, Filling<UseAt>>();
  for (const { voice, goesBack, money, put } of movements.sort(inOrder)) {
    const filling = fillings.get(voice) ?? new Filling<UseAt>();
    fillings.set(voice, filling);
    for (const filled of goesBack ? filling.takeBack(money) : filling.pay(money)) put(filled);
  }
  return found;
}

function paying(
  { stream, after }: PaymentTold,
  among: readonly UseAt[],
  { shares }: PartsFound,
): readonly Movement[] {
  const { by, creditedOn } = after;
  return after.shares.flatMap((share): readonly Movement[] => {
    const { amount, returned } = share;
    const size = Number(amount) + Number(returned?.amount ?? 0);
    const currency = currencyOf(share, after);
    const named = usesMeant(share, among);
    const alike = among.filter(({ meant }) => meant.currency === currency);
    const uses = usesMeant(share, alike);
    if (!by || creditedOn === undefined || size === 0 || !uses) {
      // In another currency it fills nothing, and is shown with the use begun by its day.
      const on = creditedOn === undefined ? null : toDayNumber(creditedOn);
      const use = named && on !== null ? begunBy(named, issueDay(share) ?? on) : null;
      shares.push({ use, part: share });
      return [];
    }
    const backOn = returned ? toDayNumber(returned.on) : null;
    const money = { on: toDayNumber(creditedOn), size, backOn, issuedOn: issueDay(share), uses };
    const put = ({ use, size: part }: FilledUse<UseAt>): void => {
      shares.push({ use, part: sized(share, part) });
    };
    return [{ voice: voiceOf(by), stream, goesBack: false, money, put }];
  });
}

function takingBack(
  { stream, after }: PaymentTold,
  among: readonly UseAt[],
  { takenBack }: PartsFound,
): readonly Movement[] {
  return (after.takenBack ?? []).flatMap((share): readonly Movement[] => {
    const { by, on, amount } = share;
    const uses = usesMeant(share, among);
    if (!uses) return [];
    const put = ({ use, size }: FilledUse<UseAt>): void => {
      takenBack.push({ use, part: { ...share, amount: minorUnits(size) } });
    };
    const issuedOn = issueDay(share);
    const money = { on: toDayNumber(on), size: Number(amount), backOn: null, issuedOn, uses };
    return [{ voice: voiceOf(by), stream, goesBack: true, money, put }];
  });
}

/** The uses that a share may be for, oldest first. */
function usesMeant(
  share: Share | TakenBackShare,
  among: readonly UseAt[],
): readonly [UseAt, ...UseAt[]] | null {
  const named = among.filter(({ meant }) => isMeant(meant, share));
  const [first, ...more] = named.sort((a, b) => a.since - b.since);
  return first ? [first, ...more] : null;
}

function issueDay({ issuedOn }: Share | TakenBackShare): DayNumber | null {
  return issuedOn === undefined ? null : toDayNumber(issuedOn);
}

function sized(share: Share, size: number): Share {
  const amount = minorUnits(size);
  return share.returned
    ? { ...share, returned: { ...share.returned, amount } }
    : { ...share, amount };
}

function useBy(promises: readonly [TakenPromise, ...TakenPromise[]], day: DayNumber): TakenPromise {
  return promises.findLast(({ told }) => told.since <= day) ?? promises[0];
}

/** By day; on one day money comes before other money goes back. */
function inOrder(a: Movement, b: Movement): number {
  return (
    a.money.on - b.money.on ||
    Number(a.goesBack) - Number(b.goesBack) ||
    compareText(a.stream, b.stream)
  );
}
