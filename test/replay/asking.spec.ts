/** Of whom a replay asks: whoever has another id by a link is the same professional. */
import { triangle1 } from '../../projections/models/triangle-1.js';
import type { Step } from '../../projections/step.js';
import { addPromise, emptyTally } from '../../projections/score/tally.js';
import { HEARD, numberAt, PROMISES } from '../../projections/score/rows.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { Asking } from '../../src/replay/asking.js';
import { paid } from '../projections/promises.js';

const asked = { model: triangle1, asOf: toDayNumber('2026-06-30'), with: null };

/** A professional who is `to`, and `from` by a link. */
function linked(from: string, to: string): Asking {
  const links = new Map([[from, to]]);
  const facts = {
    links,
    entitling: links,
    coverage: [],
    residences: [],
    vouched: new Set<string>(),
  };
  return new Asking({ ...facts, parties: new Map([[to, false]]) }, asked);
}

function toldFor(party: string): ReturnType<typeof paid> {
  const { steps, ...promise } = paid({ to: 'them', due: '2026-03-01', on: '2026-03-01' });
  const own = { grade: 'declared', voice: `books/${party}` } as const;
  return { ...promise, promisor: 'me', steps: steps.map((step): Step => ({ ...step, ...own })) };
}

describe('a replay', () => {
  it.each([
    ['its own id', 'me', 0],
    ['an id that a link makes its own', 'code', 0],
    ['somebody else', 'them', 1],
  ])('given a promise told for %s, then as many others are heard: %#', (_, party, heard) => {
    const asking = linked('code', 'me');
    const tally = emptyTally();
    addPromise(tally, toldFor(party), asking.of('me'));
    const { rows, last } = tally.payment.evidence;
    expect(numberAt(rows, last, PROMISES)).toBe(1);
    expect(numberAt(rows, last, HEARD)).toBe(heard);
  });
});
