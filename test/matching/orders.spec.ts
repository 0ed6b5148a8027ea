/** Money that left to nobody named, and the order that names whom it went to. */
import { MATCHING_TELLER } from '../../src/ledger/own-tellers.js';
import { readStored } from '../../src/ledger/upcast.js';
import type { Message } from '../../src/messages/message.js';
import { BUYER, message, SELLER } from '../command/fixture.js';
import { invoice, type Matching, startMatching } from './fixture.js';

let matching: Matching;

beforeEach(async () => {
  matching = await startMatching();
  await matching.tell(invoice('F2026-1', '100'));
});
afterEach(() => matching.close());

const announced = (payment: string, more: Record<string, unknown>): Message =>
  message('PaymentAnnounced', `a ${payment}`, {
    ...{ payment, payer: BUYER, amount: '100', currency: 'EUR', on: '2026-08-20' },
    ...{ allocations: [], endToEndId: 'E2E-7' },
    ...more,
  });

/** What the statement of the payer's account says. */
const left = (id: string, more: Record<string, unknown> = {}) =>
  matching.tellAs({ parties: new Set([matching.folder.party(BUYER)]) }, announced(id, more));

/** What the payer orders. */
const ordered = (id: string, more: Record<string, unknown> = {}) =>
  matching.tellAs(
    {
      parties: new Set([matching.folder.party(BUYER)]),
      teller: 'erp',
      source: 'ledger',
      owner: 'teller/erp',
    },
    announced(id, { payee: SELLER, on: '2026-08-19', ...more }),
  );

/** What stands of the payments of an order: by whom, of which day, for which numbers. */
async function paid(id: string): Promise<readonly string[]> {
  const events = await matching.folder.store.readStream(`payment-erp/${id}`);
  const told = events.flatMap((stored) => readStored(stored) ?? []);
  const gone = new Set(
    told.flatMap(({ event }) => (event.type === 'EntryWithdrawn' ? [event.facts.entry] : [])),
  );
  return told.flatMap(({ event, revision, by }) =>
    event.type === 'PaymentReceived' && !gone.has(revision)
      ? [
          `${by.teller} ${by.side} ${by.source} ${by.owner} ${by.vetting} ${event.facts.initiatedOn ?? ''}`,
        ]
      : [],
  );
}

const PAID = [`${MATCHING_TELLER} promisor api teller/erp self-registered 2026-08-20`];

describe('money that left to nobody named', () => {
  it.each(['before', 'after'])('pays the order of its end-to-end id, told %s it', async (when) => {
    const both = [() => left('P1'), () => ordered('O1')];
    for (const each of when === 'after' ? both : both.reverse()) {
      await each();
      await matching.match();
    }
    expect(await paid('O1')).toEqual(PAID);
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
    matching.forget();
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
    expect(await paid('O1')).toEqual(PAID);
  });

  it('is for the invoice that the order quotes', async () => {
    await left('P1');
    await ordered('O1', { remittance: 'Facture F2026-1 merci' });
    await matching.match();
    const events = await matching.folder.store.readStream('payment-erp/O1');
    const after = events.flatMap((stored) => readStored(stored) ?? []).at(-1)?.event.after;
    expect(after?.shares).toEqual([expect.objectContaining({ number: 'F2026-1', amount: '100' })]);
  });

  it.each([
    ['another amount', { amount: '99' }],
    ['another currency', { currency: 'USD' }],
    ['another id', { endToEndId: 'E2E-8' }],
    ['a day long before', { on: '2026-03-01' }],
    ['a day long after', { on: '2026-09-20' }],
  ])('is not what an order of %s asked for', async (_, more) => {
    await left('P1');
    await ordered('O1', more);
    await matching.match();
    expect(await paid('O1')).toEqual([]);
  });

  it('is of no order where two fit, nor of one that failed', async () => {
    await left('P1');
    await ordered('O1');
    await ordered('O2');
    await matching.match();
    expect([...(await paid('O1')), ...(await paid('O2'))]).toEqual([]);
    await matching.tellAs(
      {
        parties: new Set([matching.folder.party(BUYER)]),
        teller: 'erp',
        source: 'ledger',
        owner: 'teller/erp',
      },
      message('PaymentFailed', 'f O2', { payment: 'O2', on: '2026-08-19', cause: 'declined' }),
    );
    await matching.match();
    expect(await paid('O1')).toEqual(PAID);
  });

  it("is nobody else's to order: only the word of the payer says whom it paid", async () => {
    await left('P1');
    await matching.tellAs(
      {
        parties: new Set([matching.folder.party(SELLER)]),
        teller: 'erp',
        source: 'ledger',
        owner: 'teller/erp',
      },
      announced('O1', { payee: SELLER, on: '2026-08-19' }),
    );
    await matching.match();
    expect(await paid('O1')).toEqual([]);
  });

  it('pays no order any more once either is withdrawn', async () => {
    const [entry = ''] = await left('P1');
    await ordered('O1');
    await matching.match();
    const withdrawn = message('EntryWithdrawn', 'w', { entry, why: 'clerical_error' });
    await matching.tellAs({ parties: new Set([matching.folder.party(BUYER)]) }, withdrawn);
    expect(await matching.match()).toMatchObject({ takenBack: 1 });
    expect(await paid('O1')).toEqual([]);
  });

  it('pays no order any more once the bank itself says whom it went to', async () => {
    await left('P1');
    await ordered('O1');
    await matching.match();
    await matching.tellAs(
      { parties: new Set([matching.folder.party(BUYER)]) },
      message('PaymentReceived', 'p P1', {
        ...{ payment: 'P1', payer: BUYER, payee: SELLER, amount: '100', currency: 'EUR' },
        ...{ initiatedOn: '2026-08-20', instrument: 'credit_transfer', allocations: [] },
      }),
    );
    await matching.match();
    expect(await paid('O1')).toEqual([]);
  });

  it('went back with the order that it paid', async () => {
    await left('P1');
    await ordered('O1');
    await matching.match();
    await matching.tellAs(
      { parties: new Set([matching.folder.party(BUYER)]) },
      message('PaymentReversed', 'r R1', {
        ...{ payment: 'R1', on: '2026-09-01', cause: 'account_error' },
        ...{ amount: '100', currency: 'EUR', endToEndId: 'E2E-7' },
      }),
    );
    await matching.match();
    const events = await matching.folder.store.readStream('payment-erp/O1');
    const types = events
      .flatMap((stored) => readStored(stored) ?? [])
      .map(({ event }) => event.type);
    expect(types).toContain('PaymentReversed');
  });
});
