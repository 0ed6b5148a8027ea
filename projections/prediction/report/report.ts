/**
 * What a backtest says, in the order in which it is read: whether those judged still look like
 * those before (drift), whether what came is told from what did not (discrimination), whether what
 * is told comes as often (calibration), and what one would have done by it (decision). Chances,
 * rates and areas are parts of one, rounded to four decimals; null where there is no such figure.
 */
import type { Day } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import type { Scope } from '../../score/model.js';
import type { Target } from '../target.js';
import type { KnownBy } from '../walk.js';

export type Figure = number | null;

/** A figure with its 95 % intervals, by drawing invoices and by drawing payers. */
export interface SureFigure {
  readonly value: Figure;
  readonly byInvoice: FigureSpan;
  readonly byPayer: FigureSpan;
}

export type FigureSpan = readonly [low: Figure, high: Figure];

/** What is judged: a model's chances, its head by the payer or the invoice, a rule of thumb. */
export type ContenderKind = 'model' | 'payer_head' | 'invoice_head' | 'baseline';

export interface JudgedName {
  readonly name: string;
  readonly kind: ContenderKind;
}

export interface BacktestReport {
  readonly asked: BacktestAsked;
  readonly data: BacktestWindows;
  readonly leaks: LeakReport;
  readonly drift: DriftReport;
  readonly discrimination: DiscriminationReport;
  readonly calibration: CalibrationReport;
  readonly decision: DecisionReport;
  /** Null where no other model was asked for. */
  readonly moves: MoveReport | null;
}

export interface BacktestAsked {
  readonly model: string;
  readonly against: string | null;
  /** What of the model is looked at closely: its head where it has one, else its chances. */
  readonly main: string;
  readonly target: Target;
  readonly knownBy: KnownBy;
  readonly scope: Scope;
  /** The part of the invoices, by the day of issue, before those that are judged. */
  readonly split: number;
  readonly resamples: number;
}

/** Invoices of one part of the history. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
  readonly invoices: number;
  readonly payers: number;
  /** Those of which it is known what came of them. */
  readonly settled: number;
  readonly rate: Figure;
  /** Left out, since nobody knows yet what comes of them; some of them are past their due day. */
  readonly censored: { readonly open: number; readonly overdue: number };
}

export interface BacktestWindows {
  readonly invoices: number;
  readonly payers: number;
  readonly creditors: number;
  readonly duplicates: number;
  /** Maps are learned from what was issued in it, and settled before the other begins. */
  readonly learning: Window & { readonly learned: number };
  readonly test: Window;
  readonly recording: Recording;
}

/** When the ledger recorded what came of invoices. */
export interface Recording {
  /** The part that was recorded within a week. */
  readonly prompt: Figure;
  /** Most was told long after: then only business days say what was known when. */
  readonly imported: boolean;
}

/** What looks as if it knew the future. */
export interface LeakReport {
  /** Chances told again from the ledger as it was before the split, and how many came otherwise. */
  readonly retold: number;
  readonly otherwise: number;
  /** The area of whoever knows each payer's rate over all of the history, the future included. */
  readonly ceiling: Figure;
  /** The same by payer and weekday of the due day: the ceiling of what sees the invoice, too. */
  readonly invoiceCeiling: Figure;
  /** Who told otherwise, or did better than its ceiling. */
  readonly suspects: readonly Suspect[];
}

export interface Suspect {
  readonly name: string;
  readonly why: 'tells_otherwise' | 'above_ceiling';
}

export interface DriftReport {
  /** Between the later half of the learning part and the test. */
  readonly stability: readonly { readonly name: string; readonly index: Figure }[];
  readonly months: readonly MonthFigures[];
}

export interface MonthFigures {
  /** `2013-05`, by the day of issue. */
  readonly month: string;
  readonly invoices: number;
  readonly rate: Figure;
  /** The mean chance told by the model, and by the other one. */
  readonly told: Figure;
  readonly toldAgainst: Figure;
  readonly isTest: boolean;
}

export interface DiscriminationReport {
  readonly contenders: readonly (JudgedName & {
    readonly area: SureFigure;
    readonly distance: Figure;
  })[];
  /** The model's, less that of another: above 0 it is better. */
  readonly paired: readonly PairedFigures[];
  readonly byHistory: readonly HistoryFigures[];
}

/** Two contenders on the same resamples. */
export interface PairedFigures {
  readonly of: string;
  readonly against: string;
  readonly area: SureFigure;
  /** Below 0 it is better. */
  readonly brier: SureFigure;
}

/** By how many invoices of the payer had been settled, from that many on. */
export interface HistoryFigures {
  readonly from: number;
  /** Null: without end. */
  readonly to: number | null;
  readonly invoices: number;
  readonly rate: Figure;
  readonly areas: readonly { readonly name: string; readonly area: Figure }[];
  /** Of the model. */
  readonly brier: Figure;
}

export interface CalibrationReport {
  /** The Brier score of whoever tells the learning part's rate for all. */
  readonly base: Figure;
  readonly contenders: readonly (JudgedName & {
    readonly brier: Figure;
    readonly mapped: Figure;
    readonly error: Figure;
  })[];
  /** Of the model. */
  readonly tenths: readonly TenthFigures[];
  /** Of the model's 90 % intervals, by how many invoices had been settled; from 0: all. */
  readonly coverage: readonly CoverageFigures[];
}

export interface TenthFigures {
  readonly from: number;
  readonly to: number;
  readonly invoices: number;
  readonly told: Figure;
  readonly came: Figure;
}

export interface CoverageFigures {
  readonly from: number;
  readonly looks: number;
  readonly covered: Figure;
  readonly direct: Figure;
  /** Points. */
  readonly width: Figure;
}

export interface DecisionReport {
  /** Of which money is told: that of most invoices. */
  readonly currency: string;
  /** Invoices in others. */
  readonly others: number;
  readonly thresholds: readonly ThresholdFigures[];
}

/** What would have come of warning where the model tells that chance or more. */
export interface ThresholdFigures {
  readonly at: number;
  readonly warned: number;
  readonly caught: number;
  readonly missed: number;
  readonly wrong: number;
  /** Minor units of the currency. */
  readonly money: { readonly caught: number; readonly missed: number; readonly wrong: number };
}

/** Whom another model sees otherwise. */
export interface MoveReport {
  /** The mean difference of the chances told for one invoice, whichever way. */
  readonly mean: Figure;
  readonly payers: readonly PayerMove[];
}

export interface PayerMove {
  readonly payer: PartyId;
  readonly invoices: number;
  readonly rate: Figure;
  readonly told: Figure;
  readonly toldAgainst: Figure;
}
