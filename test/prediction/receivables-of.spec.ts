import fc from 'fast-check';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { readReceivables } from '../../src/prediction/receivables-of.js';
import { readGolden, tellingsOf } from '../golden/golden-file.js';
import { type Entry, histories, stored, tellAll } from '../ledger/histories.js';
import { historyOf } from '../replay/live.js';

const DAY = 86_400_000;

/** Histories of invoices and their payments, three events a day. */
const events = histories(['invoice', 'payment', 'credit'], 40).map(({ entries }) =>
  recorded(entries, 3),
);

function recorded(entries: readonly Entry[], aDay: number): readonly StoredEvent[] {
  return entries.map((entry, i) => ({ ...stored(entry), recordedAt: (i * DAY) / aDay }));
}

function golden(name: string): readonly StoredEvent[] {
  return recorded(tellAll(tellingsOf(readGolden(name))).entries, 1);
}

/** Each with its own day of recording holds the same of every end of what is known. */
function holdsForEachDay(told: readonly StoredEvent[]): number {
  let outcomes = 0;
  for (const { promise, recorded: first, outcome } of read(told)) {
    const at = (day: number) => read(told, day).find((one) => one.promise === promise);
    expect(at(first)).toBeDefined();
    if (first > 0) expect(at(first - 1)).toBeUndefined();
    if (outcome === null) continue;
    outcomes++;
    const { recorded: since, ...came } = outcome;
    const known = [...Array(told.length).keys()].map((day) => at(day)?.outcome ?? null);
    for (const then of known.slice(since)) expect(then).toMatchObject(came);
    if (since > 0) expect(known[since - 1] ?? {}).not.toMatchObject(came);
  }
  return outcomes;
}

const read = (told: readonly StoredEvent[], day = Number.POSITIVE_INFINITY) => {
  const history = historyOf(told);
  const end = day === Number.POSITIVE_INFINITY ? history.head() : history.positionAt(endOf(day));
  return readReceivables(history, end).receivables;
};

function endOf(day: number): number {
  return (day + 1) * DAY - 1;
}

describe('the receivables of a history', () => {
  it('know since when each of them, and what came of it, was recorded', () => {
    fc.assert(
      fc.property(events, (told) => {
        holdsForEachDay(told);
      }),
      { numRuns: 40 },
    );
    const files = ['c-three-instalments', 'd-one-payment-told-three-times', 'e-disputes'];
    expect(files.map((file) => holdsForEachDay(golden(`${file}.json`)))).toEqual([1, 1, 3]);
  });

  it('are due with their last instalment, and end with what was kept last', () => {
    const [receivable] = read(golden('c-three-instalments.json'));
    expect(receivable).toMatchObject({
      issued: toDayNumber('2026-01-01'),
      due: toDayNumber('2026-03-31'),
      amount: 100_000,
      currency: 'EUR',
      outcome: { on: toDayNumber('2026-04-02'), late: 33, lost: false },
    });
  });

  it('come by the day of issue', () => {
    fc.assert(
      fc.property(events, (told) => {
        const issued = read(told).map((one) => one.issued);
        expect(issued).toEqual(issued.toSorted((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });
});
