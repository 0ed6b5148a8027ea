/** What tellers put into ids and references against all advice is not kept as they wrote it. */
import { BUYER, SELLER } from '../../command/fixture.js';
import {
  type Answer,
  call,
  cloudEvent,
  invoiceDocument,
  type Service,
  startService,
} from '../service.js';

let service: Service;
let token: string;

beforeAll(async () => {
  service = await startService();
  token = await service.key({});
});

afterAll(() => service.close());

function post(path: string, body: unknown): Promise<Answer> {
  return call(service, path, { token, body });
}

async function event(type: string, id: string, data: object, more: object = {}): Promise<Answer> {
  return post('/v1/events', cloudEvent(type, id, data, more));
}

async function stored(): Promise<string> {
  const all = [];
  for await (const batch of service.folder.store.readAll(0)) all.push(...batch);
  return JSON.stringify(all);
}

const payment = (reference: string): object => ({
  ...{ payer: BUYER, payee: SELLER, amount: '5.00', on: '2026-08-30', reference },
});

const dispute = { seller: SELLER, number: 'F1', dispute: 'Jean Dupont', reason: 'quality' };

describe('a name told in clear', () => {
  it.each(['Jean Dupont', 'jean.dupont@example.org'])(
    'given the payment %j, then it is hidden and found again',
    async (name) => {
      const first = await post('/v1/payments', payment(name));
      const again = await post('/v1/payments', payment(name));
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(again.body.entry).toBe(first.body.entry);
      expect(first.body.entry).toMatch(/^payment-books\/hash-[0-9a-f]{32}@0$/);
      const on = '2026-09-02';
      const reversed = await event('PaymentReversed', `r ${name}`, {
        payment: name,
        on,
        cause: 'unknown',
      });
      expect(reversed.body.entry).toBe(String(first.body.entry).replace('@0', '@1'));
      const other = await post('/v1/payments', { ...payment(name), amount: '6.00' });
      expect(other.status).toBe(409);
      expect(await stored()).not.toMatch(/dupont/i);
    },
  );

  it('given ids of messages, orders, projects and disputes, then none of them is kept', async () => {
    const invoice = {
      ...{ seller: SELLER, buyer: { id: BUYER, name: 'Zola' }, number: 'F1', typeCode: '380' },
      ...{ total: '100', prepaid: '0', payable: '100', currency: 'EUR', issuedOn: '2026-08-01' },
      ...{ orderReference: 'commande Emile', project: 'Villa Emile' },
      ...{ deliveryReferences: ['livraison Emile', 'BL-7'] },
      instalments: [{ kind: 'ordinary', amount: '100', due: '2026-08-31', basis: 'stated' }],
    };
    const more = { correlationid: 'dossier Emile', causationid: 'zola-7' };
    for (const status of [201, 200]) {
      expect((await event('InvoiceIssued', 'zola-2026-08', invoice, more)).status).toBe(status);
      const delivery = { supplier: SELLER, client: BUYER, reference: 'commande Emile' };
      const promised = { ...delivery, dueOn: '2026-09-10' };
      expect((await post('/v1/deliveries', promised)).status).toBe(status);
    }
    expect((await event('InvoiceDisputed', 'd1', dispute)).status).toBe(201);
    const resolved = {
      ...dispute,
      inFavourOf: 'buyer',
      resolvedOn: '2026-09-09',
      reason: undefined,
    };
    expect((await event('InvoiceDisputeResolved', 'd2', resolved)).status).toBe(201);
    const all = await stored();
    expect(all).not.toMatch(/emile|zola|dupont/i);
    expect(all).toContain('BL-7');
    expect(all.match(/\\"dispute\\":\\"hash-[0-9a-f]{32}\\"/g)).toHaveLength(2);
    expect(new Set(all.match(/\\"dispute\\":\\"hash-[0-9a-f]{32}\\"/g)).size).toBe(1);
  });

  it('given feedback about an order so named, then it names the same promise', async () => {
    const buyer = await service.key({ teller: 'buyer', parties: [BUYER] });
    const about = { kind: 'delivery', owner: SELLER, number: 'commande Emile' };
    const data = { from: BUYER, to: SELLER, about, rating: 5, on: '2026-09-11' };
    const body = cloudEvent('FeedbackGiven', 'f1', data);
    expect((await call(service, '/v1/events', { token: buyer, body })).status).toBe(201);
    const all = await stored();
    const [reference] = /HASH-[0-9A-F]{32}/.exec(all) ?? [];
    expect(all).toContain(`\\"number\\":\\"${reference}\\"`);
  });

  it('given ids that name nobody, then they are kept as told', async () => {
    const message = 'invoice F2026-041 2026-11-02';
    const headers = { 'idempotency-key': message };
    const told = await call(service, '/v1/invoices', { token, headers, body: invoiceDocument() });
    expect(told.status).toBe(201);
    expect((await post('/v1/payments', payment('BQ-2026-77 a'))).body.entry).toBe(
      'payment-books/BQ-2026-77 a@0',
    );
    expect(await stored()).toContain(message);
  });
});
