/** What would be told if a promise were kept on some days, or a dispute about it ended. */
import type { InvoiceRef } from '../../src/ledger/events.js';
import { voiceOf } from '../../src/ledger/stored.js';
import { type Day, type DayNumber, dayOf } from '../../src/ledger/values/day.js';
import { minorUnits } from '../../src/ledger/values/money.js';
import { normalNumber } from '../../src/ledger/values/party.js';
import { type Fact, isOfType, normalNumberIn, ofType, ownerIn } from '../fact.js';
import type { FoldedPromise } from '../promise/folded.js';
import { standingFacts } from '../promise/promise.js';
import { type Standing, standingAt } from '../step.js';
import { asTold, type Known, type LikelyTeller, tellerWith } from './known.js';

/** A part that is kept on a day. */
export interface KeptPart {
  readonly on: DayNumber;
  /** Minor units; of a delivery it says nothing: all that is left is delivered. */
  readonly amount: number;
}

/** The portions of its own side that stand at the end of a day. */
export function portionsOf({ kind, steps }: FoldedPromise, asOf: DayNumber): readonly Standing[] {
  const side = kind === 'invoice' ? 'payment' : 'deadline';
  return standingAt(steps, asOf).filter(({ key }) => key.side === side);
}

/** Whether it is open and due by a day. */
export function isDueBy({ key }: Standing, until: DayNumber): boolean {
  return key.state === 'open' && key.due !== null && key.due <= until;
}

/**
 * Who would tell that the promise is kept: all who tell of it so far, as they would of any outcome.
 * What was kept of it by its promisor's word alone that one tells on, since accounts are never
 * added together. None where nobody is found.
 */
export function tellersOf(
  { facts }: Known,
  promise: FoldedPromise,
  asOf: DayNumber,
): readonly LikelyTeller[] {
  const portions = portionsOf(promise, asOf);
  const kept = portions.find(({ key }) => key.state === 'kept');
  const first = tellerWith((kept ?? portions[0])?.key.voice ?? '', facts);
  if (!first) return [];
  if (kept && first.side === 'promisor') return [first];
  const voices = standingFacts(facts)
    .filter(isTerms)
    .map(({ by }) => voiceOf(by));
  const others = [...new Set(voices)].sort().filter((voice) => voice !== voiceOf(first));
  return [first, ...others.flatMap((voice) => tellerWith(voice, facts) ?? [])];
}

/** Whether it tells what was promised. */
export function isTerms(fact: Fact): boolean {
  return (
    isOfType(fact, 'InvoiceIssued') ||
    isOfType(fact, 'InvoiceCorrected') ||
    isOfType(fact, 'DeliveryPromised')
  );
}

/** Null where the ledger would refuse one of them. */
export function keptOn(
  { facts }: Known,
  promise: FoldedPromise,
  parts: readonly KeptPart[],
  tellers: readonly LikelyTeller[],
): readonly Fact[] | null {
  const told = tellers.flatMap((by) =>
    parts.map((part) =>
      promise.kind === 'invoice' ? paid(facts, promise, part, by) : made(facts, promise, part, by),
    ),
  );
  const known = told.filter((fact) => fact !== null);
  return known.length === 0 || known.length < told.length ? null : known;
}

function paid(
  facts: readonly Fact[],
  promise: FoldedPromise,
  { on, amount }: KeptPart,
  by: LikelyTeller,
): Fact | null {
  const { promisor, promisee, currency } = promise;
  const { seller, number, issuedOn } = refOf(promise);
  const told = {
    payment: nameOf(promise, on),
    ...{ payer: promisor, payee: promisee },
    ...{ amount: minorUnits(amount), currency, creditedOn: dayOf(on) },
    instrument: 'credit_transfer' as const,
    allocations: [{ seller, number, issuedOn, amount: minorUnits(amount) }],
  };
  return asTold(facts, { type: 'PaymentReceived', facts: told }, by, told.payment);
}

/** The supplier tells when it handed over, and anybody else when it arrived. */
function made(
  facts: readonly Fact[],
  promise: FoldedPromise,
  { on }: KeptPart,
  by: LikelyTeller,
): Fact | null {
  const { seller: supplier, number: reference, issuedOn: promisedOn } = refOf(promise);
  const day = dayOf(on);
  const told = {
    ...{ supplier, reference, client: promise.promisee, promisedOn },
    part: nameOf(promise, on),
    ...(by.side === 'promisor' ? { handedOverOn: day } : { arrivedOn: day }),
  };
  return asTold(facts, { type: 'DeliveryMade', facts: told }, by, told.part);
}

/**
 * That every open dispute ends. Null where there is none, or the ledger would refuse it.
 */
export function disputesEnded(
  { facts }: Known,
  promise: FoldedPromise,
  inFavourOf: 'buyer' | 'seller',
  asOf: DayNumber,
  by: LikelyTeller,
): readonly Fact[] | null {
  const open = openDisputes(facts);
  const ref = { ...refOf(promise), buyer: promise.promisor };
  const ended = open.map((dispute) => {
    const told = { ...ref, dispute, inFavourOf, resolvedOn: dayOf(asOf) };
    const message = `${nameOf(promise, asOf)} ${dispute}`;
    return asTold(facts, { type: 'InvoiceDisputeResolved', facts: told }, by, message);
  });
  const known = ended.filter((fact) => fact !== null);
  return known.length === 0 || known.length < ended.length ? null : known;
}

/** The names of those raised that nobody says are over; a refusal is one named `refused`. */
function openDisputes(facts: readonly Fact[]): readonly string[] {
  const standing = standingFacts(facts);
  const raised = ofType(standing, 'InvoiceDisputed').map(({ event }) => event.facts.dispute);
  if (ofType(standing, 'InvoiceRefused').length > 0) raised.push('refused');
  const ends = ofType(standing, 'InvoiceDisputeResolved');
  const over = new Set(ends.map(({ event }) => event.facts.dispute));
  return [...new Set(raised)].filter((name) => !over.has(name)).sort();
}

/** The promise as its own address names it, and its first day, which tells uses of it apart. */
export function refOf({ promise, number, startOn }: FoldedPromise): {
  readonly seller: InvoiceRef['seller'];
  readonly number: string;
  readonly issuedOn: Day;
} {
  const address = promise.replace(/~\d+$/, '');
  const normal = normalNumberIn(address);
  return {
    seller: ownerIn(address),
    number: normalNumber(number) === normal ? number : normal,
    issuedOn: dayOf(startOn),
  };
}

/** The id of what is told of it; nobody's own begins so. */
export function nameOf({ promise }: FoldedPromise, on: DayNumber): string {
  return `what-if ${promise} ${dayOf(on)}`;
}
