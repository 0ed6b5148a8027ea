import { call } from '../service.js';
import {
  BUYER,
  invoiceNumbered,
  paymentOf,
  SELLER,
  STRANGER,
  startTelling,
  type Telling,
} from './told.js';

describe('what does not count, for operators', () => {
  let telling: Telling;

  beforeAll(async () => {
    telling = await startTelling();
    for (const number of ['F1', 'F2']) {
      await telling.says('seller', 'InvoiceIssued', invoiceNumbered(number));
      await telling.says('stranger', 'InvoiceSettledOtherwise', {
        ...{ seller: SELLER, number, amount: '120000', on: '2026-08-30', means: 'set_off' },
      });
    }
    await telling.says('buyer', 'PaymentReceived', paymentOf('F1', { payee: STRANGER }));
  });
  afterAll(() => telling.close());

  it('is counted by teller and reason, and listed with the newest first', async () => {
    const { body } = await telling.get('/v1/uncounted');
    expect(body.tellers).toEqual([
      { teller: 'x-books', count: 2, reasons: [{ why: 'not_a_party', count: 2 }] },
      { teller: 'b-books', count: 1, reasons: [{ why: 'payee_is_another', count: 1 }] },
    ]);
    const items: readonly Record<string, string>[] = Object(body).items;
    expect(items).toMatchObject([
      { by: { teller: 'b-books', party: { id: BUYER } }, why: 'payee_is_another' },
      { by: { teller: 'x-books', party: { id: STRANGER } }, why: 'not_a_party' },
      { by: { teller: 'x-books', party: { id: STRANGER } }, why: 'not_a_party' },
    ]);
    expect(items[1]?.entry).toMatch(/^invoice-.*\/F2@1$/);
    expect(items[1]?.promise).toMatch(/^invoice-.*\/F2$/);
  });

  it('comes in pages', async () => {
    const first = await telling.get('/v1/uncounted?limit=2');
    const next: string = Object(first.body).next;
    const second = await telling.get(`/v1/uncounted?limit=2&cursor=${next}`);
    const shown = [first, second].flatMap(({ body }) => Object(body).items);
    expect(shown).toEqual(Object((await telling.get('/v1/uncounted')).body).items);
    expect(Object(second.body).next).toBeNull();
    expect((await telling.get('/v1/uncounted?cursor=mine')).status).toBe(400);
  });

  it('is refused to everybody else', async () => {
    for (const who of ['analyst', 'seller', 'other'] as const) {
      const answer = await telling.get('/v1/uncounted', who);
      expect([answer.status, answer.body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
    }
    const own = await telling.key({ role: 'emitter', teller: 'x-books', parties: [STRANGER] });
    expect((await call(telling, '/v1/uncounted', { token: own })).status).toBe(403);
  });

  it('leaves the list when it is withdrawn', async () => {
    const { body } = await telling.get('/v1/uncounted');
    const [, newest] = Object(body).items;
    await telling.says('stranger', 'EntryWithdrawn', {
      entry: newest.entry,
      why: 'clerical_error',
    });
    const [first] = Object((await telling.get('/v1/uncounted')).body).tellers;
    expect(first).toEqual({
      ...{ teller: 'b-books', count: 1 },
      reasons: [{ why: 'payee_is_another', count: 1 }],
    });
  });
});
