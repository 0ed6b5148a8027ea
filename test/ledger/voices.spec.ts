import type { Speaker } from '../../src/ledger/stored.js';
import { given, says } from './given.js';
import {
  BUYER,
  entryWithdrawn,
  invoiceIssued,
  OTHER,
  paymentAllocated,
  paymentReceived,
  paymentRefunded,
  paymentReversed,
  SELLER,
} from './samples.js';

/** Another client of the platform that told what the seller said. */
const client: Partial<Speaker> = { party: OTHER, parties: new Set([OTHER]) };
const several: Partial<Speaker> = { party: null, parties: new Set([OTHER, 'd'.repeat(32)]) };
const own: Partial<Speaker> = { party: null, parties: new Set([OTHER, SELLER]) };

describe('what one client of a platform told', () => {
  it('is not another one’s to withdraw, though both go by one name', () => {
    const buyer = { party: BUYER, parties: new Set([BUYER]) };
    given(invoiceIssued())
      .when(says(entryWithdrawn(), buyer))
      .thenRejects('entry_must_be_the_tellers_own', '/entry');
    given(invoiceIssued()).when(says(entryWithdrawn(), client)).thenRejects('entry_must_exist');
    given(invoiceIssued()).when(says(entryWithdrawn(), several)).thenRejects('entry_must_exist');
  });

  it('is withdrawn by its voice, or by a key that may speak for it', () => {
    for (const by of [{}, own, { party: null }]) {
      given(invoiceIssued()).when(says(entryWithdrawn(), by)).thenTold(entryWithdrawn());
    }
  });

  it('as a payment is not another one’s to reverse, refund, allocate or tell again', () => {
    const { payer: _, ...facts } = paymentReceived().facts;
    const other = { type: 'PaymentReceived' as const, facts: { ...facts, amount: '200000' } };
    for (const event of [paymentReversed(), paymentRefunded(), paymentAllocated(), other]) {
      for (const by of [client, several]) {
        given(paymentReceived())
          .when(says(event, by))
          .thenRejects('payment_must_be_of_the_party_spoken_for', '/payment');
      }
    }
  });

  it('as a payment is not reversed by what another one said before it', () => {
    const [told] = [paymentReceived()];
    given(says(paymentReversed(), client))
      .when(told)
      .thenTold(expect.objectContaining({ after: expect.objectContaining({ shares: shares() }) }));
  });

  it('is nothing to another one whose message has the same id', () => {
    const own = says(invoiceIssued({ buyer: OTHER }), { ...client, message: 'm0' });
    given(invoiceIssued({ total: '987654', prepaid: '887654' }))
      .when(own)
      .thenTold(own.event);
    const same = says(invoiceIssued(), { ...client, message: 'm0' });
    given(invoiceIssued()).when(same).thenTold(same.event);
    given(invoiceIssued(), same).when(same).thenDuplicate(1);
  });
});

function shares(): readonly object[] {
  return [
    { seller: SELLER, number: 'INV-1', amount: '60000' },
    { seller: SELLER, number: 'INV-2', amount: '40000' },
  ];
}
