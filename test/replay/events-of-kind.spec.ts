import fc from 'fast-check';
import { factOf } from '../../projections/fact.js';
import { kindOfStream, STREAM_KINDS } from '../../src/ledger/stream-kind.js';
import { eventsOfKind } from '../../src/replay/events-of-kind.js';
import { histories, stored } from '../ledger/histories.js';
import { historyOf } from './live.js';

const told = histories(undefined, 30).map(({ entries }) => entries.map(stored));

it('events of a kind are found without a look at the streams of others', () => {
  let found = 0;
  fc.assert(
    fc.property(told, fc.constantFrom(...STREAM_KINDS), (events, kind) => {
      const whole = historyOf(events);
      const history = {
        ...whole,
        streams: () => {
          throw new Error('Names of streams are as many as there are streams.');
        },
      };
      const own = events.filter(({ stream }) => kindOfStream(stream) === kind);
      const positions = [...eventsOfKind(history, kind)].map(({ position }) => position);
      expect(positions.toSorted((a, b) => a - b)).toEqual(
        own.flatMap((event) => factOf(event)?.position ?? []),
      );
      found += positions.length;
    }),
    { numRuns: 10 * STREAM_KINDS.length },
  );
  expect(found).toBeGreaterThan(50);
});
