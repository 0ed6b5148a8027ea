import { creditNoteIssued, paymentReversed } from '../../ledger/samples.js';
import {
  buyer,
  CLEAN,
  dueOn,
  folded,
  invoice,
  LATER,
  otherwise,
  payment,
  seller,
  standing,
} from '../folded.js';

describe('a self-billed invoice', () => {
  const due = (on: string, over: Parameters<typeof invoice>[0] = {}) =>
    invoice({
      ...{ typeCode: '389', ...over },
      instalments: [{ kind: 'ordinary', amount: '100000', due: on, basis: 'stated' }],
    });

  it('is issued by its buyer, whose due day goes before that of its seller', () => {
    const promise = folded(seller(due('2026-03-31')), buyer(due('2026-04-15')));
    expect(dueOn(promise, LATER)).toBe('2026-04-15');
    expect(otherwise(promise)).toEqual(['due seller']);
    // Nobody but the one whom it favours tells that day.
    expect(standing(promise, LATER)).toEqual(['open 100000 late 0 declared']);
    const agreed = folded(seller(due('2026-04-15')), buyer(due('2026-04-15')));
    expect(standing(agreed, LATER)).toEqual(['open 100000 late 0 corroborated']);
  });

  it('is none by the word of its buyer alone', () => {
    const sellers = seller(due('2026-03-31', { typeCode: '380' }));
    const promise = folded(sellers, buyer(due('2026-04-15')));
    expect(dueOn(promise, LATER)).toBe('2026-03-31');
  });
});

describe('an invoice with terms of cash discount', () => {
  const terms = { cashDiscounts: [{ rate: 200, by: '2026-03-10' }] };
  const paid = (on: string, amount = '98000', told = seller(invoice(terms))) =>
    standing(folded(told, seller(payment(on, amount))), LATER);

  it('is kept whole by the discounted amount paid in time, and the discount is void', () => {
    const whole = [CLEAN, 'kept 98000 late -21 documented', 'void 2000 late 0 documented'];
    expect(paid('2026-03-10')).toEqual(whole);
    // What is left within the tolerance closes with the payment.
    expect(paid('2026-03-10', '97950')).toEqual(whole);
    expect(paid('2026-03-10', '98500')).toEqual([
      ...[CLEAN, 'kept 98500 late -21 documented', 'void 1500 late 0 documented'],
    ]);
  });

  it('is not by what is paid a day later, is less, or went back', () => {
    expect(paid('2026-03-11')).toContain('open 2000 late 0 documented');
    expect(paid('2026-03-10', '97000')).toContain('open 3000 late 0 documented');
    const back = paymentReversed({ payment: 'P-2026-03-10', on: '2026-03-20' });
    const promise = folded(
      ...[seller(invoice(terms)), seller(payment('2026-03-10', '98000')), seller(back)],
    );
    expect(standing(promise, '2026-03-19')).toContain('void 2000 late 0 documented');
    expect(standing(promise, LATER)).toContain('open 100000 late 0 documented');
  });

  it('gives its discount of what a credit note leaves, once', () => {
    const credit = (amount: string) =>
      seller(
        creditNoteIssued({
          ...{ issuedOn: '2026-03-05', total: amount },
          allocations: [{ number: 'INV-1', amount }],
        }),
      );
    const told = [seller(invoice(terms)), credit('10000'), seller(payment('2026-03-10', '88200'))];
    expect(standing(folded(...told), LATER)).toEqual([
      ...[CLEAN, 'kept 88200 late -21 documented', 'void 11800 late 0 documented'],
    ]);
    const booked = [seller(invoice(terms)), seller(payment('2026-03-10', '98000')), credit('2000')];
    expect(standing(folded(...booked), LATER)).toEqual([
      ...[CLEAN, 'kept 98000 late -21 documented', 'void 2000 late 0 documented'],
    ]);
  });

  it('has none by the word of its buyer, where the seller speaks', () => {
    const told = [seller(invoice()), buyer(invoice(terms)), seller(payment('2026-03-10', '98000'))];
    expect(standing(folded(...told), LATER)).toContain('open 2000 late 0 corroborated');
    expect(paid('2026-03-10', '98000', buyer(invoice(terms)))).toContain(CLEAN);
  });
});
