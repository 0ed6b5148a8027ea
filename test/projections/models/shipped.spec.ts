import { readdirSync, readFileSync } from 'node:fs';
import { SHIPPED } from '../../../projections/models/shipped.js';
import { type Model, readModel } from '../../../projections/score/model.js';
import { modelFile } from '../../../projections/score/model-file.js';
import { type SideCard, scorecard } from '../../../projections/score/scorecard.js';
import type { PromiseSteps } from '../../../projections/step.js';
import { dayOf } from '../../../src/ledger/values/day.js';
import { day, open, paid, subject } from '../promises.js';

const TODAY = '2026-06-30';
const FOLDER = new URL('../../../projections/models/', import.meta.url);

function named(name: string): Model {
  const model = SHIPPED.find((each) => each.name === name);
  if (!model) throw new Error(`No model ${name} ships.`);
  return model;
}

function payment(name: string, promises: readonly PromiseSteps[]): SideCard {
  const who = subject({ with: 'creditor' });
  return scorecard(promises, who, named(name), day(TODAY)).sides.payment;
}

function worthOf(card: SideCard): number {
  return card.status === 'ok' ? card.score.value : card.indicative.value;
}

/** An invoice due on a day and paid so many days later; it was issued 30 days before its due day. */
function late(days: number, due = '2026-06-01', amount = 100_00): PromiseSteps {
  return paid({ due, on: dayOf(day(due) + days), amount });
}

function times<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}

describe('the models that ship with Kept', () => {
  // A head is a file of its own.
  const files = readdirSync(FOLDER).filter((file) => /(?<!-head)\.json$/.test(file));

  it('are the files in the folder, triangle-1 first', () => {
    expect(SHIPPED.map(({ name }) => `${name}.json`).toSorted()).toEqual(files.toSorted());
    expect(SHIPPED[0].name).toBe('triangle-1');
  });

  it.each(files)('%s says its title, and is written again as it was read', (file) => {
    const json: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
    const model = readModel(json);
    expect(modelFile(model)).toEqual(json);
    expect(model).toMatchObject({ version: 1, title: expect.any(String) });
    expect(model.describes).toMatch(/\.$/);
  });
});

describe('paydex', () => {
  it.each([
    [-30, 100],
    [0, 80],
    [15, 70],
    [22, 60],
    [30, 50],
    [60, 40],
    [90, 30],
  ])('is for who pays %i days late, always, %i by the published key', (days, value) => {
    expect(
      worthOf(
        payment(
          'paydex',
          times(3, () => late(days, '2026-03-01')),
        ),
      ),
    ).toBe(value);
  });

  it('weighs by amount, in whole', () => {
    // (9 x 100 x 0 + 1 x 900 x 30) / 1,800 = 15 days: 70.
    const small = times(9, () => late(0, '2026-03-01', 100_00));
    expect(worthOf(payment('paydex', [...small, late(30, '2026-03-01', 900_00)]))).toBe(70);
  });

  it('lets early days stand against late ones, and forgets what is 24 months old', () => {
    const even = [late(-10), late(10, '2026-05-01'), late(0, '2026-05-01')];
    expect(worthOf(payment('paydex', [...even, late(99, '2023-01-01')]))).toBe(80);
  });
});

describe('late-ratio', () => {
  it('is the share on time with one of each added, however late and however old', () => {
    // (3 + 1) / (5 + 2)
    const promises = [late(0), late(0), late(-3), late(1), late(300, '2010-01-01')];
    const card = payment('late-ratio', promises);
    expect(worthOf(card)).toBe(57.1);
    expect(card.chances?.late.value).toBe(42.9);
  });
});

describe('beta', () => {
  it('halves what is a year old', () => {
    // Today's late one weighs 1, the one kept a year ago 1/2: (.5 + 1) / (1.5 + 2).
    const was = paid({ due: '2025-06-30', on: '2025-06-30' });
    const is = paid({ due: '2026-06-20', on: '2026-06-30' });
    expect(worthOf(payment('beta', [was, is]))).toBe(42.9);
  });
});

describe('uk-payment-practices', () => {
  // Issued 30 days before the due day: paid after 25, 40, 70 and 200 days.
  const promises = [late(-5), late(10), late(40, '2026-05-01'), late(170, '2026-01-01')];

  it('has shares and mean of days from issue to payment', () => {
    const card = payment('uk-payment-practices', promises);
    expect(card).toMatchObject({ levels: [1, 1, 1, 0, 1], daysToOutcome: 83.8 });
    // (100 + 50) / 4
    expect(worthOf(card)).toBe(37.5);
  });

  it('tells of payments beyond terms by their due day all the same', () => {
    const { chances } = payment('uk-payment-practices', promises);
    expect(chances?.late.value).toBe(75);
    expect(chances?.over30.value).toBe(50);
  });

  it('counts what is still out by what it is late, once that is more than 30 days', () => {
    const three = times(3, () => late(-5));
    const recent = payment('uk-payment-practices', [...three, open('2026-06-10')]);
    expect(recent.levels).toEqual([3, 0, 0, 0, 0]);
    const old = payment('uk-payment-practices', [...three, open('2026-04-10')]);
    expect(old.levels).toEqual([3, 0, 1, 0, 0]);
  });
});

describe('fair-payment-code', () => {
  const within = (days: number) => late(days - 30, '2026-03-01');

  it.each<[number, number, string | null]>([
    [19, 1, 'gold'],
    [18, 2, 'bronze'],
  ])('%i of 20 within 30 days, and %i within 60, are %s', (soon, later, tier) => {
    const promises = [...times(soon, () => within(30)), ...times(later, () => within(60))];
    expect(payment('fair-payment-code', promises)).toMatchObject({ tier });
  });

  it('has no tier where more than 5 % took longer than 60 days, or where there is nothing', () => {
    const promises = [...times(18, () => within(30)), within(61), within(61)];
    expect(payment('fair-payment-code', promises)).toMatchObject({ tier: null });
    expect(payment('fair-payment-code', [])).toMatchObject({ tier: null });
    expect(payment('triangle-1', promises)).not.toHaveProperty('tier');
  });

  it('is worth nothing to the overall where nothing was paid within 60 days', () => {
    const promises = times(3, () => within(80));
    const who = subject({ with: 'creditor' });
    const { overall } = scorecard(promises, who, named('fair-payment-code'), day(TODAY));
    expect(overall).toMatchObject({ status: 'ok', score: { value: 0, low: 0, high: 0 } });
  });
});
