/** Recommendations over HTTP: who says what, who sees it, and that no score hears of it. */
import { message } from '../../command/fixture.js';
import {
  at,
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

/** Deals with SELLER, and is erased at the end. */
const [ERASED = '', STRANGER = ''] = FIRMS;
const LIST = professional(SELLER, 'recommendations');
const WORDS = 'Words that nobody else may read.';
const ON = '2026-03-01';

let reading: Reading;
let erased: string;
let stranger: string;

beforeAll(async () => {
  reading = await startReading();
  erased = await reading.key({ role: 'partner', teller: 'gone', parties: [ERASED] });
  stranger = await reading.key({ role: 'partner', teller: 'far', parties: [STRANGER] });
  await reading.tell(
    ...deal({ number: 'R1', paidOn: '2026-02-03' }),
    ...deal({ number: 'R2', paidOn: '2026-02-20' }),
    ...deal({ number: 'R3', buyer: ERASED, paidOn: '2026-02-03' }),
    ...deal({ number: 'R4', buyer: OTHER }),
    message('SourceCovered', 'covered', { upTo: '2026-06-20' }),
  );
});
afterAll(() => reading.close());

async function send(path: string, token: string | undefined, body: object): Promise<Answer> {
  const answer = await call(reading, `/v1/${path}`, { ...(token && { token }), body });
  await reading.caughtUp();
  return answer;
}

const give = (token: string, from: string, more: object = {}): Promise<Answer> =>
  send('recommendations', token, {
    ...{ from, to: SELLER, goodAt: ['quality'], words: WORDS, mayBePublic: true, on: ON, ...more },
  });

const withdraw = (token: string, entry: unknown): Promise<Answer> =>
  send(at('entries', String(entry), 'withdraw').slice(1), token, { why: 'other' });

async function seen(token: string, path = LIST) {
  const { status, body } = await call(reading, path, { token });
  expect(status).toBe(200);
  return body;
}

describe('a recommendation', () => {
  it('is asked for, given, changed, answered, shown and withdrawn', async () => {
    const { seller, buyer, operator } = reading.tokens;
    const asked = await send('recommendations/requests', seller, {
      from: BUYER,
      to: SELLER,
      on: ON,
    });
    expect(asked.status).toBe(201);
    const [giver, receiver] = [BUYER, SELLER].map((id) => reading.folder.party(id));
    expect(asked.body.path).toBe(`/professionals/${receiver}/recommendations/give?from=${giver}`);
    const again = await send('recommendations/requests', seller, { from: BUYER, to: SELLER });
    expect(again).toMatchObject({ status: 200, body: { entry: asked.body.entry } });
    for (const token of [seller, operator]) {
      expect(await seen(token)).toMatchObject({ total: 0, requests: [{ from: { id: BUYER } }] });
    }
    const own = professional(BUYER, 'recommendations?list=given');
    expect(await seen(buyer, own)).toMatchObject({ requests: [{ to: { id: SELLER } }] });

    const { entry } = (await give(buyer, BUYER)).body;
    const twice = await give(buyer, BUYER);
    expect([twice.status, twice.body.code]).toEqual([409, 'recommendation_is_already_given']);
    const changed = await send('recommendations', buyer, {
      ...{ entry, goodAt: ['payment', 'deadlines'], words: 'Pays.', mayBePublic: true },
      on: '2026-03-31',
    });
    expect(changed.status).toBe(201);
    const answered = { entry, words: 'Thank you.', on: '2026-04-02' };
    expect((await send('recommendations/answers', seller, answered)).status).toBe(201);

    const shown = {
      ...{ entry, says: changed.body.entry, giver: { id: BUYER }, receiver: { id: SELLER } },
      ...{ goodAt: ['payment', 'deadlines'], words: 'Pays.', givenOn: ON },
      ...{ changedOn: '2026-03-31', changeableUntil: '2026-03-31', obtained: 'asked_by_link' },
      ...{ askedOn: ON, mayBePublic: true, isPublic: false },
      answer: { on: '2026-04-02', words: 'Thank you.' },
      restsOn: {
        byReceiver: { promises: 0 },
        byGiver: { promises: 2, onTime: 1 },
        ...{ firstOn: '2026-02-03', lastOn: '2026-02-20' },
        last: [{ keptOn: '2026-02-20', onTime: false, by: 'giver' }, { onTime: true }],
      },
      standing: { word: 'untold' },
    };
    for (const token of [seller, operator, buyer]) {
      const body = await seen(token);
      expect(body).toMatchObject({ total: 1, items: [shown], requests: [] });
    }
    expect(await seen(seller, `${LIST}?asOf=2026-03-15`)).toMatchObject({
      items: [{ goodAt: ['quality'], words: WORDS, answer: null }],
    });
    expect(await seen(seller, `${LIST}?asOf=2026-02-28`)).toMatchObject({ items: [] });

    const share = { token: seller, body: { shows: ['recommendations'] } };
    const link = String((await call(reading, professional(SELLER, 'shares'), share)).body.token);
    const opened = async () => (await call(reading, `/v1/shared/${link}`, {})).body.recommendations;
    expect(await opened()).toEqual([]);

    // Said today it is public from the next edition on.
    const showing = { entry: changed.body.entry, shown: true, on: '2026-04-02' };
    for (const token of [stranger, reading.tokens.other, reading.tokens.analyst]) {
      expect(await seen(token)).toMatchObject({ total: 0, isWhole: false, requests: [] });
    }
    expect((await send('recommendations/showings', buyer, showing)).status).toBe(403);
    expect((await send('recommendations/showings', seller, showing)).status).toBe(201);
    expect(await seen(stranger)).toMatchObject({
      total: 1,
      items: [{ words: 'Pays.', restsOn: { promises: '1-4', sinceYear: 2026 } }],
    });
    expect(await seen(reading.tokens.analyst)).toMatchObject({
      items: [{ words: null, giver: { name: null } }],
    });
    // Whoever has the link reads of it what a stranger does.
    expect(await opened()).toEqual((await seen(stranger)).items);

    expect((await withdraw(seller, entry)).status).toBe(403);
    expect((await withdraw(buyer, entry)).status).toBe(201);
    for (const token of [seller, operator, buyer, stranger]) {
      expect(await seen(token)).toMatchObject({ total: 0, items: [] });
    }
    expect(await opened()).toEqual([]);
    const before = `${LIST}?knownAt=${changed.body.position}`;
    expect(await seen(seller, before)).toMatchObject({ items: [{ words: 'Pays.' }] });
    expect((await call(reading, before, { token: stranger })).status).toBe(403);
  });

  it('of whom no promise was kept is for its giver and operators', async () => {
    const { seller, other, operator } = reading.tokens;
    const request = { from: OTHER, to: SELLER, on: ON };
    await send('recommendations/requests', seller, request);
    const { requests } = await seen(seller);
    expect(requests).toMatchObject([{ notCounted: 'no_promise_was_kept' }]);
    const own = professional(OTHER, 'recommendations?list=given');
    expect(await seen(other, own)).toMatchObject({ requests: [] });
    const { entry } = (await give(other, OTHER)).body;
    await send('recommendations/showings', seller, { entry, shown: true, on: ON });
    const uncounted = { words: WORDS, restsOn: null, notCounted: 'no_promise_was_kept' };
    expect(await seen(other, own)).toMatchObject({ items: [uncounted] });
    expect(await seen(operator)).toMatchObject({ items: [uncounted] });
    for (const token of [seller, stranger]) expect(await seen(token)).toMatchObject({ items: [] });
  });

  it('changes no score by a byte', async () => {
    const { buyer, operator } = reading.tokens;
    const scores = async (): Promise<readonly string[]> => {
      const all: string[] = [];
      for (const id of [SELLER, BUYER]) {
        for (const asked of ['score?explain=relation', 'score/history', 'score/raise']) {
          const { body } = await call(reading, professional(id, asked), { token: operator });
          all.push(JSON.stringify(body).replace(/"knownAt":\d+/, ''));
        }
      }
      return all;
    };
    const before = await scores();
    const { body } = await give(buyer, BUYER);
    expect(await scores()).toEqual(before);
    await withdraw(buyer, body.entry);
    expect(await scores()).toEqual(before);
  });

  it('loses its words with either of its two', async () => {
    const { seller, operator } = reading.tokens;
    const words = 'Words of whoever goes.';
    const { entry } = (await give(erased, ERASED, { words })).body;
    await send('recommendations/showings', seller, { entry, shown: true, on: ON });
    expect(await seen(stranger)).toMatchObject({ items: [{ words }] });
    const answer = await call(reading, at('v1/entries', String(entry)), { token: seller });
    expect(answer.body).toMatchObject({ texts: { words } });
    await send(professional(ERASED, 'erase').slice('/v1/'.length), operator, {});
    for (const token of [seller, operator, stranger]) {
      const { items } = await seen(token);
      expect(JSON.stringify(items)).not.toContain(words);
      const of = await call(reading, at('v1/entries', String(entry)), { token });
      expect(JSON.stringify(of.body)).not.toContain(words);
    }
    expect(await seen(seller)).toMatchObject({ items: [{ words: null, giver: { erased: true } }] });
    expect(await seen(stranger)).toMatchObject({ items: [] });
  });
});
