/** Currencies told are those of ISO 4217; what older events hold is still read. */
import { message } from '../../../command/fixture.js';
import { call, cloudEvent, invoiceDocument } from '../../service.js';
import { at, BUYER, deal, professional, type Reading, SELLER, startReading } from '../reading.js';

let reading: Reading;
let token: string;

beforeAll(async () => {
  reading = await startReading();
  token = await reading.key({ parties: [SELLER] });
});

afterAll(() => reading.close());

const payment = (currency: string): Record<string, unknown> => ({
  ...{ payment: 'P', payer: BUYER, payee: SELLER, amount: '100', currency },
  ...{ creditedOn: '2026-08-01', instrument: 'cash', allocations: [] },
});

describe('a currency', () => {
  it.each(['ZZZ', 'EUX', 'XXX', 'XTS', 'eur'])('given %s, then it is refused', async (currency) => {
    const body = invoiceDocument({ currency });
    const plain = await call(reading, '/v1/invoices', { token, body });
    expect(plain.body).toMatchObject({
      ...{ status: 400, code: 'message_must_be_well_formed', pointer: '/currency' },
      detail: 'currency must be a currency code of ISO 4217, such as EUR.',
    });
    const event = cloudEvent('PaymentReceived', 'p', payment(currency));
    const told = await call(reading, '/v1/events', { token, body: event });
    expect(told.body).toMatchObject({ status: 400, pointer: '/data/currency' });
  });

  it.each(['JPY', 'XCG', 'HRK'])('given %s, then it is taken', async (currency) => {
    const body = invoiceDocument({ number: currency, currency, amount: '1200' });
    expect((await call(reading, '/v1/invoices', { token, body })).status).toBe(201);
  });

  it('given an event from before with a code that is none, then it folds and is shown', async () => {
    const [invoice] = deal({ number: 'OLD' });
    // The ledger takes what the way in has checked, as stored events once were.
    await reading.tell(message('InvoiceIssued', 'old', { ...invoice?.data, currency: 'ZZZ' }));
    const address = `invoice-${reading.folder.party(SELLER)}/OLD`;
    const { status, body } = await reading.get(at('v1/promises', address));
    expect(status).toBe(200);
    expect(body.promises).toMatchObject([{ size: { currency: 'ZZZ' } }]);
    expect((await reading.get(professional(BUYER, 'score'))).status).toBe(200);
  });
});
