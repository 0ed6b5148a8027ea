/**
 * What settled an invoice, what cut it and what was disputed, as each teller tells it.
 * One rule runs through it: a promisor's word alone takes nothing away from its own promise.
 * Credits, returns, cancellations, goodwill and disputes won count when the promisee (or nobody's
 * side) tells them, or when the promisee says nothing of the promise at all; else they are
 * discrepancies.
 */
import { type DayNumber, dayOf, toDayNumber } from '../../../src/ledger/day.js';
import type {
  CreditAllocation,
  EventType,
  InvoiceDisputed,
  InvoiceDisputeResolved,
  InvoiceRefused,
  PaymentAfter,
  ReversalCause,
  Share,
  TakenBackShare,
} from '../../../src/ledger/events.js';
import type { PartyId } from '../../../src/ledger/party.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { compareText } from '../../../src/ledger/text-order.js';
import { addressOf, type Fact, isOfType, ofType } from '../../fact.js';
import { type AccountEntry, Accounts, type TakenAccount } from '../account.js';
import type { Discrepancy } from '../discrepancy.js';
import type { Cut, Dispute } from '../line.js';

/** Sent back through the payer's fault: lack of funds, or its own wish. */
const FAULT: ReadonlySet<ReversalCause> = new Set(['insufficient_funds', 'payer_refund']);

/** Which promise is meant: its addresses, and the currency in which it was promised. */
export interface Meant {
  readonly addresses: readonly string[];
  /** ISO 4217. */
  readonly currency: string;
}

/** What the payments' newest events say of the promise. */
export function paymentAccounts(facts: readonly Fact[], { addresses, currency }: Meant): Accounts {
  const accounts = new Accounts();
  for (const fact of facts) {
    const { after } = fact.event;
    if (!after?.known || !after.by || after.creditedOn === undefined) continue;
    const on = toDayNumber(after.creditedOn);
    const neverLate = after.instrument === 'direct_debit';
    // Shares under several numbers that are one promise are one settlement of it.
    const mine = sharesOf(after.shares, addresses).filter(
      (share) => currencyOf(share, after) === currency,
    );
    let stands = 0;
    for (const share of mine) stands += Number(share.amount);
    const id = fact.stream;
    if (stands > 0) accounts.add(after.by, { id, on, size: stands, neverLate, back: null });
    const { size, back } = returnedOf(mine);
    if (size > 0) accounts.add(after.by, { id, on, size, neverLate, back });
  }
  for (const { by, amount, on } of takenBackOf(facts, addresses)) {
    accounts.takeBack(voiceOf(by), Number(amount), toDayNumber(on));
  }
  return accounts;
}

/** The currency of a share; a payment that is not known has none. */
export function currencyOf(share: Share, after: PaymentAfter): string | undefined {
  return share.currency ?? after.currency;
}

/** What refunds take back of the promise at these addresses, by day. */
function takenBackOf(
  facts: readonly Fact[],
  addresses: readonly string[],
): readonly TakenBackShare[] {
  if (!facts.some(({ event }) => event.after?.takenBack)) return [];
  return facts
    .flatMap(({ event }) => event.after?.takenBack ?? [])
    .filter(({ seller, number }) => addresses.includes(addressOf('invoice', seller, number)))
    .sort((a, b) => compareText(a.on, b.on) || Number(a.amount) - Number(b.amount));
}

/** The shares of the promise at these addresses. A payment of one share is here because of it. */
export function sharesOf(shares: readonly Share[], addresses: readonly string[]): readonly Share[] {
  if (shares.length === 1) return shares;
  return shares.filter(({ seller, number }) =>
    addresses.includes(addressOf('invoice', seller, number)),
  );
}

function returnedOf(shares: readonly Share[]): Pick<AccountEntry, 'size' | 'back'> {
  let size = 0;
  let back: AccountEntry['back'] = null;
  for (const { returned } of shares) {
    if (!returned) continue;
    size += Number(returned.amount);
    back = {
      on: toDayNumber(returned.on),
      fault: FAULT.has(returned.cause),
      lackOfFunds: returned.cause === 'insufficient_funds',
    };
  }
  return { size, back };
}

/**
 * What kept the promise otherwise than by a payment: set-off, discount, tax paid for the seller.
 */
export function otherAccounts(facts: readonly Fact[]): Accounts {
  const accounts = new Accounts();
  for (const fact of ofType(facts, 'InvoiceSettledOtherwise')) {
    if (isCutMeans(fact.event.facts.means)) continue;
    const { amount, on } = fact.event.facts;
    accounts.add(fact.by, {
      id: factId(fact),
      on: toDayNumber(on),
      size: Number(amount),
      neverLate: false,
      back: null,
    });
  }
  return accounts;
}

/** Means that make a part as never promised, rather than keep it. */
function isCutMeans(means: string): boolean {
  return means === 'return' || means === 'rounding' || means === 'bank_charges';
}

/** A name for an entry that does not depend on the order of arrival. */
function factId(fact: Fact): string {
  return `${fact.stream} ${fact.by.teller} ${fact.by.message}`;
}

/**
 * What cuts the promise, with those that count for nothing because only the promisor tells them.
 */
export function cutsOf(
  facts: readonly Fact[],
  meant: Meant,
  payable: number,
  promiseeSpeaks: boolean,
): { readonly cuts: readonly Cut[]; readonly refused: readonly Discrepancy[] } {
  const voids = new Accounts();
  const losses = new Accounts();
  const refused: Discrepancy[] = [];
  for (const fact of facts) {
    for (const { state, on, size } of cutsTold(fact, meant, payable)) {
      if (promiseeSpeaks && fact.by.side === 'promisor') {
        refused.push({
          about: eventName(fact),
          voice: voiceOf(fact.by),
          told: `${size}`,
          taken: '',
        });
        continue;
      }
      const entry = { id: factId(fact), on, size, neverLate: false, back: null };
      (state === 'void' ? voids : losses).add(fact.by, entry);
    }
  }
  if (voids.isEmpty && losses.isEmpty) return { cuts: [], refused };
  const [voided, lost] = [voids.take(), losses.take()];
  const cuts = [
    ...(voided?.entries ?? []).map(({ on, size }) => ({ on, size, state: 'void' as const })),
    ...(lost?.entries ?? []).map(({ on, size }) => ({ on, size, state: 'lost' as const })),
  ];
  const unmatched = [...unmatchedIn('reduction', voided), ...unmatchedIn('reduction', lost)];
  return { cuts, refused: [...refused, ...unmatched] };
}

function eventName(fact: Fact): EventType {
  return fact.event.type;
}

function cutsTold(fact: Fact, meant: Meant, payable: number): readonly Cut[] {
  const { event } = fact;
  switch (event.type) {
    case 'InvoiceCancelled':
      return [{ state: 'void', on: toDayNumber(event.facts.cancelledOn), size: payable }];
    case 'InvoiceSettledOtherwise': {
      if (!isCutMeans(event.facts.means)) return [];
      const { amount, on } = event.facts;
      return [{ state: 'void', on: toDayNumber(on), size: Number(amount) }];
    }
    case 'InvoiceWrittenOff': {
      const { amount, on, cause } = event.facts;
      const state = cause === 'uncollectible' ? 'lost' : 'void';
      return [{ state, on: toDayNumber(on), size: Number(amount) }];
    }
    case 'CreditNoteIssued': {
      const { allocations, currency, issuedOn, seller } = event.facts;
      if (currency !== meant.currency) return NO_CUTS;
      return allocationsAt(seller, allocations, meant.addresses).map(({ amount }) => ({
        state: 'void',
        on: toDayNumber(issuedOn),
        size: Number(amount),
      }));
    }
    default:
      return NO_CUTS;
  }
}

const NO_CUTS: readonly Cut[] = [];

/** What a credit note allocates to the promise at these addresses. */
export function allocationsAt(
  seller: PartyId,
  allocations: readonly CreditAllocation[],
  addresses: readonly string[],
): readonly CreditAllocation[] {
  return allocations.filter(({ number }) =>
    addresses.includes(addressOf('invoice', seller, number)),
  );
}

/** What other accounts tell that the one taken does not. */
export function unmatchedIn(about: string, account: TakenAccount | null): readonly Discrepancy[] {
  return (account?.disputedBy ?? []).map(({ voice, entry: { size, on, id } }) => ({
    about,
    voice,
    told: `${size} on ${dayOf(on)} by ${id}`,
    taken: '',
  }));
}

/** A dispute as the line takes it, with what its end says of the two parties. */
export interface DisputeTaken extends Dispute {
  readonly voice: string;
  readonly inFavourOf: 'buyer' | 'seller' | null;
}

export interface DisputesTaken {
  readonly disputes: readonly DisputeTaken[];
  /** What other accounts tell of disputes. */
  readonly others: readonly Discrepancy[];
}

/**
 * The disputes of one account of them, oldest first. One without a day is shown and counts nothing.
 */
export function disputesOf(
  facts: readonly Fact[],
  payable: number,
  promiseeSpeaks: boolean,
): DisputesTaken {
  const raised = new Accounts();
  let names: Map<string, string> | null = null;
  for (const fact of facts) {
    const dispute = raisedBy(fact, payable);
    if (!dispute) continue;
    names = (names ?? new Map()).set(factId(fact), dispute.name);
    raised.add(fact.by, { id: factId(fact), ...dispute.entry, neverLate: false, back: null });
  }
  const taken = raised.take();
  if (!taken) return { disputes: [], others: [] };
  const resolutions = ofType(facts, 'InvoiceDisputeResolved').filter((fact) =>
    counts(fact, promiseeSpeaks),
  );
  const undated = undatedDisputes(facts);
  const disputes = taken.entries.map((entry) => {
    const named = resolutions.filter((r) => r.event.facts.dispute === names?.get(entry.id));
    // Each side may have a name of its own for the only dispute that there is.
    const isOnly = taken.entries.length === 1 && named.length === 0;
    const ofOthers = resolutions.filter((r) => !undated.has(r.event.facts.dispute));
    const end = firstOf(isOnly ? ofOthers : named);
    const resolved = end && {
      on: toDayNumber(end.event.facts.resolvedOn),
      lost: end.event.facts.inFavourOf === 'seller',
    };
    return {
      from: entry.on,
      size: Math.min(entry.size, payable),
      resolved,
      voice: taken.voice,
      inFavourOf: end?.event.facts.inFavourOf ?? null,
    };
  });
  return { disputes, others: unmatchedIn('dispute', taken) };
}

/** The names of disputes told without a day. */
function undatedDisputes(facts: readonly Fact[]): ReadonlySet<string> {
  const undated = ofType(facts, 'InvoiceDisputed').filter(
    ({ event }) => event.facts.raisedOn === undefined,
  );
  return new Set(undated.map(({ event }) => event.facts.dispute));
}

function raisedBy(
  fact: Fact,
  payable: number,
): { readonly name: string; readonly entry: { on: DayNumber; size: number } } | null {
  if (isOfType(fact, 'InvoiceDisputed')) return raised(fact, payable);
  if (isOfType(fact, 'InvoiceRefused')) return refusal(fact, payable);
  return null;
}

function raised(fact: Fact<InvoiceDisputed>, payable: number): ReturnType<typeof raisedBy> {
  const { dispute, amount, raisedOn } = fact.event.facts;
  if (raisedOn === undefined) return null;
  const size = amount === undefined ? payable : Number(amount);
  return { name: dispute, entry: { on: toDayNumber(raisedOn), size } };
}

/** A refusal is a dispute of the whole, named `refused`. */
function refusal(fact: Fact<InvoiceRefused>, payable: number): ReturnType<typeof raisedBy> {
  return { name: 'refused', entry: { on: toDayNumber(fact.event.facts.refusedOn), size: payable } };
}

/** The buyer's word alone does not win its dispute. */
function counts(fact: Fact<InvoiceDisputeResolved>, promiseeSpeaks: boolean): boolean {
  return fact.event.facts.inFavourOf === 'seller' || fact.by.side !== 'promisor' || !promiseeSpeaks;
}

/** Of resolutions that differ: not the promisor's before the promisor's, then the earlier day. */
function firstOf(
  resolutions: readonly Fact<InvoiceDisputeResolved>[],
): Fact<InvoiceDisputeResolved> | null {
  const order = (a: Fact<InvoiceDisputeResolved>, b: Fact<InvoiceDisputeResolved>): number =>
    Number(a.by.side === 'promisor') - Number(b.by.side === 'promisor') ||
    compareText(a.event.facts.resolvedOn, b.event.facts.resolvedOn) ||
    compareText(a.event.facts.inFavourOf, b.event.facts.inFavourOf);
  return [...resolutions].sort(order)[0] ?? null;
}
