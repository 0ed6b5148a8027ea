/**
 * Two models compared over everybody from the tape, which is gathered once: a pass over them for
 * each model on the way between the two that makes other evidence of promises, and of what it sums
 * a card by each model that weighs the same sums otherwise. Memory holds the promises as they
 * stand, the sums of one professional, and some figures of each.
 */
import {
  ModelCards,
  type ModelDifferences,
  type ModelPair,
} from '../../../projections/diff/model-diff.js';
import { ask } from '../../../projections/score/evidence.js';
import type { Model } from '../../../projections/score/model.js';
import { weighCard } from '../../../projections/score/scorecard.js';
import type { Position } from '../../ledger/stored.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { gatherTape } from '../../replay/taped/gather-tape.js';
import { TapeTallies } from '../../replay/taped/tape-tallies.js';
import type { OpenTape } from '../../tape/open-tape.js';

/** Which scores are compared. */
export interface TapedDiffQuestion {
  readonly pair: ModelPair;
  readonly asOf: DayNumber;
  readonly knownAt: Position;
  /** The one counterparty; null for the network. */
  readonly with: PartyId | null;
}

/** How many passes over everybody two models take. */
export function passesOf(pair: ModelPair): number {
  return modelsByPass(pair).length;
}

/**
 * The differences of all who are ever scored, in the order of their ids, as `modelDifferences`
 * gives them. `hear` is told how far all passes got together. Throws as `gatherTape` does.
 */
export function* tapedDifferences(
  opened: OpenTape,
  { pair, asOf, knownAt, with: partner }: TapedDiffQuestion,
  hear: (done: number, of: number) => void = () => {},
): IterableIterator<readonly [PartyId, ModelDifferences]> {
  const cards = new Map<PartyId, ModelCards>();
  const passes = modelsByPass(pair);
  const history = gatherTape(opened, { asOf, knownAt });
  for (const [pass, models] of passes.entries()) {
    const [model = pair.from] = models;
    const tallies = new TapeTallies(history, { model, asOf, with: partner });
    const { length } = tallies.professionals;
    for (const [i, party] of tallies.professionals.entries()) {
      const { tally, question } = tallies.of(party);
      const own = cards.get(party) ?? new ModelCards();
      cards.set(party, own);
      for (const each of models) own.take(weighCard(tally, ask(question.who, each, asOf)));
      hear(pass * length + i + 1, passes.length * length);
    }
  }
  for (const [party, own] of cards) yield [party, own.differences(pair.steps)];
}

/** The models on the way, those together that weigh the same sums. */
function modelsByPass({ from, steps }: ModelPair): readonly (readonly Model[])[] {
  const passes: Model[][] = [[from]];
  for (const { model, sameEvidence } of steps) {
    if (sameEvidence) passes.at(-1)?.push(model);
    else passes.push([model]);
  }
  return passes;
}
