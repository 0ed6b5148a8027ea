import fc from 'fast-check';
import { openStream } from '../../../src/ledger/deciders.js';
import type { LedgerEvent, PaymentAfter } from '../../../src/ledger/events.js';
import type { PaymentEvent } from '../../../src/ledger/kinds/payment.js';
import { invoiceName } from '../../../src/ledger/kinds/payment-rules.js';
import { amount, day, events } from '../arbitraries.js';
import { given, partiesOf, says, speaker } from '../given.js';
import { type Entry, histories, tellAll } from '../histories.js';
import {
  BUYER,
  contestResolved,
  entryContested,
  entryWithdrawn,
  paymentAllocated,
  paymentAnnounced,
  paymentFailed,
  paymentReceived,
  paymentRefunded,
  paymentReversed,
  SELLER,
} from '../samples.js';

const STREAM = 'payment-books/P-1';
const invoice = (number: string, amount: string) => ({ seller: SELLER, number, amount });

/** The payment after the last of these events, all told by its own teller. */
function restatedBy(...told: LedgerEvent[]): PaymentAfter | undefined {
  const { entries } = tellAll(
    told.map((event, i) => ({
      stream: STREAM,
      event,
      by: speaker({
        message: `m${i}`,
        role: event.type === 'ContestResolved' ? 'operator' : 'emitter',
      }),
      parties: partiesOf(event),
    })),
  );
  expect(entries).toHaveLength(told.length);
  return afterOf(entries.at(-1));
}

function afterOf(entry: Entry | undefined): PaymentAfter | undefined {
  return entry && 'after' in entry.event ? entry.event.after : undefined;
}

const PAID: Omit<PaymentAfter, 'shares'> = {
  known: true,
  by: { teller: 'books', party: SELLER, side: 'promisee', source: 'api' },
  payer: BUYER,
  payee: SELLER,
  creditedOn: '2026-03-31',
  dayTold: 'credited',
  currency: 'EUR',
  instrument: 'direct_debit',
};
const SHARES = [invoice('INV-1', '60000'), invoice('INV-2', '40000')];
const BACK = { on: '2026-04-03', cause: 'insufficient_funds' };

describe('a payment', () => {
  it('restates its shares with the event that tells it', () => {
    expect(restatedBy(paymentReceived())).toEqual({ ...PAID, shares: SHARES });
  });

  it('says who told the payment itself, whoever allocates or sends it back', () => {
    const nobody = { party: null, side: 'none', role: 'operator' } as const;
    const matcher = speaker({ teller: 'matching', ...nobody, message: 'm' });
    const books = speaker({ message: 'm' });
    const told = [paymentReceived(), paymentAllocated(), paymentReversed()];
    const { entries } = tellAll(
      told.map((event, i) => ({
        stream: STREAM,
        event,
        by: i === 0 ? books : matcher,
        parties: partiesOf(event),
      })),
    );
    expect(entries.map((entry) => afterOf(entry)?.by)).toEqual([PAID.by, PAID.by, PAID.by]);
  });

  it('counts from the day of its order where that of the credit is not told', () => {
    const restated = restatedBy(paymentReceived({ creditedOn: undefined }));
    expect(restated).toMatchObject({ creditedOn: '2026-03-30', dayTold: 'initiated' });
  });

  it('keeps listing invoices that lost their share, with nothing', () => {
    const shares = [invoice('INV-1', '0'), invoice('INV-2', '0'), invoice('INV-3', '100000')];
    expect(restatedBy(paymentReceived(), paymentAllocated())).toEqual({ ...PAID, shares });
    expect(restatedBy(paymentAllocated(), paymentReceived())).toEqual({ ...PAID, shares });
  });

  it('has the shares of the newest allocation by its day, whichever was told last', () => {
    const newer = paymentAllocated({ on: '2026-05-01', allocations: [invoice('INV-4', '7')] });
    const shares = [
      ...['INV-1', 'INV-2', 'INV-3'].map((n) => invoice(n, '0')),
      invoice('INV-4', '7'),
    ];
    expect(restatedBy(paymentReceived(), paymentAllocated(), newer)).toEqual({ ...PAID, shares });
    expect(restatedBy(newer, paymentAllocated(), paymentReceived())).toEqual({ ...PAID, shares });
  });

  it('has the shares told last of two allocations of one day', () => {
    const again = paymentAllocated({ allocations: [invoice('INV-4', '7')] });
    const sharesAfter = (...told: PaymentEvent[]) =>
      restatedBy(paymentReceived(), ...told)?.shares.filter(({ amount }) => amount !== '0');
    expect(sharesAfter(paymentAllocated(), again)).toEqual([invoice('INV-4', '7')]);
    expect(sharesAfter(again, paymentAllocated())).toEqual([invoice('INV-3', '100000')]);
  });

  it('told once with its payer and once without is one payment, whichever comes first', () => {
    const copy = paymentReceived({ payer: undefined });
    given(paymentReceived()).when(copy).thenDuplicate(0);
    const restated = { ...PAID, shares: SHARES };
    expect(restatedBy(copy, paymentReceived())).toEqual(restated);
    const { payer: _, ...nobody } = PAID;
    expect(restatedBy(copy)).toEqual({ ...nobody, shares: SHARES });
    given(copy, paymentReceived(), entryWithdrawn({ entry: 1 }))
      .when(copy)
      .thenDuplicate(0);
    given(copy)
      .when(paymentReceived({ amount: '100001' }))
      .thenRejects('already_told');
  });

  it('refunded takes back what the refund says of invoices, though nothing else is known', () => {
    const allocations = [invoice('INV-9', '300'), invoice('INV-1', '200')];
    const back = { on: '2026-04-20', by: { teller: 'books', party: SELLER } };
    expect(restatedBy(paymentRefunded({ allocations }))).toEqual({
      known: false,
      shares: [invoice('INV-1', '0'), invoice('INV-9', '0')],
      takenBack: [
        { ...invoice('INV-1', '200'), ...back },
        { ...invoice('INV-9', '300'), ...back },
      ],
    });
    given()
      .when(paymentRefunded({ amount: '499', allocations }))
      .thenRejects('allocations_must_not_exceed_the_amount', '/allocations');
  });

  it('sent back leaves nothing, and says what stood', () => {
    const shares = [
      { ...invoice('INV-1', '0'), returned: { amount: '60000', ...BACK } },
      { ...invoice('INV-2', '0'), returned: { amount: '40000', ...BACK } },
    ];
    expect(restatedBy(paymentReceived(), paymentReversed())).toEqual({ ...PAID, shares });
    expect(restatedBy(paymentReversed(), paymentReceived())).toEqual({ ...PAID, shares });
  });

  it('sent back and allocated later gives back the later shares', () => {
    const shares = [
      invoice('INV-1', '0'),
      invoice('INV-2', '0'),
      { ...invoice('INV-3', '0'), returned: { amount: '100000', ...BACK } },
    ];
    expect(restatedBy(paymentReceived(), paymentReversed(), paymentAllocated())).toEqual({
      ...PAID,
      shares,
    });
  });

  it('is not known from its reversal or its allocation alone', () => {
    expect(restatedBy(paymentReversed())).toEqual({ known: false, shares: [] });
    expect(restatedBy(paymentReversed(), paymentAllocated())).toEqual({
      known: false,
      shares: [invoice('INV-3', '0')],
    });
  });

  it('told as reversed twice went back on the first of the days', () => {
    const later = paymentReversed({ on: '2026-04-09', cause: 'unknown' });
    const first = restatedBy(paymentReceived(), later, paymentReversed());
    expect(first).toEqual(restatedBy(paymentReceived(), paymentReversed(), later));
    expect(first?.shares[0]?.returned).toEqual({ amount: '60000', ...BACK });
  });

  it('keeps its shares when some of it is refunded', () => {
    expect(restatedBy(paymentReceived(), paymentRefunded())).toEqual({ ...PAID, shares: SHARES });
  });

  it('shows the currency of shares that differ from its own', () => {
    const allocations = [{ ...invoice('INV-1', '9000000'), currency: 'JPY' }];
    const shares = [{ ...invoice('INV-1', '9000000'), currency: 'JPY' }];
    expect(restatedBy(paymentReceived({ allocations }))).toEqual({ ...PAID, shares });
  });
});

describe('a withdrawal', () => {
  const nothing = [invoice('INV-1', '0'), invoice('INV-2', '0')];

  it('of the payment leaves nothing and returns nothing', () => {
    const gone = { known: false, shares: nothing };
    expect(restatedBy(paymentReceived(), entryWithdrawn())).toEqual(gone);
    expect(restatedBy(paymentReceived(), paymentReversed(), entryWithdrawn())).toEqual(gone);
  });

  it('of an allocation falls back to the one before', () => {
    const shares = [...SHARES, invoice('INV-3', '0')];
    expect(restatedBy(paymentReceived(), paymentAllocated(), entryWithdrawn({ entry: 1 }))).toEqual(
      {
        ...PAID,
        shares,
      },
    );
  });

  it('of a reversal restores the shares', () => {
    expect(restatedBy(paymentReceived(), paymentReversed(), entryWithdrawn({ entry: 1 }))).toEqual({
      ...PAID,
      shares: SHARES,
    });
  });

  it('makes room for the payment told anew', () => {
    const anew = paymentReceived({ amount: '60000', allocations: [invoice('INV-1', '60000')] });
    const shares = [invoice('INV-1', '60000'), invoice('INV-2', '0')];
    expect(restatedBy(paymentReceived(), entryWithdrawn(), anew)).toEqual({ ...PAID, shares });
  });

  it('comes about too where a contest is upheld, not where it is dismissed', () => {
    const contest = [paymentReceived(), entryContested()];
    expect(restatedBy(...contest, contestResolved())).toEqual({ known: false, shares: nothing });
    expect(restatedBy(...contest, contestResolved({ upheld: false }))).toEqual({
      ...PAID,
      shares: SHARES,
    });
    expect(restatedBy(...contest)).toBeUndefined();
  });
});

describe('a payment that cannot be', () => {
  it('told again is a repeat; with other facts it is refused', () => {
    given(paymentReversed(), paymentReceived()).when(paymentReceived()).thenDuplicate(1);
    given(paymentReceived())
      .when(says(paymentReceived({ amount: '100001' }), { source: 'bank' }))
      .thenRejects('already_told');
  });

  it.each([
    [paymentReceived({ payee: BUYER, amount: '0' }), 'parties_must_differ', '/payee'],
    [
      paymentReceived({ amount: '0', initiatedOn: undefined, creditedOn: undefined }),
      'amount_must_be_positive',
      '/amount',
    ],
    [
      paymentReceived({ allocations: [invoice('INV-1', '0')] }),
      'amount_must_be_positive',
      '/allocations/0/amount',
    ],
    [
      paymentReceived({ initiatedOn: undefined, creditedOn: undefined, amount: '1' }),
      'a_day_must_be_told',
      '/creditedOn',
    ],
    [
      paymentReceived({ amount: '1', allocations: [invoice('A', '1'), invoice(' a', '1')] }),
      'allocations_must_name_each_once',
      '/allocations/1/number',
    ],
    [
      paymentReceived({ amount: '99999' }),
      'allocations_must_not_exceed_the_amount',
      '/allocations',
    ],
    [paymentAllocated({ allocations: [invoice('A', '-1')] }), 'amount_must_be_positive', undefined],
    [
      paymentAllocated({ allocations: [invoice('A', '1'), invoice('A', '2')] }),
      'allocations_must_name_each_once',
      '/allocations/1/number',
    ],
    [paymentRefunded({ amount: '0' }), 'amount_must_be_positive', '/amount'],
    [paymentReversed({ amount: '5' }), 'currency_must_come_with_the_amount', '/currency'],
  ] as const)('is refused (%#)', (event, code, pointer) => {
    given().when(event).thenRejects(code, pointer);
  });

  it('is refused where its allocation exceeds it, whichever is told first', () => {
    const less = paymentReceived({ amount: '99999', allocations: [] });
    given(less)
      .when(paymentAllocated())
      .thenRejects('allocations_must_not_exceed_the_amount', '/allocations');
    given(paymentAllocated())
      .when(less)
      .thenRejects('allocations_must_not_exceed_the_amount', '/amount');
    given(paymentAllocated(), entryWithdrawn())
      .when(less)
      .thenTold({
        ...less,
        after: { ...PAID, shares: [invoice('INV-3', '0')] },
      });
  });
});

describe('laws of payments', () => {
  const once = fc.record({
    received: events('PaymentReceived'),
    reversals: fc.array(events('PaymentReversed'), { maxLength: 2 }),
    refund: fc.record({ on: day, amount }),
    allocated: fc.uniqueArray(events('PaymentAllocated'), {
      maxLength: 2,
      selector: ({ facts }) => facts.on,
    }),
  });
  const anyOrder = once.chain(({ received, reversals, refund, allocated }) => {
    const largest = { ...received, facts: { ...received.facts, amount: '1000000' } };
    const told: PaymentEvent[] = [largest, ...reversals, paymentRefunded(refund), ...allocated];
    const shuffled = fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length });
    return fc.tuple(shuffled, shuffled);
  });

  it('restate the same payment in whatever order its facts are told', () => {
    fc.assert(
      fc.property(anyOrder, ([one, other]) => {
        expect(restatedBy(...one)).toEqual(restatedBy(...other));
      }),
    );
  });

  it('give out and take back no more than the payment, and say so with every event', () => {
    fc.assert(
      fc.property(histories(['payment']), ({ entries }) => {
        const amounts = new Map<string, number>();
        for (const entry of entries) {
          const { event, stream } = entry;
          if (event.type === 'PaymentReceived') amounts.set(stream, Number(event.facts.amount));
          const restated = afterOf(entry);
          const silent = event.type === 'EntryContested' || event.type === 'EntryAnswered';
          expect(restated === undefined).toBe(silent);
          const shared = (restated?.shares ?? []).map(
            (share) => Number(share.amount) + Number(share.returned?.amount ?? 0),
          );
          const sum = shared.reduce((total, units) => total + units, 0);
          expect(sum).toBeLessThanOrEqual(restated?.known ? (amounts.get(stream) ?? 0) : 0);
        }
      }),
    );
  });

  it('never drop an invoice once it is listed', () => {
    fc.assert(
      fc.property(histories(['payment']), ({ entries }) => {
        const listed = new Map<string, readonly string[]>();
        for (const entry of entries) {
          const restated = afterOf(entry);
          if (!restated) continue;
          const names = restated.shares.map(invoiceName);
          expect(names).toEqual(expect.arrayContaining([...(listed.get(entry.stream) ?? [])]));
          expect(names).toEqual([...new Set(names)].sort());
          listed.set(entry.stream, names);
        }
      }),
    );
  });
});

it('the stream of a payment stays as it was where a telling is refused', () => {
  const session = openStream(STREAM);
  const refused = paymentReceived({ amount: '1' });
  expect(() => session.decide(refused, speaker(), [])).toThrow('allocations');
  expect(session.decide(paymentReceived(), speaker(), []).status).toBe('new');
});

describe('a payment announced', () => {
  const share = [{ seller: SELLER, number: 'INV-1', amount: '0' }];

  it('names its invoices and whom it concerns, and pays nothing', () => {
    const after = { known: false, payer: BUYER, payee: SELLER, shares: share };
    expect(restatedBy(paymentAnnounced())).toEqual(after);
    expect(restatedBy(paymentAnnounced(), paymentFailed())).toEqual(after);
    expect(restatedBy(paymentAnnounced(), entryWithdrawn())).toEqual({
      known: false,
      shares: share,
    });
  });

  it('that comes is the payment itself, whichever is told first', () => {
    const received = paymentReceived({ allocations: [] });
    const inOrder = restatedBy(paymentAnnounced(), received);
    expect(inOrder).toMatchObject({ known: true, shares: share });
    expect(restatedBy(received, paymentAnnounced())).toEqual(inOrder);
  });

  it.each([
    [paymentAnnounced({ payee: BUYER }), 'parties_must_differ', '/payee'],
    [paymentAnnounced({ amount: '0' }), 'amount_must_be_positive', '/amount'],
    [paymentAnnounced({ currency: undefined }), 'currency_must_come_with_the_amount', '/currency'],
    [
      paymentAnnounced({ amount: '99999' }),
      'allocations_must_not_exceed_the_amount',
      '/allocations',
    ],
    [
      paymentFailed({ allocations: [invoice('INV-1', '0')] }),
      'amount_must_be_positive',
      '/allocations/0/amount',
    ],
  ] as const)('that cannot be is refused (%#)', (event, code, pointer) => {
    given().when(event).thenRejects(code, pointer);
  });
});

describe('a payment of another teller', () => {
  const told = says(paymentReceived(), { teller: 'bank', source: 'bank', side: 'bank' });
  const anew = paymentAllocated({ teller: 'bank' });
  const restated = (event: LedgerEvent): LedgerEvent => expect.objectContaining(event);

  it('is allocated by an operator, or by who speaks for its payee', () => {
    const operator = says(anew, { teller: 'office', party: null, role: 'operator' });
    given(told).when(operator).thenTold(restated(anew));
    given(anew).when(operator).thenTold(restated(anew));
    given(told)
      .when(says(anew, { teller: 'books', party: SELLER }))
      .thenTold(restated(anew));
  });

  it('by nobody else: neither its payer, nor anybody before it is known', () => {
    const code = 'payment_must_be_the_tellers_to_allocate';
    const payer = says(anew, { teller: 'buyers', party: BUYER, side: 'promisor' });
    given(told).when(payer).thenRejects(code, '/teller');
    given(paymentReversed())
      .when(says(anew, { teller: 'books', party: SELLER }))
      .thenRejects(code, '/teller');
  });

  it('keeps the word of who told it, as to what was paid and when', () => {
    const { entries } = tellAll(
      [told, says(anew, { party: null, role: 'operator', message: 'a' })].map(({ event, by }) => ({
        ...{ stream: 'payment-bank/P-1', event, by: speaker(by), parties: partiesOf(event) },
      })),
    );
    expect(afterOf(entries.at(-1))).toMatchObject({
      by: { teller: 'bank', source: 'bank' },
      shares: expect.arrayContaining([invoice('INV-3', '100000')]),
    });
  });
});
