/**
 * What an answer costs that was given before: the views are not asked again until something has
 * changed, and then only about what has.
 */
import { jest } from '@jest/globals';
import { StandingTable } from '../../../../projections/standing/standing.js';
import { message } from '../../../command/fixture.js';
import { call, cloudEvent } from '../../service.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

const SCORE = professional(SELLER, 'score');
const WITH_BUYER = `${SCORE}?with=${encodeURIComponent(BUYER)}`;

let reading: Reading;

beforeEach(async () => {
  reading = await startReading();
  await reading.tell(
    message('ProfessionalUpdated', 'n', { party: SELLER, from: '2026-01-01', name: 'S' }),
    ...deal({ number: 'A-1', paidOn: '2026-02-01' }),
    ...FIRMS.flatMap((buyer, i) => deal({ number: `B-${i}`, buyer, paidOn: `2026-02-0${i + 1}` })),
  );
});
afterEach(() => reading.close());

/** The statements by which the views were asked while something was done. */
async function statementsIn(work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = [];
  const { db } = reading.live.current;
  const statement = Object.getPrototypeOf(db.prepare('SELECT 1'));
  const spies = (['get', 'all', 'iterate'] as const).map((name) => {
    const ask = statement[name];
    return jest.spyOn(statement, name).mockImplementation(function (this: typeof statement, ...of) {
      if (this.database === db) asked.push(this.source);
      return ask.apply(this, of);
    });
  });
  await work();
  for (const spy of spies) spy.mockRestore();
  return asked;
}

async function read(path: string, who: keyof Reading['tokens']): Promise<void> {
  expect(await reading.get(path, who)).toMatchObject({ status: 200 });
}

describe('a score that was read before', () => {
  it.each([
    ['an operator', SCORE, 'operator'],
    ['an analyst', SCORE, 'analyst'],
    ['the professional itself', SCORE, 'seller'],
    ['a stranger', SCORE, 'other'],
    ['the two of it', WITH_BUYER, 'buyer'],
  ] as const)('by %s asks nothing of the views', async (_, path, who) => {
    await read(path, who);
    expect(await statementsIn(() => read(path, who))).toEqual([]);
  });

  it('asks whether it has changed once something else has', async () => {
    await read(SCORE, 'operator');
    await reading.tell(...deal({ number: 'C-1', seller: OTHER, buyer: BUYER }));
    const asked = await statementsIn(() => read(SCORE, 'operator'));
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(asked.join()).not.toContain('FROM promise');
  });
});

describe('what all scores rest on', () => {
  it('is not read again where something else has changed', async () => {
    const ofAll = /FROM coverage|to_party/;
    const first = await statementsIn(() => read(SCORE, 'operator'));
    expect(first.filter((sql) => ofAll.test(sql))).not.toEqual([]);
    const told = { party: OTHER, from: '2026-01-01', country: 'FR' };
    await reading.tell(message('ProfessionalUpdated', 'c', told));
    const asked = await statementsIn(() => read(SCORE, 'operator'));
    expect(asked).not.toEqual([]);
    expect(asked.filter((sql) => ofAll.test(sql))).toEqual([]);
  });

  it('is not followed through the network again for a score that was read before', async () => {
    const vouched = { party: FIRMS[0], from: '2026-01-01', vouched: true };
    const { status } = await call(reading, '/v1/events', {
      ...{ token: reading.tokens.operator, type: 'application/cloudevents+json' },
      body: cloudEvent('ProfessionalUpdated', 'v', vouched),
    });
    expect(status).toBe(201);
    await reading.caughtUp();
    const followed = jest.spyOn(StandingTable.prototype, 'beside');
    await read(SCORE, 'operator');
    expect(followed).toHaveBeenCalledTimes(1);
    await read(SCORE, 'operator');
    expect(followed).toHaveBeenCalledTimes(1);
    followed.mockRestore();
  });
});

describe('a score that is read anew', () => {
  it('asks no more the more promises there are', async () => {
    const anew = async (): Promise<number> => {
      await reading.tell(...deal({ number: `N-${reading.live.current.checkpoint}` }));
      return (await statementsIn(() => read(SCORE, 'operator'))).length;
    };
    await anew();
    const few = await anew();
    const many = Array.from({ length: 30 }, (_, i) =>
      deal({ number: `D-${i}`, paidOn: '2026-02-01' }),
    );
    await reading.tell(...many.flat());
    expect(await anew()).toBe(few);
  });
});
