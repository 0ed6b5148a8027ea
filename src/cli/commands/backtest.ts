import { type Command, InvalidArgumentError, Option } from 'commander';
import type { BacktestReport } from '../../../projections/prediction/report/report.js';
import { TARGETS, type Target } from '../../../projections/prediction/target.js';
import { KNOWN_BY, type KnownBy } from '../../../projections/prediction/walk.js';
import { SCOPES, type Scope } from '../../../projections/score/model.js';
import type { BacktestAnswer } from '../../query/backtests/backtest-answer.js';
import { type FolderOptions, folderCommand, today, wholeOption } from '../command.js';
import { CliError } from '../exit-codes.js';
import type { LedgerPast } from '../folder/ledger-past.js';
import { words } from '../language.js';
import { modelOption, toldModel } from '../model-option.js';
import { PhaseBars, READING } from '../phase-bars.js';
import { note, print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly model?: string;
  readonly against?: string;
  readonly target: Target;
  readonly split: number;
  readonly known?: KnownBy;
  readonly scope?: Scope;
  readonly knownAt?: string;
  readonly resamples: number;
  readonly html?: string;
  readonly fromEvents?: boolean;
}

export function backtestCommand(): Command {
  return folderCommand('backtest', 'how well a model would have told who pays late')
    .addOption(modelOption())
    .option('--against <model>', 'another model beside it: its name, or its file')
    .addOption(
      new Option('--target <target>', 'late at all, late past grace, or 30 days late or more')
        .choices([...TARGETS])
        .default('late'),
    )
    .option('--split <part>', 'the part of the invoices before those judged', partOption, 0.6)
    .addOption(
      new Option(
        '--known <days>',
        'which days say what was known: recorded, or business (default: as the ledger allows)',
      ).choices([...KNOWN_BY]),
    )
    .addOption(
      new Option(
        '--scope <scope>',
        'by what the payer owed: with the creditor, or to the network (default: by creditors)',
      ).choices([...SCOPES]),
    )
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--html <file>', 'writes the report with its pictures as one HTML file')
    .option('--from-events', 'fold every promise again, and leave the tape aside')
    .option('--resamples <n>', 'samples drawn for intervals', wholeOption(20, 2000), 200)
    .action(backtest);
}

function partOption(written: string): number {
  const part = Number(written);
  if (/^0?\.\d{1,3}$/.test(written) && part >= 0.1 && part <= 0.9) return part;
  throw new InvalidArgumentError('It is a part from 0.1 to 0.9.');
}

async function backtest(options: Options): Promise<void> {
  const { withPast } = await import('../folder/ledger-past.js');
  const { data, fromEvents = false } = options;
  const answer = await withPast(data, { fromEvents }, (past) => judge(past, options));
  if (options.html !== undefined) {
    const { writeBacktest } = await import('../report-file.js');
    await writeBacktest(options.html, answer);
    note(words().say('Written to {file}.', { file: options.html }));
  }
  if (options.json) return printJson(answer);
  if (options.html !== undefined) return;
  const { backtestText } = await import('../tables/backtest-table.js');
  print(backtestText(answer));
}

async function judge(past: LedgerPast, options: Options): Promise<BacktestAnswer> {
  const { backtestOf } = await import('../../prediction/backtest-of.js');
  const { BacktestRefused } = await import('../../../projections/prediction/report/judging.js');
  const { backtestAnswer, listingPayers } = await import(
    '../../query/backtests/backtest-answer.js'
  );
  const { introducedByEvents, introducedByViews } = await import('../replay-answers.js');
  const { positionOf } = await import('../folder/position.js');
  const { target, split, resamples, known, scope, fromEvents = false } = options;
  const bars = new PhaseBars(LABELS);
  try {
    const knownAt = positionOf(options.knownAt, past.chronology);
    const moment = { models: past.models, asOf: today(), knownAt };
    const model = await toldModel(options.model, moment);
    const against = options.against === undefined ? null : await toldModel(options.against, moment);
    if (against?.name === model.name) {
      throw new CliError('The two models have one name: give one of them another.', 'usage');
    }
    const asked = {
      ...{ model, against, target, split, resamples },
      ...(known !== undefined && { knownBy: known }),
      ...(scope !== undefined && { scope }),
    };
    const { report, introductions } = await backtestOf(past, knownAt, asked, {
      ...{ hear: bars.show, fromEvents, tapeless },
    });
    if (known === undefined) noteOn(report);
    const introduce =
      introductions === null
        ? introducedByViews(past.keys, past.dir, knownAt)
        : introducedByEvents(past.keys, (await past.events()).history, introductions, knownAt);
    const payers = report.moves?.payers.map(({ payer }) => payer) ?? [];
    const { show, restrictionOf, restrictsAny } = await introduce(payers);
    const seen = listingPayers(report, {
      mayList: (payer) => restrictionOf(payer) === null,
      hidesAny: restrictsAny,
    });
    return backtestAnswer(seen, { model, against }, knownAt, show);
  } catch (error) {
    if (error instanceof BacktestRefused) throw new CliError(REFUSED[error.code]);
    throw error;
  } finally {
    bars.stop();
  }
}

/** Of a history that was imported: what was recorded on one day says nothing of earlier ones. */
export const NOT_RECORDED =
  'Most of this history was recorded long after it happened, so recorded days say nothing of what was known when. Leave --known out, or say --known business.';

function tapeless(why: string): void {
  note(`${words().of(why)} ${words().say('Every promise is folded from the events.')}`);
}

const REFUSED = {
  too_few:
    'There are too few invoices to judge by: 20 must be settled on either side of the split.',
  one_outcome: 'All of the invoices that would judge came alike, so nothing can be told apart.',
  not_recorded: NOT_RECORDED,
} as const;

function noteOn({ data: { recording } }: BacktestReport): void {
  if (!recording.imported) return;
  const imported =
    'Most of this history was recorded long after it happened: it is known by business days.';
  note(words().say(imported));
}

const LABELS = {
  ...READING,
  walk: 'Walking',
  retell: 'Looking for leaks',
  resample: 'Resampling',
} as const;
