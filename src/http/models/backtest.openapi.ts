/** What a backtest answers, member by member, for OpenAPI. */
import type {
  BacktestAsked,
  BacktestReport,
  BacktestWindows,
  ContenderKind,
  CoverageFigures,
  HistoryFigures,
  JudgedName,
  LeakReport,
  MonthFigures,
  PairedFigures,
  Recording,
  Suspect,
  SureFigure,
  TenthFigures,
  Window,
} from '../../../projections/prediction/report/report.js';
import { TARGETS } from '../../../projections/prediction/target.js';
import { KNOWN_BY } from '../../../projections/prediction/walk.js';
import { SCOPES } from '../../../projections/score/model.js';
import type { ModelStamp } from '../../models/model-hash.js';
import type {
  BacktestAnswer,
  ShownPayerMove,
  ShownThreshold,
} from '../../query/backtests/backtest-answer.js';
import { amount, party } from '../read/answers.openapi.js';
import {
  day,
  flag,
  list,
  number,
  object,
  oneOf,
  orNull,
  type SchemaMembers,
  text,
  whole,
} from '../read/schema.js';
import { MODEL } from './model.openapi.js';

const KINDS: readonly ContenderKind[] = ['model', 'payer_head', 'invoice_head', 'baseline'];

const figure = orNull(number('To four decimals; null where there is no such figure.'));
const span = list(figure, 'The lower bound and the upper one.');

const JUDGED: SchemaMembers<JudgedName> = { name: text(), kind: oneOf(KINDS) };

const sure = object<SureFigure>({
  value: figure,
  byInvoice: { ...span, description: '95 % had other invoices been drawn.' },
  byPayer: { ...span, description: '95 % had other payers been drawn: the honest one.' },
});

const WINDOW: SchemaMembers<Window> = {
  ...{ from: day('The first day of issue.'), to: day('The last.') },
  ...{ invoices: whole(), payers: whole() },
  settled: whole('Of which it is known what came of them.'),
  rate: figure,
  censored: object<Window['censored']>({
    open: whole('Left out, since nobody knows yet what comes of them.'),
    overdue: whole('Of those.'),
  }),
};

const windows = object<BacktestWindows>({
  ...{ invoices: whole(), payers: whole(), creditors: whole(), duplicates: whole() },
  learning: object<BacktestWindows['learning']>({
    ...WINDOW,
    learned: whole('Settled before the others were issued.'),
  }),
  test: object<Window>(WINDOW),
  recording: object<Recording>({
    prompt: figure,
    imported: flag('Most was recorded long after: business days say what was known.'),
  }),
});

const leaks = object<LeakReport>({
  retold: whole('Chances told again from the ledger as it was before the split.'),
  otherwise: whole('Those that came otherwise.'),
  ceiling: figure,
  invoiceCeiling: figure,
  suspects: list(
    object<Suspect>({
      name: text(),
      why: oneOf<Suspect['why']>(['tells_otherwise', 'above_ceiling']),
    }),
    'Who looks ahead, or is too good.',
  ),
});

const drift = object<BacktestReport['drift']>({
  stability: list(
    object<BacktestReport['drift']['stability'][number]>({ name: text(), index: figure }),
    'The population stability index of the chances told.',
  ),
  months: list(
    object<MonthFigures>({
      month: text('`2013-05`, by the day of issue.'),
      invoices: whole(),
      ...{ rate: figure, told: figure, toldAgainst: figure },
      isTest: flag('It judges.'),
    }),
  ),
});

const discrimination = object<BacktestReport['discrimination']>({
  contenders: list(
    object<BacktestReport['discrimination']['contenders'][number]>({
      ...JUDGED,
      ...{ area: sure, distance: figure },
    }),
    'The area under the curve, and the distance of Kolmogorov and Smirnov.',
  ),
  paired: list(
    object<PairedFigures>({ of: text(), against: text(), area: sure, brier: sure }),
    'The first less the second, on the same draws.',
  ),
  byHistory: list(
    object<HistoryFigures>({
      from: whole('Invoices of the payer settled before.'),
      to: orNull(whole('Null: without end.')),
      ...{ invoices: whole(), rate: figure, brier: figure },
      areas: list(object<HistoryFigures['areas'][number]>({ name: text(), area: figure })),
    }),
  ),
});

const calibration = object<BacktestReport['calibration']>({
  base: figure,
  contenders: list(
    object<BacktestReport['calibration']['contenders'][number]>({
      ...JUDGED,
      ...{ brier: figure, mapped: figure, error: figure },
    }),
  ),
  tenths: list(
    object<TenthFigures>({
      ...{ from: number(), to: number(), invoices: whole(), told: figure, came: figure },
    }),
  ),
  coverage: list(
    object<CoverageFigures>({
      ...{ from: whole(), looks: whole(), covered: figure, direct: figure, width: figure },
    }),
    'How often intervals of 90 % held, by how many invoices had been settled.',
  ),
});

const decision = object<BacktestAnswer['decision']>({
  currency: text('Of which money is told.'),
  others: whole('Invoices in other currencies, which are counted, not summed.'),
  thresholds: list(
    object<ShownThreshold>({
      at: number('The chance from which one would warn.'),
      ...{ warned: whole(), caught: whole(), missed: whole(), wrong: whole() },
      money: object<ShownThreshold['money']>({
        ...{ caught: orNull(amount), missed: orNull(amount), wrong: orNull(amount) },
      }),
    }),
  ),
});

const moves = object<NonNullable<BacktestAnswer['moves']>>({
  mean: figure,
  payers: list(
    object<ShownPayerMove>({
      payer: party,
      ...{ invoices: whole(), rate: figure, told: figure, toldAgainst: figure },
    }),
    'Of whom the chances differ most.',
  ),
});

export const backtestAnswerSchema = object<BacktestAnswer>({
  ...MODEL,
  knownAt: whole('Everything up to and with this position is known.'),
  against: orNull(object<ModelStamp>(MODEL)),
  asked: object<BacktestAsked>({
    model: text(),
    against: orNull(text()),
    main: text('What of the model is looked at closely: its head where it has one.'),
    ...{ target: oneOf(TARGETS), knownBy: oneOf(KNOWN_BY), scope: oneOf(SCOPES) },
    ...{ split: number(), resamples: whole() },
  }),
  data: windows,
  ...{ leaks, drift, discrimination, calibration, decision },
  moves: orNull(moves),
});
