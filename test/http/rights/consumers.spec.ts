import { eventWith } from '../../../src/ledger/upcast.js';
import { FIRMS, professional } from '../read/reading.js';
import { call, cloudEvent } from '../service.js';
import { BUYER, invoiceNumbered, SELLER, startTelling, type Telling } from './told.js';

const CODE = 'local:s-books:P-1';
const [FIRM = ''] = FIRMS;

describe('who is called a consumer', () => {
  let telling: Telling;
  let books: string;

  beforeAll(async () => {
    telling = await startTelling();
    books = await telling.key({ role: 'emitter', teller: 's-books', parties: [SELLER] });
  });
  afterAll(() => telling.close());

  const tell = (token: string, type: string, id: string, data: object) =>
    call(telling, '/v1/events', {
      ...{ token, type: 'application/cloudevents+json', body: cloudEvent(type, id, data) },
    });

  it('has a code of its teller’s, and no official identifier', async () => {
    const invoice = invoiceNumbered('C1', { buyer: { id: BUYER, consumer: true } });
    const { body } = await tell(books, 'InvoiceIssued', 'c1', invoice);
    expect(body).toMatchObject({
      code: 'consumer_must_be_a_local_code',
      pointer: '/data/buyer/consumer',
    });
  });

  it('under an official identifier is shown all the same, whoever said so once', async () => {
    const { folder } = telling;
    const party = folder.party(FIRM);
    const facts = { party, scheme: '0002', consumer: true };
    const event = eventWith('ProfessionalRegistered', facts, { [party]: { identifier: FIRM } });
    const by = { teller: 'kept', party: null, side: 'none', source: 'api' } as const;
    const speaker = { ...by, message: 'met', role: 'operator' } as const;
    const stream = `professional-${party}`;
    await folder.ledger.record([{ stream, event, speaker, parties: [party], mentions: [] }]);
    await telling.caughtUp();
    const { status, body } = await telling.get(professional(FIRM), 'other');
    expect([status, body]).toMatchObject([200, { id: FIRM }]);
  });

  it('by mistake is shown again once an operator says so, and nobody else', async () => {
    const invoice = invoiceNumbered('C2', { buyer: { id: CODE, consumer: true } });
    expect((await tell(books, 'InvoiceIssued', 'c2', invoice)).status).toBe(201);
    await telling.caughtUp();
    expect((await telling.get(professional(CODE), 'seller')).status).toBe(404);
    const update = { party: CODE, from: '2026-01-01', noConsumer: true };
    const refused = await tell(books, 'ProfessionalUpdated', 'c3', update);
    expect(refused.body).toMatchObject({ code: 'only_an_operator_may' });
    expect((await tell(telling.tokens.operator, 'ProfessionalUpdated', 'c4', update)).status).toBe(
      201,
    );
    await telling.caughtUp();
    expect((await telling.get(professional(CODE), 'seller')).status).toBe(200);
  });
});
