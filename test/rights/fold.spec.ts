import type { OwnEvent } from '../../src/ledger/deciders.js';
import type { Speaker } from '../../src/ledger/stored.js';
import { speaker } from '../ledger/given.js';
import {
  BUYER,
  creditNoteIssued,
  deliveryMade,
  deliveryRefused,
  feedbackGiven,
  invoiceCancelled,
  invoiceDisputed,
  invoiceLinked,
  invoiceReceived,
  invoiceRejected,
  invoiceSettledOtherwise,
  invoiceSuspended,
  invoiceWrittenOff,
  OTHER,
  receivableAssigned,
  SELLER,
} from '../ledger/samples.js';
import {
  allFolded,
  bank,
  buyer,
  client,
  delivery,
  dueOn,
  folded,
  invoice,
  LATER,
  notCounted,
  payment,
  type Said,
  seller,
  standing,
  supplier,
} from '../projections/folded.js';

const FACTOR = 'f'.repeat(32);

function by(over: Partial<Speaker>): (event: OwnEvent) => Said {
  return (event) => ({ event, by: speaker({ source: 'ledger', ...over }) });
}

/** Somebody with an ordinary key who has no part in the promise. */
const stranger = by({ teller: 'stranger', party: OTHER, side: 'promisor' });
const factor = by({ teller: 'factor', party: FACTOR, side: 'promisee' });

const OPEN = ['open 100000 late 0 documented'];

describe('a stranger to an invoice', () => {
  const TELLINGS: readonly (readonly [string, OwnEvent])[] = [
    ['settles nothing of it', invoiceSettledOtherwise({ amount: '100000', means: 'set_off' })],
    ['takes nothing of it back', invoiceSettledOtherwise({ amount: '100000', means: 'return' })],
    ['disputes nothing of it', invoiceDisputed({ amount: '100000' })],
    ['halts nothing of it', invoiceSuspended()],
    ['rejects nothing of it', invoiceRejected()],
    ['cancels nothing of it', invoiceCancelled()],
    ['writes nothing of it off', invoiceWrittenOff({ amount: '100000', cause: 'goodwill' })],
    ['moves no due day of it by a receipt', invoiceReceived({ receivedOn: '2026-06-01' })],
    ['supports nothing of it by naming itself the buyer', invoice({ buyer: OTHER })],
  ];

  it.each(TELLINGS)('%s', (_, event) => {
    const promise = folded(seller(invoice()), stranger(event));
    expect(standing(promise, LATER)).toEqual(OPEN);
    const why = event.type === 'InvoiceIssued' ? 'promised_to_another' : 'not_a_party';
    expect(notCounted(seller(invoice()), stranger(event))).toEqual([`${event.type} ${why}`]);
  });

  it('credits nothing of it, whomever it names as the seller of its own number', () => {
    const allocations = [{ number: 'INV-1', amount: '100000' }];
    const credit = creditNoteIssued({ total: '100000', allocations });
    expect(standing(folded(seller(invoice()), stranger(credit)), LATER)).toEqual(OPEN);
  });
});

describe('a payment', () => {
  const toOther = payment('2026-03-31', '100000', { payee: OTHER, payer: BUYER });

  it('to somebody else clears nothing, whoever tells it', () => {
    for (const tells of [stranger, buyer, bank]) {
      const said = [seller(invoice()), tells(toOther)];
      expect(standing(folded(...said), LATER)).toEqual(OPEN);
      expect(notCounted(...said)).toEqual(['PaymentReceived payee_is_another']);
    }
  });

  it('to the seller that a stranger tells clears nothing', () => {
    const said = [seller(invoice()), stranger(payment('2026-03-31'))];
    expect(standing(folded(...said), LATER)).toEqual(OPEN);
    expect(notCounted(...said)).toEqual(['PaymentReceived not_a_party']);
  });

  it('counts told by its payee, its payer or a bank', () => {
    for (const tells of [seller, buyer, bank]) {
      const promise = folded(seller(invoice()), tells(payment('2026-03-31')));
      expect(standing(promise, LATER).join()).toMatch(/^clean of promisor,kept 100000 late 0/);
    }
  });

  it('to a factor counts once the seller, and not the factor, says that it was assigned', () => {
    const assigned = receivableAssigned({ factor: FACTOR });
    const paid = factor(payment('2026-03-31', '100000', { payee: FACTOR }));
    expect(standing(folded(seller(invoice()), paid), LATER)).toEqual(OPEN);
    expect(standing(folded(seller(invoice()), factor(assigned), paid), LATER)).toEqual(OPEN);
    expect(standing(folded(seller(invoice()), buyer(assigned), paid), LATER)).toEqual(OPEN);
    expect(standing(folded(seller(invoice()), seller(assigned), paid), LATER)).toEqual([
      'clean of promisor',
      'kept 100000 late 0 documented',
    ]);
  });
});

describe('who the buyer is', () => {
  const other = by({ teller: 'other', party: OTHER, side: 'promisor' });

  it('says the seller', () => {
    const promise = folded(other(invoice({ buyer: OTHER })), seller(invoice()));
    expect(promise).toMatchObject({ promisor: BUYER, promisee: SELLER, grade: 'documented' });
  });

  it('where the seller is silent, each buyer tells of a promise of its own', () => {
    const said = [buyer(invoice()), other(invoice({ buyer: OTHER, issuedOn: '2026-03-02' }))];
    expect(allFolded(...said).map(({ promisor, grade }) => [promisor, grade])).toEqual([
      [BUYER, 'declared'],
      [OTHER, 'declared'],
    ]);
    const paid = seller(payment('2026-03-31', '100000', { payer: OTHER }));
    expect(allFolded(...said, paid).map((each) => standing(each, LATER).at(-1))).toEqual([
      'open 100000 late 0 declared',
      'kept 100000 late 0 declared',
    ]);
  });

  it('where a payment does not say which of two buyers paid, it counts for neither', () => {
    const said = [buyer(invoice()), other(invoice({ buyer: OTHER }))];
    const { payer: _, ...facts } = Object(payment('2026-03-31').facts);
    const paid = seller({ type: 'PaymentReceived', facts });
    expect(notCounted(...said, paid)).toEqual(['PaymentReceived promise_is_unclear']);
  });

  it('a later use of the number that only a buyer tells takes nothing of the first', () => {
    const later = other(invoice({ buyer: OTHER, issuedOn: '2026-11-01' }));
    const { payer: _, ...facts } = Object(payment('2026-12-01').facts);
    const paid = seller({ type: 'PaymentReceived', facts });
    const [first, second] = allFolded(seller(invoice()), later, paid);
    expect(first && standing(first, LATER)).toEqual([
      'clean of promisor',
      'kept 100000 late 245 documented',
    ]);
    expect(second).toMatchObject({ promisor: OTHER, grade: 'declared' });
  });
});

describe('an invoice link', () => {
  const second = invoice({ number: 'INV-2', buyer: OTHER });
  const link = invoiceLinked({ toSeller: SELLER, toNumber: 'INV-2' });

  it('of two buyers’ invoices joins nothing, whoever tells it', () => {
    for (const tells of [stranger, buyer, seller]) {
      const said = [seller(invoice()), seller(second), tells(link)];
      expect(allFolded(...said)).toHaveLength(2);
      expect(notCounted(...said)).toEqual(['InvoiceLinked link_is_of_others']);
    }
  });

  it('of one buyer’s invoices joins them where the seller says so, and not the buyer', () => {
    const said = [seller(invoice()), seller(invoice({ number: 'INV-2' }))];
    expect(allFolded(...said, seller(link))).toHaveLength(1);
    expect(allFolded(...said, buyer(link))).toHaveLength(2);
    expect(allFolded(...said, stranger(link))).toHaveLength(2);
  });

  it('by the seller, and no other, joins money told under a number that nobody told an invoice of', () => {
    const allocations = [{ seller: SELLER, number: 'INV-2', amount: '100000' }];
    const said = [seller(invoice()), seller(payment('2026-03-31', '100000', { allocations }))];
    const paid = folded(...said, seller(link));
    expect(standing(paid, LATER)).toContain('kept 100000 late 0 documented');
    for (const tells of [stranger, buyer]) {
      expect(notCounted(...said, tells(link))).toEqual(['InvoiceLinked link_is_of_others']);
    }
  });

  it('by the buyer joins what it alone told to what the seller told', () => {
    const mine = buyer(invoice({ seller: OTHER, number: 'A-7' }));
    const joined = buyer(invoiceLinked({ toSeller: OTHER, toNumber: 'A-7' }));
    const promise = folded(seller(invoice()), mine, joined);
    expect(promise).toMatchObject({ promisor: BUYER, promisee: SELLER, grade: 'corroborated' });
  });
});

describe('a link of party ids', () => {
  const CODE = 'e'.repeat(32);
  const registered = (localTo: string): Said => ({
    event: { type: 'ProfessionalRegistered', facts: { party: CODE, scheme: 'local', localTo } },
    by: speaker({ teller: 'kept', party: null, side: 'none', role: 'operator' }),
  });
  const linked = (over: Partial<Speaker>, to = SELLER): Said => ({
    event: { type: 'IdentifierLinked', facts: { party: CODE, to, kind: 'same' } },
    by: speaker({ teller: 'own', party: CODE, side: 'none', ...over }),
  });
  const coded = by({ teller: 'own', party: CODE });
  const paid = coded(payment('2026-03-31', '100000', { payee: CODE }));

  it('by the teller whose code it is gives no right to speak', () => {
    const said = [registered('own'), linked({}), seller(invoice()), paid];
    expect(standing(folded(...said), LATER)).toEqual(OPEN);
    expect(notCounted(...said)).toEqual(['PaymentReceived not_a_party']);
    const mine = coded(invoice({ seller: CODE }));
    const got = { payee: CODE, allocations: [{ seller: CODE, number: 'INV-1', amount: '100000' }] };
    const own = coded(payment('2026-03-31', '100000', got));
    const promises = allFolded(registered('own'), linked({}), seller(invoice()), mine, own);
    expect(promises.map(({ promisee }) => promisee)).toEqual([SELLER, CODE]);
    expect(promises.map((each) => standing(each, LATER).at(-1))).toEqual([
      'open 100000 late 0 documented',
      'kept 100000 late 0 documented',
    ]);
  });

  it('by an operator, or told for whom it reaches, gives the right', () => {
    const operator: Partial<Speaker> = { teller: 'ops', party: null, role: 'operator' };
    for (const teller of [operator, { party: SELLER }]) {
      const said = [registered('own'), linked(teller), seller(invoice()), paid];
      expect(standing(folded(...said), LATER)).toEqual([
        'clean of promisor',
        'kept 100000 late 0 documented',
      ]);
    }
  });

  it('by the teller whose code it is joins nothing to an invoice of whom it means', () => {
    const at = (number: string) => ({ seller: CODE, number });
    const meant = coded(
      payment('2026-03-31', '1', { payee: CODE, allocations: [{ ...at('INV-9'), amount: '1' }] }),
    );
    const halted = seller(invoiceSuspended({ number: 'INV-9' }));
    const toOwn = coded(
      payment('2026-03-31', '1', { payee: CODE, allocations: [{ ...at('INV-1'), amount: '1' }] }),
    );
    const other = { event: toOwn.event, by: { ...toOwn.by, teller: 'own-2' } };
    const link = coded(invoiceLinked({ ...at('INV-9'), toSeller: CODE, toNumber: 'INV-1' }));
    const said = [registered('own'), linked({}), seller(invoice()), halted, meant, other, link];
    expect(standing(folded(...said), LATER)).toEqual(OPEN);
    expect(notCounted(...said)).toContain('InvoiceLinked link_is_of_others');
  });

  it('leaves a promisor’s word declared, by whichever of its ids and sides it came', () => {
    const merged: Said = {
      event: { type: 'IdentifierLinked', facts: { party: OTHER, to: BUYER, kind: 'successor' } },
      by: speaker({ teller: 'ops', party: null, side: 'none', role: 'operator' }),
    };
    const due = [
      { kind: 'ordinary', amount: '100000', due: '2026-09-30', basis: 'stated' },
    ] as const;
    const later = by({ teller: 'former', party: OTHER, side: 'none' })(
      invoice({ instalments: due }),
    );
    const said = [merged, { ...seller(invoice()), by: speaker({ teller: 'seller' }) }, later];
    expect(dueOn(folded(...said), LATER)).toBe('2026-03-31');
  });

  it('lets whom the code means speak of what names the code', () => {
    const said = [
      ...[registered('seller'), linked({ teller: 'seller', party: SELLER }, BUYER)],
      ...[seller(invoice({ buyer: CODE })), buyer(payment('2026-03-31'))],
    ];
    expect(standing(folded(...said), LATER)).toEqual([
      'clean of promisor',
      'kept 100000 late 0 declared',
    ]);
  });
});

describe('a delivery', () => {
  const outsider = by({ teller: 'outsider', party: OTHER, side: 'promisee' });

  it('is neither made, refused nor judged by who has no part in it', () => {
    const said = [
      ...[supplier(delivery()), client(delivery()), client(deliveryMade({ share: 1_000_000 }))],
      ...[outsider(deliveryRefused()), outsider(feedbackGiven({ from: OTHER, rating: 1 }))],
    ];
    expect(standing(folded(...said), LATER)).toEqual([
      'clean of promisor',
      'kept 250000 late -1 documented',
    ]);
    expect(notCounted(...said)).toEqual([
      'DeliveryRefused not_a_party',
      'FeedbackGiven not_a_party',
    ]);
  });

  it('is promised to whom its supplier says', () => {
    const promise = folded(supplier(delivery()), outsider(delivery({ client: OTHER })));
    expect(promise).toMatchObject({ promisor: SELLER, promisee: BUYER, grade: 'declared' });
  });
});
