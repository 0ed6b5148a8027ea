/** Of several broken rules the first in the list of rejections is the one answered. */
import fc from 'fast-check';
import type { LedgerEvent } from '../../src/ledger/events.js';
import { REJECTIONS } from '../../src/ledger/rejection.js';
import type { Speaker } from '../../src/ledger/stored.js';
import { type Data, eventWith } from '../../src/ledger/upcast.js';
import { given, type Said, says } from './given.js';
import {
  BUYER,
  contestResolved,
  creditNoteIssued,
  deliveryMade,
  deliveryPromised,
  entryWithdrawn,
  feedbackAnswered,
  feedbackGiven,
  identifierLinked,
  OTHER,
  paymentAllocated,
  paymentAnnounced,
  paymentReceived,
  paymentRefunded,
  professionalRegistered,
  receivableAssigned,
  SELLER,
} from './samples.js';

type Code = keyof typeof REJECTIONS;

/** One way to break one rule: other facts, or another speaker. */
interface Fault {
  readonly code: Code;
  readonly facts?: (facts: Data) => Data;
  readonly by?: Partial<Speaker>;
}

interface Telling {
  readonly event: LedgerEvent;
  readonly history?: readonly (LedgerEvent | Said)[];
  readonly by?: Partial<Speaker>;
  readonly faults: readonly Fault[];
}

const sets = (code: Code, over: Data): Fault => ({
  code,
  facts: (facts) => ({ ...facts, ...over }),
});

/** Changes the allocations that are there, so that several faults of them go together. */
const allocations = (code: Code, change: (each: readonly Data[]) => readonly Data[]): Fault => ({
  code,
  facts: (facts) => ({ ...facts, allocations: change(listOf(facts.allocations)) }),
});

function listOf(value: unknown): readonly Data[] {
  return Array.isArray(value) ? value : [];
}

const NOTHING_FOR_ONE = allocations('amount_must_be_positive', ([first, ...rest]) => [
  { ...first, amount: '0' },
  ...rest,
]);
const ONE_TWICE = allocations('allocations_must_name_each_once', (all) => [
  ...all,
  ...all.slice(0, 1),
]);
const TOO_MUCH = allocations('allocations_must_not_exceed_the_amount', (all) => [
  ...all,
  { seller: SELLER, number: 'INV-9', amount: '900000' },
]);

const TELLINGS: readonly Telling[] = [
  {
    event: paymentReceived(),
    history: [paymentReceived({ amount: '200000' })],
    faults: [
      sets('parties_must_differ', { payer: SELLER }),
      sets('amount_must_be_positive', { amount: '0' }),
      NOTHING_FOR_ONE,
      sets('a_day_must_be_told', { initiatedOn: undefined, creditedOn: undefined }),
      ...[ONE_TWICE, TOO_MUCH],
      sets('already_told', { currency: 'USD' }),
    ],
  },
  {
    event: paymentAnnounced(),
    faults: [
      sets('parties_must_differ', { payer: SELLER }),
      sets('amount_must_be_positive', { amount: '0' }),
      NOTHING_FOR_ONE,
      sets('currency_must_come_with_the_amount', { currency: undefined }),
      ...[ONE_TWICE, TOO_MUCH],
    ],
  },
  {
    event: paymentAllocated(),
    history: [says(paymentReceived(), { party: BUYER })],
    faults: [
      sets('payment_must_be_the_tellers_to_allocate', { teller: 'bank' }),
      { code: 'payment_must_be_of_the_party_spoken_for', by: { party: OTHER } },
      ...[NOTHING_FOR_ONE, ONE_TWICE, TOO_MUCH],
    ],
    by: { party: BUYER },
  },
  {
    event: paymentRefunded({ allocations: [{ seller: SELLER, number: 'INV-1', amount: '500' }] }),
    faults: [
      sets('amount_must_be_positive', { amount: '0' }),
      ...[NOTHING_FOR_ONE, ONE_TWICE, TOO_MUCH],
    ],
  },
  {
    event: creditNoteIssued(),
    faults: [
      sets('parties_must_differ', { buyer: SELLER }),
      NOTHING_FOR_ONE,
      sets('amount_must_not_be_negative', { total: '-1' }),
      ...[ONE_TWICE, TOO_MUCH],
    ],
  },
  {
    event: receivableAssigned({ buyer: undefined, confidential: true }),
    faults: [
      sets('parties_must_differ', { factor: SELLER }),
      sets('buyer_must_not_be_named_in_confidence', { buyer: BUYER }),
    ],
  },
  {
    event: deliveryPromised(),
    history: [deliveryPromised({ dueOn: '2026-02-16' })],
    faults: [
      sets('parties_must_differ', { client: SELLER }),
      sets('amount_must_not_be_negative', { value: '-1' }),
      sets('currency_must_come_with_the_amount', { currency: undefined }),
      { code: 'already_told' },
    ],
  },
  {
    event: deliveryMade(),
    faults: [
      sets('parties_must_differ', { client: SELLER }),
      sets('days_must_be_in_order', { arrivedOn: '2026-02-13' }),
      sets('share_must_be_parts_per_million', { share: 0 }),
    ],
  },
  {
    event: feedbackGiven(),
    by: { party: BUYER },
    faults: [
      { code: 'teller_must_speak_for_a_party', by: { party: OTHER } },
      sets('parties_must_differ', { to: BUYER }),
      sets('feedback_must_be_about_a_promise_of_the_two', { about: { owner: OTHER } }),
      sets('rating_must_be_1_to_5', { rating: 6 }),
    ],
  },
  {
    event: feedbackAnswered(),
    history: [feedbackGiven()],
    faults: [
      { code: 'teller_must_speak_for_a_party', by: { party: OTHER } },
      sets('entry_must_exist', { entry: 7 }),
      sets('parties_must_differ', { from: SELLER }),
    ],
  },
  {
    event: identifierLinked(),
    history: [professionalRegistered(), identifierLinked({ kind: 'successor' })],
    by: { role: 'operator' },
    faults: [
      { code: 'only_an_operator_may', by: { role: 'emitter' } },
      sets('parties_must_differ', { to: SELLER }),
      { code: 'one_live_link_per_party' },
    ],
  },
  {
    event: contestResolved(),
    history: [professionalRegistered()],
    by: { role: 'operator' },
    faults: [
      sets('entry_must_exist', { entry: 7 }),
      { code: 'only_an_operator_may', by: { role: 'emitter' } },
      { code: 'entry_cannot_be_withdrawn' },
      { code: 'contest_must_be_open' },
    ],
  },
  {
    event: entryWithdrawn(),
    history: [professionalRegistered()],
    faults: [
      sets('entry_must_exist', { entry: 7 }),
      { code: 'entry_must_be_the_tellers_own', by: { teller: 'others', role: 'operator' } },
      { code: 'entry_cannot_be_withdrawn' },
    ],
  },
];

const ORDER = Object.keys(REJECTIONS);

describe.each(TELLINGS.map((telling) => [telling.event.type, telling] as const))(
  'a telling of %s',
  (_, { event, history = [], by, faults }) => {
    it('is refused by the first of the rules that it breaks', () => {
      const ever = faults.filter(({ facts, by }) => !facts && !by);
      fc.assert(
        fc.property(fc.subarray([...faults], { minLength: 1 }), (some) => {
          const broken = [...new Set([...some, ...ever])];
          const first = ORDER.find((code) => broken.some((fault) => fault.code === code));
          let facts: Data = { ...event.facts };
          let speaker: Partial<Speaker> = by ?? {};
          for (const fault of broken) {
            facts = fault.facts?.(facts) ?? facts;
            speaker = { ...speaker, ...fault.by };
          }
          given(...history)
            .when(says(eventWith(event.type, facts), speaker))
            .thenRejects(broken.find(({ code }) => code === first)?.code ?? 'already_told');
        }),
      );
    });
  },
);
