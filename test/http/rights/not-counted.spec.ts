import { at } from '../read/reading.js';
import { call } from '../service.js';
import { invoiceNumbered, SELLER, STRANGER, startTelling, type Telling } from './told.js';

describe('what does not count', () => {
  let telling: Telling;

  beforeAll(async () => {
    telling = await startTelling();
  });
  afterAll(() => telling.close());

  it('is kept, and shown as such with the reason to its teller and operators', async () => {
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('F1'));
    const settled = { seller: SELLER, number: 'F1', amount: '120000', on: '2026-08-30' };
    const told = await telling.says('stranger', 'InvoiceSettledOtherwise', {
      ...{ ...settled, means: 'set_off' },
    });
    const entry: string = Object(told.body).entry;
    const own = await telling.key({ role: 'emitter', teller: 'x-books', parties: [STRANGER] });
    const why = 'not_a_party';
    for (const token of [own, telling.tokens.operator]) {
      const { body } = await call(telling, at('v1/entries', entry), { token });
      expect(body.notCounted).toEqual([{ promise: Object(body).promises[0], why }]);
    }
    const promise = at('v1/promises', `invoice-${SELLER}/F1`);
    const { body } = await telling.get(promise);
    const by = { teller: 'x-books', party: { id: STRANGER, name: null } };
    expect(body.notCounted).toEqual([{ entry, by, why }]);
    expect((await telling.get(promise, 'seller')).body.notCounted).toEqual([]);
    expect((await call(telling, promise, { token: own })).status).toBe(404);
  });
});
