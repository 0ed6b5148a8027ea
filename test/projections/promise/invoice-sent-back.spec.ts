import { paymentRefunded, paymentReversed, SELLER } from '../../ledger/samples.js';
import {
  allFolded,
  bank,
  CLEAN,
  folded,
  invoice,
  LATER,
  payment,
  seller,
  standing,
} from '../folded.js';

describe('money sent back', () => {
  const debit = payment('2026-04-02', '100000', { payment: 'P-1', instrument: 'direct_debit' });
  const transfer = payment('2026-04-02', '100000', { payment: 'P-1' });
  const back = (cause: 'chargeback' | 'payer_refund') =>
    seller(paymentReversed({ on: '2026-04-05', cause }));

  it('through no fault of the payer is apart for 180 days, no later than when it was paid', () => {
    const promise = folded(seller(invoice()), seller(transfer), back('chargeback'));
    expect(standing(promise, '2026-10-01')).toEqual(['apart 100000 late 2 documented']);
    expect(standing(promise, '2026-10-02')).toEqual(['open 100000 late 0 documented']);
  });

  it.each([
    ['by a transfer is paid again on its day, as far as the new payment goes', transfer, 2],
    ['by a debit that the creditor took late is on time, whatever pays it again', debit, 0],
  ])('%s', (_, first, late) => {
    const promise = folded(
      ...[seller(invoice()), seller(first), back('chargeback')],
      seller(payment('2026-06-01', '70000')),
    );
    expect(standing(promise, '2026-06-01')).toEqual([
      `apart 30000 late ${late} documented`,
      `kept 70000 late ${late} documented`,
    ]);
  });

  it('closes with the last payment as the payments before it count', () => {
    const promise = folded(
      ...[seller(invoice()), seller(transfer), back('chargeback')],
      seller(payment('2026-06-01', '99950')),
    );
    expect(standing(promise, '2026-06-01')).toEqual([CLEAN, 'kept 100000 late 2 documented']);
  });

  it('is paid again on the first day only as long as it is set apart', () => {
    const again = (on: string) =>
      standing(
        folded(
          ...[seller(invoice()), seller(transfer), back('chargeback')],
          seller(payment(on, '100000', { payment: 'P-2' })),
        ),
        on,
      );
    // Sent back on 5 April, so apart up to 1 October; then it is open from the due day, 31 March.
    expect(again('2026-10-01')).toEqual([CLEAN, 'kept 100000 late 2 documented']);
    expect(again('2026-10-02')).toEqual([CLEAN, 'kept 100000 late 185 documented']);
  });

  it('by the payer opens the promise and is no returned debit', () => {
    const promise = folded(seller(invoice()), seller(debit), back('payer_refund'));
    expect(standing(promise, LATER)).toEqual(['open 100000 late 0 documented']);
  });

  it('by a refund that names its invoice is paid no more, in whatever order it is told', () => {
    const first = seller(payment('2026-03-10', '60000'));
    const second = seller(payment('2026-03-20', '40000'));
    const allocations = [{ seller: SELLER, number: 'INV-1', amount: '70000' }];
    const refund = (over: Parameters<typeof paymentRefunded>[0]) =>
      paymentRefunded({ payment: 'R-1', on: '2026-04-20', amount: '70000', ...over });
    const told = [seller(invoice()), first, second, seller(refund({ allocations }))];
    const nets = ['apart 70000 late 0 documented', 'kept 30000 late -21 documented'];
    expect(standing(folded(...told), '2026-04-20')).toEqual(nets);
    expect(folded(...told.toReversed())).toEqual(folded(...told));
    // What is paid after the refund is not what it takes back.
    const later = payment('2026-05-02', '70000', { payment: 'P-3' });
    expect(standing(folded(...told, seller(later)), '2026-04-25')).toEqual(nets);
    expect(standing(folded(...told, seller(later)), LATER)).toEqual([
      CLEAN,
      'kept 40000 late -11 documented',
      'kept 60000 late -21 documented',
    ]);
    // What another voice tells of the payments is its own account, and a plain refund is a gift.
    const others = [seller(invoice()), first, second, bank(refund({ allocations }))];
    expect(standing(folded(...others), LATER)).toEqual(
      standing(folded(seller(invoice()), first, second, seller(refund({}))), LATER),
    );
  });

  it('of two numbers that are one promise is one payment sent back', () => {
    const both = payment('2026-04-02', '100000', {
      ...{ payment: 'P-1', instrument: 'direct_debit' },
      allocations: [
        { seller: SELLER, number: 'INV-1', amount: '60000' },
        { seller: SELLER, number: 'INV 1', amount: '40000' },
      ],
    });
    const promise = folded(
      ...[seller(invoice()), seller(both)],
      seller(paymentReversed({ on: '2026-04-05' })),
    );
    expect(standing(promise, '2026-04-04')).toEqual([CLEAN, 'kept 100000 late 0 documented']);
    const returned = promise.steps.filter(({ state }) => state === 'returned_debit');
    expect(returned.map(({ count }) => count)).toEqual([1_000_000]);
  });

  it('is one incident, however many invoices the debit was for', () => {
    const invoices = ['INV-1', 'INV-2', 'INV-3'];
    const paid = payment('2026-04-02', '300000', {
      ...{ payment: 'P-1', instrument: 'direct_debit' },
      allocations: invoices.map((number) => ({ seller: SELLER, number, amount: '100000' })),
    });
    const promises = allFolded(
      ...invoices.map((number) => seller(invoice({ number }))),
      ...[seller(paid), seller(paymentReversed({ payment: 'P-1', on: '2026-04-05' }))],
    );
    const marks = promises.map(({ steps }) =>
      steps.filter(({ state }) => state === 'returned_debit').map(({ count }) => count),
    );
    expect(marks).toEqual([[333_333], [333_333], [333_334]]);
    for (const promise of promises) {
      expect(standing(promise, LATER)).toEqual([
        'open 100000 late 0 documented',
        'returned_debit of promisor',
      ]);
    }
  });
});
