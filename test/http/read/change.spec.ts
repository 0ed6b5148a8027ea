/** Why a score changed, over HTTP: what happened, what was learned, and who may see it. */
import type { ChangeAnswer } from '../../../src/query/score/change.js';
import type { ShownChange } from '../../../src/query/score/change-shown.js';
import { message } from '../../command/fixture.js';
import { call, cloudEvent } from '../service.js';
import { BUYER, deal, FIRMS, professional, type Reading, SELLER, startReading } from './reading.js';

const CODE = 'local:books:C-1';
const DAYS = 'from=2026-02-28&to=2026-06-30';

let reading: Reading;

const answerTo = async (query: string, who: keyof Reading['tokens'] = 'operator') => {
  const { status, text, body } = await reading.get(
    professional(BUYER, `score/change?${query}`),
    who,
  );
  expect([query, status, body.detail]).toEqual([query, 200, undefined]);
  const answer: ChangeAnswer = JSON.parse(text);
  return answer;
};

const milli = (points: number): number => Math.round(points * 1000);

/** The causes of a change with their points, which sum to the difference of the two figures. */
function causesOf(change: ShownChange, difference: number): Readonly<Record<string, number>> {
  if (change.status !== 'ok') throw new Error(change.status);
  expect(milli(change.points)).toBe(milli(difference));
  expect(change.parts.reduce((sum, { points }) => sum + milli(points), 0)).toBe(milli(difference));
  for (const { points, items, rest } of change.parts) {
    const sum = items.reduce((all, item) => all + milli(item.points), milli(rest.points));
    expect(sum).toBe(milli(points));
  }
  return Object.fromEntries(change.parts.map(({ cause, points }) => [cause, points]));
}

function paymentOf({ from, to, sides }: ChangeAnswer): Readonly<Record<string, number>> {
  const [was, is] = [from.sides.payment, to.sides.payment];
  if (was.status !== 'ok' || is.status !== 'ok') throw new Error('no score');
  return causesOf(sides.payment, is.score.value - was.score.value);
}

function itemsOf(answer: ChangeAnswer, cause: string) {
  const { payment } = answer.sides;
  const parts = payment.status === 'ok' ? payment.parts : [];
  return parts.find((part) => part.cause === cause)?.items ?? [];
}

beforeAll(async () => {
  reading = await startReading();
  await reading.tell(
    message('SourceCovered', 's0', { upTo: '2026-01-31' }),
    ...deal({ number: 'F1', paidOn: '2026-02-01', buyer: { id: BUYER, name: 'Été & Fils' } }),
    ...deal({ number: 'F2', paidOn: '2026-02-05' }),
    ...deal({ number: 'F6', paidOn: '2026-02-04' }),
    ...FIRMS.slice(0, 3).flatMap((seller, i) =>
      deal({ number: `G${i}`, seller, paidOn: `2026-02-0${i + 3}` }),
    ),
    ...deal({ number: 'F3', due: '2026-02-10', paidOn: '2026-05-20' }),
    ...deal({ number: 'F4', due: '2026-02-15' }),
    ...deal({
      number: 'L1',
      seller: FIRMS[0],
      buyer: CODE,
      due: '2026-02-02',
      paidOn: '2026-02-27',
    }),
  );
});
afterAll(() => reading.close());

describe('the change of a score', () => {
  it('given two days, is what happened in between and what grew old', async () => {
    const answer = await answerTo(DAYS, 'buyer');
    expect(answer).toMatchObject({
      ...{ professional: { name: 'Été & Fils' }, scope: 'network' },
      from: { asOf: '2026-02-28', model: 'triangle-1', overall: { status: 'ok' } },
      to: { asOf: '2026-06-30', model: 'triangle-1', overall: { status: 'ok' } },
    });
    const scores = await Promise.all(
      ['2026-02-28', '2026-06-30'].map((day) =>
        reading.get(professional(BUYER, `score?asOf=${day}`), 'buyer'),
      ),
    );
    expect(scores.map(({ body }) => body.sides)).toEqual([answer.from.sides, answer.to.sides]);
    expect(Object.keys(paymentOf(answer))).toEqual(['age', 'outcomes']);
    const [late] = itemsOf(answer, 'outcomes');
    expect(late).toMatchObject({
      ...{ why: 'came', before: [], after: [{ late: 99, open: false }] },
      counterparty: { id: SELLER },
    });
    expect(late?.entries).toHaveLength(2);
    expect(late?.points).toBeLessThan(0);
  });

  it('given one moment twice, is nothing', async () => {
    const { overall, sides } = await answerTo('from=2026-06-30&to=2026-06-30');
    expect([overall, sides.payment]).toMatchObject([
      { status: 'ok', points: 0, parts: [] },
      { status: 'ok', points: 0, parts: [] },
    ]);
  });

  it('given moments that run backwards, is refused', async () => {
    const head = await reading.folder.store.head();
    const refused = async (query: string) => {
      const { status, body } = await reading.get(professional(BUYER, `score/change?${query}`));
      return [status, body.code, body.pointer];
    };
    const invalid = 'parameter_must_be_valid';
    expect(await refused('from=2026-06-30&to=2026-02-28')).toEqual([400, invalid, '/from']);
    expect(await refused(`${DAYS}&fromKnownAt=${head}&toKnownAt=${head - 1}`)).toEqual([
      ...[400, invalid, '/fromKnownAt'],
    ]);
    expect(await refused(`${DAYS}&toKnownAt=later`)).toEqual([400, invalid, '/toKnownAt']);
    expect(await refused(`${DAYS}&knownAt=3`)).toEqual([400, invalid, '/knownAt']);
  });

  it('given one day, is since the end of the month before', async () => {
    const { from } = await answerTo('to=2026-03-01');
    expect(from.asOf).toBe('2026-02-28');
  });

  it('given a moment without a score, says so and gives no figure', async () => {
    const answer = await answerTo('from=2026-01-31&to=2026-06-30');
    expect(answer.overall).toEqual({ status: 'insufficient', at: ['from'] });
    expect(answer.sides.deadline).toEqual({ status: 'insufficient', at: ['from', 'to'] });
  });

  it('is told to others as nothing more than two editions', async () => {
    const answer = await answerTo(DAYS, 'other');
    expect(answer).toMatchObject({
      edition: 'daily',
      overall: { status: 'withheld', reason: expect.stringContaining('(`with`)') },
      sides: { payment: { status: 'withheld' } },
    });
    const path = (query: string) => professional(BUYER, `score/change?${query}`);
    expect((await reading.get(path('from=2026-02-27'), 'other')).body).toMatchObject({
      ...{ status: 400, pointer: '/from' },
    });
    expect((await reading.get(path(`${DAYS}&fromKnownAt=3`), 'other')).body).toMatchObject({
      ...{ status: 403, pointer: '/fromKnownAt' },
    });
    const own = await answerTo(`${DAYS}&with=${SELLER}`, 'seller');
    expect(Object.keys(paymentOf(own))).toEqual(['age', 'outcomes']);
    const between = await reading.get(path(`${DAYS}&with=${SELLER}`), 'other');
    expect(between.status).toBe(403);
  });

  it('gives an analyst figures, and no number nor entry', async () => {
    const [item] = itemsOf(await answerTo(DAYS, 'analyst'), 'outcomes');
    expect(item).toMatchObject({ entries: [], promise: expect.stringContaining('/hash-') });
  });

  it('is bounded by what is asked for, and what is left out is summed', async () => {
    const answer = await answerTo(`${DAYS}&limit=1`);
    paymentOf(answer);
    expect(itemsOf(answer, 'age')).toHaveLength(1);
  });

  it('of nobody known is 404, and needs a key', async () => {
    const path = `score/change?${DAYS}`;
    expect((await reading.get(professional('0002:404833048', path))).status).toBe(404);
    expect((await reading.get(professional(BUYER, path), null)).status).toBe(401);
  });
});

describe('what was learned of the same days', () => {
  it('is told apart: who is who, contests, what was told later, coverage', async () => {
    const before = await reading.folder.store.head();
    await reading.tell(
      message('IdentifierLinked', 'l1', { party: CODE, to: BUYER, kind: 'same' }),
      ...deal({ number: 'F5', paidOn: '2026-02-25' }),
    );
    const [wrong = ''] = await reading.tell(
      message('PaymentReceived', 'p wrong', {
        ...{ payment: 'p wrong', payer: BUYER, payee: SELLER, amount: '120000', currency: 'EUR' },
        ...{ creditedOn: '2026-02-20', instrument: 'credit_transfer' },
        allocations: [{ seller: SELLER, number: 'F4', amount: '120000' }],
      }),
    );
    const between = await reading.folder.store.head();
    const operator = { token: reading.tokens.operator };
    const contest = `/v1/entries/${encodeURIComponent(wrong)}/contest`;
    const body = { onBehalfOf: BUYER, on: '2026-06-01', reason: 'It was for another invoice.' };
    expect((await call(reading, contest, { ...operator, body })).status).toBe(201);
    const upheld = { entry: wrong, on: '2026-06-10', upheld: true };
    const resolved = cloudEvent('ContestResolved', 'upheld', upheld);
    expect((await call(reading, '/v1/events', { ...operator, body: resolved })).status).toBe(201);
    await reading.tell(message('SourceCovered', 's1', { upTo: '2026-02-28' }));
    const learned = async (from: number, to?: number) => {
      const known = `&fromKnownAt=${from}${to === undefined ? '' : `&toKnownAt=${to}`}`;
      return answerTo(`from=2026-02-28&to=2026-02-28${known}`);
    };

    const first = await learned(before, between);
    expect(Object.keys(paymentOf(first))).toEqual(['links', 'known_later']);
    expect(itemsOf(first, 'links')).toMatchObject([{ why: 'came', after: [{ late: 25 }] }]);
    const [came] = itemsOf(first, 'known_later').filter(({ after }) => after[0]?.late === 20);
    expect(came?.entries).toHaveLength(2);

    const second = await learned(between);
    expect(Object.keys(paymentOf(second))).toEqual(['contests', 'coverage']);
    const [gone] = itemsOf(second, 'contests');
    expect(gone).toMatchObject({ why: 'went', before: [{ late: 5 }], after: [] });
    expect(gone?.entries.some((entry) => entry.startsWith('payment-'))).toBe(true);
    expect(itemsOf(second, 'coverage')).toMatchObject([
      { why: 'came', after: [{ late: 18, open: true }] },
      { why: 'came', after: [{ late: 13, open: true }] },
    ]);

    const all = await answerTo(`${DAYS}&fromKnownAt=${before}`);
    const causes = ['links', 'known_later', 'coverage', 'age', 'outcomes'];
    expect(Object.keys(paymentOf(all)).filter((cause) => cause !== 'contests')).toEqual(causes);
  });
});
