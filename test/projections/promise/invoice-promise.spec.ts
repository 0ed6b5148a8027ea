import { dayOf } from '../../../src/ledger/values/day.js';
import { speaker } from '../../ledger/given.js';
import {
  BUYER,
  creditNoteIssued,
  invoiceCancelled,
  invoiceCorrected,
  invoiceDisputed,
  invoiceDisputeResolved,
  invoiceLinked,
  invoiceReceived,
  invoiceSettledOtherwise,
  invoiceWrittenOff,
  SELLER,
} from '../../ledger/samples.js';
import {
  allFolded,
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
  type Said,
  seller,
  standing,
} from '../folded.js';

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

  it('take a derived due day of the seller before one that only the buyer states', () => {
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
    expect(dueOn(promise, LATER)).toBe('2026-03-31');
    expect(standing(promise, LATER)).toEqual(['open 100000 late 0 corroborated']);
    expect(otherwise(promise)).toEqual(['due buyer']);
    const legal = [{ ...derived[0], basis: 'legal' }] as const;
    const unknown = folded(
      seller(invoice({ instalments: legal })),
      buyer(invoice({ instalments: stated })),
    );
    expect(dueOn(unknown, LATER)).toBe('2026-04-30');
    // The due day is the buyer's word alone, in its own favour.
    expect(standing(unknown, LATER)).toEqual(['open 100000 late 0 declared']);
    expect(otherwise(unknown)).toEqual(['due seller']);
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
    expect(dueOn(folded(...apart), LATER)).toBe('2026-03-30');
    expect(standing(folded(...apart), LATER)).toEqual(['open 100000 late 0 corroborated']);
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

  it('are those of a correction under a number of its own, linked to the one that it replaces', () => {
    const terms = { ...payable('120000'), number: 'INV-2', correction: 1 };
    const link = invoiceLinked({ number: 'INV-2', toSeller: SELLER, toNumber: 'INV-1' });
    const told = [seller(invoice()), seller(invoiceCorrected(terms)), seller(link)];
    expect(folded(...told).size).toBe(120000);
    expect(folded(...told.reverse()).size).toBe(120000);
    // Two numbers of one seller that it links are one invoice, which its correction corrects.
    const other = seller(invoice({ number: 'INV-2', payable: '90000', total: '90000' }));
    expect(folded(...told, other).size).toBe(120000);
  });

  it('are by precedence one of two corrections as high, under two numbers that a link joins', () => {
    const under = (number: string, amount: string) =>
      seller(invoiceCorrected({ ...payable(amount), number, correction: 1 }));
    const link = invoiceLinked({ number: 'INV-2', toSeller: SELLER, toNumber: 'INV-1' });
    for (const [one, other] of [['90000', '80000'] as const, ['80000', '90000'] as const]) {
      const told = [seller(invoice()), under('INV-1', one), under('INV-2', other), seller(link)];
      expect(folded(...told).size).toBe(80000);
      expect(folded(...told.reverse()).size).toBe(80000);
    }
  });

  it('are told otherwise in one order, though voices of one teller use one message id', () => {
    const through = ({ event, by }: Said): Said => {
      return { event, by: { ...by, teller: 'platform' }, message: 'D-1' };
    };
    const credit = creditNoteIssued();
    const inDollars = { ...credit, facts: { ...credit.facts, currency: 'USD' } };
    const told = [through(seller(inDollars)), through(buyer(inDollars))];
    const otherwiseIn = (said: readonly Said[]) =>
      folded(seller(invoice()), ...said).discrepancies.map(({ voice }) => voice);
    expect(otherwiseIn(told)).toEqual([`platform/${SELLER}`, `platform/${BUYER}`]);
    expect(otherwiseIn(told.reverse())).toEqual([`platform/${SELLER}`, `platform/${BUYER}`]);
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
      {
        ...{ about: 'currency', voice: `seller/${SELLER}` },
        ...{ told: { amount: 100_000, currency: 'USD' }, taken: { value: 'EUR' } },
      },
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

  it('as uncollectible, is not paid by the word of the buyer alone', () => {
    const told = [seller(invoice()), off('100000', '2026-06-01', 'uncollectible')];
    const paid = payment('2026-03-20');
    expect(standing(folded(...told, buyer(paid)), LATER)).toEqual([
      'lost 100000 late 0 documented',
    ]);
    expect(otherwise(folded(...told, buyer(paid)))).toEqual(['settlement buyer']);
    expect(standing(folded(...told, bank(paid)), LATER)).toEqual([
      CLEAN,
      'kept 100000 late -11 banked',
    ]);
  });

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
  const settledBy = (
    means: 'set_off' | 'cash_discount' | 'withholding_tax' | 'tax_paid_to_state',
  ) => invoiceSettledOtherwise({ amount: '100000', on: '2026-04-02', means });

  it('settles otherwise what it alone has told, and supports what its seller tells too', () => {
    const alone = folded(buyer(invoice()), buyer(settledBy('set_off')));
    expect(standing(alone, LATER)).toEqual([CLEAN, 'kept 100000 late 2 declared']);
    const both = folded(
      seller(invoice()),
      ...[buyer, seller].map((by) => by(settledBy('set_off'))),
    );
    expect(standing(both, LATER)).toEqual([CLEAN, 'kept 100000 late 2 corroborated']);
    expect(otherwise(both)).toEqual([]);
  });

  const words: readonly (readonly [string, Said])[] = [
    ['cancels', buyer(invoiceCancelled())],
    ['credits', buyer(creditNoteIssued({ allocations: [{ number: 'INV-1', amount: '5000' }] }))],
    ['writes off', buyer(invoiceWrittenOff({ amount: '5000', cause: 'goodwill' }))],
    ['reschedules', buyer(plan('2026-12-31', '2026-03-20'))],
    ...(['set_off', 'cash_discount', 'withholding_tax', 'tax_paid_to_state'] as const).map(
      (means) => [`settles by ${means}`, buyer(settledBy(means))] as const,
    ),
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
