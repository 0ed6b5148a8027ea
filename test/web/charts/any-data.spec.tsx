import fc from 'fast-check';
import { type Day, dayOf } from '../../../src/ledger/values/day.js';
import { Ageing } from '../../../web/charts/ageing.js';
import { Badge } from '../../../web/charts/badge.js';
import { monthTicks } from '../../../web/charts/days-axis.js';
import { DaysToPay } from '../../../web/charts/days-to-pay.js';
import { History } from '../../../web/charts/history.js';
import { clustered, halfWidth } from '../../../web/charts/promise/lane-clusters.js';
import type { LaneMark } from '../../../web/charts/promise/lane-marks.js';
import type { LatenessLevel } from '../../../web/charts/lateness.js';
import { Payments } from '../../../web/charts/payments.js';
import { PromiseLanes } from '../../../web/charts/promise/promise-lanes.js';
import { Relations } from '../../../web/charts/relations.js';
import { rowsApart } from '../../../web/charts/rows-apart.js';
import { SideRuler } from '../../../web/charts/side-ruler.js';
import { Triangle } from '../../../web/charts/triangle.js';
import { Waterfall } from '../../../web/charts/waterfall.js';
import { drawn, named, unsound } from './drawn.js';
import { monthName } from './sample-data.js';

const TEXT = { id: 'chart', title: 'A chart', description: 'Of anything.' };

const words = fc.string({ unit: 'grapheme', maxLength: 200 });
const day: fc.Arbitrary<Day> = fc.integer({ min: -20_000, max: 60_000 }).map(dayOf);
const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
const score = fc.record({ value: number, low: number, high: number });
const perhapsScore = fc.option(score);
const level = fc.constantFrom<LatenessLevel>(0, 1, 2, 3, 4);
const count = fc.nat({ max: 50_000 });
const href = fc.constant('/somewhere');

const RUNS = { numRuns: 25 };

describe('whatever the data, lengths are numbers within the picture', () => {
  it('of the triangle and a ruler', () => {
    const side = fc.record({ label: words, score: perhapsScore, figure: words });
    fc.assert(
      fc.property(fc.tuple(side, side, side), perhapsScore, (sides, ruled) => {
        const overall = { figure: '100.0', interval: '0.0–100.0' };
        const triangle = <Triangle {...TEXT} sides={sides} overall={overall} missing={[]} />;
        expect(unsound(drawn(triangle))).toEqual([]);
        expect(unsound(drawn(<SideRuler {...TEXT} score={ruled} />))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of the history', () => {
    const point = fc.record({ day, score: perhapsScore });
    const pin = fc.record({ day, number: count, href, label: words });
    fc.assert(
      fc.property(fc.array(point), fc.array(pin), (points, pins) => {
        const inOrder = points.toSorted((a, b) => (a.day < b.day ? -1 : 1));
        const chart = <History {...TEXT} points={inOrder} pins={pins} monthName={monthName} />;
        expect(unsound(drawn(chart))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of payments', () => {
    const daysLate = fc.integer({ min: -5000, max: 50_000 });
    const payment = fc.record({ day, daysLate, href, label: words });
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 500, size: 'max' }), (payments) => {
        const chart = (
          <Payments
            {...TEXT}
            payments={payments}
            monthName={monthName}
            together={(n) => `${n} payments`}
          />
        );
        const elements = drawn(chart);
        expect(unsound(elements)).toEqual([]);
        expect(named(elements, 'circle', 'dot').length).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 8 },
    );
  });

  it('of what is open, and of days to pay', () => {
    const one = fc.record({ level, label: words, amount: number, figure: words });
    const month = fc.record({ month: day, days: fc.option(number), count, label: words });
    fc.assert(
      fc.property(fc.array(one), fc.array(month), (classes, months) => {
        const units = { days: 'Days', count: 'Payments' };
        expect(unsound(drawn(<Ageing {...TEXT} classes={classes} unit="late" />))).toEqual([]);
        const chart = <DaysToPay {...TEXT} months={months} units={units} monthName={monthName} />;
        expect(unsound(drawn(chart))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of relations', () => {
    const bar = fc.record({ kept: count, open: count, broken: count, figure: words });
    const partner = fc.record({ name: words, href, made: bar, received: bar });
    const texts = { made: '', received: '', kept: '', open: '', broken: '' };
    fc.assert(
      fc.property(fc.array(partner), (partners) => {
        const chart = <Relations {...TEXT} partners={partners} words={texts} />;
        expect(unsound(drawn(chart))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of a waterfall', () => {
    const end = fc.record({ label: words, value: number, figure: words });
    const tone = fc.constantFrom<LatenessLevel | 'gain' | 'other'>(0, 1, 2, 3, 4, 'gain', 'other');
    const step = fc.record({ label: words, detail: words, points: number, figure: words, tone });
    fc.assert(
      fc.property(end, fc.array(step), end, (start, steps, last) => {
        const chart = <Waterfall {...TEXT} start={start} steps={steps} end={last} />;
        expect(unsound(drawn(chart))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of the lanes of a promise', () => {
    const mark: fc.Arbitrary<LaneMark> = fc.record({
      number: count,
      shape: fc.constantFrom('square', 'circle', 'diamond'),
      day,
      told: day,
      names: fc.array(day, { maxLength: 3 }),
      counted: fc.boolean(),
      href,
      label: words,
    });
    const lane = fc.record({ teller: words, name: words, told: words, marks: fc.array(mark) });
    const step = fc.record({ from: day, to: day, amount: number, figure: words, level });
    const due = fc.record({ day, label: words });
    fc.assert(
      fc.property(fc.array(step), fc.array(due), fc.array(lane), (steps, dues, told) => {
        const owed = { heading: 'What is still owed', steps };
        const chart = (
          <PromiseLanes {...TEXT} owed={owed} due={dues} lanes={told} monthName={monthName} />
        );
        expect(unsound(drawn(chart))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('of the badge, which holds nothing that XML may not, whatever its words', () => {
    const text = fc.string({ unit: 'binary' });
    const none = fc.record({ missing: text, old: text });
    fc.assert(
      fc.property(text, perhapsScore, none, fc.nat(200), (word, ruled, nothing, ageDays) => {
        const badge = (
          <Badge
            title={word}
            score={ruled}
            figure={word}
            interval={word}
            day={word}
            ageDays={ageDays}
            none={nothing}
          />
        );
        expect(unsound(drawn(badge))).toEqual([]);
      }),
    );
  });
});

describe('laws of placing', () => {
  const marks = fc
    .uniqueArray(fc.double({ min: 4, max: 95, noNaN: true }), { maxLength: 300, size: 'max' })
    .map((places) => places.sort((a, b) => a - b).map((x, i) => ({ x, number: i + 1 })));

  it('clusters hold every mark once, in order, and leave each other room', () => {
    fc.assert(
      fc.property(marks, fc.constantFrom(300, 700), (all, width) => {
        const clusters = clustered(all, width);
        expect(clusters.flatMap((cluster) => cluster.marks.map((mark) => mark.number))).toEqual(
          all.map((mark) => mark.number),
        );
        for (const [i, right] of clusters.slice(1).entries()) {
          const left = clusters[i];
          if (!left) continue;
          const between = ((right.x - left.x) / 100) * width;
          const room = halfWidth(left.caption) + halfWidth(right.caption);
          expect(between).toBeGreaterThan(room - 1e-6);
        }
      }),
    );
  });

  it('two in one row are as far apart as they must be', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), (positions) => {
        const rows = rowsApart(positions, 7);
        for (const [i, a] of positions.entries()) {
          for (const [j, b] of positions.entries()) {
            if (i < j && rows[i] === rows[j]) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(7);
          }
        }
      }),
    );
  });

  it('an axis has one to eight ticks', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const ticks = monthTicks({ from, to });
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(9);
      }),
    );
  });
});
