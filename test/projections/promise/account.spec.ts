import {
  type Account,
  type AccountEntry,
  takeAccount,
} from '../../../projections/promise/line/account.js';
import type { Grade } from '../../../projections/step.js';

type Told = readonly [day: number, size: number];

function account(voice: string, side: Account['side'], grade: Grade, ...told: Told[]): Account {
  const entries = told.map(
    ([on, size]): AccountEntry => ({
      ...{ id: `${voice} ${on}`, on, size, grade, voice: voice, neverLate: false, back: null },
    }),
  );
  return { voice, by: { teller: voice.split('/')[0] ?? '' }, side, grade, entries };
}

const seller = (...told: Told[]) => account('seller/a', 'promisee', 'documented', ...told);
const buyer = (...told: Told[]) => account('buyer/b', 'promisor', 'declared', ...told);
const bank = (...told: Told[]) => account('bank/a', 'bank', 'banked', ...told);

function grades(...accounts: Account[]): readonly Grade[] {
  return takeAccount(accounts)?.entries.map(({ grade }) => grade) ?? [];
}

describe('the account that a promise takes', () => {
  it.each<[string, readonly Account[], string]>([
    ['the promisee before the promisor', [buyer([1, 900]), seller([1, 100])], 'seller/a'],
    [
      'who stands between them before the promisor',
      [buyer([1, 900]), account('platform/', 'none', 'documented', [1, 100])],
      'platform/',
    ],
    ['the bank before the promisor', [buyer([1, 900]), bank([1, 100])], 'bank/a'],
    ['the larger sum, whatever the grade', [bank([1, 100]), seller([1, 60], [2, 60])], 'seller/a'],
    ['the better grade of equal sums', [seller([1, 100]), bank([9, 100])], 'bank/a'],
    [
      'the smaller name last',
      [seller([1, 100]), account('clerk/a', 'promisee', 'documented', [1, 100])],
      'clerk/a',
    ],
  ])('%s', (_, accounts, voice) => {
    expect(takeAccount(accounts)?.voice).toBe(voice);
    expect(takeAccount([...accounts].reverse())?.voice).toBe(voice);
  });

  it('is none where nobody tells one', () => {
    expect(takeAccount([])).toBeNull();
  });
});

describe('what other accounts say of it', () => {
  it('corroborates an equal size up to five days away, by another hand and side', () => {
    expect(grades(seller([10, 100]), buyer([15, 100]))).toEqual(['corroborated']);
    expect(grades(seller([10, 100]), buyer([5, 100]))).toEqual(['corroborated']);
    expect(grades(seller([10, 100]), buyer([16, 100]))).toEqual(['documented']);
    expect(grades(seller([10, 100]), buyer([10, 99]))).toEqual(['documented']);
  });

  it('is worth nothing by the same hand or for the same side', () => {
    const books = account('seller/b', 'promisor', 'declared', [10, 100]);
    expect(grades(seller([10, 100]), books)).toEqual(['documented']);
    const clerk = account('clerk/a', 'promisee', 'declared', [10, 100]);
    expect(grades(seller([10, 100]), clerk)).toEqual(['documented']);
  });

  it('is worth a bank where a bank says it', () => {
    expect(grades(seller([10, 60], [20, 60]), bank([11, 60]))).toEqual(['banked', 'documented']);
  });

  it('vouches once for each settlement; what matches none is told otherwise', () => {
    const taken = takeAccount([seller([10, 50], [11, 50]), buyer([12, 50], [12, 7])]);
    expect(taken?.entries.map(({ grade }) => grade)).toEqual(['corroborated', 'documented']);
    expect(taken?.disputedBy.map(({ voice, entry }) => [voice, entry.size])).toEqual([
      ['buyer/b', 7],
    ]);
    const twice = takeAccount([seller([10, 50], [30, 50]), buyer([9, 50], [12, 50])]);
    expect(twice?.disputedBy.map(({ entry }) => entry.on)).toEqual([12]);
  });
});
