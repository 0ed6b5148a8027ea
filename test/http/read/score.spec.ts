import { call, cloudEvent } from '../service.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from './reading.js';

const DAY = 'asOf=2026-06-30';

describe('a score over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-01', buyer: { id: BUYER, name: 'Été & Fils' } }),
      ...deal({ number: 'F2', paidOn: '2026-03-17' }),
      ...deal({ number: 'F3', paidOn: '2026-02-04' }),
      ...FIRMS.slice(0, 3).flatMap((seller, i) =>
        deal({ number: `G${i}`, seller, paidOn: `2026-02-0${i + 3}` }),
      ),
      // OTHER has too few counterparties for a network score.
      ...deal({ number: 'H1', seller: FIRMS[0], buyer: OTHER, paidOn: '2026-02-05' }),
    );
  });
  afterAll(() => reading.close());

  const scoreOf = async (id: string, query: string, who?: keyof Reading['tokens']) => {
    const answer = await reading.get(professional(id, `score?${DAY}${query}`), who);
    return answer;
  };

  it('shows three sides, their figures and the position it is known at', async () => {
    const { status, body } = await scoreOf(BUYER, '', 'buyer');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      professional: { id: BUYER, name: 'Été & Fils' },
      model: 'triangle-1',
      scope: 'network',
      asOf: '2026-06-30',
      knownAt: await reading.folder.store.head(),
      overall: { status: 'ok' },
      sides: {
        payment: {
          status: 'ok',
          promises: 6,
          counterparties: 4,
          levels: [5, 0, 1, 0, 0],
          // 27, 71, 30 and 29, 30, 31 days from issue to payment.
          daysToOutcome: 36.3,
          overdue: [],
        },
        deadline: { status: 'insufficient', missing: { promises: 3 } },
      },
    });
    expect(body).not.toHaveProperty('stale');
  });

  it('explains a side by promise, in pages that fit together while events flow', async () => {
    const first = await scoreOf(BUYER, '&explain=payment&limit=4', 'buyer');
    const explanation = Object(first.body.explanation);
    expect(explanation.items).toHaveLength(4);
    const address = `invoice-${reading.folder.party(SELLER)}/F2`;
    expect(explanation.items[0]).toMatchObject({
      promise: address,
      counterparty: { id: SELLER },
      entries: [`${address}@0`, `payment-books/p ${SELLER} F2@0`],
      parts: [{ late: 40, level: 2, open: false }],
    });
    await reading.tell(
      ...deal({ number: 'F9', buyer: BUYER, paidOn: '2026-02-02', seller: SELLER }),
    );
    const cursor = `&explain=payment&limit=4&cursor=${explanation.next}`;
    const second = await scoreOf(BUYER, cursor, 'buyer');
    const rest = Object(second.body.explanation);
    expect(rest.items).toHaveLength(2);
    expect(rest.next).toBeNull();
    const all = [...explanation.items, ...rest.items];
    expect(new Set(all.map((item) => item.promise)).size).toBe(6);
    const sum = all.reduce((total, item) => total + item.points, explanation.base);
    expect(sum).toBeCloseTo(explanation.value, 0);
    expect(second.body.knownAt).toBe(first.body.knownAt);
  });

  it('with one counterparty is for the two, for analysts and operators', async () => {
    for (const who of ['seller', 'buyer', 'analyst', 'operator'] as const) {
      const { status, body } = await scoreOf(BUYER, `&with=${SELLER}`, who);
      expect(status).toBe(200);
      expect(body).toMatchObject({ scope: 'with', sides: { payment: { status: 'ok' } } });
    }
    const refused = await scoreOf(BUYER, `&with=${SELLER}`, 'other');
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      code: 'answer_must_be_yours_to_see',
      pointer: '/with',
    });
  });

  it('of the network is withheld from others below three counterparties besides them', async () => {
    const seen = await scoreOf(BUYER, '', 'other');
    expect(seen.body).toMatchObject({ sides: { payment: { status: 'ok', counterparties: 3 } } });
    // Four counterparties, of whom the viewer is one: three are left.
    const counterparty = await scoreOf(BUYER, '', 'seller');
    expect(counterparty.body).toMatchObject({ sides: { payment: { status: 'ok' } } });
    const few = await scoreOf(OTHER, '&explain=payment', 'seller');
    expect(few.body).toMatchObject({
      overall: { status: 'withheld' },
      sides: { payment: { status: 'withheld' }, relation: { status: 'withheld' } },
      explanation: { status: 'withheld' },
    });
    expect(few.text).not.toContain('missing');
    const own = await scoreOf(OTHER, '', 'other');
    expect(own.body).toMatchObject({ sides: { payment: { status: 'insufficient' } } });
  });

  it('counts the viewer out of the three', async () => {
    const firm = FIRMS[3] ?? '';
    await reading.tell(
      ...[SELLER, FIRMS[0], FIRMS[1]].flatMap((seller) =>
        deal({ number: 'T1', seller, buyer: firm, paidOn: '2026-02-05' }),
      ),
    );
    const statusFor = async (who: keyof Reading['tokens']) =>
      Object((await scoreOf(firm, '', who)).body.sides).payment.status;
    expect(await statusFor('other')).toBe('ok');
    expect(await statusFor('seller')).toBe('withheld');
  });

  it('explains to others only what they share', async () => {
    const { body: network } = await scoreOf(BUYER, '&explain=payment', 'seller');
    expect(network.explanation).toEqual({ status: 'withheld', reason: expect.any(String) });
    const { body } = await scoreOf(BUYER, `&with=${SELLER}&explain=payment`, 'seller');
    const { items } = Object(body.explanation);
    expect(items).toHaveLength(4);
    expect(items.map((item: { counterparty: unknown }) => item.counterparty)).toEqual(
      items.map(() => ({ id: SELLER, name: null })),
    );
  });

  it('shows indicative values to analysts and operators only', async () => {
    for (const [who, sees] of [
      ['operator', true],
      ['analyst', true],
      ['buyer', false],
      ['seller', false],
    ] as const) {
      const { text } = await scoreOf(BUYER, `&with=${SELLER}`, who);
      expect(text.includes('indicative')).toBe(sees);
    }
  });

  it('has chances beside a payment score, and below one as the indicative value', async () => {
    const chance = { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) };
    const chances = { late: chance, pastGrace: chance, over30: chance };
    const chancesFor = async (who: keyof Reading['tokens'], id: string, more = '') =>
      Object((await scoreOf(id, more, who)).body.sides).payment.chances;
    expect(await chancesFor('buyer', BUYER)).toEqual(chances);
    const others: typeof chances = await chancesFor('other', BUYER);
    expect(Object.values(others).flatMap((one) => Object.values(one).map((n) => n % 5))).toEqual(
      Array(9).fill(0),
    );
    expect(await chancesFor('other', OTHER)).toBeUndefined();
    expect(await chancesFor('operator', OTHER)).toEqual(chances);
  });

  it('shows an analyst party ids and no names or entries', async () => {
    const { text, body } = await scoreOf(BUYER, '&explain=payment', 'analyst');
    expect(body).toMatchObject({
      professional: { id: reading.folder.party(BUYER), name: null },
    });
    expect(text).not.toContain('Été');
    expect(text).not.toContain(SELLER);
    expect(text).not.toContain('@0');
  });

  it('is the same over days as on each day', async () => {
    const path = professional(BUYER, 'score/history?from=2026-01-31&to=2026-04-30&every=month');
    const { body } = await reading.get(path, 'buyer');
    const points: readonly { asOf: string; overall: unknown }[] = Object(body).points;
    const days = points.map(({ asOf }) => asOf);
    expect(days).toEqual(['2026-02-28', '2026-03-30', '2026-04-30']);
    for (const { asOf, overall } of points) {
      const day = await reading.get(professional(BUYER, `score?asOf=${asOf}`), 'buyer');
      expect(day.body.overall).toEqual(overall);
    }
  });

  it.each([
    ['score?asOf=2026-02-30', '/asOf'],
    ['score?asof=2026-02-28', '/asof'],
    ['score?knownAt=yesterday', '/knownAt'],
    ['score?knownAt=2026-13-01T00:00:00Z', '/knownAt'],
    ['score?knownAt=2300-01-01T00:00:00Z', '/knownAt'],
    ['score?knownAt=999999999999999', '/knownAt'],
    ['score?after=999999999999999', '/after'],
    ['score?after=-1', '/after'],
    ['score?with=12', '/with'],
    ['score?model=unknown', '/model'],
    ['score?explain=luck', '/explain'],
    ['score?explain=payment&cursor=x', '/cursor'],
    ['score?explain=payment&limit=0', '/limit'],
    ['score?explain=payment&limit=101', '/limit'],
    ['score/history?from=2026-02-01&to=2026-01-01', '/from'],
    ['score/history?from=2000-01-01&every=day', '/every'],
    ['relations?cursor=1', '/cursor'],
    ['trail?cursor=x', '/cursor'],
    ['trail?kind=gossip', '/kind'],
    ['trail?partner=nobody', '/partner'],
    ['live?after=x', '/after'],
  ])('%s is a problem at %s', async (path, pointer) => {
    const { status, type, body } = await reading.get(professional(BUYER, path));
    expect({ status, type, pointer: body.pointer }).toEqual({
      status: 400,
      type: 'application/problem+json',
      pointer,
    });
  });

  it('of whom nobody knows is not found, and of what is no identifier is a problem', async () => {
    const unknown = await reading.get(professional('0002:404833048', 'score'));
    expect(unknown.status).toBe(404);
    expect(unknown.body).toMatchObject({ code: 'professional_must_be_known', pointer: '/id' });
    const none = await reading.get(professional('0002:123', 'score'));
    expect(none.status).toBe(400);
  });

  it('needs a key', async () => {
    expect((await reading.get(professional(BUYER, 'score'), null)).status).toBe(401);
  });

  it('has a tag, and is not sent again while it stays as it is', async () => {
    const path = professional(BUYER, `score?${DAY}`);
    const first = await reading.get(path, 'buyer');
    const etag = first.headers.get('etag') ?? '';
    // What others tell of each other changes the position and not the score.
    await reading.tell(...deal({ number: 'X1', seller: FIRMS[3], buyer: FIRMS[2] }));
    const same = await reading.get(path, 'buyer', { 'if-none-match': etag });
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', etag]);
    await reading.tell(...deal({ number: 'F10', paidOn: '2026-06-02' }));
    const changed = await reading.get(path, 'buyer', { 'if-none-match': `"x", ${etag}` });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('is as before while an entry is contested, and another once the contest is upheld', async () => {
    const asked = `&with=${SELLER}`;
    const sides = async () => Object((await scoreOf(BUYER, asked, 'buyer')).body).sides;
    const [, paid = ''] = await reading.tell(...deal({ number: 'C1', paidOn: '2026-05-20' }));
    const before = await sides();
    const contest = `/v1/entries/${encodeURIComponent(paid)}/contest`;
    const said = { onBehalfOf: BUYER, on: '2026-06-01', reason: 'It was paid in February.' };
    const operator = { token: reading.tokens.operator };
    expect((await call(reading, contest, { ...operator, body: said })).status).toBe(201);
    const resolve = async (upheld: boolean) => {
      const data = { entry: paid, on: '2026-06-10', upheld };
      const body = cloudEvent('ContestResolved', `upheld ${upheld}`, data);
      expect(await call(reading, '/v1/events', { ...operator, body })).toMatchObject({
        status: 201,
      });
      await reading.caughtUp();
    };
    await reading.caughtUp();
    expect(await sides()).toEqual(before);
    await resolve(false);
    expect(await sides()).toEqual(before);
    const again = { ...operator, body: { ...said, on: '2026-06-12' } };
    const key = { 'idempotency-key': 'again' };
    expect((await call(reading, contest, { ...again, headers: key })).status).toBe(201);
    await resolve(true);
    // The payment is out of the promise, which is open again.
    expect(await sides()).not.toEqual(before);
    expect((await sides()).payment.daysToOutcome).not.toBe(before.payment.daysToOutcome);
  });
});
