/**
 * What the other side would tell to confirm a promise that was kept: the same terms and the same
 * outcome as the one who told it so far, through a key of its own that an operator knows.
 */
import type { OwnEvent } from '../../src/ledger/deciders.js';
import { voiceOf } from '../../src/ledger/stored.js';
import type { DayNumber } from '../../src/ledger/values/day.js';
import { minorUnits } from '../../src/ledger/values/money.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { addressOf, type Fact, ofType } from '../fact.js';
import type { FoldedPromise } from '../promise/folded.js';
import { standingFacts } from '../promise/promise.js';
import { isTerms, nameOf, portionsOf, refOf, tellersOf } from './keeping.js';
import { asTold, type Known, type LikelyTeller } from './known.js';

/** Whether all of a promise was kept, and nobody but the one whom it favours is known to say so. */
export function isDeclaredKept(promise: FoldedPromise, asOf: DayNumber): boolean {
  const portions = portionsOf(promise, asOf).filter(({ key }) => key.state !== 'void');
  return (
    portions.length > 0 &&
    portions.every(({ key }) => key.state === 'kept' && key.grade === 'declared')
  );
}

/** What would be told, and for whom. */
export interface ConfirmingWord {
  readonly by: PartyId;
  readonly facts: readonly Fact[];
}

/** Null where the ledger would refuse it, or one number has several promises. */
export function confirmed(
  known: Known,
  promise: FoldedPromise,
  asOf: DayNumber,
): ConfirmingWord | null {
  const [teller] = tellersOf(known, promise, asOf);
  if (!teller || known.promises.length > 1) return null;
  const isPromisors = teller.side === 'promisor';
  const party = isPromisors ? promise.promisee : promise.promisor;
  const by: LikelyTeller = {
    ...{ teller: `what-if ${party}`, party, owner: party, vetting: 'known', source: 'api' },
    side: isPromisors ? 'promisee' : 'promisor',
  };
  const standing = standingFacts(known.facts);
  const hasTold = standing.some((fact) => isTerms(fact) && fact.by.side === by.side);
  const same = [
    ...(hasTold ? [] : termsTold(standing, teller)),
    ...(promise.kind === 'invoice'
      ? paymentsTold(known, standing, promise, teller)
      : partsTold(standing, teller)),
  ];
  const told = same.map((event, i) => {
    return asTold(known.facts, event, by, `${nameOf(promise, asOf)} ${i}`);
  });
  const facts = told.filter((fact) => fact !== null);
  return facts.length === 0 || facts.length < told.length ? null : { by: party, facts };
}

function isBy({ by }: Fact, teller: LikelyTeller): boolean {
  return voiceOf(by) === voiceOf(teller);
}

/** The teller's last word on the terms, or whoever's there is. */
function termsTold(standing: readonly Fact[], teller: LikelyTeller): readonly OwnEvent[] {
  const terms = standing.filter(isTerms);
  const own = terms.filter((fact) => isBy(fact, teller));
  const last = (own.length > 0 ? own : terms).reduce<Fact | null>(
    (newest, fact) => (newest === null || fact.position > newest.position ? fact : newest),
    null,
  );
  if (last === null) return [];
  const { event } = last;
  switch (event.type) {
    case 'InvoiceCorrected': {
      const { correction: _, ...facts } = event.facts;
      return [{ type: 'InvoiceIssued', facts }];
    }
    case 'InvoiceIssued':
      return [{ type: 'InvoiceIssued', facts: event.facts }];
    case 'DeliveryPromised':
      return [{ type: 'DeliveryPromised', facts: event.facts }];
    default:
      return [];
  }
}

function paymentsTold(
  { addresses }: Known,
  standing: readonly Fact[],
  promise: FoldedPromise,
  teller: LikelyTeller,
): readonly OwnEvent[] {
  const { promisor: payer, promisee: payee, currency } = promise;
  return standing.flatMap((fact): OwnEvent[] => {
    const { after } = fact.event;
    if (!after?.by || after.creditedOn === undefined) return [];
    if (voiceOf(after.by) !== voiceOf(teller)) return [];
    const mine = after.shares.filter(({ seller, number }) =>
      addresses.includes(addressOf('invoice', seller, number)),
    );
    const sum = mine.reduce((all, share) => all + Number(share.amount), 0);
    if (sum === 0) return [];
    const amount = minorUnits(sum);
    const facts = {
      payment: `what-if ${fact.stream} ${promise.promise}`,
      ...{ payer, payee, amount, currency, creditedOn: after.creditedOn },
      instrument: after.instrument ?? ('credit_transfer' as const),
      allocations: [{ ...refOf(promise), amount }],
    };
    return [{ type: 'PaymentReceived', facts }];
  });
}

function partsTold(standing: readonly Fact[], teller: LikelyTeller): readonly OwnEvent[] {
  return ofType(standing, 'DeliveryMade')
    .filter((fact) => isBy(fact, teller))
    .map(({ event }) => ({ type: 'DeliveryMade', facts: event.facts }));
}
