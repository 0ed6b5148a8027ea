import { speaker } from '../../ledger/given.js';
import {
  BUYER,
  creditNoteIssued,
  invoiceCorrected,
  invoiceLinked,
  OTHER,
  SELLER,
} from '../../ledger/samples.js';
import {
  allFolded,
  bank,
  buyer,
  CLEAN,
  delivery,
  folded,
  invoice,
  LATER,
  notCounted,
  payment,
  type Said,
  seller,
  standing,
  supplier,
} from '../folded.js';

const to = (number: string, on: string, amount = '100000') =>
  payment(on, amount, { payment: `P-${on}`, allocations: [{ seller: SELLER, number, amount }] });
const others: (event: Said['event']) => Said = (event) => ({
  event,
  by: speaker({ teller: 'other', party: OTHER, side: 'promisor', source: 'ledger' }),
});

describe('two numbers that differ in punctuation only', () => {
  const two = [
    seller(invoice({ number: '1-11' })),
    seller(invoice({ number: '11-1', buyer: OTHER, issuedOn: '2026-03-05' })),
  ];

  it('are two promises where one teller tells both', () => {
    const promises = allFolded(...two);
    expect(promises.map(({ promise, number, promisor }) => [promise, number, promisor])).toEqual([
      [`invoice-${SELLER}/111`, '1-11', BUYER],
      [`invoice-${SELLER}/111~2`, '11-1', OTHER],
    ]);
    const same = allFolded(
      ...[invoice({ number: '1-11' }), invoice({ number: '11-1' })].map(seller),
    );
    expect(same.map(({ number }) => number)).toEqual(['1-11', '11-1']);
  });

  it('are one where a corrected invoice with a number of its own replaces another', () => {
    const { type: _, facts } = invoice({ number: 'INV-9', payable: '80000' });
    const corrected = seller(invoiceCorrected({ ...facts, correction: 1 }));
    const link = { seller: SELLER, number: 'INV-9', toSeller: SELLER, toNumber: 'INV-1' };
    const said = [seller(invoice()), corrected, seller(invoiceLinked(link))];
    for (const order of [said, said.toReversed()]) {
      expect(standing(folded(...order), LATER)).toEqual(['open 80000 late 0 documented']);
    }
  });

  it('get each what is told of it: payments, credits and disputes', () => {
    const credit = creditNoteIssued({
      ...{ buyer: OTHER, total: '40000' },
      allocations: [{ number: '11-1', amount: '40000' }],
    });
    const promises = allFolded(...two, seller(to('1-11', '2026-04-02')), seller(credit));
    expect(promises.map((promise) => standing(promise, LATER))).toEqual([
      [CLEAN, 'kept 100000 late 2 documented'],
      ['open 60000 late 0 documented', 'void 40000 late 0 documented'],
    ]);
    const both = payment('2026-04-02', '200000', {
      allocations: ['1-11', '11-1'].map((number) => ({ seller: SELLER, number, amount: '100000' })),
    });
    for (const promise of allFolded(...two, seller(both))) {
      expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 100000 late 2 documented']);
    }
  });

  it('that are neither of them stay unclear', () => {
    const unclear = seller(to('111', '2026-04-02'));
    expect(notCounted(...two, unclear)).toEqual(['PaymentReceived promise_is_unclear']);
    expect(allFolded(...two, unclear).map((promise) => standing(promise, LATER))).toEqual([
      ['open 100000 late 0 documented'],
      ['open 100000 late 0 documented'],
    ]);
  });
});

describe('a number that another teller writes otherwise', () => {
  it('is the same where buyer, currency, and total or day of issue agree', () => {
    const sellers = seller(invoice({ number: 'F-1' }));
    const asWritten = (over: Parameters<typeof invoice>[0]) =>
      allFolded(sellers, buyer(invoice({ number: 'F1', ...over }))).length;
    expect(asWritten({})).toBe(1);
    expect(asWritten({ total: '90000', payable: '90000' })).toBe(1);
    expect(asWritten({ issuedOn: '2026-03-02' })).toBe(1);
    expect(asWritten({ total: '90000', payable: '90000', issuedOn: '2026-03-02' })).toBe(2);
    expect(asWritten({ currency: 'USD' })).toBe(2);
    const written = folded(
      sellers,
      buyer(invoice({ number: 'F1' })),
      buyer(to('F1', '2026-04-02')),
    );
    expect(standing(written, LATER)).toEqual([CLEAN, 'kept 100000 late 2 declared']);
  });

  it('joins none of two that it could be', () => {
    const told = [
      ...[seller(invoice({ number: '1-11' })), seller(invoice({ number: '11-1' }))],
      buyer(invoice({ number: '111' })),
    ];
    const promises = allFolded(...told);
    expect(promises.map(({ number, grade }) => [number, grade])).toEqual([
      ['1-11', 'documented'],
      ['11-1', 'documented'],
      ['111', 'declared'],
    ]);
    expect(allFolded(...told.toReversed())).toEqual(promises);
  });

  it('by two texts of one teller joins with neither', () => {
    const texts = ['F1', 'F.1'].map((number) => buyer(invoice({ number })));
    expect(allFolded(seller(invoice({ number: 'F-1' })), ...texts)).toHaveLength(3);
  });

  it('by somebody else is nothing of it', () => {
    const told = [
      ...[seller(invoice({ number: 'F-1' })), others(invoice({ number: 'F1', buyer: OTHER }))],
      bank(to('F1', '2026-04-02')),
    ];
    expect(standing(folded(...told), LATER)).toEqual([CLEAN, 'kept 100000 late 2 banked']);
    expect(notCounted(...told)).toEqual(['InvoiceIssued promised_to_another']);
  });
});

describe('two references of one supplier that differ in punctuation only', () => {
  it('are two deliveries', () => {
    const promises = allFolded(
      ...['L-11', 'L1-1'].map((reference) => supplier(delivery({ reference }))),
    );
    expect(promises.map(({ number }) => number)).toEqual(['L-11', 'L1-1']);
  });
});
