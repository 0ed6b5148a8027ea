/** What may be said beside a promise: of its parties, of its tellers and of what was told. */
import fc from 'fast-check';
import type { EventOf } from '../../../src/ledger/events.js';
import {
  BUYER,
  CODE,
  day,
  FACTOR,
  type Facts,
  FORMER_BUYER,
  type Said,
  SELLER,
  STRANGER,
} from '../drawn/pools.js';

const linked = fc.constantFrom(
  { party: CODE, to: SELLER, kind: 'same' as const },
  { party: FORMER_BUYER, to: BUYER, kind: 'successor' as const },
  { party: BUYER, to: FORMER_BUYER, kind: 'establishment' as const },
  { party: STRANGER, to: CODE, kind: 'same' as const },
);

const receivable = fc
  .record({
    number: fc.constant('F1'),
    confidential: fc.constantFrom(false, false, true),
    on: day,
  })
  .map((facts): Facts<'ReceivableAssigned'> => ({ ...facts, seller: SELLER, factor: FACTOR }));

/** Of whom less is told than of the others: of some to a day, of some to none. */
const lessCovered = fc
  .tuple(fc.constantFrom(SELLER, BUYER, FORMER_BUYER, STRANGER), fc.option(day, { nil: undefined }))
  .map(([party, upTo]) => (upTo ? { party, upTo } : { party }));

/** Facts of each type, with how often it comes; generator.ts says who tells it. */
export const OF_PARTIES: Said = {
  ProfessionalRegistered: [
    1,
    fc.constantFrom<Facts<'ProfessionalRegistered'>>(
      { party: CODE, scheme: 'local', localTo: 'buyer' },
      { party: CODE, scheme: 'local', localTo: 'buyer', consumer: true },
      { party: BUYER, scheme: '0002' },
    ),
  ],
  ProfessionalUpdated: [
    1,
    fc.record({ party: fc.constantFrom(SELLER, BUYER), from: day, country: fc.constant('DE') }),
  ],
  IdentifierLinked: [2, linked],
  IdentifierUnlinked: [1, linked.map(({ party, to }) => ({ party, to }))],
  LinkConfirmed: [1, fc.constantFrom({ party: CODE, entry: 1 }, { party: CODE, entry: 0 })],
  ReceivableAssigned: [2, receivable],
  ReceivableReleased: [1, receivable],
  SourceCovered: [
    2,
    fc
      .tuple(
        day,
        fc.constantFrom(undefined, undefined, SELLER, BUYER),
        fc.array(lessCovered, { maxLength: 2 }),
      )
      .map(([upTo, party, except]) => ({
        ...{ teller: '', upTo },
        ...(party && { party }),
        ...(except.length > 0 && { except }),
      })),
  ],
  AccessGranted: [
    1,
    fc
      .record({ teller: fc.constantFrom('seller', 'buyer', 'bank'), live: fc.boolean(), on: day })
      .map(
        (facts): Facts<'AccessGranted'> => ({
          ...{ keyId: 'k1', hash: '0'.repeat(64), role: 'emitter', parties: [SELLER, BUYER] },
          ...{ source: 'ledger', ...facts },
        }),
      ),
  ],
  AccessRevoked: [1, fc.record({ keyId: fc.constant('k1'), on: day })],
  IdempotencyKeyUsed: [1, fc.constant({ teller: '', key: 'k1', request: 'r1' })],
  PayeeAccountChanged: [
    1,
    fc.record({ seller: fc.constant(SELLER), number: fc.constant('F1'), on: day }),
  ],
};

type Feedback = EventOf<'FeedbackGiven'>['facts'];

/** Of its promise, one of its two or somebody else says how the other one behaved. */
export function feedbackAbout(about: Feedback['about'], number: fc.Arbitrary<string>): Said {
  return {
    FeedbackGiven: [
      2,
      fc
        .record({
          parties: fc.constantFrom(
            ...([
              [BUYER, SELLER],
              [SELLER, BUYER],
              [BUYER, CODE],
              [STRANGER, SELLER],
            ] as const),
          ),
          rating: fc.integer({ min: 1, max: 5 }),
          number,
          on: day,
        })
        .map(({ parties: [from, to], rating, number: its, on }) => ({
          ...{ from, to, rating, on, about: { ...about, number: its } },
        })),
    ],
    FeedbackAnswered: [
      1,
      fc.record({ from: fc.constant(BUYER), to: fc.constant(SELLER), entry: fc.nat(1), on: day }),
    ],
  };
}
