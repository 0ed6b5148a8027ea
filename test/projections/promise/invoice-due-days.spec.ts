import { creditNoteIssued, invoiceReceived, invoiceRescheduled } from '../../ledger/samples.js';
import {
  bank,
  buyer,
  CLEAN,
  dueOn,
  folded,
  invoice,
  LATER,
  otherwise,
  payment,
  plan,
  seller,
  standing,
} from '../folded.js';

describe('a due day that only the law says', () => {
  it('stays one where the invoice came late, and so feeds no score', () => {
    const legal = [
      { kind: 'ordinary', amount: '100000', due: '2026-03-31', basis: 'legal' },
    ] as const;
    const late = seller(invoiceReceived({ receivedOn: '2026-04-08' }));
    const promise = folded(seller(invoice({ instalments: legal })), late);
    expect(dueOn(promise, LATER)).toBe('2026-05-08');
    expect(promise.steps.map(({ basis }) => basis)).toEqual(['legal']);
    const derived = folded(seller(invoice()), late);
    expect(derived.steps.map(({ basis }) => basis)).toEqual(['derived']);
  });
});

describe('a new due day', () => {
  it('told by the seller counts from the day agreed; what passed by then is carried', () => {
    const promise = folded(seller(invoice()), seller(plan('2026-05-31', '2026-04-10')));
    expect(standing(promise, '2026-04-09')).toEqual(['open 100000 late 0 documented']);
    expect(standing(promise, '2026-04-10')).toEqual(['open 100000 late 10 documented']);
    expect(dueOn(promise, LATER)).toBe('2026-05-31');
    const paid = folded(
      ...[seller(invoice()), seller(plan('2026-05-31', '2026-04-10'))],
      ...[seller(payment('2026-05-01', '40000')), seller(payment('2026-06-02', '60000'))],
    );
    expect(standing(paid, LATER)).toEqual([
      CLEAN,
      'kept 40000 late 10 documented',
      'kept 60000 late 12 documented',
    ]);
  });

  it('agreed late again carries the days passed since the one before, too', () => {
    const promise = folded(
      ...[seller(invoice()), seller(plan('2026-05-31', '2026-04-10'))],
      seller(plan('2026-07-31', '2026-06-05')),
    );
    expect(standing(promise, LATER)).toEqual(['open 100000 late 15 documented']);
  });

  it('does not touch what was paid before it was agreed', () => {
    const promise = folded(
      ...[seller(invoice()), seller(payment('2026-04-05', '40000'))],
      seller(plan('2026-05-31', '2026-04-10')),
    );
    expect(standing(promise, LATER)).toEqual([
      'kept 40000 late 5 documented',
      'open 60000 late 10 documented',
    ]);
  });

  it('told again while in force is one agreement; one that comes back is another', () => {
    const [x, y, z] = [
      plan('2026-04-30', '2026-03-10'),
      plan('2026-06-30', '2026-03-20'),
      plan('2026-04-30', '2026-03-25'),
    ];
    const twice = plan('2026-04-30', '2026-03-15');
    expect(folded(seller(invoice()), seller(x), seller(twice)).steps).toHaveLength(3);
    expect(dueOn(folded(...[invoice(), x, y, z].map(seller)), LATER)).toBe('2026-04-30');
  });

  it('follows from a receipt after the due day, 30 days later, by whose word', () => {
    const late = invoiceReceived({ receivedOn: '2026-04-05' });
    const sellers = folded(seller(invoice()), seller(late));
    expect(dueOn(sellers, LATER)).toBe('2026-05-05');
    expect(sellers.steps[0]).toMatchObject({ basis: 'derived', grade: 'documented' });
    const buyers = folded(seller(invoice()), buyer(late));
    expect(dueOn(buyers, LATER)).toBe('2026-03-31');
    expect(otherwise(buyers)).toEqual(['receipt buyer']);
    const alone = folded(buyer(invoice()), buyer(late));
    expect(dueOn(alone, LATER)).toBe('2026-05-05');
    expect(alone.steps[0]).toMatchObject({ basis: 'derived', grade: 'declared' });
    const both = folded(
      ...[seller(invoice()), buyer(late)],
      seller(invoiceReceived({ receivedOn: '2026-03-31' })),
    );
    expect(dueOn(both, LATER)).toBe('2026-03-31');
    const received = (receivedOn: string) => invoiceReceived({ receivedOn });
    const sellersWord = [seller(received('2026-04-08')), buyer(received('2026-03-05'))];
    expect(dueOn(folded(seller(invoice()), ...sellersWord), LATER)).toBe('2026-05-08');
    const earlier = [seller(received('2026-04-08')), bank(received('2026-04-06'))];
    expect(dueOn(folded(seller(invoice()), ...earlier), LATER)).toBe('2026-05-06');
  });

  const two = (first: string, second: string, amounts: readonly [string, string]) =>
    [first, second].map(
      (due, i) => ({ kind: 'ordinary', amount: amounts[i] ?? '', due, basis: 'stated' }) as const,
    );
  const halves = ['50000', '50000'] as const;
  const inTwo = seller(
    invoice({ issuedOn: '2026-01-01', instalments: two('2026-01-31', '2026-02-28', halves) }),
  );

  it('of one instalment leaves the lateness of the others what it is', () => {
    const instalments = two('2026-01-31', '2026-04-30', halves);
    const moved = seller(invoiceRescheduled({ instalments, agreedOn: '2026-03-10' }));
    const promise = folded(inTwo, moved, seller(payment('2026-03-20', '50000')));
    expect(standing(promise, LATER)).toEqual([
      'kept 50000 late 48 documented',
      'open 50000 late 10 documented',
    ]);
  });

  it('that had passed on the day agreed counts no day twice', () => {
    const promise = folded(
      ...[seller(invoice()), seller(plan('2026-04-05', '2026-04-10'))],
      seller(payment('2026-04-20')),
    );
    expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 100000 late 20 documented']);
    const earlier = folded(
      ...[seller(invoice()), seller(plan('2026-03-10', '2026-04-10'))],
      seller(payment('2026-04-20')),
    );
    expect(standing(earlier, LATER)).toEqual([CLEAN, 'kept 100000 late 20 documented']);
  });

  it('is one of those agreed on a day: the earlier, of tellers as good as one another', () => {
    const both = [plan('2026-06-30', '2026-04-10'), plan('2026-05-31', '2026-04-10')].map(seller);
    for (const plans of [both, both.toReversed()]) {
      const promise = folded(seller(invoice()), ...plans);
      expect(dueOn(promise, LATER)).toBe('2026-05-31');
      expect(standing(promise, LATER)).toEqual(['open 100000 late 10 documented']);
      expect(otherwise(promise)).toEqual(['reschedule seller']);
    }
  });

  it('after a late receipt is filled, and cut, earliest first as it is then', () => {
    const received = seller(invoiceReceived({ receivedOn: '2026-02-10' }));
    const issued = seller(
      invoice({
        ...{ issuedOn: '2026-01-01' },
        instalments: two('2026-01-31', '2026-02-28', ['60000', '40000']),
      }),
    );
    const paid = [payment('2026-02-28', '40000'), payment('2026-03-12', '60000')].map(seller);
    const kept = folded(issued, received, ...paid);
    expect(standing(kept, LATER)).toEqual([CLEAN, 'kept 100000 late 0 documented']);
    const credit = creditNoteIssued({
      ...{ issuedOn: '2026-02-20', total: '60000' },
      allocations: [{ number: 'INV-1', amount: '60000' }],
    });
    const cut = folded(issued, received, seller(credit), seller(payment('2026-02-28', '40000')));
    expect(standing(cut, LATER)).toEqual([
      CLEAN,
      'kept 40000 late 0 documented',
      'void 60000 late 0 documented',
    ]);
  });
});
