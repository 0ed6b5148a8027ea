import { cameOf, type EndedPromise } from '../../../projections/questions/came.js';
import type { Came } from '../../../projections/questions/question.js';
import { type Standing, WHOLE } from '../../../projections/step.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';

const CAME: Came = { sides: ['payment'], days: 90, late: 10, share: 80 };
const ASKED = toDayNumber('2026-01-31');
const LAST = toDayNumber('2026-06-30');

function ended(key: Partial<Standing['key']>, count = WHOLE): EndedPromise {
  const due = toDayNumber('2026-02-15');
  return {
    ...{ promisor: 'a', promisee: 'b' },
    portions: [
      {
        ...{ count, amount: 100, days: 0 },
        key: {
          ...{ side: 'payment', of: 'promisor', state: 'kept', currency: 'EUR', due },
          ...{ basis: 'stated', late: 0, grade: 'banked', voice: 'bank/b', on: due, day: due },
          ...{ count: WHOLE, amount: 100, days: 0 },
          ...key,
        },
      },
    ],
  };
}

const cameFrom = (promises: readonly EndedPromise[], came = CAME, last = LAST): boolean | null =>
  cameOf(came, promises, (party) => party === 'a', { asked: ASKED, last });

describe('what came of a question', () => {
  it.each([
    ['kept in time', {}, true],
    ['kept within the days', { late: 10 }, true],
    ['kept later', { late: 11 }, false],
    ['still open', { state: 'open' }, false],
    ['lost', { state: 'lost' }, false],
    ['in dispute', { state: 'apart' }, null],
    ['credited', { state: 'void' }, null],
    ['due on the day it was asked', { due: ASKED }, null],
    ['due too late after it', { due: ASKED + 91 }, null],
    ['of another side', { side: 'deadline' }, null],
    ['of unknown due day', { due: null }, null],
  ] as const)('given a promise %s, then it says so', (_, key, good) => {
    expect(cameFrom([ended(key)])).toBe(good);
  });

  it('given some that were kept, then by the share of them', () => {
    const kept = [1, 2, 3, 4].map(() => ended({}));
    expect(cameFrom([...kept, ended({ late: 30 })])).toBe(true);
    expect(cameFrom([...kept, ended({ late: 30 }), ended({ late: 30 })])).toBe(false);
  });

  it('given promises to it, then they are not its own', () => {
    expect(cameFrom([{ ...ended({}), promisor: 'b', promisee: 'a' }])).toBeNull();
  });

  it('given too short a time since, then it is too early to say', () => {
    expect(cameFrom([ended({})], CAME, ASKED + 99)).toBeNull();
    expect(cameFrom([ended({})], CAME, ASKED + 100)).toBe(true);
  });

  it('given marks of the relation, then by the day on which they came', () => {
    const came: Came = { ...CAME, sides: ['relation'] };
    const mark = { side: 'relation', due: null, on: ASKED + 3 } as const;
    expect(cameFrom([ended({ ...mark, state: 'clean' })], came)).toBe(true);
    expect(cameFrom([ended({ ...mark, state: 'dispute_lost' })], came)).toBe(false);
    expect(cameFrom([ended({ ...mark, state: 'feedback_1' })], came)).toBeNull();
    expect(cameFrom([ended({ ...mark, state: 'clean', on: ASKED })], came)).toBeNull();
  });
});
