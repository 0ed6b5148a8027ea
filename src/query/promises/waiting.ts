/**
 * Money told to an invoice that nobody has told of. It waits for its invoice: there is no promise
 * yet, so it is shown to those whom it concerns and scores nothing.
 */
import { addressOf, type Fact, ownerIn } from '../../../projections/fact.js';
import {
  currencyOf,
  lessRefunds,
  paymentAccounts,
} from '../../../projections/promise/invoice/settlements.js';
import type { AccountEntry } from '../../../projections/promise/line/account.js';
import type { WhoIsWho } from '../../../projections/who-is-who.js';
import { isEntryEvent } from '../../ledger/stream/entries.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import type { Show, ShownParty } from '../people/people.js';
import { readVoice, type ShownVoice, shownVoice } from '../people/voice.js';
import { isConcerned, type Viewer } from '../visibility.js';

/** What was paid of an invoice that is not known yet. */
export interface ShownWaiting {
  /** Address of the invoice that it waits for. */
  readonly promise: string;
  /** `stream@revision` of what says that the payment is for this invoice. */
  readonly entry: string;
  /** Who told the payment. */
  readonly by: ShownVoice;
  readonly payer: ShownParty | null;
  /** What stands at the end of `asOf`. */
  readonly amount: ShownAmount | null;
  /** The day on which the creditor was credited. */
  readonly on: Day;
}

/** A payment that waits at an address, before anybody is shown. */
export interface WaitingPayment {
  readonly promise: string;
  readonly entry: string;
  readonly voice: string;
  readonly payer: PartyId | null;
  readonly currency: string;
  /** What came, in parts where some went back. */
  readonly parts: readonly AccountEntry[];
}

/**
 * The payments that wait at an address, by the facts at it, in the order of their days: those that
 * concern the viewer, who speaks for the seller or the payer. `who` is today's.
 */
export function waitingAt(
  address: string,
  facts: readonly Fact[],
  viewer: Viewer,
  who: WhoIsWho,
): readonly WaitingPayment[] {
  const payments = paymentsAt(address, facts);
  const newest = [...payments.values()].map((payment) => payment.newest);
  return currenciesAt(address, newest).flatMap((currency) => {
    const meant = { addresses: [address], texts: null, currency, parts: null, credited: null };
    return paymentAccounts(newest, meant, false)
      .all()
      .flatMap((account) => {
        const { voice } = account;
        const entries = lessRefunds(account, newest, meant);
        return [...new Set(entries.map(({ id }) => id))].flatMap((stream) => {
          const payment = payments.get(stream);
          const payer = payment?.newest.event.after?.payer ?? null;
          const parties = payer === null ? [ownerIn(address)] : [ownerIn(address), payer];
          if (!payment || !isConcerned(viewer, parties, who)) return [];
          const parts = entries.filter(({ id }) => id === stream);
          return { promise: address, entry: payment.entry, voice, payer, currency, parts };
        });
      });
  });
}

interface PaymentAt {
  /** The newest event of the payment, which restates it whole. */
  readonly newest: Fact;
  /** Its newest entry that is not about another one. */
  readonly entry: string;
}

/** The payments that have a share in the invoice at an address, by their streams. */
function paymentsAt(address: string, facts: readonly Fact[]): ReadonlyMap<string, PaymentAt> {
  const payments = new Map<string, PaymentAt>();
  const told = facts.filter(({ event }) => event.after);
  for (const fact of told.toSorted((a, b) => a.revision - b.revision)) {
    const { stream, revision, event } = fact;
    const before = payments.get(stream)?.entry;
    const entry = before !== undefined && isEntryEvent(event) ? before : `${stream}@${revision}`;
    payments.set(stream, { newest: fact, entry });
  }
  for (const [stream, { newest }] of payments) {
    if (sharesAt(address, newest).length === 0) payments.delete(stream);
  }
  return payments;
}

function sharesAt(address: string, { event: { after } }: Fact) {
  const shares = after?.shares ?? [];
  return shares.filter(({ seller, number }) => addressOf('invoice', seller, number) === address);
}

function currenciesAt(address: string, facts: readonly Fact[]): readonly string[] {
  const currencies = facts.flatMap((fact) => {
    const { after } = fact.event;
    return after ? sharesAt(address, fact).flatMap((share) => currencyOf(share, after) ?? []) : [];
  });
  return [...new Set(currencies)].sort();
}

/** What of these payments stands at the end of a day, earliest first. */
export function shownWaiting(
  payments: readonly WaitingPayment[],
  asOf: DayNumber,
  show: Show,
): readonly ShownWaiting[] {
  return payments
    .map((payment) => ({ ...payment, parts: payment.parts.filter((each) => stands(each, asOf)) }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ parts, ...payment }) => ({
      ...payment,
      on: Math.min(...parts.map(({ on }) => on)),
      parts,
    }))
    .sort((a, b) => a.on - b.on)
    .map(({ promise, entry, voice, payer, currency, on, parts }) => ({
      ...{ promise, entry },
      by: shownVoice(readVoice(voice), show),
      payer: payer === null ? null : show(payer),
      amount: shownAmount(
        parts.reduce((sum, { size }) => sum + size, 0),
        currency,
      ),
      on: dayOf(on),
    }));
}

function stands({ on, back }: AccountEntry, asOf: DayNumber): boolean {
  return on <= asOf && (back === null || back.on > asOf);
}
