/** The law of what would raise a score: what is told is what comes of it once it is really told. */
import fc from 'fast-check';
import type { Fact } from '../../../projections/fact.js';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { foldPromises } from '../../../projections/promise/promise.js';
import { candidatesAmong } from '../../../projections/raise/candidates.js';
import { WhatIf } from '../../../projections/raise/gains.js';
import type { Known } from '../../../projections/raise/known.js';
import { movesAmong, type RaisingMove } from '../../../projections/raise/moves.js';
import { ask, type ScoredProfessional } from '../../../projections/score/evidence.js';
import { type Scorecard, scorecard } from '../../../projections/score/scorecard.js';
import { monthsAfter, toDayNumber } from '../../../src/ledger/values/day.js';
import { type Telling, tellAll } from '../../ledger/histories.js';
import { tellings } from '../../oracle/drawn/generator.js';
import { BUYER, SELLER } from '../../oracle/drawn/pools.js';
import { paid, subject } from '../promises.js';
import { coverageIn, foldWhole, groupsOf, toldBy, whoIn } from '../whole.js';

const AS_OF = toDayNumber('2026-02-10');
const UNTIL = monthsAfter(AS_OF, 6);

/** Known promises of the professional beside those drawn, so that there is a score to move. */
const BESIDE = ['creditor-0', 'creditor-1', 'creditor-0', 'creditor-1'].map((to, i) =>
  paid({ to, due: '2026-01-10', on: i < 2 ? '2026-01-10' : '2026-01-25' }),
);

interface Drawn {
  readonly of: string;
  readonly history: readonly Fact[];
}

function subjectIn({ history, of }: Drawn): ScoredProfessional {
  const { resolve, isConfirmed } = whoIn(history);
  return subject({
    coverage: coverageIn(history),
    isSubject: (party) => resolve(party) === resolve(of),
    counterpartyOf: resolve,
    isConfirmed,
  });
}

/** The score of the whole history, folded and scored at once. */
function wholeScore(drawn: Drawn, asOf: number): Scorecard {
  const beside = BESIDE.map((each) => ({ ...each, promisor: drawn.of }));
  const promises = [...beside, ...foldWhole(drawn.history).values()];
  return scorecard(promises, subjectIn(drawn), triangle1, asOf);
}

function lookedAt(drawn: Drawn): {
  readonly moves: readonly RaisingMove[];
  readonly whatIf: WhatIf;
} {
  const { history, of } = drawn;
  const [who, coverage] = [whoIn(history), coverageIn(history)];
  const groups = groupsOf(history, who.resolve).map(
    ({ addresses, facts }): Known => ({
      ...{ addresses, facts },
      promises: foldPromises(addresses, facts, who, coverage),
    }),
  );
  const folded = groups.flatMap(({ promises }) => promises);
  const asked = (asOf: number) => ask(subjectIn(drawn), triangle1, asOf);
  const beside = BESIDE.map((each) => ({ ...each, promisor: of }));
  const scored = { promises: [...beside, ...folded], ask: asked, who, coverage };
  const behind = ({ promise }: { readonly promise: string }): Known => {
    const group = groups.find(({ promises }) => promises.some((each) => each.promise === promise));
    if (!group) throw new Error(`Nothing is behind ${promise}.`);
    return group;
  };
  const candidates = candidatesAmong(folded, asked(AS_OF), UNTIL);
  const moves = [...movesAmong(candidates, behind, AS_OF, UNTIL)];
  return { moves, whatIf: new WhatIf(scored, groups) };
}

/** What a move would tell, as whoever tells it would. */
function tellingsOf({ told }: RaisingMove): readonly Telling[] {
  return told.flatMap(({ facts }) =>
    facts.map(({ stream, event: { after: _, ...event }, by, parties }): Telling => {
      return { stream, event, by: { ...by, role: 'emitter' }, parties };
    }),
  );
}

describe('what would raise a score', () => {
  it('is what the ledger says once it was really told, to the last decimal', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(tellings, fc.constantFrom(BUYER, SELLER), (told, of) => {
        const drawn = { of, history: toldBy(tellAll(told).entries) };
        const { moves, whatIf } = lookedAt(drawn);
        expect(whatIf.card(AS_OF, [])).toEqual(wholeScore(drawn, AS_OF));
        for (const move of moves) {
          const more = tellingsOf(move);
          const { entries, answers } = tellAll([...told, ...more]);
          const refused = answers
            .slice(told.length)
            .filter(({ decision }) => decision instanceof Error);
          expect(refused).toEqual([]);
          const after = { of, history: toldBy(entries) };
          expect(whatIf.card(move.on, move.told)).toEqual(wholeScore(after, move.on));
          kinds.set(move.kind, (kinds.get(move.kind) ?? 0) + 1);
        }
      }),
      { numRuns: 150, seed: 20261130 },
    );
    expect([...kinds.keys()].sort()).toEqual(['confirm', 'end_dispute', 'keep_all', 'keep_now']);
    process.stderr.write(`${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}\n`);
  });
});
