import * as fc from 'fast-check';
import { callsOf, flatCalls } from '../../../src/store/sqlite/flat-calls.js';

const event = fc.record({
  id: fc.uuid(),
  type: fc.string(),
  data: fc.json(),
  metadata: fc.json(),
});
const append = fc.record({
  stream: fc.string({ minLength: 1 }),
  expected: fc.oneof(fc.constant('none' as const), fc.nat()),
  events: fc.array(event, { minLength: 1, maxLength: 3 }),
});

describe('calls made flat', () => {
  it('are the same calls again', () => {
    fc.assert(
      fc.property(fc.array(fc.array(append, { maxLength: 3 })), (calls) => {
        expect(callsOf(flatCalls(calls))).toEqual(calls);
      }),
    );
  });
});
