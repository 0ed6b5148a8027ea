/** Skills over HTTP: who claims them, what bears them out, and who is told how much. */
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

const BUYERS = [BUYER, OTHER, ...FIRMS.slice(0, 2)];
const STRANGER = FIRMS[3] ?? '';
const LIST = professional(SELLER, 'skills');
const ON = '2026-01-02';

let reading: Reading;
let stranger: string;

/** A deal that names a skill. */
function skilled(skill: string, asked: Parameters<typeof deal>[0]) {
  return deal(asked).map((each) =>
    each.type === 'InvoiceIssued' ? { ...each, data: { ...each.data, skill } } : each,
  );
}

beforeAll(async () => {
  reading = await startReading();
  stranger = await reading.key({ role: 'partner', teller: 'far', parties: [STRANGER] });
  await reading.tell(
    ...BUYERS.flatMap((buyer, i) =>
      skilled('62.01', { number: `S${i}`, buyer, paidOn: i === 0 ? '2026-03-03' : '2026-02-03' }),
    ),
    // Kept for two alone, and never paid.
    ...skilled('62.02', { number: 'T1', paidOn: '2026-02-03' }),
    ...skilled('62.02', { number: 'T2', buyer: OTHER, paidOn: '2026-02-03' }),
    ...skilled('62.02', { number: 'T3', buyer: FIRMS[0] }),
    message('DeliveryPromised', 'd', {
      ...{ supplier: SELLER, client: BUYER, reference: 'D1', skill: 'own.1' },
      ...{ promisedOn: '2026-01-10', dueOn: '2026-01-20' },
    }),
    message('DeliveryMade', 'm', {
      ...{ supplier: SELLER, client: BUYER, reference: 'D1', part: '1', arrivedOn: '2026-01-20' },
    }),
    message('SourceCovered', 'covered', { upTo: '2026-06-20' }),
  );
});
afterAll(() => reading.close());

async function send(path: string, token: string | undefined, body: object): Promise<Answer> {
  const answer = await call(reading, `/v1/${path}`, { ...(token && { token }), body });
  await reading.caughtUp();
  return answer;
}

const claim = (token: string, skill: string, more: object = {}): Promise<Answer> =>
  send('skills', token, { party: SELLER, skill, on: ON, ...more });

async function seen(token: string, path = LIST) {
  const { status, body } = await call(reading, path, { token });
  expect(status).toBe(200);
  return body;
}

describe('a skill', () => {
  it('is claimed by its professional, of the list or in its own words', async () => {
    const { seller, buyer } = reading.tokens;
    for (const skill of ['62.01', '62.02']) expect((await claim(seller, skill)).status).toBe(201);
    expect((await claim(seller, '62.01')).status).toBe(200);
    expect((await claim(buyer, '62.01')).status).toBe(403);
    expect((await claim(seller, '99.01')).body.detail).toMatch(/The list has no such skill/);
    expect((await claim(seller, 'own.1')).body.detail).toMatch(/needs words/);
    expect((await claim(seller, 'own.1', { words: 'Old stone' })).status).toBe(201);
  });

  it('is borne out by promises kept under it, as counts', async () => {
    const own = await seen(reading.tokens.seller);
    expect(own.items).toMatchObject([
      {
        ...{ code: '62.01', title: 'Software development', words: null, claimedOn: ON },
        borneOutBy: {
          kept: { promises: 4, onTime: 3, confirmed: 4 },
          ...{ counterparties: 4, recommendations: 0 },
        },
      },
      { code: '62.02', borneOutBy: { kept: { promises: 2 }, counterparties: 2 } },
      { code: 'own.1', title: null, words: 'Old stone', borneOutBy: { kept: { promises: 1 } } },
    ]);
    expect(await seen(reading.tokens.seller, `${LIST}?asOf=2026-02-10`)).toMatchObject({
      items: [{ borneOutBy: { kept: { promises: 3 } } }, {}, {}],
    });
    expect(await seen(reading.tokens.seller, `${LIST}?asOf=2026-01-01`)).toMatchObject({
      items: [],
    });
  });

  it('is told to others in counts over three counterparties besides themselves', async () => {
    const withheld = { borneOutBy: { status: 'withheld' } };
    for (const token of [stranger, reading.tokens.buyer]) {
      expect((await seen(token)).items).toMatchObject([
        // Four of each: two editions would tell of a promise between them.
        { borneOutBy: { kept: { promises: 3, onTime: 2, confirmed: 2 }, counterparties: 3 } },
        withheld,
        withheld,
      ]);
    }
    const analyst = await seen(reading.tokens.analyst);
    expect(JSON.stringify(analyst)).not.toContain('Old stone');
  });

  it('is recommended, which others count where it is public', async () => {
    const { seller, buyer } = reading.tokens;
    const { body } = await send('recommendations', buyer, {
      ...{ from: BUYER, to: SELLER, goodAt: ['skill'], skill: '62.01', mayBePublic: true, on: ON },
    });
    const count = (recommendations: number) => [{ borneOutBy: { recommendations } }, {}, {}];
    expect(await seen(seller)).toMatchObject({ items: count(1) });
    expect(await seen(stranger)).toMatchObject({ items: count(0) });
    const shown = { entry: body.entry, shown: true, on: ON };
    await send('recommendations/showings', seller, shown);
    expect(await seen(stranger)).toMatchObject({ items: count(1) });
  });

  it('is dropped, for others at once', async () => {
    const { seller } = reading.tokens;
    const drop = { party: SELLER, skill: '62.02', on: '2026-05-01' };
    expect((await send('skills/drops', seller, drop)).status).toBe(201);
    const again = await send('skills/drops', seller, { ...drop, on: '2026-05-02' });
    expect([again.status, again.body.code]).toEqual([422, 'skill_must_be_claimed']);
    expect((await seen(stranger)).items).toHaveLength(2);
    expect((await seen(seller, `${LIST}?asOf=2026-04-30`)).items).toHaveLength(3);
    expect((await seen(stranger, `${LIST}?asOf=2026-04-30`)).items).toHaveLength(2);
  });

  it('loses its words with its professional', async () => {
    const { operator } = reading.tokens;
    await send(professional(SELLER, 'erase').slice('/v1/'.length), operator, {});
    expect(JSON.stringify(await seen(operator))).not.toContain('Old stone');
  });
});
