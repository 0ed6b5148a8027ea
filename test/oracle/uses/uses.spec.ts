import fc from 'fast-check';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { streamOf } from '../../../src/ledger/deciders.js';
import { partiesOf } from '../../ledger/given.js';
import { tellAll } from '../../ledger/histories.js';
import type { Said } from '../../projections/folded.js';
import { foldWhole, toldBy } from '../../projections/whole.js';
import { splitByHand } from './by-hand.js';
import { type Drawn, drawn, saidOf } from './said.js';

/** The promises told, in the order of their names; what the same teller repeats is told once. */
function folded(said: readonly Said[]): readonly FoldedPromise[] {
  const told = said.map(({ event, by }, i) => ({
    ...{ stream: streamOf(event, by.teller), event, parties: partiesOf(event) },
    by: { ...by, message: `m${i}` },
  }));
  return [...foldWhole(toldBy(tellAll(told).entries)).values()];
}

/** What is known of a promise, whatever its name. */
function known({ promise: _, number: __, steps, discrepancies, ...terms }: FoldedPromise) {
  const inOrder = (all: readonly unknown[]) => all.map((each) => JSON.stringify(each)).sort();
  return { ...terms, steps: inOrder(steps), discrepancies: inOrder(discrepancies) };
}

function isSplitRightly(told: Drawn, shuffle: (said: readonly Said[]) => readonly Said[]) {
  const one = folded(shuffle(saidOf(told, () => 'INV-1')));
  const each = folded(saidOf(splitByHand(told), (at) => `INV-${at + 1}`));
  expect(one).toHaveLength(told.uses.length);
  expect(one.map(known)).toEqual(each.map(known));
}

describe('a number used again', () => {
  it('is as if each use had its own, and its money had been split by hand (ADR 37)', () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (told, numbers) => {
        isSplitRightly(told, (said) =>
          said
            .map((each) => ({ each, at: numbers.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each),
        );
      }),
      { numRuns: Number(process.env.KEPT_USES_RUNS ?? 300) },
    );
  });
});
