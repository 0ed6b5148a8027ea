/** The scoring models over HTTP: which there are, what each says, and scores by one of them. */
import { createHash } from 'node:crypto';
import { canonical } from '../../../src/ledger/values/canonical.js';
import { BUYER, deal, FIRMS, professional, type Reading, startReading } from '../read/reading.js';

const AS_OF = 'asOf=2026-06-30';

describe('scoring models over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    const deals = FIRMS.slice(0, 4).flatMap((seller, i) =>
      deal({ number: `G${i}`, seller, paidOn: `2026-02-1${i}` }),
    );
    await reading.tell(...deals);
  });
  afterAll(() => reading.close());

  const hashOf = async (name: string): Promise<string> => {
    const { body } = await reading.get('/v1/models', 'buyer');
    const items: readonly { name: string; hash: string }[] = Object(body).items;
    return items.find((item) => item.name === name)?.hash ?? '';
  };

  it('are listed to whoever has a key, the default first', async () => {
    const { status, body } = await reading.get('/v1/models', 'other');
    const items: readonly { name: string; default: boolean }[] = Object(body).items;
    expect(status).toBe(200);
    expect(items[0]).toMatchObject({
      ...{ name: 'triangle-1', version: 1, title: 'Triangle of commitment', from: 'shipped' },
      default: true,
    });
    expect(items.filter((item) => item.default)).toHaveLength(1);
    expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['paydex', 'late-ratio']));
  });

  it('say all that they say, and their hash is of that', async () => {
    const { status, body } = await reading.get('/v1/models/paydex', 'buyer');
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'paydex', halfLife: null, amounts: { weigh: 'whole' } });
    const hash = createHash('sha256').update(canonical(body)).digest('hex');
    expect(await hashOf('paydex')).toBe(hash);
  });

  it.each(['score?', 'score/history?to=2026-06-30&', 'score/raise?'])(
    'weigh %s where they are named, which tells their hash',
    async (path) => {
      const address = professional(BUYER, `${path}${AS_OF}&model=late-ratio`);
      const asked = path.startsWith('score/history') ? address.replace(`${AS_OF}&`, '') : address;
      const { status, body } = await reading.get(asked, 'operator');
      expect(status).toBe(200);
      const modelHash = await hashOf('late-ratio');
      expect(body).toMatchObject({ model: 'late-ratio', modelHash });
    },
  );

  it('are told of both moments of a change, whose difference is the model', async () => {
    const between = 'from=2026-06-30&to=2026-06-30&fromModel=triangle-1&model=late-ratio';
    const { body } = await reading.get(professional(BUYER, `score/change?${between}`), 'operator');
    expect(body).toMatchObject({
      from: { model: 'triangle-1', modelHash: await hashOf('triangle-1') },
      to: { model: 'late-ratio', modelHash: await hashOf('late-ratio') },
      sides: { payment: { parts: [{ cause: 'model' }] } },
    });
  });

  it('are refused by a name that is none, which says those there are', async () => {
    for (const path of [`/v1/scores?${AS_OF}&model=nobody`, '/v1/models/nobody']) {
      const { status, body } = await reading.get(path, 'operator');
      expect([status, body.detail]).toEqual([400, expect.stringContaining('triangle-1, paydex,')]);
    }
  });

  it('are for others the one in force, since two would tell of single promises', async () => {
    const path = professional(BUYER, 'score');
    const own = await reading.get(`${path}?model=paydex`, 'buyer');
    expect(own.status).toBe(200);
    const others = await reading.get(`${path}?model=paydex`, 'other');
    expect([others.status, others.body.detail]).toEqual([
      403,
      'Others read scores by the model in force.',
    ]);
    const inForce = await reading.get(`${path}?model=triangle-1`, 'other');
    expect(inForce.status).toBe(200);
  });

  const diff = (query: string, who: keyof Reading['tokens'] = 'analyst') =>
    reading.get(`/v1/models/diff?${AS_OF}&${query}`, who);

  it('are compared over all professionals, for analysts without names', async () => {
    const { status, body } = await diff('a=triangle-1&b=late-ratio&of=payment');
    expect(status).toBe(200);
    const [first] = Object(body).items;
    expect(first).toMatchObject({ professional: { name: null }, sides: { payment: first.points } });
    const sum = first.parts.reduce(
      (all: number, { points }: { points: number }) => all + points,
      0,
    );
    expect(sum).toBeCloseTo(first.points, 6);
    expect(body).toMatchObject({
      from: { model: 'triangle-1', modelHash: await hashOf('triangle-1') },
      to: { model: 'late-ratio' },
      summary: { compared: 1, up: 0, down: 1, gained: 0, lost: 0 },
      dots: [{ from: Math.round(first.from), to: Math.round(first.to), professionals: 1 }],
      next: null,
    });
    const named = await diff('a=triangle-1&b=late-ratio', 'operator');
    const score = (model: string) => reading.get(professional(BUYER, `score?${AS_OF}&${model}`));
    const [from, to] = [await score('model=triangle-1'), await score('model=late-ratio')];
    expect(Object(named.body).items[0]).toMatchObject({
      ...{ professional: { id: BUYER }, from: Object(from.body.overall).score.value },
      to: Object(to.body.overall).score.value,
    });
  });

  it('given no latter one, then it is late-ratio, or triangle-1 beside late-ratio itself', async () => {
    const compared = async (query: string) => {
      const { from, to } = Object((await diff(query)).body);
      return [from.model, to.model];
    };
    expect(await compared('')).toEqual(['triangle-1', 'late-ratio']);
    expect(await compared('a=paydex')).toEqual(['paydex', 'late-ratio']);
    expect(await compared('a=late-ratio')).toEqual(['late-ratio', 'triangle-1']);
    expect(await compared('a=late-ratio&b=late-ratio')).toEqual(['late-ratio', 'late-ratio']);
  });

  it('are compared as CSV, too, and not for others than analysts and operators', async () => {
    const { text } = await diff('a=triangle-1&b=paydex&format=csv');
    expect(text.split('\r\n')[0]).toMatch(/^id,name,from,to,points,sides,levels,caps,decay,/);
    expect((await diff('a=triangle-1&b=paydex', 'buyer')).status).toBe(403);
    const { status, body } = await diff('a=triangle-1&b=nobody');
    expect([status, body.pointer]).toEqual([400, '/b']);
  });
});
