/** Promises through time, with made-up facts. */
import type { VNode } from 'preact';
import type { Day } from '../../../src/ledger/values/day.js';
import { LaneKey, type LaneMark, type LaneShape } from '../../../web/charts/promise/lane-marks.js';
import { PromiseLanes } from '../../../web/charts/promise/promise-lanes.js';
import { ARABIC_NAME, drawing, LEVELS, later, LONG_NAME, monthName, said } from './sample-data.js';

function mark(number: number, shape: LaneShape, day: Day, more: Partial<LaneMark> = {}): LaneMark {
  const [href, label] = [`/entries/${number}`, `What was told as number ${number}`];
  return { number, shape, day, counted: true, href, label, ...more };
}

const OWED = {
  heading: 'What is still owed',
  steps: [
    { from: '2025-10-13', to: '2025-11-12', amount: 22_000, figure: '€22,000', level: 0 },
    { from: '2025-11-12', to: '2025-12-12', amount: 22_000, figure: '€22,000', level: 1 },
    { from: '2025-12-12', to: '2025-12-29', amount: 22_000, figure: '€22,000', level: 2 },
    { from: '2025-12-29', to: '2026-01-11', amount: 11_000, figure: '€11,000', level: 2 },
    { from: '2026-01-11', to: '2026-02-10', amount: 11_000, figure: '€11,000', level: 3 },
    { from: '2026-02-10', to: '2026-02-10', amount: 0, figure: '€0', level: 0 },
  ],
} as const;

export function lanes(id: string): VNode {
  const told = 'told 29 Nov 2026';
  return (
    <>
      <PromiseLanes
        {...said(id, 'What each teller told')}
        owed={OWED}
        due={[{ day: '2025-11-12', label: 'due 12 Nov' }]}
        lanes={[
          {
            teller: 'Seller',
            name: 'Atelier Brunel & Filles',
            told,
            marks: [
              mark(1, 'square', '2025-10-13'),
              mark(3, 'circle', '2025-12-29'),
              mark(5, 'circle', '2026-02-10'),
            ],
          },
          {
            teller: 'Buyer',
            name: ARABIC_NAME,
            marks: [
              mark(2, 'diamond', '2025-11-10', {
                counted: false,
                names: ['2025-12-27', '2026-02-10'],
                told: '2025-11-30',
              }),
            ],
          },
          {
            teller: 'Bank',
            name: `of ${LONG_NAME}`,
            told,
            marks: [
              mark(4, 'circle', '2025-12-29', { told: '2026-01-20' }),
              mark(6, 'circle', '2026-02-10'),
            ],
          },
        ]}
        monthName={monthName}
      />
      <LaneKey
        square="a promise"
        circle="a payment"
        diamond="a change"
        hollow="told by one side and not counted"
        tail="told later than it happened"
      />
    </>
  );
}

/** A promise of very many facts, told by three in turn. */
export function manyFacts(id: string, count: number): VNode {
  const next = drawing(11);
  const marks = Array.from({ length: count }, (_, i) => {
    const shape = i === 0 ? 'square' : next() > 0.8 ? 'diamond' : 'circle';
    const day = later('2025-01-10', Math.floor((i / count) * 500 + next() * 20));
    return mark(i + 1, shape, day, { counted: next() > 0.3, told: later(day, 3) });
  });
  const of = (rest: number) => marks.filter(({ number }) => number % 3 === rest);
  const steps = Array.from({ length: 50 }, (_, i) => {
    const [from, to] = [later('2025-01-10', i * 10), later('2025-01-10', i * 10 + 10)];
    const level = LEVELS[Math.min(4, Math.max(0, Math.floor((i - 6) / 3)))] ?? 0;
    return { from, to, amount: 50_000 - i * 1000, figure: `€${50 - i},000`, level };
  });
  return (
    <PromiseLanes
      {...said(id, 'A promise of many facts')}
      owed={{ heading: 'What is still owed', steps }}
      due={[{ day: '2025-03-10', label: 'due 10 Mar' }]}
      lanes={[
        { teller: 'Seller', name: 'Ferrand Industrie SA', marks: of(0) },
        { teller: 'Buyer', name: 'Delcourt Logistique', marks: of(1) },
        { teller: 'Bank', name: 'of Delcourt Logistique', marks: of(2) },
      ]}
      monthName={monthName}
    />
  );
}
