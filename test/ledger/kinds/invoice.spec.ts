import type { InvoiceCorrected } from '../../../src/ledger/events.js';
import { REUSED_AFTER_DAYS } from '../../../src/ledger/stream/statements.js';
import { given, says } from '../given.js';
import {
  BUYER,
  entryWithdrawn,
  invoiceApproved,
  invoiceCancelled,
  invoiceCorrected,
  invoiceDisputed,
  invoiceDisputeResolved,
  invoiceIssued,
  invoiceLinked,
  invoiceReceived,
  invoiceRefused,
  invoiceRescheduled,
  invoiceSettledOtherwise,
  invoiceWrittenOff,
  OTHER,
  SELLER,
} from '../samples.js';

const buyer = { teller: 'buyers-books', party: BUYER, side: 'promisor' } as const;
const single = (amount: string, due?: string) =>
  due === undefined
    ? ({ kind: 'ordinary', amount, basis: 'unknown' } as const)
    : ({ kind: 'ordinary', amount, due, basis: 'stated' } as const);

describe('an invoice', () => {
  it.each([
    invoiceIssued(),
    invoiceCorrected({ correction: 3 }),
    invoiceReceived(),
    invoiceApproved(),
    invoiceRefused(),
    invoiceDisputed(),
    invoiceDisputeResolved(),
    invoiceRescheduled(),
    invoiceCancelled(),
    invoiceSettledOtherwise(),
    invoiceWrittenOff(),
    invoiceLinked(),
  ])('may begin with $type', (event) => {
    given().when(event).thenTold(event);
  });

  it('may be told by both sides with different terms', () => {
    const theirs = invoiceIssued({ total: '110000', prepaid: '10000' });
    given(invoiceIssued()).when(says(theirs, buyer)).thenTold(theirs);
  });

  it('may be told by one teller for both of its parties', () => {
    const accountant = (party: string) => ({ teller: 'accountant', party });
    given(says(invoiceIssued(), accountant(SELLER)))
      .when(says(invoiceIssued(), accountant(BUYER)))
      .thenTold(invoiceIssued());
  });

  it('may be due before it is issued, and be paid in full beforehand', () => {
    const early = invoiceIssued({ instalments: [single('100000', '2026-01-31')] });
    const paid = invoiceIssued({ prepaid: '120000', payable: '0', instalments: [] });
    given().when(early).thenTold(early);
    given().when(paid).thenTold(paid);
  });

  it('told again with the same facts is a repeat, whatever the message', () => {
    given(invoiceReceived(), invoiceIssued()).when(invoiceIssued()).thenDuplicate(1);
  });

  it('told again with other facts is refused, unless the first was withdrawn', () => {
    const changed = invoiceIssued({ orderReference: 'PO-9' });
    given(invoiceIssued()).when(changed).thenRejects('already_told');
    given(invoiceIssued(), entryWithdrawn({ entry: 0 }))
      .when(changed)
      .thenTold(changed);
  });

  it.each([
    ['2026-03-01', '2026-08-28', true],
    ['2026-03-01', '2026-08-27', false],
    ['2026-08-28', '2026-03-01', true],
    ['2026-08-27', '2026-03-01', false],
  ])('first issued on %s and then on %s is another promise: %s', (first, second, another) => {
    expect(REUSED_AFTER_DAYS).toBe(180);
    const next = invoiceIssued({ issuedOn: second });
    const outcome = given(invoiceIssued({ issuedOn: first })).when(next);
    if (another) outcome.thenTold(next);
    else outcome.thenRejects('already_told');
  });

  it('has each of a teller\u2019s corrections once, in any order', () => {
    const second = invoiceCorrected({ correction: 2, project: 'two' });
    const first = invoiceCorrected({ correction: 1, project: 'one' });
    given(invoiceIssued(), second).when(first).thenTold(first);
    given(second, first).when(first).thenDuplicate(1);
    given(second, first)
      .when(invoiceCorrected({ correction: 2 }))
      .thenRejects('already_told');
    given(second)
      .when(says(invoiceCorrected({ correction: 2 }), buyer))
      .thenTold(invoiceCorrected({ correction: 2 }));
  });

  it('has each of a teller\u2019s disputes named once', () => {
    const other = invoiceDisputed({ amount: '20000' });
    given(invoiceDisputed()).when(invoiceDisputed()).thenDuplicate(0);
    given(invoiceDisputed()).when(other).thenRejects('dispute_must_be_named_once');
    given(invoiceDisputed())
      .when(invoiceDisputed({ dispute: 'D2' }))
      .thenTold(invoiceDisputed({ dispute: 'D2' }));
    given(invoiceDisputed()).when(says(other, buyer)).thenTold(other);
    given(invoiceDisputed(), entryWithdrawn({ entry: 0 }))
      .when(other)
      .thenTold(other);
  });

  it('may have a dispute of the same name about another use of its number', () => {
    const next = invoiceDisputed({ issuedOn: '2026-12-01' });
    given(invoiceDisputed({ issuedOn: '2026-03-01' }))
      .when(next)
      .thenTold(next);
    given(invoiceDisputed()).when(next).thenRejects('dispute_must_be_named_once');
  });

  it('takes other facts as often as they are told', () => {
    given(invoiceReceived()).when(invoiceReceived()).thenTold(invoiceReceived());
    given(invoiceWrittenOff()).when(invoiceWrittenOff()).thenTold(invoiceWrittenOff());
  });

  it('may be linked under another spelling of its number, not to itself', () => {
    const spelt = invoiceLinked({ toSeller: SELLER, toNumber: 'INV1' });
    given().when(spelt).thenTold(spelt);
    given()
      .when(invoiceLinked({ toSeller: SELLER, toNumber: ' inv-1' }))
      .thenRejects('number_must_differ', '/toNumber');
  });
});

describe('an invoice that cannot be', () => {
  // From the first rule in the order of precedence to the last: each row mends one fault more.
  const faults = {
    buyer: SELLER,
    total: '-1',
    prepaid: '-2',
    payable: '-3',
    instalments: [single('0', '2026-03-31'), { ...single('7'), due: '2026-03-31' }],
    cashDiscounts: [{ rate: 200, by: '2026-02-28' }],
    correction: 0,
  };
  const mended = [
    ['parties_must_differ', '/buyer', {}],
    ['amount_must_be_positive', '/instalments/0/amount', { buyer: BUYER }],
    [
      'amount_must_not_be_negative',
      '/total',
      { instalments: [single('5', '2026-03-31'), { ...single('7'), due: '2026-03-31' }] },
    ],
    ['amount_must_not_be_negative', '/prepaid', { total: '12' }],
    ['amount_must_not_be_negative', '/payable', { prepaid: '2' }],
    ['payable_must_be_total_less_prepaid', '/payable', { payable: '12' }],
    ['instalments_must_sum_to_payable', '/instalments', { payable: '10' }],
    ['due_day_must_fit_its_basis', '/instalments/1/due', { total: '14', payable: '12' }],
    [
      'days_must_be_in_order',
      '/cashDiscounts/0/by',
      { instalments: [single('5', '2026-03-31'), single('7')] },
    ],
    ['correction_must_be_positive', '/correction', { cashDiscounts: [] }],
  ] as const;

  it.each(mended.map(([code, pointer], i) => ({ code, pointer, i })))(
    'is refused by $code at $pointer before later rules',
    ({ code, pointer, i }) => {
      let terms: Partial<InvoiceCorrected['facts']> = faults;
      for (const [, , mend] of mended.slice(0, i + 1)) terms = { ...terms, ...mend };
      given().when(invoiceCorrected(terms)).thenRejects(code, pointer);
    },
  );

  it.each([
    [invoiceReceived({ buyer: SELLER }), 'parties_must_differ', '/buyer'],
    [invoiceApproved({ amount: '0' }), 'amount_must_be_positive', '/amount'],
    [invoiceDisputed({ amount: '-1' }), 'amount_must_be_positive', '/amount'],
    [invoiceSettledOtherwise({ amount: '0' }), 'amount_must_be_positive', '/amount'],
    [invoiceWrittenOff({ amount: '0' }), 'amount_must_be_positive', '/amount'],
    [
      invoiceIssued({ instalments: [{ ...single('100000'), basis: 'stated' }] }),
      'due_day_must_fit_its_basis',
      '/instalments/0/due',
    ],
    [
      invoiceRescheduled({ instalments: [single('1', '2026-05-31'), single('1')] }),
      'due_day_must_fit_its_basis',
      '/instalments/1/due',
    ],
    [
      invoiceRescheduled({ instalments: [single('0', '2026-05-31')] }),
      'amount_must_be_positive',
      '/instalments/0/amount',
    ],
    [invoiceRescheduled({ instalments: [] }), 'instalments_must_sum_to_payable', '/instalments'],
    [invoiceCorrected({ correction: 1.5 }), 'correction_must_be_positive', '/correction'],
    [invoiceLinked({ buyer: SELLER, toSeller: OTHER }), 'parties_must_differ', '/buyer'],
  ] as const)('$type is refused', (event, code, pointer) => {
    given().when(event).thenRejects(code, pointer);
  });
});
