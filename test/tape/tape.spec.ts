import { join } from 'node:path';
import fc from 'fast-check';
import { dayNumberAt } from '../../src/ledger/values/day.js';
import { Tape } from '../../src/tape/tape.js';
import { versions } from '../../src/tape/versions.js';
import { temporaryFolder } from '../temporary-folder.js';
import { folded, onTape, overDays, tapedViews } from './taped.js';

const manner = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  blockRows: fc.integer({ min: 1, max: 9 }),
});

describe('the tape', () => {
  let files = 0;
  const dir = temporaryFolder();
  const newFile = (): string => join(dir, `${files++}-views-1.db`);

  it('knows at every position what facts up to there give, however they were taken in', () => {
    fc.assert(
      fc.property(overDays(30), manner, (events, how) => {
        const views = tapedViews(events, { ...how, file: newFile() });
        for (let position = 0; position <= events.length; position++) {
          expect(onTape(views, position)).toEqual(folded(events, position));
        }
        views.close();
      }),
      { numRuns: 40 },
    );
  });

  it('ends a stride with each recorded day, so that a walk by days hangs on no batch', () => {
    fc.assert(
      fc.property(overDays(40), manner, (events, how) => {
        const views = tapedViews(events, how);
        const tape = new Tape(views);
        const dayAt = new Map(
          events.map((event) => [event.position, dayNumberAt(event.recordedAt)]),
        );
        for (const { day, upTo } of versions(tape)) expect(dayAt.get(upTo)).toBe(day);
        const ends = tape.footers.flatMap((_, number) => [...tape.block(number).columns.upTo]);
        for (const { after, upTo } of tape.footers) {
          expect(dayAt.get(after + 1)).toBe(dayAt.get(upTo));
        }
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
        views.close();
      }),
      { numRuns: 40 },
    );
  });
});
