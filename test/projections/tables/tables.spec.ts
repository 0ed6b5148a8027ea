/** Statutory tables of a small ledger, whose figures were reckoned by hand from the legal texts. */
import type { TableLine } from '../../../projections/tables/lines.js';
import {
  type StatutoryTable,
  TABLE_NAMES,
  TableTotals,
  type TableName,
  upTo,
} from '../../../projections/tables/table.js';
import { type Day, toDayNumber } from '../../../src/ledger/values/day.js';
import { step } from '../promises.js';
import { OTHER_SUPPLIER, oddPurchases, purchases, SUPPLIER } from './purchases.js';

const LEDGER = purchases();

function tableOf(
  name: TableName,
  from: Day | null,
  to: Day,
  buckets?: readonly number[],
  ledger = LEDGER,
): StatutoryTable {
  const end = toDayNumber(to);
  const period = from === null ? upTo(end) : { from: toDayNumber(from), to: end };
  const totals = new TableTotals(name, period, buckets);
  for (const { promise, supplier } of ledger) totals.add(promise, supplier);
  return totals.built();
}

/** `field number amount %amount %number days`, with what does not apply left out as `-`. */
function told({ field, number, amount, percent, percentOfNumber, days }: TableLine): string {
  const euros = amount === null ? null : Number(amount) / 100;
  return [field, number, euros, percent, percentOfNumber, days]
    .map((each) => each ?? '-')
    .join(' ');
}

function section({ sections }: StatutoryTable, name: string): readonly string[] {
  return sections.find((each) => each.section === name)?.lines.map(told) ?? [];
}

describe('D. 441-6 of 2024, of purchases', () => {
  const table = tableOf('d441-6', '2024-01-01', '2024-12-31');

  it('variant I: what is not paid and was due by the closing day, in percent of purchases', () => {
    expect(section(table, 'unpaid')).toEqual([
      '0 1 4000 16.2 - -', // F
      '1-30 1 4000 16.2 - -', // G, less what was credited
      '31-60 0 0 0 - -',
      '61-90 0 0 0 - -',
      '91+ 1 4500 18.2 - -', // what is left of H
      'total 2 8500 34.3 - -', // without what is due on the day
    ]);
    expect(section(table, 'unpaid_excluded')).toEqual(['disputed 1 900 - - -']); // I
  });

  it('variant II: what was late in the year, paid since or not', () => {
    expect(section(table, 'late')).toEqual([
      '0 2 1800 7.3 15.4 -', // A, and B in part
      '1-30 5 8000 32.3 38.5 -', // B 1,200, D 500, G 4,000, H 1,500, J 800
      '31-60 0 0 0 0 -',
      '61-90 1 3000 12.1 7.7 -', // C
      '91+ 2 4900 19.8 15.4 -', // H 4,500, S 400
      'total 7 15900 64.2 53.8 -',
    ]);
    expect(section(table, 'late_of_which')).toEqual([
      'paid_late 5 7000 28.3 38.5 -', // B, C, D, H, J
      'unpaid 2 8500 34.3 15.4 -', // G, H
      'lost 1 400 1.6 7.7 -', // S
    ]);
    expect(section(table, 'late_excluded')).toEqual(['disputed 1 900 - - -']);
  });

  it('says by which terms it was late, and of what the percentages are', () => {
    expect(section(table, 'reference_terms')).toEqual([
      'agreed 11 21450 86.7 84.6 -',
      'legal 1 3000 12.1 7.7 -', // C
      'unknown 1 300 1.2 7.7 -', // N
    ]);
    // A, B, C, F, G less its credit, H, I, J, L, N, P, Q, S
    expect(section(table, 'year')).toEqual(['issued 13 24750 - - -']);
  });
});

describe('UK payment practices of the second half of 2024', () => {
  const table = tableOf('uk-payment-practices', '2024-07-01', '2024-12-31');

  it('payments made: C after 106 days, H in part after 44, J after 54', () => {
    expect(section(table, 'payments_made')).toEqual([
      'average_days - - - - 68',
      'up_to_30 0 0 0 0 -',
      '31_to_60 2 2300 43.4 66.7 -',
      'over_60 1 3000 56.6 33.3 -',
      'total 3 5300 - - -',
    ]);
  });

  it('payments due: J, H, I, G and F; F is due on the closing day and not known to be late', () => {
    expect(section(table, 'payments_due')).toEqual([
      'due 5 15700 - - -',
      'beyond_terms 4 11700 74.5 80 -', // J 800, H 6,000, I 900, G 4,000
      'in_dispute 2 1700 14.5 50 -', // J and I, of those four
    ]);
  });

  it('terms agreed: H 29 days, and F, G, I, L and Q 30', () => {
    expect(section(table, 'agreed_terms')).toEqual([
      'shortest - - - - 29',
      'usual 5 - - - 30',
      'longest - - - - 30',
    ]);
  });

  it('in the first half: A after 29 days, B after 30 and 50, D after 56', () => {
    const first = tableOf('uk-payment-practices', '2024-01-01', '2024-06-30');
    expect(section(first, 'payments_made')).toEqual([
      'average_days - - - - 41.3', // 165 / 4
      'up_to_30 2 1800 51.4 50 -',
      '31_to_60 2 1700 48.6 50 -',
      'over_60 0 0 0 0 -',
      'total 4 3500 - - -',
    ]);
    // A due on 1 March, B on 31 March, C on 31 May, S on 4 February (still open then)
    expect(section(first, 'payments_due')).toEqual([
      'due 4 6400 - - -',
      'beyond_terms 3 4600 71.9 75 -', // B 1,200, C 3,000, S 400
      'in_dispute 0 0 0 0 -',
    ]);
  });
});

describe('the Fair Payment Code', () => {
  it('2024: no award, and by how many invoices it is missed', () => {
    const table = tableOf('fair-payment-code', '2024-01-01', '2024-12-31');
    expect(section(table, 'award')).toEqual(['none - - - - -']);
    expect(section(table, 'within_30')).toEqual([
      'within 1 1000 5.3 10 -', // A
      'beyond 9 17900 94.7 90 -', // B, C, D, J paid; S lost; G, H, I, N not paid for longer
      'missing 9 - - - -', // 95 % of 10 is 10
    ]);
    expect(section(table, 'within_60')).toEqual([
      'within 4 4300 28.9 44.4 -', // A, B, D, J
      'beyond 5 10600 71.1 55.6 -', // C, S, H, I, N; G is 60 days old
      'missing 5 - - - -',
    ]);
    expect(section(table, 'not_paid')).toEqual([
      'unpaid 7 17400 - - -', // F, G, H, I, L, N, Q
      'disputed 1 900 - - -',
      'lost 1 400 - - -',
    ]);
  });

  it.each([
    ['2024-02-01', '2024-02-29', 'bronze'], // A in time, S not paid for 55 days
    ['2023-10-01', '2023-10-31', 'gold'], // E after 29 days
    ['2023-11-01', '2023-11-30', 'unknown'], // nothing paid, D not old enough
    ['2023-12-01', '2024-01-04', 'none'], // D open for 50 days
  ])('from %s to %s: %s', (from, to, award) => {
    const table = tableOf('fair-payment-code', from, to);
    expect(section(table, 'award')).toEqual([`${award} - - - - -`]);
  });

  it('is bronze, or silver, where 95 % are paid within 60 days', () => {
    const table = new TableTotals('fair-payment-code', {
      ...{ from: toDayNumber('2024-01-01'), to: toDayNumber('2024-01-31') },
    });
    const D = LEDGER.find(({ promise }) => promise.size === 500_00);
    if (D) table.add(D.promise, SUPPLIER); // after 56 days
    expect(section(table.built(), 'award')).toEqual(['bronze - - - - -']);
  });
});

describe('the Spanish mean payment period of 2024', () => {
  const table = tableOf('es-pmp', '2024-01-01', '2024-12-31');

  it('is the mean of both ratios by amount', () => {
    expect(section(table, 'payment_period')).toEqual([
      'mean_period - - - - 66', // 1,629,800 / 24,700
      'ratio_paid - - - - 64.6', // 568,200 / 8,800
      'ratio_pending - - - - 66.8', // 1,061,600 / 15,900
      'paid 6 8800 - - -', // A, B, C, D, H in part, J
      'pending 7 15900 - - -', // F, G, H, I, L, N, Q
      'disputed 1 900 - - -',
    ]);
  });

  it('tells what was paid within 60 days, of the sum and of the invoices', () => {
    expect(section(table, 'within_maximum')).toEqual([
      'amount_within - 5800 65.9 - -', // all but C
      'invoices_within 4 - - 80 -', // A, B, D, J; H is not paid yet
      'invoices_paid 5 - - - -',
    ]);
  });
});

describe('aged payables', () => {
  it('at the end of 2024, by supplier, the largest first', () => {
    const table = tableOf('aged', null, '2024-12-31');
    expect(section(table, 'aged')).toEqual([
      'not_due 3 6200 39 - -', // F, due today, L, Q
      '1-30 1 4000 25.2 - -', // G
      '31-60 0 0 0 - -',
      '61-90 0 0 0 - -',
      '91+ 1 4500 28.3 - -', // H
      'undated 1 300 1.9 - -', // N
      'disputed 1 900 5.7 - -', // I
      'total 7 15900 100 - -',
    ]);
    expect(table.partners.map(({ partner, lines }) => [partner, lines().at(-1)?.amount])).toEqual([
      [OTHER_SUPPLIER, 850_000n],
      [SUPPLIER, 740_000n],
    ]);
  });

  it('takes other ranges, and any past day', () => {
    expect(section(tableOf('aged', null, '2024-12-31', [29, 91]), 'aged')).toEqual([
      ...['not_due 3 6200 39 - -', '1-29 0 0 0 - -', '30-91 1 4000 25.2 - -'],
      ...['92+ 1 4500 28.3 - -', 'undated 1 300 1.9 - -', 'disputed 1 900 5.7 - -'],
      'total 7 15900 100 - -',
    ]);
    // On the leap day A was paid, and S was 25 days late; D and E were paid.
    expect(section(tableOf('aged', null, '2024-02-29'), 'aged')).toEqual([
      ...['not_due 0 0 0 - -', '1-30 1 400 100 - -', '31-60 0 0 0 - -', '61-90 0 0 0 - -'],
      ...['91+ 0 0 0 - -', 'undated 0 0 0 - -', 'disputed 0 0 0 - -', 'total 1 400 100 - -'],
    ]);
  });
});

describe('what is due anew, in parts, or disputed too late or too long', () => {
  const ODD = oddPurchases();
  const oddly = (name: TableName, from: Day | null, to: Day): StatutoryTable =>
    tableOf(name, from, to, undefined, ODD);

  it('is late by its due day and what had passed of the one before', () => {
    expect(section(oddly('d441-6', '2024-01-01', '2024-12-31'), 'unpaid')).toEqual([
      '0 0 0 0 - -',
      '1-30 1 1000 27 - -', // X: 19 days before the new day was agreed, 11 since it
      '31-60 1 700 18.9 - -', // what is left of the first part of Y
      '61-90 0 0 0 - -',
      '91+ 2 700 18.9 - -', // Z, disputed 45 days after its due day; W, after 180 days of it
      'total 4 2400 64.9 - -',
    ]);
  });

  it('is in dispute for as long as it is set apart', () => {
    const table = oddly('d441-6', '2024-01-01', '2024-10-31');
    expect(section(table, 'unpaid_excluded')).toEqual(['disputed 1 400 - - -']); // W
  });

  it('ages by the due day in force', () => {
    expect(section(oddly('aged', null, '2024-12-31'), 'aged')).toEqual([
      ...['not_due 1 800 25 - -', '1-30 1 1000 31.3 - -', '31-60 1 700 21.9 - -'],
      ...['61-90 0 0 0 - -', '91+ 2 700 21.9 - -', 'undated 0 0 0 - -', 'disputed 0 0 0 - -'],
      'total 4 3200 100 - -',
    ]);
  });

  it('is a payment for each part that is due, late if any of it is', () => {
    const table = oddly('uk-payment-practices', '2024-07-01', '2024-12-31');
    expect(section(table, 'payments_made').slice(0, 3)).toEqual([
      ...['average_days - - - - 40', 'up_to_30 0 0 0 0 -', '31_to_60 1 500 100 100 -'],
    ]);
    expect(section(table, 'payments_due')).toEqual([
      'due 3 2500 - - -', // X 1,000, Y 1,200, Z 300; W was due before
      'beyond_terms 3 2500 100 100 -',
      'in_dispute 0 0 0 0 -', // Z never was set apart
    ]);
    expect(section(table, 'agreed_terms')).toEqual([
      ...['shortest - - - - 30', 'usual 2 - - - 30', 'longest - - - - 92'],
    ]);
  });
});

describe('the ends of ranges', () => {
  const issuedOn = toDayNumber('2026-01-01');

  /** An invoice of 100.00, due on the day of issue, paid so many days after it. */
  const paidAfter = (days: number, name: TableName): StatutoryTable => {
    const table = new TableTotals(name, { from: issuedOn, to: issuedOn + 400 });
    const on = issuedOn + days;
    const kept = step({ on, due: issuedOn, late: days, day: on });
    table.add({ kind: 'invoice', startOn: issuedOn, size: 100_00, steps: [kept] }, SUPPLIER);
    return table.built();
  };
  const fieldsIn = (table: StatutoryTable, name: string): readonly string[] =>
    table.sections
      .filter((each) => each.section === name)
      .flatMap(({ lines }) => lines.filter(({ number }) => number === 1))
      .map(({ field }) => field);

  it.each([
    [0, '0', 'up_to_30', 'gold', true],
    [1, '1-30', 'up_to_30', 'gold', true],
    [30, '1-30', 'up_to_30', 'gold', true],
    [31, '31-60', '31_to_60', 'bronze', true],
    [60, '31-60', '31_to_60', 'bronze', true],
    [61, '61-90', 'over_60', 'none', false],
    [90, '61-90', 'over_60', 'none', false],
    [91, '91+', 'over_60', 'none', false],
  ] as const)('given %i days, then it is in %s, %s, %s', (days, late, paid, award, isWithin) => {
    const range = fieldsIn(paidAfter(days, 'd441-6'), 'late');
    expect(range).toEqual(days === 0 ? [late] : [late, 'total']);
    expect(fieldsIn(paidAfter(days, 'uk-payment-practices'), 'payments_made')).toEqual([
      ...[paid, 'total'],
    ]);
    expect(section(paidAfter(days, 'fair-payment-code'), 'award')).toEqual([`${award} - - - - -`]);
    expect(section(paidAfter(days, 'es-pmp'), 'within_maximum').slice(0, 2)).toEqual(
      isWithin
        ? ['amount_within - 100 100 - -', 'invoices_within 1 - - 100 -']
        : ['amount_within - 0 0 - -', 'invoices_within 0 - - 0 -'],
    );
  });
});

describe('the control', () => {
  it('is every invoice by what became of it', () => {
    const { control } = tableOf('d441-6', '2024-01-01', '2024-12-31');
    expect(told(control.invoices)).toBe('invoices 16 27550 - - -');
    expect(control.parts.map(told)).toEqual([
      ...['not_due 2 2200 - - -', 'due_today 1 4000 - - -', 'overdue 2 8500 - - -'],
      ...['undated 1 300 - - -', 'disputed_due 1 900 - - -', 'disputed_not_due 0 0 - - -'],
      ...['paid 6 8800 - - -', 'paid_before 1 700 - - -', 'lost 1 400 - - -'],
      ...['void 2 1600 - - -', 'outside 1 150 - - -'],
    ]);
    expect(control.difference).toBe(0n);
  });

  it.each(TABLE_NAMES)('ties %s to it', (name) => {
    const { control } = tableOf(name, name === 'aged' ? null : '2024-01-01', '2024-12-31');
    expect(control.ties.length).toBeGreaterThan(0);
    for (const { table, ledger } of control.ties) expect(table).toBe(ledger);
    expect(control.isTied).toBe(true);
  });
});
