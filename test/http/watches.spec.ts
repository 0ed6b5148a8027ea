/**
 * Watches over HTTP: who makes them, what they hear and when, that others hear no more than they
 * could read, and that notices are sent, signed, in their order.
 */
import { Webhook } from 'standardwebhooks';
import type { Outgoing } from '../../src/outgoing/call.js';
import { message } from '../command/fixture.js';
import { Identities } from '../../src/command/identities.js';
import { Ledger } from '../../src/command/ledger.js';
import { recordingAt } from '../../src/store/recording.js';
import { openLedger } from './ledger.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from './read/reading.js';
import { browse } from '../web/http/browsing.js';
import { type Answer, call } from './service.js';

/** By the clock of the service; what is told is recorded at that time, too. */
const clock = { now: new Date('2026-02-27T12:00:00Z') };
/** What the endpoint was called with, and what it answers. */
const endpoint = { sent: [] as Outgoing[], status: 204 };
let reading: Reading;

beforeAll(async () => {
  const folder = await openLedger();
  // Whatever is told, also by watching itself, is recorded by the one clock.
  const { remote } = folder.store;
  const stamped = recordingAt(folder.store, () => clock.now.getTime());
  const store = { ...stamped, ...(remote !== undefined && { remote }) };
  const ledger = new Ledger(store, folder.keys, new Identities(folder.partyIds));
  reading = await startReading({
    folder: { ...folder, store, ledger },
    now: () => clock.now,
    watching: {
      call: async (outgoing) => {
        endpoint.sent.push(outgoing);
        return { status: endpoint.status, body: '' };
      },
    },
  });
  const sellers = [SELLER, OTHER, ...FIRMS.slice(0, 3)];
  await reading.tell(
    ...sellers.flatMap((seller) =>
      ['S1', 'S2', 'S3'].flatMap((number) => deal({ number, seller, paidOn: '2026-02-03' })),
    ),
    message('SourceCovered', 'covered', { upTo: '2026-02-26' }),
  );
  clock.now = new Date('2026-03-02T12:00:00Z');
});
afterAll(() => reading.close());

type Who = keyof Reading['tokens'];

const RULES = [{ rule: 'dispute' }, { rule: 'first_overdue' }, { rule: 'overall_fell', points: 5 }];

function post(path: string, body: object, who: Who): Promise<Answer> {
  return call(reading, path, {
    token: reading.tokens[who],
    body,
    ...(path === '/v1/events' && { type: 'application/cloudevents+json' }),
  });
}

async function made(who: Who, professionals: readonly string[], rules: readonly object[] = RULES) {
  const { status, body } = await post('/v1/watches', { professionals, rules }, who);
  expect([status, body.code]).toEqual([201, undefined]);
  await reading.caughtUp();
  return String(body.watch);
}

/** The first notices of a watch after a position, as its stream of events sends them. */
async function heard(watch: string, who: Who, count = 1, after = '0') {
  const response = await fetch(`${reading.url}/v1/watches/${watch}/live`, {
    headers: { authorization: `Bearer ${reading.tokens[who]}`, 'last-event-id': after },
  });
  const notices: Record<string, unknown>[] = [];
  let text = '';
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString();
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data) notices.push(JSON.parse(data));
    }
    if (notices.length >= count) break;
  }
  return notices;
}

const dispute = (number: string) =>
  message('InvoiceDisputed', `d ${number}`, {
    ...{ seller: SELLER, number, buyer: BUYER, dispute: 'D1' },
    ...{ reason: 'quality', raisedOn: '2026-03-02' },
  });

const open = (number: string, seller = SELLER, due = '2026-03-10') =>
  deal({ number, seller, issuedOn: '2026-02-10', due });

const restriction = {
  ...{ specversion: '1.0', id: 'r1', source: '/page', type: 'ScoreRestricted' },
  data: { party: BUYER, ground: 'accuracy' },
};

/** The list of deliveries of an endpoint, once each is in another state than waiting. */
async function settled(id: string, count: number): Promise<readonly Record<string, unknown>[]> {
  for (;;) {
    const { body } = await reading.get(`/v1/endpoints/${id}/deliveries`, 'seller');
    const items = body.items as readonly Record<string, unknown>[];
    if (items.length >= count && items.every(({ state }) => state !== 'waiting')) return items;
    await reading.live.projector.effects.next(1000);
  }
}

describe('a watch', () => {
  it('given a dispute between the two, then a party hears of it at once, and a third never', async () => {
    const own = await made('seller', [BUYER]);
    const third = await made('other', [BUYER]);
    await reading.tell(...open('D-1'), dispute('D-1'));
    const [notice] = await heard(own, 'seller');
    expect(notice).toMatchObject({
      ...{ rule: 'dispute', professional: { id: BUYER }, on: '2026-03-02' },
      address: expect.stringMatching(/^invoice-[0-9a-f]{32}\/D1$/),
    });
    const other = await reading.get(`/v1/watches/${third}/notices`, 'other');
    expect(other.body.items).toEqual([]);
    const stranger = await reading.get(`/v1/watches/${own}/notices`, 'other');
    expect([stranger.status, stranger.body.code]).toEqual([404, 'watch_must_exist']);
  });

  it('given a fall, then itself hears at once and a third with the edition of the day', async () => {
    const own = await made('buyer', [BUYER], [{ rule: 'overall_fell', points: 5 }]);
    const third = await made('other', [BUYER], [{ rule: 'overall_fell', points: 5 }]);
    await reading.tell(
      ...[SELLER, ...FIRMS.slice(0, 3)].flatMap((seller) =>
        ['L1', 'L2', 'L3', 'L4'].flatMap((number) => open(number, seller, '2026-02-15')),
      ),
      message('SourceCovered', 'covered again', { upTo: '2026-03-02' }),
    );
    const [mine] = await heard(own, 'buyer');
    expect(mine).toMatchObject({ rule: 'overall_fell', on: '2026-03-02' });
    const before = await reading.get(`/v1/watches/${third}/notices`, 'other');
    expect(before.body.items).toEqual([]);

    clock.now = new Date('2026-03-03T00:00:10Z');
    const [theirs] = await heard(third, 'other');
    expect(theirs).toMatchObject({ rule: 'overall_fell', on: '2026-03-02' });
    // What others are shown is in steps of five.
    expect([Number(theirs?.was) % 5, Number(theirs?.is) % 5]).toEqual([0, 0]);
    const score = await reading.get(professional(BUYER, 'score'), 'other');
    expect(score.body.overall).toMatchObject({ score: { value: theirs?.is } });

    const seen = await reading.get(
      `/v1/watches/${third}/digest?of=2026-03-03&format=html`,
      'other',
    );
    expect([seen.status, seen.type]).toEqual([200, 'text/html']);
    expect(seen.text).toContain('the overall score fell from');
  });

  it('given a restriction, then others hear of that alone, and no figure is left in what they heard', async () => {
    const { body: list } = await reading.get('/v1/watches', 'other');
    const [, third] = (list.items as { watch: string }[]).map(({ watch }) => watch);
    const restricted = await made('other', [BUYER], [{ rule: 'overall_below', below: 99 }]);
    const { status } = await post('/v1/events', restriction, 'buyer');
    expect(status).toBe(201);
    const [notice] = await heard(restricted, 'other');
    expect(notice).toMatchObject({ rule: 'restricted', professional: { id: BUYER } });
    const { text } = await reading.get(`/v1/watches/${third}/notices`, 'other');
    expect(text).toContain('"restricted":true');
    expect(text).not.toMatch(/"was"|"is"/);
  });

  it('given rules, people or owners that are none, then it is refused', async () => {
    const codes = async (body: object, who: Who) => {
      const answer = await post('/v1/watches', body, who);
      return [answer.status, answer.body.code, answer.body.pointer];
    };
    const rules = [{ rule: 'dispute' }];
    const whom = { professionals: [BUYER] };
    expect(await codes({ ...whom, rules: [{ rule: 'side_below' }] }, 'seller')).toEqual([
      ...[422, 'watch_must_have_rules', '/rules/0'],
    ]);
    expect(await codes({ professionals: [BUYER, '0002:000000000'], rules }, 'seller')).toEqual([
      ...[422, 'watch_must_name_somebody', '/professionals/1'],
    ]);
    expect((await codes({ ...whom, rules, for: SELLER }, 'other'))[0]).toBe(403);
    expect((await codes({ ...whom, rules }, 'analyst'))[0]).toBe(400);
    // Lists are counted with their titles and empty lines, so that a spreadsheet finds the line.
    const list = (count: number) => `SIREN\n\n${`${BUYER}\n`.repeat(count)}`;
    const tooMany = { csv: list(10_001), rules };
    expect(await codes(tooMany, 'seller')).toEqual([
      ...[422, 'watch_must_fit_the_limits', '/csv/10003'],
    ]);
    const unknown = { csv: `${list(2)}0002:000000000\n`, rules };
    expect(await codes(unknown, 'seller')).toEqual([
      ...[422, 'watch_must_name_somebody', '/csv/5'],
    ]);
    expect((await codes({ csv: list(10_000), rules }, 'seller'))[0]).toBe(201);
    const ended = await made('seller', [BUYER], rules);
    const end = () =>
      call(reading, `/v1/watches/${ended}`, { method: 'DELETE', token: reading.tokens.seller });
    expect((await end()).status).toBe(204);
    await reading.caughtUp();
    expect((await end()).body.code).toBe('watch_is_already_ended');
  });
});

describe('the page of a professional', () => {
  const whom = encodeURIComponent(BUYER);
  const pageOf = async (who: Who, path: string) =>
    (await (await browse(reading.url, reading.tokens[who])).get(path)).text();

  it('leads whoever may watch it to a new watch on it, and an analyst nowhere', async () => {
    const path = `/watches?whom=${whom}`;
    for (const who of ['other', 'buyer', 'operator'] as const) {
      expect(await pageOf(who, `/professionals/${whom}`)).toContain(`href="${path}#make"`);
    }
    expect(await pageOf('analyst', `/professionals/${whom}`)).not.toContain('/watches?whom');
    expect(await pageOf('other', path)).toMatch(new RegExp(`<textarea[^>]*>${BUYER}</textarea>`));
    // An operator says for whom first.
    expect(await pageOf('operator', path)).toContain(`name="whom" value="${BUYER}"`);
  });
});

describe('an endpoint', () => {
  it('given notices, then they are sent in order, signed by both secrets for a day, and again when asked', async () => {
    const order = { url: 'https://hooks.example/kept', rules: ['dispute'] };
    const { body: whole } = await post('/v1/endpoints', order, 'seller');
    const id = String(whole.endpoint);
    const rotated = await call(reading, `/v1/endpoints/${id}/rotate`, {
      ...{ method: 'POST', token: reading.tokens.seller },
    });
    const own = await made('seller', [BUYER], [{ rule: 'dispute' }]);
    endpoint.sent.length = 0;
    await reading.tell(...open('W-1'), ...open('W-2'), dispute('W-1'), dispute('W-2'));
    const notices = await heard(own, 'seller', 2);
    const deliveries = await settled(id, 2);
    expect(deliveries.map(({ state }) => state)).toContain('taken');

    const ids = endpoint.sent.map(({ headers }) => headers?.['webhook-id']);
    const ofWatch = ids.filter((each) => notices.some((notice) => notice.id === each));
    expect(ofWatch).toEqual(notices.map((notice) => notice.id));
    for (const { headers, text, mayBePrivate } of endpoint.sent) {
      const at = new Date(Number(headers?.['webhook-timestamp']) * 1000);
      const signed = [rotated.body.secret, whole.secret].map((secret) =>
        new Webhook(String(secret)).sign(String(headers?.['webhook-id']), at, String(text)),
      );
      expect(headers?.['webhook-signature']).toBe(signed.join(' '));
      expect([mayBePrivate, String(text).length < 20_000]).toEqual([false, true]);
      // Party ids alone: no identifier and no name of anybody.
      expect(text).not.toMatch(/\d{4}:\d{9}|Client/);
    }

    endpoint.sent.length = 0;
    const again = `/v1/endpoints/${id}/deliveries/${String(ofWatch[0])}/replay`;
    const replay = await call(reading, again, { method: 'POST', token: reading.tokens.seller });
    expect([replay.status, replay.body.message]).toEqual([202, ofWatch[0]]);
    await reading.caughtUp();
    await settled(id, 2);
    expect(endpoint.sent.map(({ headers }) => headers?.['webhook-id'])).toEqual([ofWatch[0]]);
  });

  it('given 410, then it is ended, and whoever it is not finds it nowhere', async () => {
    const order = { url: 'https://gone.example/kept' };
    const id = String((await post('/v1/endpoints', order, 'seller')).body.endpoint);
    await reading.caughtUp();
    endpoint.status = 410;
    const test = (who: Who) =>
      call(reading, `/v1/endpoints/${id}/test`, { method: 'POST', token: reading.tokens[who] });
    expect((await test('other')).status).toBe(404);
    expect((await test('seller')).status).toBe(202);
    await reading.caughtUp();
    const [tested] = await settled(id, 1);
    expect(tested).toMatchObject({ state: 'dead', calls: [{ outcome: 'gone', status: 410 }] });
    await reading.caughtUp();
    const { body } = await reading.get('/v1/endpoints', 'seller');
    expect(body.items).toContainEqual(
      expect.objectContaining({ endpoint: id, url: order.url, endedWhy: 'gone' }),
    );
    expect((await test('seller')).body.code).toBe('endpoint_is_already_ended');
    endpoint.status = 204;
  });

  it('given an address without TLS or with a user in it, then it is refused', async () => {
    for (const url of ['http://a.example/', 'https://u:p@a.example/', 'ftp://a.example', 'x']) {
      const { status, body } = await post('/v1/endpoints', { url }, 'seller');
      expect([status, body.code]).toEqual([422, 'endpoint_must_be_reachable']);
    }
  });
});
