import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Fitted } from '../../../projections/prediction/fit.js';
import type { Head } from '../../../projections/prediction/head.js';
import { TARGETS, type Target } from '../../../projections/prediction/target.js';
import { KNOWN_BY, type KnownBy } from '../../../projections/prediction/walk.js';
import type { Model } from '../../../projections/score/model.js';
import type { FittedHead } from '../../prediction/fit-of.js';
import type { LedgerReceivables } from '../../prediction/receivables-of.js';
import { type FolderOptions, folderCommand, today } from '../command.js';
import { CliError } from '../exit-codes.js';
import type { LedgerPast } from '../folder/ledger-past.js';
import { words } from '../language.js';
import { toldModel } from '../model-option.js';
import { PhaseBars, READING } from '../phase-bars.js';
import { note, print, printJson, startBar } from '../terminal.js';
import { NOT_RECORDED } from './backtest.js';

interface Options extends FolderOptions {
  readonly creditor?: string;
  readonly target?: Target;
  readonly first: number;
  readonly known: KnownBy;
  readonly base: string;
  readonly name: string;
  readonly out?: string;
  readonly fromEvents?: boolean;
}

export function fitCommand(): Command {
  return folderCommand('fit', 'a model that foretells lateness, learned from this ledger')
    .option('--creditor <identifier>', 'from the invoices of this professional alone')
    .addOption(
      new Option('--target <target>', 'what is foretold; all three where it is left out').choices([
        ...TARGETS,
      ]),
    )
    .option('--first <part>', 'from the first part of the invoices by day of issue', partOption, 1)
    .addOption(
      new Option('--known <by>', 'since when something counts as known')
        .choices([...KNOWN_BY])
        .default('business'),
    )
    .option(
      '--base <model>',
      'the model whose head is replaced: its name, or its file',
      'triangle-1',
    )
    .option('--name <name>', 'what the model is called', 'fitted')
    .option('--out <file>', 'where the model is written (default: standard output)')
    .option('--from-events', 'fold every promise again, and leave the tape aside')
    .action(fit);
}

/** Parses an option that is a part of a whole. */
function partOption(written: string): number {
  const value = Number(written);
  if (/^(0?\.\d{1,4}|1)$/.test(written) && value > 0) return value;
  throw new InvalidArgumentError('It is a part such as 0.6, or 1 for all.');
}

async function fit(options: Options): Promise<void> {
  const { withPast } = await import('../folder/ledger-past.js');
  const { TooLittleHistory } = await import('../../../projections/prediction/fit.js');
  const { data, fromEvents = false } = options;
  try {
    const { fitted, base } = await withPast(data, { fromEvents }, async (past) => {
      const begun = await baseOf(past, options);
      return { base: begun, fitted: await fittedTo(past, begun, options) };
    });
    await written(fitted, base, options);
  } catch (error) {
    if (error instanceof TooLittleHistory) throw new CliError(error.message);
    throw error;
  }
}

/** The model to begin with, and the same under the name that the fitted one is to have. */
interface Base {
  readonly former: Model;
  readonly model: Model;
}

async function baseOf(past: LedgerPast, { base, name }: Options): Promise<Base> {
  const { readModel } = await import('../../../projections/score/model.js');
  const { modelFile } = await import('../../../projections/score/model-file.js');
  const moment = { models: past.models, asOf: today(), knownAt: Number.MAX_SAFE_INTEGER };
  const former = await toldModel(base, moment);
  const { version: _, ...file } = modelFile(former);
  return { former, model: readModel({ ...file, name }) };
}

async function receivablesIn(past: LedgerPast, fromEvents: boolean): Promise<LedgerReceivables> {
  const { receivablesOf } = await import('../../prediction/receivables-of.js');
  const bars = new PhaseBars(READING);
  try {
    return await receivablesOf(past, past.chronology.head(), {
      ...{ hear: bars.show, fromEvents },
      tapeless: (why) => {
        bars.stop();
        note(`${words().of(why)} ${words().say('Every promise is folded from the events.')}`);
      },
    });
  } finally {
    bars.stop();
  }
}

async function fittedTo(
  past: LedgerPast,
  { model }: Base,
  { creditor, first, known, target, fromEvents = false }: Options,
): Promise<FittedHead> {
  const { fitOf } = await import('../../prediction/fit-of.js');
  const { recordingOf } = await import('../../../projections/prediction/report/data.js');
  const { partyOf } = await import('../replay-answers.js');
  const head = await headOf(model);
  const of = creditor === undefined ? {} : { creditor: partyOf(past.partyIds, creditor) };
  const ledger = await receivablesIn(past, fromEvents);
  if (known === 'recorded' && recordingOf(ledger.receivables).imported) {
    throw new CliError(NOT_RECORDED);
  }
  const bar = startBar({ label: 'Fitting', total: ledger.receivables.length });
  const asked = { ...of, first, knownBy: known, targets: target ? [target] : TARGETS };
  try {
    return fitOf(ledger, head, asked, (done) => bar.update(done));
  } finally {
    bar.stop();
  }
}

async function written(
  fitted: FittedHead,
  base: Base,
  { name, out, json }: Options,
): Promise<void> {
  const { modelFile } = await import('../../../projections/score/model-file.js');
  const { readModel } = await import('../../../projections/score/model.js');
  const { fitsIn, saidOfFit } = await import('../../prediction/fit-of.js');
  const { dayOf } = await import('../../ledger/values/day.js');
  const said = saidOfFit(fitted, base.former);
  const model = modelFile({ ...base.model, ...said, head: fitted.head });
  const text = `${JSON.stringify(model, null, 2)}\n`;
  // What could not be read again is not written.
  readModel(JSON.parse(text));
  if (out === undefined && !json) return print(text);
  if (out !== undefined) await writeModel(out, text);
  const before = dayOf(fitted.before);
  const fits = fitsIn(fitted.fits).map(({ aspect, target, fitted: of }) => ({
    ...{ aspect, target, samples: of?.samples ?? 0, came: of?.came ?? 0 },
    ...{ ridge: of?.ridge ?? null, loss: of ? lossOf(of) : null },
  }));
  if (json) {
    return printJson({
      name,
      before,
      invoices: fitted.invoices,
      fits,
      ...(out ? { out } : { model }),
    });
  }
  const { fitText } = await import('../tables/fit-table.js');
  note(fitText({ name, before, invoices: fitted.invoices, fits, out: out ?? '' }));
}

async function writeModel(path: string, text: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(path, text).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(`${path} cannot be written: ${why}. Name another place with --out.`);
  });
}

/** Mean log loss on the last invoices of a fit to the first, at the ridge chosen. */
function lossOf({ losses, ridge }: Fitted): number | null {
  const [, loss = null] = losses.find(([one]) => one === ridge) ?? [];
  return loss === null ? null : Math.round(loss * 10_000) / 10_000;
}

/** Of the base, or of the model that ships: what has too little history keeps its formula. */
async function headOf(base: Model): Promise<Head> {
  const { triangle1 } = await import('../../../projections/models/triangle-1.js');
  const head = base.head ?? triangle1.head;
  if (!head) throw new CliError(`The model ${base.name} has no head to begin with.`);
  return head;
}
