/** A backtest as it is answered: the report, whose moment and models it is, and payers as shown. */
import type { BacktestReport, PayerMove } from '../../../projections/prediction/report/report.js';
import type { Model } from '../../../projections/score/model.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import type { Show, ShownParty } from '../people/people.js';

type Threshold = BacktestReport['decision']['thresholds'][number];
type Moves = NonNullable<BacktestReport['moves']>;

export interface BacktestAnswer extends ModelStamp, Omit<BacktestReport, 'decision' | 'moves'> {
  readonly knownAt: Position;
  readonly against: ModelStamp | null;
  readonly decision: Omit<BacktestReport['decision'], 'thresholds'> & {
    readonly thresholds: readonly ShownThreshold[];
  };
  readonly moves: (Omit<Moves, 'payers'> & { readonly payers: readonly ShownPayerMove[] }) | null;
}

export type ShownThreshold = Omit<Threshold, 'money'> & {
  /** Null where invoices tell of no money. */
  readonly money: Readonly<Record<keyof Threshold['money'], ShownAmount | null>>;
};

export type ShownPayerMove = Omit<PayerMove, 'payer'> & { readonly payer: ShownParty };

export interface AnsweredModels {
  readonly model: Model;
  readonly against: Model | null;
}

/** Whom the list of payers may name. */
export interface PayersListed {
  readonly mayList: (payer: PartyId) => boolean;
  /** Whether a restriction hides anybody's score: then the list must not be all others. */
  readonly hidesAny: boolean;
}

/** So many of the list are left out beside whom a restriction hides. */
const LEFT_OUT_BESIDE = 2;

/**
 * A payer who may not be disclosed, or whose score is hidden, is in every sum and in no list. All
 * less all others would tell of one who is hidden, so those with the fewest invoices go with it.
 */
export function listingPayers(
  report: BacktestReport,
  { mayList, hidesAny }: PayersListed,
): BacktestReport {
  const { moves } = report;
  if (!moves) return report;
  const listed = moves.payers.filter(({ payer }) => mayList(payer));
  if (!hidesAny) return { ...report, moves: { ...moves, payers: listed } };
  const fewest = listed.toSorted((a, b) => a.invoices - b.invoices).slice(0, LEFT_OUT_BESIDE);
  const payers = listed.filter((payer) => !fewest.includes(payer));
  return { ...report, moves: { ...moves, payers } };
}

export function backtestAnswer(
  { decision, moves, ...report }: BacktestReport,
  { model, against }: AnsweredModels,
  knownAt: Position,
  show: Show,
): BacktestAnswer {
  const { currency, thresholds } = decision;
  return {
    ...modelStamp(model),
    against: against && modelStamp(against),
    knownAt,
    ...report,
    decision: {
      ...decision,
      thresholds: thresholds.map(({ money: { caught, missed, wrong }, ...counts }) => ({
        ...counts,
        money: {
          caught: shownAmount(caught, currency),
          missed: shownAmount(missed, currency),
          wrong: shownAmount(wrong, currency),
        },
      })),
    },
    moves: moves && {
      ...moves,
      payers: moves.payers.map(({ payer, ...move }) => ({ payer: show(payer), ...move })),
    },
  };
}
