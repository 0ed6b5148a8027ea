import { MATCHING_TELLER } from '../../src/ledger/own-tellers.js';
import { readStored } from '../../src/ledger/upcast.js';
import type { Message } from '../../src/messages/message.js';
import { message } from '../command/fixture.js';
import { invoice, type Matching, payment, startMatching } from './fixture.js';

let matching: Matching;

beforeEach(async () => {
  matching = await startMatching();
  await matching.tell(invoice('F1', '100'));
});
afterEach(() => matching.close());

const debit = (id: string, amount = '100') => payment(id, amount, { endToEndId: 'E2E-7' });

/** A return as a statement tells it that does not hold its payment. */
const back = (id: string, more: Record<string, unknown> = {}): Message =>
  message('PaymentReversed', `r ${id}`, {
    ...{ payment: id, on: '2026-09-01', cause: 'insufficient_funds' },
    ...{ amount: '100', currency: 'EUR', endToEndId: 'E2E-7' },
    ...more,
  });

/** How often the payment was told to have gone back, and by whom, as it stands. */
async function backOf(id: string): Promise<readonly string[]> {
  const events = await matching.folder.store.readStream(`payment-bank/${id}`);
  const told = events.flatMap((stored) => readStored(stored) ?? []);
  const gone = new Set(
    told.flatMap(({ event }) => (event.type === 'EntryWithdrawn' ? [event.facts.entry] : [])),
  );
  return told
    .filter(({ event, revision }) => event.type === 'PaymentReversed' && !gone.has(revision))
    .map(({ by }) => by.teller);
}

describe('a return that does not name its payment', () => {
  it.each(['before', 'after'])('sends back the one that fits, told %s it', async (when) => {
    const told = [debit('P1'), back('R1')];
    for (const each of when === 'after' ? told : told.reverse()) {
      await matching.tell(each);
      await matching.match();
    }
    expect(await backOf('P1')).toEqual([MATCHING_TELLER]);
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
    matching.forget();
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
    expect(await backOf('P1')).toEqual([MATCHING_TELLER]);
  });

  it.each([
    ['another amount', back('R1', { amount: '99' })],
    ['another currency', back('R1', { currency: 'USD' })],
    ['another id', back('R1', { endToEndId: 'E2E-8' })],
    ['an earlier day', back('R1', { on: '2026-08-01' })],
  ])('with %s sends nothing back', async (_, returned) => {
    await matching.tell(debit('P1'), returned);
    await matching.match();
    expect(await backOf('P1')).toEqual([]);
  });

  it('that may be of two payments is of none, until one of them went back', async () => {
    await matching.tell(debit('P1'), debit('P2'), back('R1'));
    await matching.match();
    expect([await backOf('P1'), await backOf('P2')]).toEqual([[], []]);
    await matching.tell(message('PaymentReversed', 'b', { ...back('P1').data, payment: 'P1' }));
    await matching.match();
    expect([await backOf('P1'), await backOf('P2')]).toEqual([['bank'], [MATCHING_TELLER]]);
  });

  it('is one return for one payment', async () => {
    await matching.tell(debit('P1'), back('R1'), back('R2', { on: '2026-09-02' }));
    await matching.match();
    expect(await backOf('P1')).toEqual([MATCHING_TELLER]);
    await matching.tell(debit('P2'));
    await matching.match();
    expect([await backOf('P1'), await backOf('P2')]).toEqual([
      [MATCHING_TELLER],
      [MATCHING_TELLER],
    ]);
  });

  it('withdrawn takes back what was told because of it', async () => {
    const [, entry = ''] = await matching.tell(debit('P1'), back('R1'));
    await matching.match();
    await matching.tell(message('EntryWithdrawn', 'w', { entry, why: 'clerical_error' }));
    expect(await matching.match()).toMatchObject({ takenBack: 1 });
    expect(await backOf('P1')).toEqual([]);
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
  });
});
