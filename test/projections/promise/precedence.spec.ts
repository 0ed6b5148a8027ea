import {
  basisStrength,
  losers,
  type NamedField,
  type Word,
  winner,
} from '../../../projections/promise/telling/precedence.js';
import type { Grade } from '../../../projections/step.js';
import type { DueBasis } from '../../../src/ledger/events.js';
import { compareText } from '../../../src/ledger/values/text-order.js';

interface Terms {
  readonly due: string;
  readonly basis: DueBasis;
}

const DUE: NamedField<Terms, Terms> = {
  name: 'due',
  of: (terms) => terms,
  textOf: ({ due, basis }) => `${due} ${basis}`,
  shown: ({ due }) => ({ on: due }),
  compare: (a, b) => compareText(a.due, b.due),
  strength: ({ basis }) => basisStrength(basis),
};

function word(due: string, basis: DueBasis, grade: Grade, issuer: boolean, voice = due) {
  const who = { voice, teller: voice, side: 'none', source: 'api' } as const;
  return { terms: { due, basis }, ...who, issuer, grade } satisfies Word<Terms>;
}

describe('of two words on one field', () => {
  it.each<[string, Word<Terms>, Word<Terms>]>([
    [
      'the stronger basis wins, whoever says it',
      word('04-30', 'stated', 'declared', false),
      word('03-31', 'derived', 'documented', true),
    ],
    [
      'derived goes before the legal default',
      word('04-30', 'derived', 'declared', false),
      word('03-31', 'legal', 'documented', true),
    ],
    [
      'then the better grade',
      word('04-30', 'stated', 'documented', false),
      word('03-31', 'stated', 'declared', true),
    ],
    [
      "then the document's issuer",
      word('04-30', 'stated', 'declared', true),
      word('03-31', 'stated', 'declared', false),
    ],
    [
      'then the smaller value',
      word('03-31', 'stated', 'declared', true),
      word('04-30', 'stated', 'declared', true),
    ],
    [
      'and of equal words the smaller name is said to have told it',
      word('03-31', 'stated', 'declared', true, 'a'),
      word('03-31', 'stated', 'declared', true, 'b'),
    ],
  ])('%s', (_, first, second) => {
    expect(winner([first, second], DUE)).toBe(first);
    expect(winner([second, first], DUE)).toBe(first);
  });

  it('the other is kept as a discrepancy, unless it says the same', () => {
    const taken = word('03-31', 'stated', 'documented', true);
    const other = word('04-30', 'stated', 'declared', false, 'buyer');
    const same = word('03-31', 'stated', 'declared', false, 'bank');
    expect(losers([taken, other, same], DUE, taken)).toEqual([
      { about: 'due', voice: 'buyer', told: { on: '04-30' }, taken: { on: '03-31' } },
    ]);
  });
});
