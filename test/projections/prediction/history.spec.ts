/** What is known before a day, and that nobody sees more. */
import fc from 'fast-check';
import { featuresOf } from '../../../projections/prediction/features.js';
import { LedgerHistory, LooksAhead } from '../../../projections/prediction/history.js';
import type { Receivable } from '../../../projections/prediction/receivable.js';
import { Walk, walk } from '../../../projections/prediction/walk.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { historyOf, planned, receivables, type Words, weekends } from './receivables.js';

const tried = (day: string, ...all: readonly Words[]) => {
  const known = historyOf(day, ...all)
    .before(toDayNumber(day))
    .payer('payer');
  if (!known) return null;
  const {
    tried: { known: count, late, graced, late30 },
    open,
    overdue,
    last,
    lastFive,
  } = known;
  return { known: count, late, graced, late30, open, overdue, last, lastFive: [...lastFive] };
};

describe('a history', () => {
  const paid = { issued: '2026-01-05', due: '2026-02-04', paid: '2026-02-10' };

  it('knows nothing of a day on that day', () => {
    expect(tried('2026-01-05', paid)).toBeNull();
    expect(tried('2026-01-06', paid)).toMatchObject({ known: 0, open: 1, overdue: 0 });
  });

  it('counts as late what is overdue, and once when it is paid', () => {
    expect(tried('2026-02-04', paid)).toMatchObject({ known: 0, open: 1 });
    expect(tried('2026-02-05', paid)).toMatchObject({ known: 1, late: 1, open: 1, overdue: 1 });
    expect(tried('2026-02-11', paid)).toEqual({
      ...{ known: 1, late: 1, graced: 1, late30: 0, open: 0, overdue: 0 },
      ...{ last: 6, lastFive: [true] },
    });
  });

  it('remembers as on time what was overdue and turns out to be on time', () => {
    // A debit taken late by the creditor: open for three days past its due day, and nobody's fault.
    const debits = Array.from({ length: 6 }, (_, i) => 15_000 + i);
    const history = new LedgerHistory(weekends);
    const invoice = (due: number) => ({ ...planned(paid), issued: 14_970, due });
    for (const due of debits) history.issue(`invoice-a/${due}`, invoice(due), 14_970);
    for (const due of debits.slice(1)) {
      history.settle(`invoice-a/${due}`, { late: 0, lost: false }, due + 3);
    }
    // The first, long out of mind, was late.
    history.settle('invoice-a/15000', { late: 9, lost: false }, 15_009);
    expect(history.before(15_010).payer('payer')).toMatchObject({
      tried: { known: 6, late: 1 },
      lastFive: [false, false, false, false, false],
    });
  });

  it('tells grace and thirty days apart', () => {
    // Saturday 7 March 2026 may be paid on Monday the 9th.
    const saturday = { issued: '2026-02-02', due: '2026-03-07', paid: '2026-03-09' };
    expect(tried('2026-03-10', saturday)).toMatchObject({ late: 1, graced: 0, late30: 0 });
    const open = { issued: '2026-02-02', due: '2026-03-07' };
    expect(tried('2026-03-09', open)).toMatchObject({ late: 1, graced: 0 });
    expect(tried('2026-03-10', open)).toMatchObject({ late: 1, graced: 1, late30: 0 });
    expect(tried('2026-04-05', open)).toMatchObject({ late30: 0 });
    expect(tried('2026-04-06', open)).toMatchObject({ known: 1, late: 1, graced: 1, late30: 1 });
  });

  it('takes what was lost for late by any count', () => {
    const lost = { ...paid, paid: '2026-02-04', lost: true };
    expect(tried('2026-02-05', lost)).toMatchObject({ late: 1, graced: 1, late30: 1, last: null });
  });

  it('answers no day of which it has taken something in', () => {
    const history = new LedgerHistory(weekends);
    history.issue('invoice-a/1', planned(paid), toDayNumber('2026-01-05'));
    expect(() => history.before(toDayNumber('2026-01-05'))).toThrow(LooksAhead);
  });

  it('takes nothing in of before a day that it has answered', () => {
    const history = new LedgerHistory(weekends);
    history.before(toDayNumber('2026-01-06'));
    const known = toDayNumber('2026-01-05');
    expect(() => history.issue('invoice-a/1', planned(paid), known)).toThrow(LooksAhead);
    const outcome = { late: 6, lost: false };
    expect(() => history.settle('invoice-a/1', outcome, known)).toThrow(LooksAhead);
  });

  it('goes by the day of recording where asked to', () => {
    const [one] = receivables(paid);
    if (!one?.outcome) throw new Error('It is paid.');
    const recorded = toDayNumber('2026-03-02');
    const late = { ...one, recorded, outcome: { ...one.outcome, recorded } };
    const history = new LedgerHistory(weekends);
    new Walk([late], 'recorded', history).takeBefore(recorded);
    expect(history.before(recorded).payer('payer')).toBeNull();
    expect(history.before(recorded + 1).payer('payer')).toBeNull();
  });
});

/** Invoices of a few payers within some weeks, paid or not. */
const ledgers = fc
  .array(
    fc.record({
      payer: fc.constantFrom('a', 'b', 'c'),
      issued: fc.integer({ min: 20_000, max: 20_060 }),
      terms: fc.integer({ min: 0, max: 40 }),
      late: fc.option(fc.integer({ min: -20, max: 50 })),
      lost: fc.boolean(),
      amount: fc.integer({ min: 0, max: 100_000 }),
      currency: fc.constantFrom('EUR', 'USD'),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all
      .map(({ terms, late, lost, ...invoice }, i): Receivable => {
        const due = invoice.issued + terms;
        const on = Math.max(invoice.issued, due + (late ?? 0));
        const outcome = late === null ? null : { on, late: on - due, lost, recorded: on };
        const promise = `invoice-x/${i}`;
        return { ...invoice, due, promise, creditor: 'x', outcome, recorded: invoice.issued };
      })
      .sort((a, b) => a.issued - b.issued),
  );

function featuresAt(history: LedgerHistory, one: Receivable): Float64Array {
  return featuresOf(history.before(one.issued), one);
}

describe('features', () => {
  it('do not change with what became known on the day of issue or later', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), fc.integer({ min: -9, max: 60 }), (all, at, late) => {
        const asked = all[at % all.length];
        if (!asked) return;
        const day = asked.issued;
        // Whatever came on that day or later might have come otherwise.
        const otherwise = all
          .filter(({ issued }) => issued < day)
          .map((one) => {
            if (one.outcome && one.outcome.on < day) return one;
            const on = Math.max(day, one.due + late);
            return { ...one, outcome: { on, late: on - one.due, lost: false, recorded: on } };
          });
        const seen = (of: readonly Receivable[]): readonly number[] => {
          const history = new LedgerHistory(weekends);
          new Walk(of, 'business', history).takeBefore(day);
          return [...featuresAt(history, asked)];
        };
        expect(seen(otherwise)).toEqual(seen(all));
      }),
      { seed: 16, numRuns: 200 },
    );
  });

  it('are the same in a walk and asked alone, in whatever order a day was taken in', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const alone = all.map((one) => {
          const history = new LedgerHistory(weekends);
          const shuffled = all.toSorted((a, b) => (a.promise < b.promise ? 1 : -1));
          new Walk(shuffled, 'business', history).takeBefore(one.issued);
          return [...featuresAt(history, one)];
        });
        // A walk goes on with what it has; each of these begins anew.
        const history = new LedgerHistory(weekends);
        const inWalk: number[][] = [];
        for (const one of walk(all, 'business', history)) {
          inWalk.push([...featuresAt(history, one)]);
        }
        expect(inWalk).toEqual(alone);
      }),
      { seed: 17, numRuns: 100 },
    );
  });

  it('are finite, whatever the ledger', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const history = new LedgerHistory(weekends);
        for (const one of walk(all, 'business', history)) {
          expect(featuresAt(history, one).every(Number.isFinite)).toBe(true);
        }
      }),
      { seed: 18, numRuns: 100 },
    );
  });
});
