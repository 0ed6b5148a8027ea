/**
 * What settled an invoice, as each teller tells it: payments, and what takes their place. Who was
 * paid may say so, and a bank; a payment that only the promisor tells keeps its promise by a word
 * that is no more than declared. What is settled otherwise it cannot tell alone (ADR 0007).
 */
import type {
  CreditAllocation,
  PaymentAfter,
  ReversalCause,
  SettlementMeans,
  Share,
  TakenBackShare,
} from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { type DayNumber, dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import { documentNumber, type PartyId } from '../../../src/ledger/values/party.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { addressOf, type Fact, ofType } from '../../fact.js';
import {
  type AccountEntry,
  Accounts,
  ALWAYS,
  byDayAndId,
  entryOf,
  NEVER,
  type TakenAccount,
  takeBack,
  type WentBack,
} from '../line/account.js';
import { partsPerMillion } from '../line/steps.js';
import type { Discrepancy } from '../telling/discrepancy.js';
import { putInOrder } from '../telling/order.js';

/** Sent back through the payer's fault: lack of funds, or its own wish. */
const FAULT: ReadonlySet<ReversalCause> = new Set(['insufficient_funds', 'payer_refund']);

/** Which promise is meant: its addresses, and the currency in which it was promised. */
export interface Meant {
  readonly addresses: readonly string[];
  /** The texts of its number; null: all of their normal form. */
  readonly texts: ReadonlySet<string> | null;
  /** ISO 4217. */
  readonly currency: string;
  /** Of its number's payments the parts that are for it, by their stream; null: all. */
  readonly parts: ReadonlyMap<string, PaymentParts> | null;
  /** The same of credit notes, by `stream@revision`. */
  readonly credited: ReadonlyMap<string, readonly CreditAllocation[]> | null;
}

/** A payment in parts, where its number was used again. */
export interface PaymentParts {
  /** Its shares, each in the parts that go to different uses of a number. */
  readonly shares: readonly Share[];
  /** Those for the promise. */
  readonly mine: readonly Share[];
  readonly takenBack: readonly TakenBackShare[];
}

/** What names a promise to those who pay it. */
type Meaning = Omit<Meant, 'currency'>;

/** Whether an invoice named by its seller and number is the promise meant. */
export function isMeant(
  { addresses, texts }: Pick<Meant, 'addresses' | 'texts'>,
  { seller, number }: { readonly seller: PartyId; readonly number: string },
): boolean {
  return (
    addresses.includes(addressOf('invoice', seller, number)) &&
    (texts === null || texts.has(documentNumber(number)))
  );
}

/**
 * The payments of the account that the promise takes, less what its teller sent back. `covered`: up
 * to which day the silence of the promisee says that nothing was paid.
 */
export function paymentsOf(
  accounts: Accounts,
  facts: readonly Fact[],
  meant: Meant,
  covered: DayNumber,
): TakenAccount | null {
  const taken = accounts.take(covered);
  if (!taken) return null;
  const left = lessRefunds(taken, facts, meant);
  const isSilent = covered > ALWAYS && isPromisors(accounts, taken);
  const entries = isSilent ? left.map((entry) => ({ ...entry, unpaidUpTo: covered })) : left;
  return { ...taken, entries };
}

function isPromisors(accounts: Accounts, { voice }: TakenAccount): boolean {
  return accounts.all().some((each) => each.voice === voice && each.side === 'promisor');
}

/**
 * Payments beside what others say was settled otherwise. Of what the promisor alone says it paid
 * only as much counts as these leave: else an earlier payment would take the place of a set-off
 * that came late. What went back takes no room.
 */
export function paymentsBeside(
  otherwise: TakenAccount | null,
  payments: TakenAccount,
  accounts: Accounts,
  payable: number,
): TakenAccount {
  const { voice, entries, disputedBy } = payments;
  if (otherwise === null || !isPromisors(accounts, payments)) return payments;
  let room = otherwise.entries.reduce((left, { size }) => left - size, payable);
  const counting: AccountEntry[] = [];
  const disputed = [...disputedBy];
  for (const entry of putInOrder([...entries], byDayAndId)) {
    const size = entry.back ? entry.size : Math.max(0, Math.min(entry.size, room));
    if (!entry.back) room -= size;
    if (size > 0) counting.push({ ...entry, size });
    if (size < entry.size) disputed.push({ voice, entry: { ...entry, size: entry.size - size } });
  }
  return { voice, entries: counting, disputedBy: disputed };
}

/** The entries of an account, less what its teller says that it sent back of them. */
export function lessRefunds(
  { voice, entries }: Pick<TakenAccount, 'voice' | 'entries'>,
  facts: readonly Fact[],
  meant: Meaning,
): readonly AccountEntry[] {
  let left = entries;
  for (const { by, amount, on } of takenBackOf(facts, meant)) {
    if (voiceOf(by) === voice) left = takeBack(left, Number(amount), toDayNumber(on));
  }
  return left;
}

/**
 * What the payments' newest events say of the promise. That its creditor took a debit late the
 * promisor's word alone does not say, where others speak of the promise.
 */
export function paymentAccounts(
  facts: readonly Fact[],
  meant: Meant,
  promiseeSpeaks: boolean,
): Accounts {
  const accounts = new Accounts();
  for (const fact of facts) {
    const { after } = fact.event;
    if (!after?.known || !after.by || after.creditedOn === undefined) continue;
    const on = toDayNumber(after.creditedOn);
    const isExcused = !promiseeSpeaks || after.by.side !== 'promisor';
    const neverLate = isExcused && after.instrument === 'direct_debit';
    // Shares under several numbers that are one promise are one settlement of it.
    const { shares, mine: all } = partsIn(fact, after, meant);
    const mine = all.filter((share) => currencyOf(share, after) === meant.currency);
    let stands = 0;
    for (const share of mine) stands += Number(share.amount);
    const id = fact.stream;
    if (stands > 0) accounts.add(after.by, { id, on, size: stands, neverLate, back: null });
    const { size, back } = returnedOf(shares, mine);
    if (size > 0) accounts.add(after.by, { id, on, size, neverLate, back });
  }
  return accounts;
}

/** The currency of a share; a payment that is not known has none. */
export function currencyOf(share: Share, after: PaymentAfter): string | undefined {
  return share.currency ?? after.currency;
}

/** What refunds take back of the promise, by day. */
function takenBackOf(facts: readonly Fact[], meant: Meaning): readonly TakenBackShare[] {
  if (!facts.some(({ event }) => event.after?.takenBack)) return [];
  return facts
    .flatMap(({ stream, event: { after } }) => {
      const parts = meant.parts?.get(stream);
      return parts?.takenBack ?? (after?.takenBack ?? []).filter((share) => isMeant(meant, share));
    })
    .sort((a, b) => compareText(a.on, b.on) || Number(a.amount) - Number(b.amount));
}

/** The shares of a payment, and those for the promise. */
export function partsIn(
  { stream }: Pick<Fact, 'stream'>,
  { shares }: PaymentAfter,
  meant: Meaning,
): Pick<PaymentParts, 'shares' | 'mine'> {
  const parts = meant.parts?.get(stream);
  if (parts) return parts;
  // A payment of one share is here because of it.
  const mine = shares.length === 1 ? shares : shares.filter((share) => isMeant(meant, share));
  return { shares, mine };
}

/**
 * What went back of the shares of a promise. One debit that is returned is one incident, however
 * many invoices it was for: each has the part of it that its shares are of all that went back.
 */
function returnedOf(
  shares: readonly Share[],
  mine: readonly Share[],
): Pick<AccountEntry, 'size' | 'back'> {
  let [size, incident, cumulative] = [0, 0, 0];
  let back: WentBack | null = null;
  const whole = returnedIn(shares);
  for (const share of shares) {
    const { returned } = share;
    if (!returned) continue;
    const before = partsPerMillion(cumulative, whole);
    cumulative += Number(returned.amount);
    if (!mine.includes(share)) continue;
    size += Number(returned.amount);
    const isIncident = returned.cause === 'insufficient_funds';
    if (isIncident) incident += partsPerMillion(cumulative, whole) - before;
    back = { on: toDayNumber(returned.on), fault: FAULT.has(returned.cause), incident };
  }
  return { size, back };
}

function returnedIn(shares: readonly Share[]): number {
  let sum = 0;
  for (const { returned } of shares) if (returned) sum += Number(returned.amount);
  return sum;
}

/**
 * What kept the promise otherwise than by a payment: set-off, discount, tax paid for the seller. By
 * the word of the promisor alone only where nobody else tells of the promise at all.
 */
export function settledOtherwise(
  facts: readonly Fact[],
  promiseeSpeaks: boolean,
): TakenAccount | null {
  const accounts = new Accounts();
  for (const fact of ofType(facts, 'InvoiceSettledOtherwise')) {
    const { means, amount, on } = fact.event.facts;
    if (!takesAway(means)) accounts.add(fact.by, entryOf(fact, toDayNumber(on), Number(amount)));
  }
  return accounts.take(promiseeSpeaks ? NEVER : ALWAYS);
}

/** Means that make a part as never promised; the others keep it. */
export function takesAway(means: SettlementMeans): boolean {
  switch (means) {
    case 'return':
    case 'rounding':
    case 'bank_charges':
      return true;
    case 'set_off':
    case 'cash_discount':
    case 'withholding_tax':
    case 'tax_paid_to_state':
      return false;
    default:
      return means satisfies never;
  }
}

/** What other accounts tell that the one taken does not. */
export function unmatchedIn(about: string, account: TakenAccount | null): readonly Discrepancy[] {
  return (account?.disputedBy ?? []).map(({ voice, entry: { size, on } }) => ({
    about,
    voice,
    told: { amount: size, on: dayOf(on) },
    taken: null,
  }));
}
