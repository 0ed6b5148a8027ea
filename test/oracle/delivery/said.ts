/** What may be said of a promise to deliver: facts of each type that bears upon it. */
import fc, { type Arbitrary } from 'fast-check';
import type { EventOf } from '../../../src/ledger/events.js';
import {
  BUYER,
  day,
  defined,
  earlyDay,
  type Facts,
  ownEvent,
  type Said,
  SELLER,
} from '../drawn/pools.js';

export const reference = fc.constantFrom('D1', 'D1', 'D1', 'D1', 'D1', 'D2');
const supplied = fc.record({ supplier: fc.constant(SELLER), reference }, { noNullPrototype: true });
const part = fc.constantFrom('1', '2', '3');

/** Facts of a delivery's stream, with its supplier and reference. */
function ofDelivery<Members extends object>(
  members: { [Name in keyof Members]: Arbitrary<Members[Name]> },
): Arbitrary<Members & { supplier: string; reference: string }> {
  const told = fc.record<Members>(members, { noNullPrototype: true });
  return fc.tuple(supplied, told).map(([ref, facts]) => defined({ ...ref, ...facts }));
}

const value = fc.constantFrom(
  { value: '100000', currency: 'EUR' },
  { value: '100000', currency: 'EUR' },
  {},
  { value: '10001', currency: 'EUR' },
  { value: '10001', currency: 'USD' },
);

const promised: Arbitrary<Facts<'DeliveryPromised'>> = fc
  .tuple(ofDelivery({ promisedOn: earlyDay, dueOn: day }), value)
  .map(([facts, worth]) => ({ ...facts, client: BUYER, ...worth }));

export const deliveryPromised = promised.map((facts) => ownEvent('DeliveryPromised', { ...facts }));

/** A hand-over, an arrival, or both in their order. */
const days = fc
  .tuple(day, day, fc.constantFrom('handedOverOn', 'handedOverOn', 'arrivedOn', 'both'))
  .map(([one, other, told]) => {
    const [handedOverOn, arrivedOn] = [one, other].sort();
    return told === 'both' ? { handedOverOn, arrivedOn } : { [told]: one };
  });

const made: Arbitrary<Facts<'DeliveryMade'>> = fc
  .tuple(
    ofDelivery<{ part: string; share: number | undefined }>({
      part,
      share: fc.constantFrom(undefined, undefined, 500_000, 333_333, 250_000, 1_000_000),
    }),
    days,
  )
  .map(([facts, on]) => ({ ...facts, ...on }));

type Refusal = Pick<EventOf<'DeliveryRefused'>['facts'], 'part' | 'refusedOn' | 'why'>;
type Return = Pick<EventOf<'GoodsReturned'>['facts'], 'part' | 'share' | 'returnedOn' | 'why'>;

/** Facts of each type, with how often it comes. */
export const OF_DELIVERIES: Said = {
  DeliveryPromised: [4, promised],
  DeliveryRescheduled: [
    3,
    ofDelivery<Pick<EventOf<'DeliveryRescheduled'>['facts'], 'dueOn' | 'agreedOn' | 'cause'>>({
      dueOn: day,
      agreedOn: day,
      cause: fc.constantFrom('supplier', 'client', 'carrier', 'force_majeure'),
    }),
  ],
  DeliveryMade: [9, made],
  DeliveryAccepted: [2, ofDelivery({ acceptedOn: day })],
  DeliveryRefused: [
    4,
    ofDelivery<Refusal>({
      part: fc.option(part, { nil: undefined, freq: 2 }),
      refusedOn: day,
      why: fc.constantFrom(
        ...(['quality', 'quantity', 'late', 'damaged_in_transit'] as const),
        ...(['not_ordered', 'other'] as const),
      ),
    }),
  ],
  GoodsReturned: [
    1,
    ofDelivery<Return>({
      part: fc.option(part, { nil: undefined }),
      share: fc.constantFrom(undefined, 250_000),
      returnedOn: day,
      why: fc.constantFrom('quality', 'not_needed', undefined),
    }),
  ],
  DeliveryCancelled: [
    2,
    ofDelivery<Pick<EventOf<'DeliveryCancelled'>['facts'], 'cancelledOn' | 'by'>>({
      cancelledOn: day,
      by: fc.constantFrom('supplier', 'client'),
    }),
  ],
};
