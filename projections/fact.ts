/**
 * A fact is what a fold reads: a stored event in its newest shape, with its place in the ledger.
 * This file reads facts, says to which promises each belongs, and picks them by type. A promise has
 * an address, `invoice-<seller>/<normal number>` or `delivery-<supplier>/<normal reference>`, with
 * the parties as they were told.
 */
import type { EventType, LedgerEvent, PromiseKind, Source } from '../src/ledger/events.js';
import type { Position, StoredEvent, Teller } from '../src/ledger/stored.js';
import { readForFolds, type ShareOf } from '../src/ledger/upcast.js';
import { normalNumber, type PartyId } from '../src/ledger/values/party.js';
import type { Grade } from './step.js';

export interface Fact<Event extends LedgerEvent = LedgerEvent> {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: number;
  readonly event: Event;
  readonly by: Teller;
  readonly parties: readonly PartyId[];
}

/**
 * Reads a stored event for the folds; null for what is not ours. Throws UpgradeNeeded (see upcast).
 */
export function factOf(stored: Omit<StoredEvent, 'id'>): Fact | null {
  const recorded = readForFolds(stored);
  if (!recorded) return null;
  const { stream, position, recordedAt } = stored;
  const { event, revision, by, parties } = recorded;
  return { stream, revision, position, recordedAt, event, by, parties };
}

/** The key of its telling, by teller first: a message id is its voice's own (ADR 0043). */
export function toldAs({ by }: Pick<Fact, 'by'>): string {
  return `${by.teller} ${by.party ?? ''} ${by.message}`;
}

/** The address under which all facts of a promise meet, but for links. */
export function addressOf(kind: PromiseKind, owner: PartyId, number: string): string {
  return `${kind}-${owner}/${normalNumber(number)}`;
}

/** The normal number in an address. No link of parties changes it, so replays shard by it. */
export function normalNumberIn(address: string): string {
  return address.slice(address.indexOf('/') + 1);
}

/** The seller or supplier in an address, as told. */
export function ownerIn(address: string): PartyId {
  return address.slice(address.indexOf('-') + 1, address.indexOf('/'));
}

/**
 * The promises that an event is a fact of. An entry of a credit or relation stream that speaks of
 * an earlier entry goes where that stream's facts went before: `earlier` knows.
 */
export function addressesOf(
  fact: Fact,
  earlier: (stream: string) => readonly string[],
): readonly string[] {
  const { event, stream } = fact;
  switch (event.type) {
    case 'CreditNoteIssued':
      return unique(
        event.facts.allocations.map((a) => addressOf('invoice', event.facts.seller, a.number)),
      );
    case 'PaymentAnnounced':
    case 'PaymentFailed':
    case 'PaymentReceived':
    case 'PaymentAllocated':
    case 'PaymentReversed':
    case 'PaymentRefunded':
      return shareAddresses(fact);
    case 'FeedbackGiven':
      return [addressOf(event.facts.about.kind, event.facts.about.owner, event.facts.about.number)];
    case 'EntryWithdrawn':
    case 'ContestResolved':
    case 'EntryContested':
    case 'EntryAnswered':
      if (event.after) return shareAddresses(fact);
      return ownAddress(stream) ?? earlier(stream);
    case 'FeedbackAnswered':
      return earlier(stream);
    case 'ReceivableAssigned':
    case 'ReceivableReleased': {
      const { seller, number, confidential } = event.facts;
      return confidential ? [] : [addressOf('invoice', seller, number)];
    }
    default:
      return ownAddress(stream) ?? [];
  }
}

/**
 * The promise beside which an entry is shown to those whom it concerns, though it is no fact of it.
 * What is told in confidence must leave no trace in what is made of a promise's facts.
 */
export function besideOf({ event }: Fact): string | null {
  switch (event.type) {
    case 'ReceivableAssigned':
    case 'ReceivableReleased': {
      const { seller, number, confidential } = event.facts;
      return confidential ? addressOf('invoice', seller, number) : null;
    }
    default:
      return null;
  }
}

function shareAddresses(fact: Fact): readonly string[] {
  return addressesOfShares(fact.event.after?.shares ?? []);
}

/** The promises that a payment has shares in. */
export function addressesOfShares(shares: readonly ShareOf[]): readonly string[] {
  return unique(shares.map(({ seller, number }) => addressOf('invoice', seller, number)));
}

function ownAddress(stream: string): readonly string[] | null {
  const address = addressOfStream(stream);
  return address === null ? null : [address];
}

/** Invoice and delivery streams are facts of the promise that they are named after. */
export function addressOfStream(stream: string): string | null {
  const dash = stream.indexOf('-');
  const kind = stream.slice(0, dash);
  if (kind !== 'invoice' && kind !== 'delivery') return null;
  const slash = stream.indexOf('/');
  return addressOf(kind, stream.slice(dash + 1, slash), stream.slice(slash + 1));
}

function unique(addresses: readonly string[]): readonly string[] {
  return addresses.length < 2 ? addresses : [...new Set(addresses)];
}

/** The grade that a way in gives by itself, before who is favoured and who agrees is weighed. */
export function gradeOf(source: Source): Grade {
  switch (source) {
    case 'api':
      return 'declared';
    case 'ledger':
    case 'platform':
    case 'webhook':
      return 'documented';
    case 'bank':
      return 'banked';
    default:
      return source satisfies never;
  }
}

/** No facts, as most promises have of most types: one list for all. */
const NONE: readonly never[] = [];

/** The facts of a type, in their order. */
export function ofType<Type extends EventType>(
  facts: readonly Fact[],
  type: Type,
): readonly Fact<Extract<LedgerEvent, { readonly type: Type }>>[] {
  let found: Fact<Extract<LedgerEvent, { readonly type: Type }>>[] | null = null;
  for (const fact of facts) {
    if (!isOfType(fact, type)) continue;
    if (found === null) found = [fact];
    else found.push(fact);
  }
  return found ?? NONE;
}

/** Whether the event of a fact has a type. */
export function isOfType<Type extends EventType>(
  fact: Fact,
  type: Type,
): fact is Fact<Extract<LedgerEvent, { readonly type: Type }>> {
  return fact.event.type === type;
}
