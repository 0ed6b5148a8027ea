/** Share links over HTTP: who makes and ends them, what they show, and that openings are noted. */
import { checkReceipt, policyOfReceipt } from '../../verify/check.js';
import { parseReceipt } from '../../verify/receipt.js';
import { Openings } from '../../src/command/shares/openings.js';
import { readStored } from '../../src/ledger/upcast.js';
import { message } from '../command/fixture.js';
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
import { type Answer, call } from './service.js';

/** Long after all that is told is recorded: a link shows the end of the day before. */
const NOON = '2198-01-01T12:00:00Z';
const CONSUMER = { id: 'local:books:C-7', name: 'Jeanne', consumer: true };
const SHARES = professional(BUYER, 'shares');
const ALL = ['overall', 'sides', 'promises', 'overdue', 'history'];
const ERASED = FIRMS[3] ?? '';

let now: string;
let reading: Reading;

beforeAll(async () => {
  now = NOON;
  reading = await startReading({ now: () => new Date(now) });
  const sellers = [SELLER, OTHER, ...FIRMS.slice(0, 3)];
  await reading.tell(
    ...sellers.flatMap((seller, i) =>
      ['S1', 'S2'].flatMap((number) =>
        deal({ number, seller, paidOn: i < 3 ? '2026-02-03' : '2026-03-20' }),
      ),
    ),
    // One promise alone is overdue.
    ...deal({ number: 'OPEN-1', seller: SELLER }),
    message('SourceCovered', 'covered', { upTo: '2026-06-20' }),
    ...deal({ number: 'C1', buyer: CONSUMER }),
    ...deal({ number: 'E1', buyer: ERASED, paidOn: '2026-02-03' }),
  );
});
beforeEach(() => {
  now = NOON;
});
afterAll(() => reading.close());

type Who = keyof Reading['tokens'];

function make(body: object, who: Who = 'buyer', path = SHARES): Promise<Answer> {
  return call(reading, path, { token: reading.tokens[who], body });
}

async function made(body: object, who: Who = 'buyer', path = SHARES) {
  const answer = await make(body, who, path);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  const { share, path: opens, token } = answer.body;
  return { share: String(share), path: String(opens), token: String(token) };
}

function revoke(share: string, who: Who = 'buyer'): Promise<Answer> {
  return call(reading, `/v1/shares/${share}`, { method: 'DELETE', token: reading.tokens[who] });
}

async function listed(share: string): Promise<Record<string, unknown>> {
  await reading.caughtUp();
  const { items } = JSON.parse((await reading.get(`${SHARES}?limit=100`, 'buyer')).text);
  return items.find((item: { readonly share: string }) => item.share === share);
}

/** Opens without a key, as whoever has the link does. */
function open(path: string): Promise<Answer> {
  return call(reading, path);
}

async function codeOf(answer: Promise<Answer>): Promise<readonly unknown[]> {
  const { status, body } = await answer;
  return [status, body.code];
}

describe('a share link', () => {
  it('given one of every figure, then it shows what the professional sees, and no names', async () => {
    const { path } = await made({ shows: ALL, asOf: '2026-06-30', until: '2198-06-30' });
    const shown = await open(path);
    const own = await reading.get(professional(BUYER, 'score?asOf=2026-06-30'), 'buyer');
    const { overall, sides } = JSON.parse(own.text);
    expect([shown.status, overall.status]).toEqual([200, 'ok']);
    const withheld = expect.objectContaining({ status: 'withheld' });
    expect(shown.body).toMatchObject({
      ...{ professional: { id: BUYER }, identifiers: [BUYER], model: 'triangle-1' },
      ...{ asOf: '2026-06-30', until: '2198-06-30', shows: ALL, badge: false },
      overall: { status: 'ok', score: overall.score },
      sides: {
        payment: { status: 'ok', score: sides.payment.score },
        deadline: { status: 'insufficient' },
      },
      promises: { payment: { promises: 11, counterparties: 5 }, deadline: withheld },
      // What one partner alone is owed is its affair, too.
      overdue: { payment: withheld, deadline: [] },
    });
    expect(shown.body.history).toHaveLength(13);
    expect(shown.body.history).toContainEqual({ asOf: '2026-06-30', overall: shown.body.overall });
    const others = [SELLER, OTHER, ...FIRMS].map((id) => id.slice(5));
    expect(shown.text).not.toMatch(new RegExp(`OPEN-1|weakest|${others.join('|')}`));
  });

  it('given one of some figures, then it shows no other', async () => {
    const { path } = await made({ shows: ['overall'], asOf: '2026-06-30' });
    const { body } = await open(path);
    expect(ALL.filter((figure) => figure in body)).toEqual(['overall']);
  });

  it('given no days, then it shows the last day that is over, for 90 days', async () => {
    const { path } = await made({ shows: ['overall'] });
    expect((await open(path)).body).toMatchObject({ asOf: '2197-12-31', until: '2198-04-01' });
    now = '2198-01-02T00:00:00Z';
    expect((await open(path)).body).toMatchObject({ asOf: '2198-01-01' });
  });

  it('given the day on which it is made, then it shows how things stood when it was', async () => {
    now = new Date().toISOString();
    const { path } = await made({ shows: ['overall', 'promises'] });
    const first = await open(path);
    const today = now.slice(0, 10);
    expect(first.body).toMatchObject({ asOf: today, professional: { id: BUYER } });
    await reading.tell(...deal({ number: 'S3', seller: SELLER, paidOn: today }));
    expect((await open(path)).text).toBe(first.text);
    now = NOON;
    expect((await open(path)).text).not.toBe(first.text);
  });

  it('given its last day, then it opens on that day and not on the next', async () => {
    const { path } = await made({ shows: ['overall'], badge: true, until: '2198-01-02' });
    now = '2198-01-02T23:59:59Z';
    expect((await open(path)).status).toBe(200);
    now = '2198-01-03T00:00:00Z';
    expect(await codeOf(open(path))).toEqual([410, 'share_must_be_in_time']);
    expect(await codeOf(open(`${path}/badge`))).toEqual([410, 'share_must_be_in_time']);
    // Who has not the whole of it does not learn that there was one.
    expect(await codeOf(open(`${path.slice(0, -2)}AA`))).toEqual([404, 'share_must_exist']);
  });

  it('given what is no link, then all is answered the same', async () => {
    const { path, share } = await made({ shows: ['overall'] });
    const revoked = await made({ shows: ['overall'] });
    expect((await revoke(revoked.share)).status).toBe(204);
    const wrong = [
      ...[revoked.path, `/v1/shared/kept_share_000000000000_${'A'.repeat(43)}`],
      ...[`${path.slice(0, -2)}AA`, `/v1/shared/${share}`, '/v1/shared/x', `${path}/badge`],
      `/v1/shared/${reading.tokens.buyer}`,
    ];
    const answers = await Promise.all(wrong.map(open));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ status: 404, code: 'share_must_exist' });
  });

  it('given its secret, then no other answer has it, nor the ledger', async () => {
    const { share, token } = await made({ shows: ['overall'] });
    const secret = token.slice(`kept_share_${share}_`.length);
    const [stored] = await reading.folder.store.readStream(`share-${share}`);
    const { hash } = JSON.parse(String(stored?.data));
    await reading.caughtUp();
    const list = await reading.get(SHARES, 'buyer');
    const trail = await reading.get(professional(BUYER, 'trail'), 'buyer');
    expect(trail.text).toContain('ShareMade');
    expect(stored?.data).not.toContain(secret);
    for (const text of [list.text, trail.text]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(hash);
    }
  });
});

describe('who makes and ends a link', () => {
  it.each<[Who, number]>([
    ['buyer', 201],
    ['operator', 201],
    ['seller', 403],
    ['analyst', 403],
    ['other', 403],
  ])('given the key of %s, then making one is answered %d', async (who, status) => {
    expect((await make({ shows: ['overall'] }, who)).status).toBe(status);
  });

  it('given others, then they neither list nor revoke, nor learn that there is one', async () => {
    const { share, path } = await made({ shows: ['overall'] });
    const list = await codeOf(reading.get(SHARES, 'seller'));
    expect(list).toEqual([403, 'answer_must_be_yours_to_see']);
    const theirs = await revoke(share, 'seller');
    const none = await revoke('000000000000', 'seller');
    expect([theirs.status, theirs.text]).toEqual([404, none.text]);
    expect((await open(path)).status).toBe(200);
    expect((await revoke(share, 'operator')).status).toBe(204);
    expect((await open(path)).status).toBe(404);
    expect(await codeOf(revoke(share))).toEqual([409, 'share_is_already_revoked']);
    expect(await listed(share)).toMatchObject({ revokedOn: '2198-01-01' });
  });

  it.each<[string, object, string, string]>([
    ['nothing chosen', { shows: [] }, 'message_must_be_well_formed', '/shows'],
    ['a figure twice', { shows: ['sides', 'sides'] }, 'message_must_be_well_formed', '/shows'],
    ['another figure', { shows: ['partners'] }, 'message_must_be_well_formed', '/shows'],
    ['a day past', { shows: ALL, until: '2197-12-31' }, 'days_must_be_in_order', '/until'],
    ['too long', { shows: ALL, until: '2199-01-03' }, 'share_must_end_in_time', '/until'],
    ['a day to come', { shows: ALL, asOf: '2198-01-02' }, 'days_must_be_in_order', '/asOf'],
    ['another model', { shows: ALL, model: 'x' }, 'parameter_must_be_valid', '/model'],
  ])('given %s, then none is made', async (_, body, code, pointer) => {
    const head = await reading.folder.store.head();
    expect((await make(body)).body).toMatchObject({ code, pointer });
    expect(await reading.folder.store.head()).toBe(head);
  });

  it('has a receipt of what it shows, signed by the log', async () => {
    const { path: opens } = await made({ shows: ['overall'] });
    const shown = await open(opens);
    const { status, text } = await reading.get(`${opens}/receipt`, null);
    expect(status).toBe(200);
    const { signature, log } = await checkReceipt(text, await policyOfReceipt(text));
    expect([signature.status, log.status]).toEqual(['holds', 'holds']);
    // Opening it is an event, too.
    const { knownAt: _, ...figures } = shown.body;
    expect(JSON.parse(parseReceipt(text).answer)).toMatchObject(figures);
  });

  it('given a consumer, then nobody makes one', async () => {
    const path = professional(CONSUMER.id, 'shares');
    const refused = await codeOf(make({ shows: ALL }, 'operator', path));
    expect(refused).toEqual([422, 'share_must_have_figures']);
  });

  it('given a professional that is erased, then its links are gone, and none is made', async () => {
    const path = professional(ERASED, 'shares');
    const { path: opens } = await made({ shows: ALL }, 'operator', path);
    expect((await open(opens)).status).toBe(200);
    const erasing = { method: 'POST', token: reading.tokens.operator };
    expect((await call(reading, professional(ERASED, 'erase'), erasing)).status).toBe(200);
    expect(await codeOf(open(opens))).toEqual([404, 'share_must_exist']);
    const refused = await codeOf(make({ shows: ALL }, 'operator', path));
    expect(refused).toEqual([422, 'share_must_have_figures']);
  });
});

describe('the badge of a link', () => {
  it('given a link with one, then it shows the overall, its day and its end, and no more', async () => {
    const { path } = await made({ shows: ALL, badge: true, asOf: '2026-06-30' });
    const { overall } = JSON.parse((await open(path)).text);
    const { body } = await open(`${path}/badge`);
    expect(body).toEqual({
      ...{ professional: { id: BUYER, name: null }, model: 'triangle-1', asOf: '2026-06-30' },
      modelHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      ...{ until: '2198-04-01', knownAt: expect.any(Number), score: overall.score },
    });
  });

  it('given a link that does not show the overall, then neither does its badge', async () => {
    const { path } = await made({ shows: ['history'], badge: true, asOf: '2026-06-30' });
    expect((await open(`${path}/badge`)).body).toMatchObject({ score: null });
  });
});

describe('openings of a link', () => {
  it('given openings, then each hour says how often, of statement and badge apart', async () => {
    const { share, path } = await made({ shows: ['overall'], badge: true });
    for (const part of ['', '', '/badge', '']) await open(`${path}${part}`);
    const shown = await listed(share);
    expect(shown).toMatchObject({ opened: { statement: 3, badge: 1 } });
    expect(shown.openings).toEqual([
      { hour: '2198-01-01T12', part: 'badge', times: 1 },
      { hour: '2198-01-01T12', part: 'statement', times: 3 },
    ]);
    now = '2198-01-01T13:00:00Z';
    await open(path);
    const later = await listed(share);
    expect(later).toMatchObject({ opened: { statement: 4, badge: 1 } });
    expect([later.openings].flat()[0]).toEqual({
      ...{ hour: '2198-01-01T13', part: 'statement', times: 1 },
    });
    // However often it is opened, an hour has two entries for each part; none says who.
    const stored = await reading.folder.store.readStream(`share-${share}/2198-01-01`);
    const told = stored.map((event) => readStored(event));
    const times = told.map((recorded) =>
      recorded?.event.type === 'ShareOpened' ? recorded.event.facts.times : null,
    );
    expect(times).toEqual([1, 1, 1, 2]);
    for (const recorded of told) {
      expect(recorded).toMatchObject({ by: { teller: 'kept', party: null }, parties: [] });
    }
  });

  it('given a server that ends, then what it counted is told', async () => {
    const openings = new Openings(reading.folder.ledger, () => new Date(NOON));
    for (let i = 0; i < 5; i++) await openings.note('0123456789ab', 'badge');
    expect(openings.untold('0123456789ab')).toMatchObject([{ times: 4 }]);
    await openings.tellRest();
    const stored = await reading.folder.store.readStream('share-0123456789ab/2198-01-01');
    expect(stored.map(({ data }) => JSON.parse(data).times)).toEqual([1, 4]);
    expect(openings.untold('0123456789ab')).toEqual([]);
  });

  it('given an opening that cannot be told, then it is refused, and the next one is not', async () => {
    let away = true;
    const { ledger, store } = reading.folder;
    const record: typeof ledger.record = async (...asked) => {
      if (away) throw new Error('away');
      return ledger.record(...asked);
    };
    const openings = new Openings({ record }, () => new Date(NOON));
    await expect(openings.note('0123456789ac', 'badge')).rejects.toThrow('away');
    away = false;
    await openings.note('0123456789ac', 'badge');
    expect(await store.readStream('share-0123456789ac/2198-01-01')).toHaveLength(1);
  });

  it('given links that are none, then nothing is told of them', async () => {
    const head = await reading.folder.store.head();
    await open(`/v1/shared/kept_share_000000000000_${'A'.repeat(43)}`);
    expect(await reading.folder.store.head()).toBe(head);
  });
});
