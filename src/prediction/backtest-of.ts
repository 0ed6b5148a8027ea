/** A backtest of a data folder: its receivables, walked through by those who are judged. */
import { backtest } from '../../projections/prediction/report/backtest.js';
import { recordingOf } from '../../projections/prediction/report/data.js';
import type {
  BacktestProgress,
  BacktestQuestion,
  ModelEntrant,
} from '../../projections/prediction/report/judging.js';
import type { BacktestReport } from '../../projections/prediction/report/report.js';
import type { Surroundings } from '../../projections/prediction/walk/model-contender.js';
import type { KnownBy } from '../../projections/prediction/walk.js';
import type { Model, Scope } from '../../projections/score/model.js';
import type { Position } from '../ledger/stored.js';
import type { Context } from '../replay/context.js';
import type { Progress } from '../replay/member.js';
import type { Past } from '../replay/past.js';
import {
  type LedgerReceivables,
  type ReceivablesOptions,
  receivablesOf,
} from './receivables-of.js';

/** What is asked of a ledger; what is left out follows from the ledger. */
export type LedgerBacktest = Omit<
  BacktestQuestion,
  'judged' | 'against' | 'others' | 'knownBy' | 'scope' | 'surroundings'
> & {
  readonly model: Model;
  readonly against: Model | null;
  /** Left out: as recorded, or by business days where most was recorded long after. */
  readonly knownBy?: KnownBy;
  /** Left out: with the creditor where there is one alone, else of the network. */
  readonly scope?: Scope;
};

/** A report, and where names stand of whom it tells. */
export interface LedgerReport extends Pick<LedgerReceivables, 'introductions'> {
  readonly report: BacktestReport;
}

/**
 * Judges with everything known up to and with a position. Throws BacktestRefused where the history
 * cannot be judged, StoreUnavailable where there is none to read.
 */
export async function backtestOf(
  past: Pick<Past, 'dir' | 'events'>,
  knownAt: Position,
  asked: LedgerBacktest,
  { hear = () => {}, ...how }: ReceivablesOptions<Progress | BacktestProgress> = {},
): Promise<LedgerReport> {
  const ledger = await receivablesOf(past, knownAt, { hear, ...how });
  const report = backtest(ledger.receivables, questionOf(ledger, asked), hear);
  return { report, introductions: ledger.introductions };
}

/** The question, with what follows from the ledger. */
export function questionOf(
  { receivables, context }: LedgerReceivables,
  asked: LedgerBacktest,
): BacktestQuestion {
  const imported = recordingOf(receivables).imported;
  const knownBy = asked.knownBy ?? (imported ? 'business' : 'recorded');
  const isOne = receivables.every(({ creditor }) => creditor === receivables[0]?.creditor);
  const scope = asked.scope ?? (isOne ? 'with' : 'network');
  const { model, against, target, split, resamples } = asked;
  return {
    judged: entrantOf(model),
    against: against && entrantOf(against),
    ...{ others: [], target, split, resamples, knownBy, scope },
    surroundings: surroundingsOf(context, knownBy),
  };
}

function entrantOf(model: Model): ModelEntrant {
  return { model, head: model.head ?? null };
}

/**
 * By business days, whoever tells in the end that an invoice was paid knew every day until then
 * that it was not, so its silence counts. By recorded ones only what it said to cover does.
 */
function surroundingsOf({ coverage, countryOf }: Context, knownBy: KnownBy): Surroundings {
  if (knownBy === 'recorded') return { coverage, countryOf };
  return { coverage: () => Number.MAX_SAFE_INTEGER, countryOf };
}
