import { dayOf } from '../../src/ledger/day.js';
import { speaker } from '../ledger/given.js';
import {
  BUYER,
  creditNoteIssued,
  invoiceCancelled,
  invoiceCorrected,
  invoiceDisputed,
  invoiceDisputeResolved,
  invoiceReceived,
  invoiceRefused,
  invoiceRescheduled,
  invoiceSettledOtherwise,
  invoiceWrittenOff,
  paymentRefunded,
  paymentReversed,
  SELLER,
} from '../ledger/samples.js';
import {
  allFolded,
  bank,
  buyer,
  folded,
  invoice,
  otherwise,
  payment,
  type Said,
  seller,
  standing,
} from './folded.js';

const LATER = '2027-12-31';
const CLEAN = 'clean of promisor';
const plan = (due: string, agreedOn: string) =>
  invoiceRescheduled({
    instalments: [{ kind: 'ordinary', amount: '100000', due, basis: 'stated' }],
    agreedOn,
  });

/** The due day of what is open at the end of a day. */
function dueOn(promise: ReturnType<typeof folded>, day: string): string | null {
  const open = promise.steps.filter((step) => step.state === 'open' && dayOf(step.day) <= day);
  const due = open.at(-1)?.due ?? null;
  return due === null ? null : dayOf(due);
}

describe('the terms of an invoice', () => {
  it('that the buyer alone tells stay declared, and so does what is due by them', () => {
    const promise = folded(buyer(invoice()), seller(payment('2026-04-02')));
    expect(promise.grade).toBe('declared');
    expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 100000 late 2 declared']);
  });

  it('that the seller tells through the plain API are declared, until the buyer speaks of them', () => {
    const api: Said = { event: invoice(), by: speaker({ source: 'api' }) };
    expect(standing(folded(api), LATER)).toEqual(['open 100000 late 0 declared']);
    expect(standing(folded(api, buyer(invoiceReceived())), LATER)).toEqual([
      'open 100000 late 0 corroborated',
    ]);
  });

  it('that one hand tells for both sides corroborate nothing', () => {
    const accountant = { teller: 'seller', source: 'ledger' } as const;
    const forBuyer = speaker({ ...accountant, party: BUYER, side: 'promisor' });
    const promise = folded(seller(invoice()), { event: invoiceReceived(), by: forBuyer });
    expect(standing(promise, LATER)).toEqual(['open 100000 late 0 documented']);
  });

  it('take a stated due day before a better graded but derived one', () => {
    const derived = [
      { kind: 'ordinary', amount: '100000', due: '2026-03-31', basis: 'derived' },
    ] as const;
    const stated = [
      { kind: 'ordinary', amount: '100000', due: '2026-04-30', basis: 'stated' },
    ] as const;
    const promise = folded(
      seller(invoice({ instalments: derived })),
      buyer(invoice({ instalments: stated })),
    );
    expect(dueOn(promise, LATER)).toBe('2026-04-30');
    // The due day is the buyer's word alone, in its own favour.
    expect(standing(promise, LATER)).toEqual(['open 100000 late 0 declared']);
    expect(otherwise(promise)).toEqual(['due seller']);
  });

  it('are well supported where both sides tell one due day, though only the buyer has it stated', () => {
    const derived = {
      kind: 'ordinary',
      amount: '100000',
      due: '2026-03-31',
      basis: 'derived',
    } as const;
    const told = [seller(invoice({ instalments: [derived] })), buyer(invoice())];
    expect(standing(folded(...told), LATER)).toEqual(['open 100000 late 0 corroborated']);
    const later = { ...derived, due: '2026-03-30' };
    const apart = [seller(invoice({ instalments: [later] })), buyer(invoice())];
    expect(standing(folded(...apart), LATER)).toEqual(['open 100000 late 0 declared']);
  });

  it('have no due day where none is told, and then no lateness', () => {
    const unknown = [{ kind: 'ordinary', amount: '100000', basis: 'unknown' }] as const;
    const promise = folded(
      seller(invoice({ instalments: unknown })),
      seller(payment('2026-09-01')),
    );
    expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 100000 late 0 documented']);
    expect(promise.steps.at(-2)).toMatchObject({ due: null, basis: 'unknown' });
  });

  it('are those of the highest correction, in whatever order they were told', () => {
    const terms = (amount: string, correction: number) =>
      seller(invoiceCorrected({ ...payable(amount), correction }));
    const told = [seller(invoice()), terms('90000', 1), terms('80000', 2)];
    expect(folded(...told).size).toBe(80000);
    expect(folded(...told.reverse()).size).toBe(80000);
    expect(otherwise(folded(...told))).toEqual([]);
  });

  it('with a wrong year are one promise once corrected, even beside the buyer who told it right', () => {
    const wrong = seller(invoice({ issuedOn: '2025-03-01' }));
    const right = seller(invoiceCorrected({ ...payable('100000'), correction: 1 }));
    expect(allFolded(wrong, buyer(invoice()))).toHaveLength(2);
    const promise = folded(wrong, buyer(invoice()), right);
    expect(promise.grade).toBe('corroborated');
    expect(dayOf(promise.startOn)).toBe('2026-03-01');
  });

  it('under a number used again after 180 days are another promise, with its own payments', () => {
    const again = (issuedOn: string) =>
      buyer(
        invoice({
          issuedOn,
          instalments: [{ kind: 'ordinary', amount: '100000', due: issuedOn, basis: 'stated' }],
        }),
      );
    expect(allFolded(seller(invoice()), again('2026-08-27'))).toHaveLength(1);
    const [first, second] = allFolded(
      seller(invoice()),
      again('2026-08-28'),
      seller(payment('2026-03-31')),
      seller(payment('2026-08-30')),
    );
    expect(second?.promise).toBe(`${first?.promise}~2`);
    expect(first && standing(first, LATER)).toEqual([CLEAN, 'kept 100000 late 0 documented']);
    expect(second && standing(second, LATER)).toEqual([CLEAN, 'kept 100000 late 2 declared']);
  });

  it('that a fact names by its issue day are the ones it is about, whatever its own day', () => {
    const next = invoice({
      issuedOn: '2026-10-01',
      instalments: [{ kind: 'ordinary', amount: '100000', due: '2026-10-31', basis: 'stated' }],
    });
    const cancelled = (issuedOn?: string) =>
      invoiceCancelled({ issuedOn, cancelledOn: '2026-11-05' });
    const standingAfter = (event: ReturnType<typeof cancelled>) =>
      allFolded(seller(invoice()), seller(next), seller(event)).map((p) => standing(p, LATER));
    const [open, gone] = [['open 100000 late 0 documented'], ['void 100000 late 0 documented']];
    expect(standingAfter(cancelled())).toEqual([open, gone]);
    expect(standingAfter(cancelled('2026-03-01'))).toEqual([gone, open]);
  });
});

function payable(amount: string) {
  return {
    ...{ total: amount, prepaid: '0', payable: amount },
    instalments: [{ kind: 'ordinary', amount, due: '2026-03-31', basis: 'stated' }] as const,
  };
}

describe('what is never scored', () => {
  const at = (said: readonly Said[]) => standing(folded(...said), LATER);
  const dueAtOnce = [
    { kind: 'ordinary', amount: '100000', due: '2026-03-01', basis: 'stated' },
  ] as const;

  it.each<[string, readonly Said[], readonly string[]]>([
    [
      'a payment before the issue day',
      [seller(invoice()), seller(payment('2026-02-28'))],
      ['outside 100000 late 0 documented'],
    ],
    [
      'a cash sale',
      [seller(invoice({ instalments: dueAtOnce })), seller(payment('2026-03-01'))],
      ['outside 100000 late 0 documented'],
    ],
    [
      'a prepayment invoice',
      [seller(invoice({ typeCode: '386' }))],
      ['outside 100000 late 0 documented'],
    ],
    [
      'a self-billed prepayment invoice',
      [seller(invoice({ typeCode: '500' }))],
      ['outside 100000 late 0 documented'],
    ],
    [
      'interest',
      [seller(invoice({ purpose: 'late_interest' }))],
      ['outside 100000 late 0 documented'],
    ],
    [
      'the fixed fee',
      [seller(invoice({ purpose: 'recovery_fee' }))],
      ['outside 100000 late 0 documented'],
    ],
    [
      'a deposit, beside what is',
      [
        seller(
          invoice({
            instalments: [
              { kind: 'deposit', amount: '30000', due: '2026-03-05', basis: 'stated' },
              { kind: 'retention', amount: '70000', due: '2026-03-31', basis: 'stated' },
            ],
          }),
        ),
        seller(payment('2026-04-01')),
      ],
      [CLEAN, 'kept 70000 late 1 documented', 'outside 30000 late 0 documented'],
    ],
  ])('%s', (_, said, expected) => {
    expect(at(said)).toEqual(expected);
  });

  it('but a payment on the issue day of an invoice due later is early', () => {
    expect(at([seller(invoice()), seller(payment('2026-03-01'))])).toEqual([
      CLEAN,
      'kept 100000 late -30 documented',
    ]);
  });
});

describe('the rest after the last payment', () => {
  it.each([
    ['100000', '99900', [CLEAN, 'kept 100000 late 0 documented']],
    ['100000', '99899', ['kept 99899 late 0 documented', 'open 101 late 0 documented']],
    ['100050', '99949', ['kept 99949 late 0 documented', 'open 101 late 0 documented']],
    ['1000', '998', [CLEAN, 'kept 1000 late 0 documented']],
    ['1000', '997', ['kept 997 late 0 documented', 'open 3 late 0 documented']],
    ['2', '1', [CLEAN, 'kept 2 late 0 documented']],
    ['1000', '1500', [CLEAN, 'kept 1000 late 0 documented']],
  ])('of %s with %s paid closes within max(2, 0.1 %%)', (due, paid, expected) => {
    const promise = folded(seller(invoice(payable(due))), seller(payment('2026-03-31', paid)));
    expect(standing(promise, LATER)).toEqual(expected);
  });

  it('by somebody else is kept by the buyer all the same: whoever pays, the promise is its own', () => {
    const stranger = seller(payment('2026-04-02', '100000', { payer: 'f'.repeat(32) }));
    const promise = folded(seller(invoice()), stranger);
    expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 100000 late 2 documented']);
    expect(promise.promisor).toBe(BUYER);
  });

  it('is not paid by money of another currency, which is shown', () => {
    const dollars = { currency: 'USD' };
    const promise = folded(seller(invoice()), seller(payment('2026-03-31', '100000', dollars)));
    expect(standing(promise, LATER)).toEqual(['open 100000 late 0 documented']);
    expect(promise.discrepancies).toEqual([
      { about: 'currency', teller: `seller/${SELLER}`, told: '100000 USD', taken: 'EUR' },
    ]);
    const inEuros = [{ seller: SELLER, number: 'INV-1', amount: '100000', currency: 'EUR' }];
    const changed = payment('2026-03-31', '110000', { ...dollars, allocations: inEuros });
    expect(standing(folded(seller(invoice()), seller(changed)), LATER)).toEqual([
      CLEAN,
      'kept 100000 late 0 documented',
    ]);
  });

  it('is not reduced by a credit note in another currency', () => {
    const allocations = [{ number: 'INV-1', amount: '5000' }];
    const promise = folded(
      ...[seller(invoice()), seller(creditNoteIssued({ allocations, currency: 'USD' }))],
    );
    expect(standing(promise, LATER)).toEqual(['open 100000 late 0 documented']);
    expect(otherwise(promise)).toEqual(['currency seller']);
  });

  it('stays open where nothing was paid', () => {
    expect(standing(folded(seller(invoice(payable('2')))), LATER)).toEqual([
      'open 2 late 0 documented',
    ]);
  });
});

describe('an invoice settled otherwise than by money', () => {
  const settled = (means: 'set_off' | 'cash_discount' | 'withholding_tax' | 'tax_paid_to_state') =>
    invoiceSettledOtherwise({ amount: '100000', on: '2026-04-02', means });

  it.each(['set_off', 'cash_discount', 'withholding_tax', 'tax_paid_to_state'] as const)(
    'by %s is kept on its day',
    (means) => {
      const promise = folded(seller(invoice()), seller(settled(means)));
      expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 100000 late 2 documented']);
    },
  );

  it.each(['bank_charges', 'rounding', 'return'] as const)(
    'by %s is as never promised',
    (means) => {
      const part = invoiceSettledOtherwise({ amount: '40000', on: '2026-04-02', means });
      const promise = folded(seller(invoice()), seller(part));
      expect(standing(promise, LATER)).toEqual([
        'open 60000 late 0 documented',
        'void 40000 late 0 documented',
      ]);
    },
  );

  it('in part beside a payment fills what the payment leaves', () => {
    const discount = invoiceSettledOtherwise({
      ...{ amount: '2000', on: '2026-03-10', means: 'cash_discount' },
    });
    const promise = folded(
      seller(invoice()),
      bank(payment('2026-03-10', '98000')),
      seller(discount),
    );
    expect(standing(promise, LATER)).toEqual([
      CLEAN,
      'kept 2000 late -21 documented',
      'kept 98000 late -21 banked',
    ]);
  });
});

describe('an invoice written off', () => {
  const off = (amount: string, on: string, cause: 'uncollectible' | 'goodwill') =>
    seller(invoiceWrittenOff({ amount, on, cause }));

  it('as uncollectible is lost, each part on its own day, and kept where it is paid after all', () => {
    const told = [seller(invoice()), off('30000', '2026-06-01', 'uncollectible')];
    const more = [...told, off('70000', '2026-08-01', 'uncollectible')];
    const lostOn = folded(...more).steps.filter(({ state }) => state === 'lost');
    expect(lostOn.map(({ on, amount }) => [on && dayOf(on), amount])).toEqual([
      ['2026-06-01', 30000],
      ['2026-08-01', 70000],
    ]);
    const paid = folded(...more, seller(payment('2026-09-01', '80000')));
    expect(standing(paid, LATER)).toEqual([
      'kept 80000 late 154 documented',
      'lost 20000 late 0 documented',
    ]);
  });

  it('by goodwill or for a small difference is neutral', () => {
    const promise = folded(seller(invoice()), off('100000', '2026-06-01', 'goodwill'));
    expect(standing(promise, LATER)).toEqual(['void 100000 late 0 documented']);
  });
});

describe("the buyer's word alone", () => {
  const words: readonly (readonly [string, Said])[] = [
    ['cancels', buyer(invoiceCancelled())],
    ['credits', buyer(creditNoteIssued({ allocations: [{ number: 'INV-1', amount: '5000' }] }))],
    ['writes off', buyer(invoiceWrittenOff({ amount: '5000', cause: 'goodwill' }))],
    ['reschedules', buyer(plan('2026-12-31', '2026-03-20'))],
  ];

  it.each(words)('%s nothing where the seller speaks', (_, said) => {
    const promise = folded(seller(invoice()), said);
    expect(standing(promise, LATER).filter((text) => !text.startsWith('open 100000'))).toEqual([]);
    expect(dueOn(promise, LATER)).toBe('2026-03-31');
    expect(otherwise(promise)).toHaveLength(1);
  });

  it('cancels what it alone has told', () => {
    const promise = folded(buyer(invoice()), buyer(invoiceCancelled()));
    expect(standing(promise, LATER)).toEqual(['void 100000 late 0 declared']);
  });

  it('does not win its own dispute, but may lose it', () => {
    const told = [seller(invoice()), buyer(invoiceDisputed())];
    const won = folded(...told, buyer(invoiceDisputeResolved({ inFavourOf: 'buyer' })));
    expect(standing(won, LATER)).toEqual(['open 100000 late 0 corroborated']);
    const lost = folded(...told, buyer(invoiceDisputeResolved()));
    expect(standing(lost, LATER)).toContain('dispute_lost of promisor');
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
    expect(dueOn(buyers, LATER)).toBe('2026-05-05');
    expect(buyers.steps[0]).toMatchObject({ basis: 'derived', grade: 'declared' });
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
});

describe('a dispute', () => {
  it('without a day is shown and sets nothing apart', () => {
    const { raisedOn: _, ...facts } = invoiceDisputed().facts;
    const promise = folded(seller(invoice()), buyer({ type: 'InvoiceDisputed', facts }));
    // On this day it would be apart, had it been raised within the 180 days before.
    expect(standing(promise, '2026-04-05')).toEqual(['open 100000 late 0 corroborated']);
  });

  it('without a day that ends says nothing of the end of another one', () => {
    const { raisedOn: _, ...facts } = invoiceDisputed({ dispute: 'D0' }).facts;
    const promise = folded(
      ...[seller(invoice()), buyer({ type: 'InvoiceDisputed', facts })],
      buyer(invoiceDisputed({ dispute: 'D1', amount: '100000', raisedOn: '2026-03-15' })),
      seller(invoiceDisputeResolved({ dispute: 'D0', inFavourOf: 'seller' })),
    );
    expect(standing(promise, '2026-06-01')).toEqual(['apart 100000 late 0 corroborated']);
  });

  it('ends by a name that nobody gave a dispute where it is the only one', () => {
    const promise = folded(
      ...[seller(invoice()), buyer(invoiceDisputed({ amount: '100000' }))],
      seller(invoiceDisputeResolved({ dispute: 'OURS', inFavourOf: 'buyer' })),
    );
    expect(standing(promise, LATER)).toEqual([
      'dispute_lost of promisee',
      'void 100000 late 0 corroborated',
    ]);
  });

  it('ended by both ends as the promisee says, then on the earlier day', () => {
    const ends = (inFavourOf: 'buyer' | 'seller', resolvedOn: string) =>
      invoiceDisputeResolved({ inFavourOf, resolvedOn });
    const ended = (...said: readonly Said[]) =>
      standing(folded(seller(invoice()), buyer(invoiceDisputed()), ...said), LATER);
    const won = ['dispute_lost of promisee', 'open 90000 late 0 corroborated'];
    expect(ended(buyer(ends('seller', '2026-04-01')), seller(ends('buyer', '2026-04-10')))).toEqual(
      [...won, 'void 10000 late 0 corroborated'],
    );
    expect(
      ended(seller(ends('buyer', '2026-04-10')), seller(ends('seller', '2026-04-05'))),
    ).toContain('dispute_lost of promisor');
  });

  it('told otherwise by the other side is shown, as what it says is taken away is', () => {
    const raised = (raisedOn: string) => invoiceDisputed({ amount: '100000', raisedOn });
    const disputed = [seller(raised('2026-03-20')), buyer(raised('2026-03-10'))];
    expect(folded(seller(invoice()), ...disputed).discrepancies).toEqual([
      {
        about: 'dispute',
        teller: `buyer/${BUYER}`,
        told: expect.stringMatching(/^100000 on 2026-03-10/),
        taken: '',
      },
    ]);
    const credit = creditNoteIssued({ allocations: [{ number: 'INV-1', amount: '5000' }] });
    const less = invoiceWrittenOff({ amount: '4000', cause: 'goodwill' });
    const factor: Said = { event: less, by: speaker({ teller: 'factor' }) };
    expect(otherwise(folded(seller(invoice()), seller(credit), factor))).toEqual([
      'reduction factor',
    ]);
  });

  it('of the whole is what a refusal is', () => {
    const promise = folded(seller(invoice()), buyer(invoiceRefused({ refusedOn: '2026-03-05' })));
    expect(standing(promise, '2026-03-05')).toEqual(['apart 100000 late 0 documented']);
  });

  it('lies beside another one, and each ends by itself', () => {
    const other = { dispute: 'D2', amount: '20000', raisedOn: '2026-03-12' };
    const promise = folded(
      ...[seller(invoice()), buyer(invoiceDisputed()), buyer(invoiceDisputed(other))],
      seller(invoiceDisputeResolved({ inFavourOf: 'buyer' })),
    );
    expect(standing(promise, '2026-03-12')).toEqual([
      'apart 30000 late 0 corroborated',
      'open 70000 late 0 corroborated',
    ]);
    expect(standing(promise, '2026-04-10')).toEqual([
      'apart 20000 late 0 corroborated',
      'dispute_lost of promisee',
      'open 70000 late 0 corroborated',
      'void 10000 late 0 corroborated',
    ]);
  });

  it('after a new due day is apart as late as the days carried over and those since', () => {
    const promise = folded(
      ...[seller(invoice()), seller(plan('2026-05-31', '2026-04-10'))],
      buyer(invoiceDisputed({ amount: '100000', raisedOn: '2026-06-05' })),
    );
    expect(standing(promise, '2026-06-05')).toEqual(['apart 100000 late 15 corroborated']);
  });

  it('counts where raised on the thirtieth day after the due day', () => {
    const raised = (raisedOn: string) => buyer(invoiceDisputed({ amount: '100000', raisedOn }));
    const [last, late] = ['2026-04-30', '2026-05-01'];
    expect(standing(folded(seller(invoice()), raised(last)), last)).toEqual([
      'apart 100000 late 30 corroborated',
    ]);
    expect(standing(folded(seller(invoice()), raised(late)), late)).toEqual([
      'open 100000 late 0 corroborated',
    ]);
  });
});

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

  it('is paid again on the first day, as far as the new payment goes', () => {
    const promise = folded(
      ...[seller(invoice()), seller(transfer), back('chargeback')],
      seller(payment('2026-06-01', '70000')),
    );
    expect(standing(promise, '2026-06-01')).toEqual([
      'apart 30000 late 2 documented',
      'kept 70000 late 2 documented',
    ]);
  });

  it('by a debit that the creditor took late is on time, whatever pays it again', () => {
    const promise = folded(
      ...[seller(invoice()), seller(debit), back('chargeback')],
      seller(payment('2026-06-01', '70000')),
    );
    expect(standing(promise, '2026-06-01')).toEqual([
      'apart 30000 late 0 documented',
      'kept 70000 late 0 documented',
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
});
