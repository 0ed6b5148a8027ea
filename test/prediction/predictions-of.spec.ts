/** Predictions from books: the same whatever was asked before. */
import { triangle1 } from '../../projections/models/triangle-1.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { BookPredictor, isTold } from '../../src/prediction/predictions-of.js';
import { planned, receivables, weekends } from '../projections/prediction/receivables.js';

const head = triangle1.head;
if (!head) throw new Error('The model that ships has a head.');

const paid = ['01', '02', '03', '04', '05'].flatMap((m) => [
  { issued: `2026-${m}-02`, due: `2026-${m}-12`, paid: `2026-${m}-20` },
  { payer: 'other', issued: `2026-${m}-03`, due: `2026-${m}-12`, paid: `2026-${m}-10` },
]);
const books = { receivables: receivables(...paid), graceOf: weekends };
const today = toDayNumber('2026-06-10');
const march = planned({ issued: '2026-03-15', due: '2026-04-15' });
const may = planned({ issued: '2026-05-15', due: '2026-06-15' });
const later = planned({ issued: '2026-09-01', due: '2026-09-30' });

describe('a predictor of books', () => {
  it('answers of an earlier day as if it had not been asked of a later one', () => {
    const asked = new BookPredictor(head, books);
    const [first] = asked.predict([may], today);
    const [then] = asked.predict([march], today);
    expect(then).toEqual(new BookPredictor(head, books).predict([march], today)[0]);
    expect(asked.predict([may, march], today)).toEqual([first, then]);
    expect([first?.past, then?.past]).toEqual([5, 3]);
  });

  it('knows of days to come what is known today', () => {
    const open = { issued: '2026-06-01', due: '2026-07-01' };
    const withOpen = { ...books, receivables: receivables(...paid, open) };
    const [known] = new BookPredictor(head, withOpen).predict([later], today);
    // It is open, and will be due by then; whether it is paid by then nobody knows.
    expect(known).toMatchObject({ past: 5 });
  });
});

describe('an open invoice that was due', () => {
  const [open] = receivables({ issued: '2026-03-02', due: '2026-03-12' });
  const told = (covered: string | null, until: string): boolean => {
    if (!open) throw new Error('It is there.');
    const step = { state: 'open', count: 1, voice: 'books/x' } as const;
    const steps = [{ ...STEP, ...step }];
    const coverage = () => (covered === null ? null : toDayNumber(covered));
    return isTold({ ...open, steps }, coverage, toDayNumber(until));
  };

  it('is known to be late only where its teller has told everything up to its due day', () => {
    expect(told('2026-03-12', '2026-06-10')).toBe(true);
    expect(told('2026-03-11', '2026-06-10')).toBe(false);
    expect(told(null, '2026-06-10')).toBe(false);
    // On its due day nobody says that it is late.
    expect(told(null, '2026-03-12')).toBe(true);
  });
});

const STEP = {
  ...({ side: 'payment', of: 'promisor', currency: 'EUR', basis: 'stated', late: 0 } as const),
  ...({ due: 0, grade: 'documented', on: null, day: 0, amount: 0, days: 0 } as const),
};
