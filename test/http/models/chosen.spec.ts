/** Models brought over HTTP, and the default chosen from a day on: nothing answered before moves. */
import { SHIPPED } from '../../../projections/models/shipped.js';
import { modelFile } from '../../../projections/score/model-file.js';
import { LARGEST_MODEL } from '../../../src/models/model-text.js';
import { Visit } from '../../web/visit.js';
import { BUYER, deal, FIRMS, professional, type Reading, startReading } from '../read/reading.js';
import { call } from '../service.js';

// The server's clock: see startReading.
const TODAY = '2199-01-01';

const [triangle1] = SHIPPED;
const mine = { ...modelFile(triangle1), name: 'mine', halfLife: 30, title: 'Mine' };

describe('models that are brought', () => {
  let reading: Reading;
  let lenient: Reading;

  beforeAll(async () => {
    reading = await startReading();
    lenient = await startReading({ analystsBringModels: true });
    const deals = FIRMS.slice(0, 4).flatMap((seller, i) =>
      deal({ number: `G${i}`, seller, paidOn: `2026-02-1${i}` }),
    );
    await reading.tell(...deals);
  });
  afterAll(async () => {
    await reading.close();
    await lenient.close();
  });

  const post = (path: string, body: unknown, who: keyof Reading['tokens'], at = reading) =>
    call(at, path, { token: at.tokens[who], body: JSON.stringify(body) });
  const bring = (body: unknown, who: keyof Reading['tokens'] = 'operator', at = reading) =>
    post('/v1/models', body, who, at);
  const choose = (name: string, from: string, who: keyof Reading['tokens'] = 'operator') =>
    post('/v1/models/default', { name, from }, who);

  it('are asked by from then on, and are what they were', async () => {
    const { status, body } = await bring(mine);
    expect([status, body]).toEqual([201, expect.objectContaining({ name: 'mine' })]);
    const after = `after=${body.position}`;
    const file = await reading.get(`/v1/models/mine?${after}`, 'analyst');
    expect(file.body).toEqual(JSON.parse(JSON.stringify(mine)));
    const score = await reading.get(professional(BUYER, `score?model=mine&${after}`), 'operator');
    expect(score.body).toMatchObject({ model: 'mine', modelHash: body.hash });
    const list = await reading.get('/v1/models', 'buyer');
    const items: readonly { name: string }[] = Object(list.body).items;
    expect(items.find(({ name }) => name === 'mine')).toMatchObject({
      ...{ from: 'brought', broughtOn: TODAY, hash: body.hash, default: false },
    });
  });

  it('keep their name: the same again is fine, another one is refused, as is a shipped name', async () => {
    const again = await bring(mine);
    expect([again.status, again.body.entry]).toEqual([201, 'model-mine@0']);
    for (const other of [
      { ...mine, halfLife: 31 },
      { ...mine, name: 'triangle-1' },
      // An address of the API stands where its own would.
      { ...mine, name: 'diff' },
      { ...mine, name: 'default' },
    ]) {
      const { status, body } = await bring(other);
      expect([status, body.code]).toEqual([409, 'model_must_keep_its_name']);
    }
  });

  it('are refused with the member at fault and its rule, and where they are too large', async () => {
    const wrong = await bring({ ...mine, name: 'wrong', halfLife: 0 });
    expect([wrong.status, wrong.body.code, wrong.body.detail]).toEqual([
      ...[422, 'model_must_be_valid'],
      'model.halfLife must be a whole number from 1 to 3650; found 0.',
    ]);
    const large = await bring({ ...mine, name: 'large', describes: 'x'.repeat(LARGEST_MODEL) });
    expect([large.status, large.body.detail]).toEqual([
      422,
      expect.stringContaining('model must have at most 65536 bytes'),
    ]);
  });

  it('are read as they were sent: nothing is taken for null, told twice or nested without end', async () => {
    const wrong = JSON.stringify({ ...mine, name: 'wrong' });
    const send = (text: string, type = 'application/json') =>
      call(reading, '/v1/models', { token: reading.tokens.operator, type, body: text });
    const nested = '['.repeat(20_000) + ']'.repeat(20_000);
    for (const [half, detail] of [
      ['1e999', 'model.halfLife must be a whole number from 1 to 3650; found Infinity.'],
      ['30,"halfLife":31', 'model.halfLife must be there once; found "twice".'],
      [nested, 'model must nest at most 8 levels deep; found 9.'],
    ] as const) {
      const { status, body } = await send(wrong.replace('"halfLife":30', `"halfLife":${half}`));
      expect([status, body.code, body.detail]).toEqual([422, 'model_must_be_valid', detail]);
    }
    expect((await send('{')).body.code).toBe('body_must_be_json');
    expect((await send('')).body.code).toBe('body_must_be_json');
    expect((await send(wrong, 'text/plain')).status).toBe(415);
  });

  it('come from operators, and from analysts where the operator lets them', async () => {
    expect((await bring(mine, 'analyst')).body.detail).toMatch(/^Here analysts bring no models/);
    expect((await bring(mine, 'seller', lenient)).status).toBe(403);
    expect((await bring(mine, 'analyst', lenient)).status).toBe(201);
  });

  it('are chosen by operators alone, and never for a day that is past', async () => {
    expect((await choose('mine', TODAY, 'analyst')).status).toBe(403);
    expect((await choose('nobodys', TODAY)).body.code).toBe('model_must_be_known');
    const past = await choose('mine', '2198-12-31');
    expect([past.body.code, past.body.detail]).toEqual([
      'days_must_be_in_order',
      'A default is chosen from today on, or from a later day, in UTC.',
    ]);
  });

  it('move no score of a day before theirs, nor what was known before', async () => {
    const path = (query: string) => professional(BUYER, `score?${query}`);
    const was = await reading.get(path('asOf=2026-06-30'), 'operator');
    const before = await reading.get(path(''), 'operator');
    expect(before.body).toMatchObject({ model: 'triangle-1' });
    const { status, body } = await choose('mine', TODAY);
    expect([status, body]).toEqual([201, expect.objectContaining({ from: TODAY })]);
    const now = await reading.get(path(`after=${body.position}`), 'operator');
    expect(now.body).toMatchObject({ model: 'mine', modelHash: body.hash });
    const { knownAt: _, ...then } = (await reading.get(path('asOf=2026-06-30'), 'operator')).body;
    expect(was.body).toMatchObject(then);
    const known = `knownAt=${Number(body.position) - 1}`;
    expect((await reading.get(path(known), 'operator')).body).toMatchObject({
      ...{ model: 'triangle-1', overall: Object(before.body.overall) },
    });
    const named = await reading.get(path('model=triangle-1'), 'operator');
    expect(named.body).toMatchObject({ model: 'triangle-1', overall: before.body.overall });
  });

  it('are compared on the page from the one in force, with what the comparison takes beside it', async () => {
    const visit = await Visit.of(reading, reading.tokens.analyst, 'en');
    const { html } = await visit.get('/models');
    const chosen = (name: string) => {
      const choice = html.split(`<select name="${name}">`)[1]?.split('</select>')[0] ?? '';
      return [...choice.matchAll(/<option value="([^"]+)" selected/g)].map(([, model]) => model);
    };
    expect([chosen('a'), chosen('b')]).toEqual([['mine'], ['late-ratio']]);
  });

  it('are told in a history and in why a score changed, of the days on which they were in force', async () => {
    const history = await reading.get(
      professional(BUYER, `score/history?from=2198-12-31&to=${TODAY}&every=day`),
      'operator',
    );
    expect(history.body).toMatchObject({
      model: 'mine',
      points: [{ asOf: '2198-12-31', model: 'triangle-1' }, { asOf: TODAY }],
    });
    expect(Object(history.body).points[1]).not.toHaveProperty('model');
    const why = await reading.get(
      professional(BUYER, `score/change?from=2198-12-31&to=${TODAY}`),
      'operator',
    );
    expect(why.body).toMatchObject({ from: { model: 'triangle-1' }, to: { model: 'mine' } });
  });

  it('are for others the one in force of the day of their edition', async () => {
    const answer = await reading.get(professional(BUYER, 'score'), 'other');
    expect(answer.status).toBe(200);
    const { asOf, model } = Object(answer.body);
    expect(model).toBe(asOf < TODAY ? 'triangle-1' : 'mine');
  });

  it('give way to a later choice for the same day, and to one for a later day on that day', async () => {
    await choose('paydex', '2199-06-01');
    const back = await choose('triangle-1', TODAY);
    const modelOf = async (asOf: string): Promise<unknown> => {
      const query = `asOf=${asOf}&after=${back.body.position}`;
      return (await reading.get(professional(BUYER, `score?${query}`), 'operator')).body.model;
    };
    expect(await modelOf(TODAY)).toBe('triangle-1');
    expect(await modelOf('2199-05-31')).toBe('triangle-1');
    expect(await modelOf('2199-06-01')).toBe('paydex');
  });
});
