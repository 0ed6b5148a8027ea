/** Histories of one professional with several partners: deals told in any order, and what joins. */
import fc, { type Arbitrary } from 'fast-check';
import { type OwnEvent, streamOf } from '../../src/ledger/deciders.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { dayOf, toDayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { partiesOf, speaker } from '../ledger/given.js';
import { stored, type Telling, tellAll } from '../ledger/histories.js';
import {
  identifierLinked,
  identifierUnlinked,
  invoiceDisputed,
  invoiceIssued,
  paymentReceived,
  professionalUpdated,
  sourceCovered,
} from '../ledger/samples.js';
import { spread } from '../tape/taped.js';

/** The professional, under two ids that a link may make one. */
export const [ONE, SAME] = ['1a'.repeat(16), '1b'.repeat(16)] as const;
const PARTNERS = ['2', '3', '4', '5', '6'].map((each) => each.repeat(32));
const FIRST = toDayNumber('2026-01-05');

export const dealDay: Arbitrary<string> = fc.nat(200).map((offset) => dayOf(FIRST + offset));

const deal = fc.record({
  own: fc.constantFrom<PartyId>(ONE, ONE, ONE, SAME),
  partner: fc.constantFrom(...PARTNERS),
  sells: fc.boolean(),
  number: fc.nat(60).map((number) => `N-${number}`),
  amount: fc.constantFrom('100', '2500', '700000'),
  due: fc.nat(90),
  late: fc.integer({ min: -20, max: 80 }),
  paid: fc.boolean(),
  disputed: fc.boolean(),
});

const aside: Arbitrary<OwnEvent> = fc.oneof(
  fc.record({ upTo: dealDay }).map(sourceCovered),
  fc
    .record({ party: fc.constantFrom(...PARTNERS), country: fc.constantFrom('FR', 'US') })
    .map(professionalUpdated),
  fc.constant(identifierLinked({ party: SAME, to: ONE })),
  fc.constant(identifierUnlinked({ party: SAME, to: ONE })),
  fc.constantFrom(...PARTNERS).map((party) => identifierLinked({ party, to: PARTNERS[0] ?? '' })),
);

const events: Arbitrary<readonly OwnEvent[]> = fc.oneof(
  { weight: 5, arbitrary: deal.map(eventsOf) },
  { weight: 1, arbitrary: aside.map((event) => [event]) },
);

/** What is stored of them, some days apart. */
export const manyDeals: Arbitrary<readonly StoredEvent[]> = fc
  .array(events, { minLength: 10, maxLength: 30, size: 'max' })
  .map((told) => tellAll(told.flat().map(telling)).entries.map(stored).map(spread));

function eventsOf(of: typeof deal extends Arbitrary<infer Deal> ? Deal : never) {
  const [seller, buyer] = of.sells ? [of.own, of.partner] : [of.partner, of.own];
  const { number, amount } = of;
  const instalments = [
    { kind: 'ordinary', amount, due: dayOf(FIRST + of.due), basis: 'stated' },
  ] as const;
  const terms = { seller, buyer, number, total: amount, prepaid: '0', payable: amount };
  const paidOn = dayOf(FIRST + of.due + of.late);
  const payment = {
    ...{ payment: `P-${number}`, payer: buyer, payee: seller, amount },
    ...{ initiatedOn: paidOn, creditedOn: paidOn, allocations: [{ seller, number, amount }] },
  };
  const raisedOn = dayOf(FIRST + of.due + 5);
  return [
    invoiceIssued({ ...terms, issuedOn: dayOf(FIRST), instalments }),
    ...(of.disputed ? [invoiceDisputed({ seller, number, raisedOn })] : []),
    ...(of.paid ? [paymentReceived({ ...payment, instrument: 'credit_transfer' })] : []),
  ];
}

/** Each as its seller's books tell it, or an operator what is no invoice's. */
function telling(event: OwnEvent, at: number): Telling {
  const { facts } = event;
  const party = 'seller' in facts ? facts.seller : 'payee' in facts ? facts.payee : null;
  const role = party === null && event.type !== 'SourceCovered' ? 'operator' : 'emitter';
  const by = speaker({
    party,
    role,
    message: `m${at}`,
    side: party === null ? 'none' : 'promisee',
  });
  return { stream: streamOf(event, by.teller), event, by, parties: partiesOf(event) };
}
