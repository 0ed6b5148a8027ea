/** Who holds a key, and how well that is known, bears on what its word is worth. */
import type { Grant } from '../../../src/command/access.js';
import { call, cloudEvent } from '../service.js';
import {
  BUYER,
  invoiceNumbered,
  OTHER,
  paymentOf,
  SELLER,
  startTelling,
  type Telling,
} from './told.js';

describe('a promise told by both of its sides', () => {
  let telling: Telling;
  let operator: string;
  let told = 0;

  beforeAll(async () => {
    telling = await startTelling();
    operator = await telling.key({ role: 'operator', teller: 'ops', parties: [] });
  });
  afterAll(() => telling.close());

  /** A key granted over HTTP, as an operator does. */
  const key = async (grant: Partial<Grant>): Promise<string> => {
    const body = { role: 'emitter', ...grant };
    const granted = await call(telling, '/v1/keys', { token: operator, body });
    expect(granted.status).toBe(201);
    return String(granted.body.token);
  };

  const tell = async (token: string, type: string, data: object): Promise<void> => {
    told += 1;
    const body = cloudEvent(type, `h${told}`, data);
    const answer = await call(telling, '/v1/events', {
      ...{ token, type: 'application/cloudevents+json', body },
    });
    expect(answer.body).toMatchObject({ status: 'accepted' });
  };

  /** The grade of an invoice that both tell, as an operator sees it. */
  const gradeOf = async (number: string, ofSeller: string, ofBuyer: string): Promise<unknown> => {
    await tell(ofSeller, 'InvoiceIssued', invoiceNumbered(number));
    await tell(ofSeller, 'PaymentReceived', paymentOf(number));
    const received = { seller: SELLER, buyer: BUYER, number, receivedOn: '2026-08-03' };
    await tell(ofBuyer, 'InvoiceReceived', received);
    await telling.caughtUp();
    const path = `/v1/promises/${encodeURIComponent(`invoice-${SELLER}/${number}`)}`;
    const [promise] = Object((await telling.get(path)).body).promises;
    return promise.grade;
  };

  it('is corroborated where an operator knows who holds the two keys', async () => {
    const ofSeller = await key({ teller: 's', parties: [SELLER], vetting: 'known' });
    const ofBuyer = await key({ teller: 'b', parties: [BUYER], vetting: 'known' });
    expect(await gradeOf('K1', ofSeller, ofBuyer)).toBe('corroborated');
  });

  it('is no more than declared where nobody vouches for one of them', async () => {
    const ofSeller = await key({ teller: 's2', parties: [SELLER], vetting: 'known' });
    const ofBuyer = await key({ teller: 'b2', parties: [BUYER] });
    expect(await gradeOf('K2', ofSeller, ofBuyer)).toBe('declared');
  });

  it('is no more than declared where one holds both', async () => {
    const held = { owner: OTHER, vetting: 'known' } as const;
    const ofSeller = await key({ teller: 's3', parties: [SELLER], ...held });
    const ofBuyer = await key({ teller: 'b3', parties: [BUYER], ...held });
    expect(await gradeOf('K3', ofSeller, ofBuyer)).toBe('declared');
  });

  it('a second key for the same as one is held by the same', async () => {
    const grant = { role: 'emitter', teller: 's4', parties: [SELLER], owner: OTHER };
    const first = await call(telling, '/v1/keys', { token: operator, body: grant });
    const path = `/v1/keys/${first.body.keyId}/rotation`;
    const second = await call(telling, path, { token: operator, body: {} });
    const ofSeller = String(second.body.token);
    const ofBuyer = await key({ teller: 'b4', parties: [BUYER], owner: OTHER, vetting: 'known' });
    expect(await gradeOf('K4', ofSeller, ofBuyer)).toBe('declared');
  });

  it('a holder is named by an identifier', async () => {
    const body = { role: 'emitter', teller: 's5', parties: [SELLER], owner: 'Ann' };
    const { status, body: problem } = await call(telling, '/v1/keys', { token: operator, body });
    expect([status, problem.pointer]).toEqual([400, '/owner']);
  });
});
