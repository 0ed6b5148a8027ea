/** A professional has its score restricted: who may say so, and what each reader is told then. */
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

const SELLERS = [SELLER, OTHER, ...FIRMS.slice(0, 3)];
/** Deals with nobody. */
const STRANGER = FIRMS[3] ?? '';

let reading: Reading;
let stranger: string;

beforeAll(async () => {
  reading = await startReading();
  stranger = await reading.key({ role: 'partner', teller: 'far', parties: [STRANGER] });
  await reading.tell(
    ...SELLERS.flatMap((seller, i) =>
      ['R1', 'R2'].flatMap((number, j) =>
        deal({ number, seller, paidOn: `2026-02-${10 + 3 * i + j}` }),
      ),
    ),
    // Another one with a score, who sorts beside it.
    ...SELLERS.slice(1).flatMap((seller) =>
      deal({ number: 'Q1', seller, buyer: SELLER, paidOn: '2026-02-04' }),
    ),
    message('SourceCovered', 'covered', { upTo: '2026-06-20' }),
  );
});
afterAll(() => reading.close());

let told = 0;

async function tell(
  type: string,
  token: string | undefined,
  data: Record<string, unknown> = {},
): Promise<Answer> {
  const body = {
    ...{ specversion: '1.0', id: `restriction-${told++}`, source: '/page', type },
    data: { party: BUYER, ...data },
  };
  const answer = await call(reading, '/v1/events', { ...(token && { token }), body });
  await reading.caughtUp();
  return answer;
}

const restrict = (token: string | undefined, ground = 'accuracy') =>
  tell('ScoreRestricted', token, { ground, reason: 'The planted invoice was never mine.' });

async function whileRestricted<Result>(run: () => Promise<Result>): Promise<Result> {
  const { status } = await restrict(reading.tokens.buyer);
  expect(status).toBe(201);
  try {
    return await run();
  } finally {
    expect((await tell('ScoreRestrictionLifted', reading.tokens.buyer)).status).toBe(201);
  }
}

const SCORE = professional(BUYER, 'score?asOf=2026-05-31');
const today = new Date().toISOString().slice(0, 10);
const HIDDEN = { status: 'withheld', reason: expect.stringMatching(/restricted its score/) };
const HIDDEN_CARD = {
  overall: HIDDEN,
  sides: { payment: HIDDEN, deadline: HIDDEN, relation: HIDDEN },
};

function read(path: string, token: string): Promise<Answer> {
  return call(reading, path, { token });
}

describe('a restriction of a score', () => {
  it('is told by the professional or an operator, and by nobody else', async () => {
    const { tokens } = reading;
    const platform = await reading.key({
      ...{ teller: 'platform', parties: [], anyParty: true, source: 'platform' },
    });
    const refused = [tokens.seller, stranger, tokens.analyst, platform];
    for (const token of refused) {
      const { status, body } = await restrict(token);
      expect(status).toBe(403);
      expect(body.code).toMatch(/teller_must_speak_for_a_party|role_must_allow_it/);
    }
    expect((await restrict(undefined)).status).toBe(401);
    expect((await read(SCORE, stranger)).body).toMatchObject({ overall: { status: 'ok' } });
    const own = await reading.key({ teller: 'own-books', parties: [BUYER] });
    for (const token of [tokens.buyer, tokens.operator, own]) {
      expect((await restrict(token)).status).toBe(201);
      expect((await read(SCORE, stranger)).body).toMatchObject(HIDDEN_CARD);
      const { status } = await tell('ScoreRestrictionLifted', tokens.seller);
      expect(status).toBe(403);
      expect((await tell('ScoreRestrictionLifted', token)).status).toBe(201);
      expect((await read(SCORE, stranger)).body).toMatchObject({ overall: { status: 'ok' } });
    }
    const { status, body } = await tell('ScoreRestrictionLifted', tokens.buyer);
    expect([status, body.code]).toEqual([422, 'restriction_must_be_in_force']);
  });

  it('is shown to the professional with its whole score, and to others alone', async () => {
    const { tokens } = reading;
    const before = await read(SCORE, tokens.buyer);
    await whileRestricted(async () => {
      const own = await read(SCORE, tokens.buyer);
      const { knownAt: _, ...figures } = before.body;
      expect(own.body).toMatchObject(figures);
      expect(own.body.restricted).toEqual({ since: today, ground: 'accuracy' });
      for (const token of [stranger, tokens.seller, tokens.analyst]) {
        const { status, body } = await read(SCORE, token);
        expect(status).toBe(200);
        expect(body).toMatchObject({ ...HIDDEN_CARD, restricted: { since: today } });
        expect(body.restricted).not.toHaveProperty('ground');
      }
      const { body } = await read(SCORE, tokens.operator);
      expect(body).toMatchObject({ ...HIDDEN_CARD, restricted: { ground: 'accuracy' } });
    });
  });

  it('holds for every day and position, and all is seen again once it is lifted', async () => {
    const { tokens } = reading;
    const asks = ['score', 'score?asOf=2026-03-31', 'score/history?to=2026-05-31'];
    const head = await reading.folder.store.head();
    const then = [...asks, `score?asOf=2026-05-31&knownAt=${head}`, `score/change?to=2026-05-31`];
    const answersTo = async (token: string, paths: readonly string[]) => {
      const answers = await Promise.all(
        paths.map((path) => read(professional(BUYER, path), token)),
      );
      return answers.map(({ status, text }) => {
        return [status, JSON.parse(text.replaceAll(/"knownAt":\d+/g, '"knownAt":0'))];
      });
    };
    const before = [await answersTo(stranger, asks), await answersTo(tokens.analyst, then)];
    await whileRestricted(async () => {
      for (const [status, body] of await answersTo(tokens.analyst, then)) {
        expect(status).toBe(200);
        expect(body).toHaveProperty('restricted', { since: today });
        expect(JSON.stringify(body)).not.toMatch(/"status":"ok"/);
      }
      for (const [status, body] of await answersTo(stranger, asks)) {
        expect(status).toBe(200);
        expect(JSON.stringify(body)).not.toMatch(/"status":"ok"/);
      }
    });
    expect([await answersTo(stranger, asks), await answersTo(tokens.analyst, then)]).toEqual(
      before,
    );
  });

  it('leaves to partners what lies between them, and scores of others as they were', async () => {
    const { tokens } = reading;
    const withSeller = professional(BUYER, `score?asOf=2026-05-31&with=${SELLER}`);
    const others = [
      [withSeller, tokens.seller],
      [professional(SELLER, 'score?asOf=2026-05-31'), stranger],
      [professional(SELLER, 'score?asOf=2026-05-31&explain=payment'), tokens.analyst],
      [professional(SELLER, 'promises?asOf=2026-05-31&limit=100'), tokens.seller],
    ] as const;
    const ask = async () => {
      const answers = await Promise.all(others.map(([path, token]) => read(path, token)));
      return answers.map(({ body: { knownAt: _, restricted: __, ...body } }) => body);
    };
    const before = await ask();
    expect(before[0]).toMatchObject({ scope: 'with' });
    await whileRestricted(async () => {
      expect(await ask()).toEqual(before);
      expect((await read(withSeller, tokens.analyst)).body).toMatchObject(HIDDEN_CARD);
      expect((await read(withSeller, tokens.operator)).body).toMatchObject(HIDDEN_CARD);
    });
  });

  it('tells no place in sorted lists, and no part of sums over all', async () => {
    const { tokens } = reading;
    const id = reading.folder.party(BUYER);
    const rowsOf = ({
      text,
    }: Answer): readonly { readonly professional: { readonly id: string } }[] =>
      JSON.parse(text).items;
    await whileRestricted(async () => {
      for (const order of ['asc', 'desc']) {
        const path = `/v1/scores?sort=overall&order=${order}&asOf=2026-05-31`;
        const rows = rowsOf(await read(path, tokens.analyst));
        expect(rows.at(-1)).toMatchObject({
          ...{ professional: { id }, overall: HIDDEN, restricted: { since: today } },
          sides: { payment: { status: 'withheld', value: null, promises: null } },
        });
      }
      const csv = await read('/v1/scores?format=csv&asOf=2026-05-31', tokens.analyst);
      const line = csv.text.split('\r\n').find((each) => each.startsWith(id));
      expect(line?.replaceAll(',', '')).toBe(`${id}${today}`);
      const diff = await read('/v1/models/diff?a=triangle-1&b=paydex', tokens.analyst);
      expect(diff.text).not.toContain(id);
      const rest = rowsOf(diff).length;
      expect(JSON.parse(diff.text).summary.compared).toBeLessThanOrEqual(rest);
    });
  });

  it('is told to analysts where it leaves something out of what a partner was promised', async () => {
    const { tokens } = reading;
    const paths = [
      ...['promises?asOf=2026-05-31', 'relations?asOf=2026-05-31', 'figures?asOf=2026-05-31'],
      'tables/aged?asOf=2026-05-31',
    ];
    const diff = '/v1/models/diff?a=triangle-1&b=paydex&asOf=2026-05-31';
    const all = [...paths.map((path) => professional(SELLER, path)), diff];
    const elsewhere = professional(SELLERS[1] ?? '', 'promises?role=promised');
    const told = async (path: string, token: string) =>
      (await read(path, token)).body.withoutRestricted;
    for (const path of all) expect(await told(path, tokens.analyst)).toBeUndefined();
    await whileRestricted(async () => {
      for (const path of all)
        expect([path, await told(path, tokens.analyst)]).toEqual([path, true]);
      for (const path of all.slice(0, -1)) expect(await told(path, tokens.seller)).toBeUndefined();
      expect(await told(elsewhere, tokens.analyst)).toBeUndefined();
      expect(await told(professional(SELLER, 'promises'), stranger)).toBeUndefined();
    });
  });

  it('changes the tag of an answer when it begins and when it ends', async () => {
    const tagOf = async () => (await read(SCORE, stranger)).headers.get('etag') ?? '';
    const open = await tagOf();
    await whileRestricted(async () => {
      const { status } = await call(reading, SCORE, {
        token: stranger,
        headers: { 'if-none-match': open },
      });
      expect(status).toBe(200);
      expect(await tagOf()).not.toBe(open);
    });
    expect(await tagOf()).toBe(open);
  });
});
