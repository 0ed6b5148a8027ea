/** What a promisor's word alone does not take away from what others tell (ADR 44). */
import {
  deliveryCancelled,
  deliveryMade,
  deliveryRefused,
  invoiceApproved,
  invoiceDisputed,
  invoiceDisputeResolved,
  invoiceSettledOtherwise,
  paymentReversed,
} from '../../ledger/samples.js';
import {
  allFolded,
  buyer,
  CLEAN,
  client,
  delivery,
  folded,
  invoice,
  LATER,
  otherwise,
  payment,
  type Said,
  seller,
  standing,
  supplier,
} from '../folded.js';

const lost = invoiceDisputeResolved({ dispute: 'D1', inFavourOf: 'seller' });

describe('a buyer that tells of an invoice by another text of its number', () => {
  const other = { total: '900', payable: '900', issuedOn: '2026-02-20' };
  const disputed = buyer(invoiceDisputed({ number: 'INV 1', dispute: 'D1', amount: '100000' }));
  const sellers = [seller(invoice()), seller(lost)];
  const told = buyer(invoice({ number: 'INV 1', ...other }));

  it('takes no dispute with it that it lost', () => {
    for (const said of [
      [...sellers, disputed, told],
      [told, disputed, ...sellers],
    ]) {
      const [sellersOwn] = allFolded(...said);
      expect(sellersOwn && standing(sellersOwn, LATER)).toEqual([
        ...['dispute_lost of promisor', 'open 100000 late 0 documented'],
      ]);
    }
  });

  it('draws nothing to a later use that it alone tells', () => {
    const later = buyer(invoice({ issuedOn: '2026-09-01' }));
    const ended = seller(
      invoiceDisputeResolved({ dispute: 'D1', inFavourOf: 'seller', resolvedOn: '2026-09-15' }),
    );
    const [first, second] = allFolded(seller(invoice()), disputed, ended, later);
    expect(first && standing(first, LATER)).toEqual([
      ...['dispute_lost of promisor', 'open 100000 late 0 corroborated'],
    ]);
    expect(second && standing(second, LATER)).toEqual(['open 100000 late 0 declared']);
  });

  it('tells promises of its own where nobody else tells any', () => {
    expect(allFolded(buyer(invoice()), told)).toHaveLength(2);
  });
});

describe('a promise of which only the buyer tells the terms', () => {
  it('is no dispute won by its word where the seller speaks of it', () => {
    const told = [buyer(invoice()), buyer(invoiceDisputed({ amount: '100000' }))];
    const won = buyer(invoiceDisputeResolved({ inFavourOf: 'buyer' }));
    expect(standing(folded(...told, won), LATER)).toEqual([
      ...['dispute_lost of promisee', 'void 100000 late 0 declared'],
    ]);
    const heard = standing(folded(...told, won, seller(invoiceApproved())), LATER);
    expect(heard).toEqual(['open 100000 late 0 declared']);
  });
});

describe('a set-off that came late, as its seller says', () => {
  const setOff = seller(
    invoiceSettledOtherwise({ amount: '60000', on: '2026-05-15', means: 'set_off' }),
  );

  it('is not replaced by an earlier payment that only its buyer tells', () => {
    const paid = buyer(payment('2026-03-20', '100000'));
    const promise = folded(seller(invoice()), setOff, paid);
    expect(standing(promise, LATER)).toEqual([
      ...[CLEAN, 'kept 40000 late -11 declared', 'kept 60000 late 45 documented'],
    ]);
    expect(otherwise(promise)).toEqual(['settlement buyer']);
  });

  it('leaves as much room for what its buyer paid again once the first went back', () => {
    const first = buyer(payment('2026-03-20', '40000'));
    const back = paymentReversed({ payment: 'P-2026-03-20', on: '2026-03-25' });
    const again = buyer(payment('2026-03-30', '40000'));
    const promise = folded(seller(invoice()), setOff, first, buyer(back), again);
    expect(standing(promise, LATER)).toContain('kept 40000 late -1 declared');
  });
});

describe('a debit that its creditor took late', () => {
  const debit = payment('2026-04-20', '100000', { instrument: 'direct_debit' });
  const late = (...said: readonly Said[]) => standing(folded(...said), LATER);

  it('is late where only the buyer says that it was a debit', () => {
    expect(late(seller(invoice()), seller(debit))).toEqual([
      CLEAN,
      'kept 100000 late 0 documented',
    ]);
    expect(late(seller(invoice()), buyer(debit))).toEqual([CLEAN, 'kept 100000 late 20 declared']);
    expect(late(buyer(invoice()), buyer(debit))).toEqual([CLEAN, 'kept 100000 late 0 declared']);
  });
});

describe('a supplier', () => {
  const { arrivedOn: _, share: __, ...facts } = deliveryMade().facts;
  const made: Said['event'] = {
    type: 'DeliveryMade',
    facts: { ...facts, handedOverOn: '2026-02-20' },
  };

  it('draws no late part to a later use that it alone tells', () => {
    const late = { ...made.facts, handedOverOn: '2026-09-20' };
    const again = supplier(delivery({ promisedOn: '2026-09-01', dueOn: '2026-09-30' }));
    const promises = allFolded(
      ...[client(delivery()), client({ type: 'DeliveryMade', facts: late }), again],
    );
    expect(promises.map((promise) => standing(promise, LATER))).toEqual([
      ['open 250000 late 0 declared'],
      [CLEAN, 'kept 250000 late 217 documented'],
    ]);
  });

  it('that alone says it called off what its client awaits leaves it open', () => {
    const off = supplier(deliveryCancelled({ by: 'supplier', cancelledOn: '2026-02-01' }));
    const promise = folded(client(delivery()), off);
    expect(standing(promise, LATER)).toEqual(['open 250000 late 0 documented']);
    expect(otherwise(promise)).toEqual(['cancellation supplier']);
    expect(standing(folded(supplier(delivery()), off), LATER)).toEqual([
      'lost 250000 late 0 declared',
    ]);
  });

  it('takes back by its word alone no late part that its client tells', () => {
    const refused = supplier(deliveryRefused({ refusedOn: '2026-02-20', part: '1' }));
    expect(standing(folded(client(delivery()), client(made), refused), LATER)).toEqual([
      ...['kept 250000 late 5 documented', 'refused_quality of promisor'],
    ]);
    const own = folded(client(delivery()), supplier(made), refused);
    expect(standing(own, LATER)).toContain('open 250000 late 0 corroborated');
  });
});
