/** A backtest: one walk through history, and what it says of whoever was asked. */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { SteppedReceivable } from '../receivable-of.js';
import { comesTrue } from '../walk/comes.js';
import type { Contender } from '../walk/contender.js';
import { CoverageWatch, type Covered } from '../walk/coverage.js';
import { cutBefore } from '../walk/cut.js';
import { ModelContender } from '../walk/model-contender.js';
import { type Walked, walk } from '../walk/walk.js';
import type { KnownBy } from '../walk.js';
import { calibrationReport } from './calibration.js';
import { dataOf, recordingOf } from './data.js';
import { decisionOf } from './decision.js';
import { discriminationOf } from './discrimination.js';
import { driftOf } from './drift.js';
import { cardOf, entrantsOf, mainOf } from './entrants.js';
import { worthOf } from './figures.js';
import {
  type BacktestProgress,
  type BacktestQuestion,
  BacktestRefused,
  type Entrant,
  type Judging,
} from './judging.js';
import { leaksOf } from './leaks.js';
import { movesOf } from './moves.js';
import type { BacktestReport } from './report.js';
import { ToldSample } from './sample.js';

/** Of a long history the first so many are told of again: who looks ahead does it there, too. */
const RETOLD = 100_000;

/** So many invoices must be settled on either side of the split. */
export const LEAST = 20;

/** `receivables` come by the day of issue. Throws BacktestRefused. */
export function backtest(
  receivables: readonly SteppedReceivable[],
  question: BacktestQuestion,
  hear: (progress: BacktestProgress) => void = () => {},
): BacktestReport {
  const recording = recordingOf(receivables);
  if (question.knownBy === 'recorded' && recording.imported) {
    throw new BacktestRefused('not_recorded');
  }
  const entrants = entrantsOf(question);
  const first = Math.floor(receivables.length * question.split);
  const start = receivables[first]?.issued ?? 0;
  const contenders = entrants.map((entrant) => entrant.make(receivables));
  const watch = watchOf(contenders, receivables, start, question);
  const of = receivables.length;
  const walked = walk(receivables, contenders, {
    knownBy: question.knownBy,
    day: (issued) => watch?.day(issued),
    progress: (done) => hear({ phase: 'walk', done, of }),
  });
  const judging = judgingOf(question, entrants, walked);
  const last = walked.receivables[Math.min(judging.first, RETOLD)]?.issued ?? judging.start;
  const cut = cutBefore(walked.receivables, last);
  const retold = walk(
    cut,
    entrants.map((entrant) => entrant.make(cut)),
    {
      knownBy: question.knownBy,
      progress: (done) => hear({ phase: 'retell', done, of: cut.length }),
    },
  );
  const covered = watch?.covered(question.judged.model, question.surroundings);
  return reportOf(judging, retold, covered, hear);
}

function reportOf(
  judging: Judging,
  retold: Walked,
  covered: readonly Covered[] = [],
  hear: (progress: BacktestProgress) => void,
): BacktestReport {
  const { question, entrants, test, main } = judging;
  const { judged, against, target, knownBy, scope, split, resamples } = question;
  const told = entrants.map(({ name }) => test.columns(name));
  const worths = worthOf(told, test.payers, resamples, (done, of) =>
    hear({ phase: 'resample', done, of }),
  );
  return {
    asked: {
      ...{ model: judged.model.name, against: against?.model.name ?? null, main },
      ...{ target, knownBy, scope, split, resamples },
    },
    data: dataOf(judging),
    leaks: leaksOf(judging, retold, worths),
    drift: driftOf(judging),
    discrimination: discriminationOf(judging, worths),
    calibration: calibrationReport(judging, covered),
    decision: decisionOf(judging),
    moves: movesOf(judging),
  };
}

function watchOf(
  contenders: readonly Contender[],
  receivables: readonly SteppedReceivable[],
  from: DayNumber,
  { judged }: BacktestQuestion,
): CoverageWatch | null {
  const contender = contenders.find(({ name }) => name === cardOf(judged.model));
  if (!(contender instanceof ModelContender)) return null;
  let until = from;
  for (const { outcome } of receivables) until = Math.max(until, outcome?.on ?? from);
  return new CoverageWatch(contender, receivables, { from, until });
}

function judgingOf(
  question: BacktestQuestion,
  entrants: readonly Entrant[],
  walked: Walked,
): Judging {
  const { target, surroundings, judged, against, split } = question;
  const comes = comesTrue(target, surroundings.countryOf);
  const { length } = walked.receivables;
  const first = Math.floor(length * split);
  const start = walked.receivables[first]?.issued ?? 0;
  const settledBefore = ({ outcome }: SteppedReceivable): boolean =>
    outcome !== null && knownOn(outcome, question.knownBy) < start;
  const learning = new ToldSample(walked, comes, [0, first], settledBefore);
  const test = new ToldSample(walked, comes, [first, length]);
  const all = new ToldSample(walked, comes, [0, length]);
  if (learning.size < LEAST || test.size < LEAST) throw new BacktestRefused('too_few');
  if (test.came.every((came) => came === test.came[0])) throw new BacktestRefused('one_outcome');
  const main = mainOf(judged);
  const rival = against ? mainOf(against) : null;
  return { question, entrants, main, rival, walked, first, start, learning, test, all };
}

function knownOn(
  { on, recorded }: { readonly on: DayNumber; readonly recorded: DayNumber },
  knownBy: KnownBy,
): DayNumber {
  return knownBy === 'business' ? on : Math.max(on, recorded);
}
