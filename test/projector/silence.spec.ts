import fc, { type Arbitrary } from 'fast-check';
import type { Speaker } from '../../src/ledger/stored.js';
import { Moment } from '../../src/query/time/moment.js';
import { partiesOf, speaker } from '../ledger/given.js';
import { stored, type Telling, tellAll } from '../ledger/histories.js';
import { BUYER, OTHER, SELLER, sourceCovered } from '../ledger/samples.js';
import { invoice, payment } from '../projections/folded.js';
import { dumpOf, viewsOf } from './views.js';

const SELLERS = speaker({ teller: 'books', source: 'ledger' });
const BUYERS = speaker({ teller: 'buyer', party: BUYER, side: 'promisor', source: 'ledger' });
const KEY = 'access-K1';
const DAYS = ['2026-03-20', '2026-03-31', '2026-04-10'] as const;

function telling(stream: string, event: Telling['event'], by: Speaker, message: string): Telling {
  return { stream, event, by: { ...by, message }, parties: partiesOf(event) };
}

const live: Telling['event'] = {
  type: 'AccessGranted',
  facts: {
    ...{ keyId: 'K1', hash: 'f'.repeat(64), role: 'emitter', teller: 'books', live: true },
    ...{ parties: [SELLER], source: 'ledger', on: '2026-03-01' },
  },
};

/** An invoice of the seller, what its buyer alone says of it, and what the seller covers. */
const anything: Arbitrary<Telling> = fc
  .record({
    nth: fc.nat(99),
    what: fc.constantFrom(
      'invoice',
      'buyers',
      'sellers',
      'covers',
      'grants',
      'revokes',
      'withdraws',
      'links',
      'unlinks',
    ),
    day: fc.constantFrom(...DAYS),
    number: fc.constantFrom('A1', 'B1'),
    isForAll: fc.boolean(),
    except: fc.constantFrom([], [], [{ party: BUYER }], [{ party: OTHER, upTo: DAYS[0] }]),
  })
  .map(({ nth, what, day, number, isForAll, except }): Telling => {
    const message = `m${nth}`;
    const allocations = [{ seller: SELLER, number, amount: '100000' }];
    const paid = payment(day, '100000', { payment: `P${number}${day}`, allocations });
    switch (what) {
      case 'invoice':
        return telling(`invoice-${SELLER}/${number}`, invoice({ number }), SELLERS, message);
      case 'buyers':
        return telling(`payment-buyer/P${number}${day}`, paid, BUYERS, message);
      case 'sellers':
        return telling(`payment-books/P${number}${day}`, paid, SELLERS, message);
      case 'grants':
        return telling(KEY, live, speaker({ role: 'operator', party: null }), message);
      case 'revokes': {
        const revoked = { type: 'AccessRevoked', facts: { keyId: 'K1', on: day } } as const;
        return telling(KEY, revoked, speaker({ role: 'operator', party: null }), message);
      }
      case 'links':
        return telling(
          `professional-${OTHER}`,
          { type: 'IdentifierLinked', facts: { party: OTHER, to: BUYER, kind: 'same' } },
          speaker({ role: 'operator', party: null }),
          message,
        );
      case 'unlinks':
        return telling(
          `professional-${OTHER}`,
          { type: 'IdentifierUnlinked', facts: { party: OTHER, to: BUYER } },
          speaker({ role: 'operator', party: null }),
          message,
        );
      case 'withdraws': {
        const facts = { entry: nth % 3, why: 'clerical_error' } as const;
        return telling('source-books', { type: 'EntryWithdrawn', facts }, SELLERS, message);
      }
      default: {
        const party = isForAll ? {} : { party: SELLER };
        const less = except.length > 0 ? { except } : {};
        const covered = sourceCovered({ teller: 'books', upTo: day, ...party, ...less });
        return telling('source-books', covered, SELLERS, message);
      }
    }
  });

describe('promises that hang on the silence of their promisee', () => {
  it('change with its coverage as if all had been known at once', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(anything, { minLength: 4, maxLength: 16, size: 'max' }), (told) => {
        const events = tellAll(told).entries.map(stored);
        const [whole, stepwise] = [viewsOf(events), viewsOf(events, 1)];
        expect(dumpOf(stepwise)).toEqual(dumpOf(whole));
        for (const promise of new Moment(whole).promisesOf(BUYER)) {
          for (const { about } of promise.discrepancies) seen.add(about);
        }
      }),
    );
    expect(seen).toContain('settlement');
  });

  it('change with a link of whom it is told less of, and with its end', () => {
    const allocations = [{ seller: SELLER, number: 'A1', amount: '100000' }];
    const paid = payment('2026-03-20', '100000', { payment: 'P1', allocations });
    const covered = sourceCovered({
      ...{ teller: 'books', party: SELLER, upTo: '2026-03-31' },
      except: [{ party: OTHER }],
    });
    const operator = speaker({ role: 'operator', party: null });
    const link: Telling['event'] = {
      type: 'IdentifierLinked',
      facts: { party: OTHER, to: BUYER, kind: 'same' },
    };
    const unlink: Telling['event'] = {
      type: 'IdentifierUnlinked',
      facts: { party: OTHER, to: BUYER },
    };
    const history = [
      telling(`invoice-${SELLER}/A1`, invoice({ number: 'A1' }), SELLERS, 'm1'),
      telling('payment-buyer/P1', paid, BUYERS, 'm2'),
      telling('source-books', covered, SELLERS, 'm3'),
      telling(`professional-${OTHER}`, link, operator, 'm4'),
      telling(`professional-${OTHER}`, unlink, operator, 'm5'),
    ];
    const discrepanciesAfter = (count: number): readonly string[] => {
      const views = viewsOf(tellAll(history.slice(0, count)).entries.map(stored), 1);
      const promises = [...new Moment(views).promisesOf(SELLER)];
      return promises.flatMap(({ discrepancies }) => discrepancies.map(({ about }) => about));
    };
    expect([2, 3, 4, 5].map(discrepanciesAfter)).toEqual([[], ['settlement'], [], ['settlement']]);
  });
});
