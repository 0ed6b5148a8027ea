/** Contacts are claimed, refused and taken back, and become relations once something is promised. */
import { message } from '../../command/fixture.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../read/reading.js';
import { type Answer, call } from '../service.js';

const [FIRM = ''] = FIRMS;
const CONSUMER = { id: 'local:books:C9', name: 'Jeanne Martin', consumer: true };

let reading: Reading;
let token: string;

beforeAll(async () => {
  reading = await startReading();
  await reading.tell(
    ...['2026-02-10', '2026-02-20', '2026-03-03'].flatMap((paidOn, i) =>
      deal({ number: `A${i}`, paidOn }),
    ),
    // Known here, and to nobody yet.
    ...deal({ number: 'F1', seller: FIRM }),
    ...deal({ number: 'O1', seller: OTHER, buyer: CONSUMER }),
    message('SourceCovered', 'covered', { upTo: '2026-06-20' }),
  );
  const shared = await call(reading, professional(OTHER, 'shares'), {
    ...{ token: reading.tokens.operator, body: { shows: ['overall'] } },
  });
  token = String(shared.body.token ?? '');
});
afterAll(() => reading.close());

async function claim(who: string, to: unknown, more: object = {}): Promise<Answer> {
  const body = { from: SELLER, to, on: '2026-05-01', ...more };
  const answer = await call(reading, '/v1/contacts', { token: who, body });
  await reading.caughtUp();
  return answer;
}

async function tell(who: string, type: string, data: object): Promise<Answer> {
  const id = `contact-${told++}`;
  const body = { specversion: '1.0', id, source: '/page', type, data };
  const answer = await call(reading, '/v1/events', { token: who, body });
  await reading.caughtUp();
  return answer;
}
let told = 0;

async function contactsOf(id: string, who: string, query = ''): Promise<readonly object[]> {
  const { status, body } = await call(reading, professional(id, `contacts${query}`), {
    token: who,
  });
  expect(status).toBe(200);
  return body.items as readonly object[];
}

async function withdraw(who: string, entry: string): Promise<void> {
  const path = `/v1/entries/${encodeURIComponent(entry)}/withdraw`;
  const { status } = await call(reading, path, { token: who, body: { why: 'other' } });
  expect(status).toBe(201);
  await reading.caughtUp();
}

describe('a contact', () => {
  it('is claimed once, seen by the two and operators, and by nobody else', async () => {
    const { seller, operator, buyer, analyst, other } = reading.tokens;
    const first = await claim(seller, OTHER);
    expect(first.status).toBe(201);
    const again = await claim(seller, OTHER);
    expect([again.status, again.body.entry]).toEqual([200, first.body.entry]);
    const shown = {
      ...{ state: 'contact', since: '2026-05-01', partner: { id: OTHER } },
      claims: [{ by: 'professional', on: '2026-05-01', byLink: false, refused: null }],
    };
    for (const who of [seller, operator, other]) {
      expect(await contactsOf(SELLER, who)).toMatchObject([shown]);
    }
    expect(await contactsOf(OTHER, other)).toMatchObject([
      { partner: { id: SELLER }, claims: [{ by: 'partner' }] },
    ]);
    expect(await contactsOf(SELLER, buyer)).toEqual([]);
    const { status } = await call(reading, professional(SELLER, 'contacts'), { token: analyst });
    expect(status).toBe(403);
    expect(await contactsOf(SELLER, seller, '?asOf=2026-04-30')).toEqual([]);
    const { knownAt } = (await reading.get(professional(SELLER, 'contacts'), 'seller')).body;
    const position = Number(first.body.position);
    expect(await contactsOf(SELLER, seller, `?knownAt=${position - 1}`)).toEqual([]);
    await withdraw(seller, String(first.body.entry));
    expect(await contactsOf(SELLER, seller)).toEqual([]);
    expect(await contactsOf(SELLER, seller, `?knownAt=${knownAt}`)).toMatchObject([shown]);
  });

  it('can be refused by whom it is about, who may take that back', async () => {
    const { seller, other, buyer } = reading.tokens;
    const refusal = { from: SELLER, to: OTHER, on: '2026-05-03' };
    expect((await tell(other, 'ContactRefused', refusal)).status).toBe(422);
    await claim(seller, OTHER);
    expect((await tell(buyer, 'ContactRefused', refusal)).status).toBe(403);
    const refused = await tell(other, 'ContactRefused', refusal);
    expect(refused.status).toBe(201);
    expect(await contactsOf(SELLER, seller)).toMatchObject([
      { state: 'refused', claims: [{ refused: { on: '2026-05-03' } }] },
    ]);
    const again = await claim(seller, OTHER);
    expect(again.body.code).toBe('contact_must_not_be_refused');
    await withdraw(other, String(refused.body.entry));
    const [{ claims: [{ entry = '' } = {}] = [] } = {}] = (await contactsOf(
      SELLER,
      seller,
    )) as readonly { readonly claims?: readonly { readonly entry?: string }[] }[];
    expect(await contactsOf(SELLER, seller)).toMatchObject([{ state: 'contact' }]);
    await withdraw(seller, entry);
  });

  it('names the share link by which they met, if it is live and of the other', async () => {
    const { seller } = reading.tokens;
    expect((await claim(seller, FIRM, { link: token })).body.code).toBe('share_must_exist');
    expect((await claim(seller, OTHER, { link: 'kept_share_none' })).status).toBe(404);
    const { status, body } = await claim(seller, OTHER, { link: token });
    expect(status).toBe(201);
    const stored = await call(reading, `/v1/entries/${encodeURIComponent(String(body.entry))}`, {
      token: seller,
    });
    expect(JSON.stringify(stored.body)).not.toContain(token);
    expect(await contactsOf(SELLER, seller)).toMatchObject([{ claims: [{ byLink: true }] }]);
    await withdraw(seller, String(body.entry));
  });

  it('becomes a relation once something is promised, and opens no sight before', async () => {
    const { seller, operator, buyer } = reading.tokens;
    expect((await claim(buyer, OTHER)).status).toBe(403);
    const { status } = await claim(seller, BUYER, { on: '2025-11-01' });
    expect(status).toBe(201);
    expect((await claim(operator, CONSUMER.id, { onBehalfOf: SELLER })).status).toBeLessThan(500);
    expect(await contactsOf(SELLER, seller)).toEqual([]);
    const { body } = await reading.get(professional(SELLER, 'relations?asOf=2026-05-31'), 'seller');
    expect(body.items).toMatchObject([
      {
        partner: { id: BUYER },
        ...{ state: 'relation', since: '2026-03-03', next: 'proven' },
        kept: { promised: 0, received: 3, months: 2, sure: 0 },
        way: [
          { state: 'contact', on: '2025-11-01' },
          { state: 'first_promises' },
          { state: 'relation', on: '2026-03-03' },
        ],
        missing: [
          { what: 'kept', have: 3, need: 6 },
          { what: 'months', have: 2, need: 3 },
          { what: 'eachWay', have: 0, need: 1 },
          { what: 'sure', have: 0, need: 3 },
        ],
      },
    ]);
    const lab = await reading.get(professional(SELLER, 'relations?asOf=2026-05-31'), 'analyst');
    expect(JSON.stringify(lab.body)).not.toContain('2025-11-01');
  });
});
