/** A backtest as people read it on a terminal: drift, discrimination, calibration, decision. */
import type {
  CoverageFigures,
  Figure,
  FigureSpan,
  HistoryFigures,
  MonthFigures,
  PairedFigures,
  SureFigure,
  Suspect,
  TenthFigures,
} from '../../../projections/prediction/report/report.js';
import type {
  BacktestAnswer,
  ShownPayerMove,
  ShownThreshold,
} from '../../query/backtests/backtest-answer.js';
import type { ShownAmount } from '../../query/figures.js';
import { words } from '../language.js';
import { partyText } from './score-table.js';
import { type Column, table } from './table.js';

const TARGETS = {
  late: 'late at all',
  graced: 'late past grace',
  late30: '30 days late or more',
} as const;

const SUSPECTED = {
  tells_otherwise:
    'LOOKS AHEAD: {name} tells otherwise of the past once the future is taken away. Its figures are worth nothing.',
  above_ceiling:
    'TOO GOOD: {name} does as well as whoever knows the future. Look for what it knows of it.',
} as const;

/** The whole report as text. */
export function backtestText(report: BacktestAnswer): string {
  const parts = [
    headOf(report),
    report.leaks.suspects.map(suspectOf).join(''),
    driftText(report),
    discriminationText(report),
    calibrationText(report),
    decisionText(report),
    report.moves ? movesText(report) : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function suspectOf({ name, why }: Suspect): string {
  return `${words().say(SUSPECTED[why], { name })}\n`;
}

function headOf({ asked, data }: BacktestAnswer): string {
  const { learning, test } = data;
  const { figures } = words();
  const target = words().say(TARGETS[asked.target]);
  const { open, overdue } = test.censored;
  return [
    words().say('{model}: {target}', { model: asked.main, target }),
    words().say(
      '{invoices} invoices of {payers} {payers|payer|payers} to {creditors} {creditors|creditor|creditors}; {learned} settled before {day} to learn from.',
      {
        ...{ invoices: data.invoices, payers: data.payers, creditors: data.creditors },
        ...{ learned: learning.learned, day: figures.day(test.from) },
      },
    ),
    words().say(
      'Judged by the last {settled}, issued {from} to {to}, of which {rate} came so ({before} before); {open} left out, since still open ({overdue} overdue).',
      {
        ...{ settled: test.settled, rate: percent(test.rate), before: percent(learning.rate) },
        ...{ from: figures.day(test.from), to: figures.day(test.to), open, overdue },
      },
    ),
    '',
  ].join('\n');
}

function part(text: string, number: number): string {
  return `${number}. ${text}\n`;
}

interface Named {
  readonly name: string;
}

const NAME: Column<Named> = { title: 'who tells', cell: ({ name }) => name };

type Stability = BacktestAnswer['drift']['stability'][number];

const STABILITY: readonly Column<Stability>[] = [
  NAME,
  { title: 'PSI', cell: ({ index }) => fixed(index, 3), align: 'right' },
];

const MONTHS: readonly Column<MonthFigures>[] = [
  { title: 'month', cell: ({ month }) => month },
  { title: 'invoices', cell: ({ invoices }) => whole(invoices), align: 'right' },
  { title: 'came so', cell: ({ rate }) => percent(rate), align: 'right' },
  { title: 'told', cell: ({ told }) => percent(told), align: 'right' },
  { title: 'judged', cell: ({ isTest }) => (isTest ? words().say('yes') : '') },
];

function driftText({ drift }: BacktestAnswer): string {
  const title = part(words().say('Drift: do those judged look like those before them?'), 1);
  return `${title}\n${table(STABILITY, drift.stability)}\n${table(MONTHS, drift.months)}`;
}

type Area = BacktestAnswer['discrimination']['contenders'][number];

const AREAS: readonly Column<Area>[] = [
  NAME,
  { title: 'AUC', cell: ({ area }) => fixed(area.value, 4), align: 'right' },
  { title: '95 % by invoice', cell: ({ area }) => span(area.byInvoice), align: 'right' },
  { title: '95 % by payer', cell: ({ area }) => span(area.byPayer), align: 'right' },
  { title: 'KS', cell: ({ distance }) => fixed(distance, 3), align: 'right' },
];

const PAIRED: readonly Column<PairedFigures>[] = [
  { title: 'better than', cell: ({ against }) => against },
  { title: 'AUC by', cell: ({ area }) => signed(area), align: 'right' },
  { title: '95 % by payer', cell: ({ area }) => span(area.byPayer), align: 'right' },
  { title: 'Brier by', cell: ({ brier }) => signed(brier), align: 'right' },
  { title: '95 % by payer', cell: ({ brier }) => span(brier.byPayer), align: 'right' },
];

function discriminationText({ discrimination, leaks, asked }: BacktestAnswer): string {
  const title = words().say('Discrimination: is what came told from what did not?');
  const ceiling = words().say(
    'Whoever knows each payer’s rate over all of history has {ceiling}; with the weekday of the due day {invoice}.',
    { ceiling: fixed(leaks.ceiling, 4), invoice: fixed(leaks.invoiceCeiling, 4) },
  );
  const { contenders, paired, byHistory } = discrimination;
  const histories = table(historyColumns(asked.main), byHistory);
  return [
    part(title, 2),
    `${table(AREAS, contenders)}${ceiling}\n`,
    table(PAIRED, paired),
    histories,
  ].join('\n');
}

function historyColumns(main: string): readonly Column<HistoryFigures>[] {
  const areaOf = ({ areas }: HistoryFigures, of: string): string =>
    fixed(areas.find(({ name }) => name === of)?.area ?? null, 4);
  return [
    { title: 'settled before', cell: ({ from, to }) => range(from, to) },
    { title: 'invoices', cell: ({ invoices }) => whole(invoices), align: 'right' },
    { title: 'came so', cell: ({ rate }) => percent(rate), align: 'right' },
    { title: 'AUC', cell: (row) => areaOf(row, main), align: 'right' },
    { title: 'late ratio', cell: (row) => areaOf(row, 'late-ratio'), align: 'right' },
    { title: 'Brier', cell: ({ brier }) => fixed(brier, 4), align: 'right' },
  ];
}

type Brier = BacktestAnswer['calibration']['contenders'][number];

const BRIERS: readonly Column<Brier>[] = [
  NAME,
  { title: 'Brier', cell: ({ brier }) => fixed(brier, 4), align: 'right' },
  { title: 'mapped', cell: ({ mapped }) => fixed(mapped, 4), align: 'right' },
  { title: 'ECE', cell: ({ error }) => fixed(error, 3), align: 'right' },
];

const TENTHS: readonly Column<TenthFigures>[] = [
  { title: 'told', cell: ({ from, to }) => `${whole(100 * from)}–${percent(to, 0)}` },
  { title: 'invoices', cell: ({ invoices }) => whole(invoices), align: 'right' },
  { title: 'on average', cell: ({ told }) => percent(told), align: 'right' },
  { title: 'came so', cell: ({ came }) => percent(came), align: 'right' },
];

const COVERAGES: readonly Column<CoverageFigures>[] = [
  {
    title: 'settled before',
    cell: ({ from }) => (from === 0 ? words().say('all') : range(from, null)),
  },
  { title: 'looks', cell: ({ looks }) => whole(looks), align: 'right' },
  { title: '90 % intervals held', cell: ({ covered }) => percent(covered), align: 'right' },
  { title: 'points wide', cell: ({ width }) => fixed(width, 1), align: 'right' },
];

function calibrationText({ calibration }: BacktestAnswer): string {
  const title = words().say('Calibration: does what is told come as often?');
  const base = words().say('Whoever tells the rate before for all has a Brier score of {base}.', {
    base: fixed(calibration.base, 4),
  });
  const { contenders, tenths, coverage } = calibration;
  const parts = [part(title, 3), `${table(BRIERS, contenders)}${base}\n`, table(TENTHS, tenths)];
  if (coverage.length > 0) parts.push(table(COVERAGES, coverage));
  return parts.join('\n');
}

function decisionText({ decision }: BacktestAnswer): string {
  const title = words().say('Decision: what would have come of warning from a chance on?');
  const { thresholds, others } = decision;
  const money = (amount: ShownAmount | null): string =>
    amount ? words().figures.money(amount) : '';
  const columns: readonly Column<ShownThreshold>[] = [
    { title: 'from', cell: ({ at }) => percent(at, 0), align: 'right' },
    { title: 'warned', cell: ({ warned }) => whole(warned), align: 'right' },
    { title: 'caught', cell: ({ caught }) => whole(caught), align: 'right' },
    { title: 'missed', cell: ({ missed }) => whole(missed), align: 'right' },
    { title: 'wrongly', cell: ({ wrong }) => whole(wrong), align: 'right' },
    { title: 'money caught', cell: (row) => money(row.money.caught), align: 'right' },
    { title: 'missed', cell: (row) => money(row.money.missed), align: 'right' },
    { title: 'wrongly', cell: (row) => money(row.money.wrong), align: 'right' },
  ];
  const rest = '{others} {others|invoice|invoices} in other currencies are counted, not summed.';
  const note = others > 0 ? `${words().say(rest, { others })}\n` : '';
  return `${part(title, 4)}\n${table(columns, thresholds)}${note}`;
}

function movesText({ moves, against }: BacktestAnswer): string {
  if (!moves || !against) return '';
  const title = words().say('Moves: whom does {against} see otherwise? By {mean} on average.', {
    against: against.model,
    mean: percent(moves.mean),
  });
  const columns: readonly Column<ShownPayerMove>[] = [
    { title: 'payer', cell: ({ payer }) => partyText(payer) },
    { title: 'invoices', cell: ({ invoices }) => whole(invoices), align: 'right' },
    { title: 'came so', cell: ({ rate }) => percent(rate), align: 'right' },
    { title: 'told', cell: ({ told }) => percent(told), align: 'right' },
    { title: 'the other told', cell: ({ toldAgainst }) => percent(toldAgainst), align: 'right' },
  ];
  return `${part(title, 5)}\n${table(columns, moves.payers)}`;
}

function whole(count: number): string {
  return words().figures.number(count);
}

function fixed(value: Figure, decimals: number): string {
  return value === null ? '–' : words().figures.number(value, decimals);
}

function percent(value: Figure, decimals = 1): string {
  return value === null ? '–' : `${words().figures.number(100 * value, decimals)} %`;
}

function span([low, high]: FigureSpan): string {
  return `${fixed(low, 3)} – ${fixed(high, 3)}`;
}

function signed({ value }: SureFigure): string {
  return `${(value ?? 0) > 0 ? '+' : ''}${fixed(value, 4)}`;
}

function range(from: number, to: number | null): string {
  if (to === null) return `${from}+`;
  return from === to ? `${from}` : `${from}–${to}`;
}
