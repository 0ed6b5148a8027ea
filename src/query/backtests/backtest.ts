/** How well a model would have told who pays late, by the past: for operators and analysts. */
import type { BacktestRefused } from '../../../projections/prediction/report/judging.js';
import type { Target } from '../../../projections/prediction/target.js';
import type { KnownBy } from '../../../projections/prediction/walk.js';
import type { Scope } from '../../../projections/score/model.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { LedgerBacktest } from '../../prediction/backtest-of.js';
import { findableOf } from '../people/party-rows.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadSide } from '../read-side.js';
import { positionIn, type Timing, whenOf } from '../time/when.js';
import { mayFind, seesEveryScore, type Viewer } from '../visibility.js';
import { type BacktestAnswer, backtestAnswer, listingPayers } from './backtest-answer.js';
import type { Backtests } from './backtests.js';
import type { BacktestOutcome } from './reckoning.js';

export interface JudgingAsked extends Omit<Timing, 'asOf'> {
  readonly viewer: Viewer;
  /** The one in force where none is named. */
  readonly model?: string;
  readonly against?: string;
  /** Late at all where it is not said. */
  readonly target?: Target;
  /** `0.6`, which it is where it is not said. */
  readonly split?: string;
  readonly known?: KnownBy;
  readonly scope?: Scope;
}

/** Invoices of a ledger that is judged here; of others the command line tells. */
export const MOST_JUDGED = 100_000;

/** As many as the command line draws. */
const RESAMPLES = 200;

/** Throws answer_must_be_yours_to_see for whoever does not see the scores of all. */
export function mustSeeBacktests(viewer: Viewer): void {
  if (seesEveryScore(viewer)) return;
  const detail = 'Only operators and analysts judge models by everybody’s invoices.';
  throw new ReadRefused('answer_must_be_yours_to_see', detail);
}

/**
 * Throws answer_must_be_yours_to_see for all but operators and analysts, backtest_must_be_ready
 * while it is reckoned, and history_must_be_judgeable for a ledger that cannot be judged here.
 */
export async function readBacktest(
  side: ReadSide,
  backtests: Backtests,
  asked: JudgingAsked,
): Promise<BacktestAnswer> {
  const { viewer } = asked;
  mustSeeBacktests(viewer);
  if (!backtests.areHere) throw unjudgeable(NOWHERE);
  const when = await whenOf(side.parts, asked);
  const question = questionIn(side, asked, when);
  mustBeFew(side);
  const wanted = {
    isPinned: asked.knownAt !== undefined,
    after: positionIn(asked.after, 'after') ?? 0,
  };
  const task = { knownAt: when.knownAt, asked: question };
  const [knownAt, outcome] = await backtests.of(task, wanted);
  const moment = side.scores.momentOf(side.views, knownAt);
  const mayList = (payer: PartyId): boolean => {
    const found = findableOf(moment, payer, knownAt);
    const viewpoint = side.viewpoint(viewer, moment.classOf(payer));
    const isListed = found !== null && mayFind(viewer, viewpoint, found, () => false);
    return isListed && !side.hides(viewer, payer);
  };
  const hidesAny = side.hidesAny(viewer);
  const report = listingPayers(reportIn(outcome), { mayList, hidesAny });
  const payers = report.moves?.payers.map(({ payer }) => payer) ?? [];
  const classes = payers.map(moment.resolve);
  const show = await side.people.showing(viewer, moment, knownAt, classes);
  side.noteRead(viewer, 'backtest', classes, { ...when, knownAt });
  return backtestAnswer(report, question, knownAt, show);
}

function questionIn(
  side: ReadSide,
  { model: named, against: other, target = 'late', split = '0.6', known, scope }: JudgingAsked,
  when: Parameters<ReadSide['model']>[1],
): LedgerBacktest {
  const model = side.model(named, when);
  const against = other === undefined ? null : side.model(other, when, 'against');
  if (against?.name === model.name) {
    throw wrongParameter('against', 'The two models are one: name another, or leave it out.');
  }
  const part = Number(split);
  if (!(part >= 0.1 && part <= 0.9)) throw wrongParameter('split', 'It is a part from 0.1 to 0.9.');
  return {
    ...{ model, against, target, split: part, resamples: RESAMPLES },
    ...(known !== undefined && { knownBy: known }),
    ...(scope !== undefined && { scope }),
  };
}

function mustBeFew(side: ReadSide): void {
  const [first] = side.views.all<{ invoices: number }>(
    `SELECT count(*) AS invoices
       FROM (SELECT 1 FROM promise WHERE kind = 'invoice' LIMIT ${MOST_JUDGED + 1})`,
  );
  if ((first?.invoices ?? 0) > MOST_JUDGED) throw unjudgeable(TOO_MANY);
}

const NOWHERE = 'Nothing reckons backtests here: use kept backtest.';
const TAPELESS =
  'The events of this ledger lie on a cluster, and its tape cannot be read as it is: use kept ' +
  'backtest, or kept rebuild where that says that the tape is damaged.';
const TOO_MANY = 'More than 100,000 invoices are not judged here: use kept backtest.';
const TOO_MUCH = 'It takes more time or memory than the service gives: use kept backtest.';

const REFUSED: Readonly<Record<BacktestRefused['code'], ReadRefused>> = {
  too_few: unjudgeable(
    'There are too few invoices to judge by: 20 must be settled on either side of the split.',
  ),
  one_outcome: unjudgeable(
    'All of the invoices that would judge came alike, so nothing can be told apart.',
  ),
  not_recorded: wrongParameter(
    'known',
    'Most of this history was recorded long after it happened, so recorded days say nothing of ' +
      'what was known when. Leave it out, or say business.',
  ),
};

function unjudgeable(detail: string): ReadRefused {
  return new ReadRefused('history_must_be_judgeable', detail);
}

function reportIn(outcome: BacktestOutcome) {
  switch (outcome.what) {
    case 'report':
      return outcome.report;
    case 'refused':
      throw REFUSED[outcome.code];
    case 'tapeless':
      throw unjudgeable(TAPELESS);
    case 'too_much':
      throw unjudgeable(TOO_MUCH);
    case 'fault':
      throw new Error(`A backtest failed: ${outcome.message}`);
    default:
      return outcome satisfies never;
  }
}
