/** Who told something has one form, wherever it is shown. */
import { BUYER, invoiceNumbered, SELLER, startTelling, type Telling } from '../rights/told.js';
import { at } from './reading.js';

const HASH = /[0-9a-f]{32}/;

describe('who told what of a promise', () => {
  let telling: Telling;

  beforeAll(async () => {
    telling = await startTelling();
    const named = { seller: { id: SELLER, name: 'Atelier Sud' } };
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('F1', named));
    const smaller = { payable: '100000', total: '100000' };
    const instalment = { kind: 'ordinary', amount: '100000', due: '2026-09-30', basis: 'stated' };
    await telling.says('buyer', 'InvoiceIssued', {
      ...invoiceNumbered('F1', { ...smaller, instalments: [instalment] }),
    });
  });
  afterAll(() => telling.close());

  it('is a teller and a party, by name, of portions, steps, discrepancies and entries', async () => {
    const { body } = await telling.get(at('v1/promises', `invoice-${SELLER}/F1`));
    const sellers = { teller: 's-books', party: { id: SELLER, name: 'Atelier Sud' } };
    const buyers = { teller: 'b-books', party: { id: BUYER, name: null } };
    const [promise] = Object(body).promises;
    for (const told of [...promise.portions, ...promise.steps]) expect(told.by).toEqual(sellers);
    expect(promise.discrepancies).toHaveLength(2);
    for (const told of promise.discrepancies) expect(told.by).toEqual(buyers);
    expect(Object(body).entries).toMatchObject([{ by: sellers }, { by: buyers }]);
    const told = [...promise.portions, ...promise.steps, ...promise.discrepancies];
    expect(JSON.stringify(told)).not.toMatch(HASH);
  });
});
