import { type Command, Option } from 'commander';
import { TARGETS, type Target } from '../../../projections/prediction/target.js';
import type { PlannedInvoice, PredictionsAnswer } from '../../query/predictions/predictions.js';
import type { ReadSide } from '../../query/read-side.js';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { askedModel, modelOption } from '../model-option.js';
import { note, print, printJson, startBar } from '../terminal.js';

interface Options extends FolderOptions {
  readonly creditor?: string;
  readonly amount?: string;
  readonly currency: string;
  readonly issued?: string;
  readonly due?: string;
  readonly csv?: string;
  readonly model?: string;
  readonly explain: Target;
  readonly knownAt?: string;
}

export function predictCommand(): Command {
  return folderCommand('predict', 'whether an invoice about to be issued will be paid late')
    .argument('[payer]', 'who would pay: 0002:552100554, local:<teller>:<code> ...')
    .option('--creditor <identifier>', 'whose invoice; may be left out where there is one alone')
    .option('--amount <amount>', 'what it is for: 1200.00')
    .option('--currency <code>', 'its currency', 'EUR')
    .option('--issued <day>', 'its day of issue (default: today)', dayOption)
    .option('--due <day>', 'its due day', dayOption)
    .option('--csv <file>', 'many of them: payer, amount, currency, issued, due; CSV comes out')
    .addOption(modelOption())
    .addOption(
      new Option('--explain <target>', 'which chance is told in parts')
        .choices([...TARGETS])
        .default('late'),
    )
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .action(predict);
}

async function predict(payer: string | undefined, options: Options): Promise<void> {
  const { withReadSide } = await import('../folder/folder.js');
  const { asked, beside } = await askedModel(options.model);
  if (options.csv === undefined) {
    const invoice = invoiceOf(payer, options);
    const tell = async (side: ReadSide): Promise<void> => {
      const answer = await predictionsFor(side, [invoice], { ...options, ...asked });
      if (options.json) return printJson(answer);
      const { predictionText } = await import('../tables/prediction-table.js');
      print(predictionText(answer));
    };
    return withReadSide(options.data, tell, beside);
  }
  if (payer !== undefined) {
    throw new CliError('Name a payer, or a file with --csv, and not both.', 'usage');
  }
  const invoices = await invoicesIn(options.csv);
  const all = { ...options, ...asked };
  await withReadSide(options.data, (side) => predictAll(side, invoices, all), beside);
}

function invoiceOf(
  payer: string | undefined,
  { amount, currency, issued, due }: Options,
): PlannedInvoice {
  if (payer === undefined || amount === undefined || due === undefined) {
    const needs = 'Say who would pay, --amount and --due; or name a file of invoices with --csv.';
    throw new CliError(needs, 'usage');
  }
  return { payer, amount, currency, due, ...(issued !== undefined && { issued }) };
}

/** Read at once, since each question reads the books anew. */
const AT_ONCE = 10_000;

async function predictAll(
  side: ReadSide,
  invoices: readonly PlannedInvoice[],
  options: Options,
): Promise<void> {
  const { predictionsCsv } = await import('../tables/prediction-table.js');
  const bar = startBar({ label: 'Predicting', total: invoices.length });
  for (let from = 0; from < invoices.length; from += AT_ONCE) {
    const answer = await predictionsFor(side, invoices.slice(from, from + AT_ONCE), options);
    print(predictionsCsv(answer.items, from === 0));
    bar.update(from + answer.items.length);
  }
  bar.stop();
  note(words().say('A chance is not a decision: a person decides, and can be asked why.'));
}

async function predictionsFor(
  side: ReadSide,
  invoices: readonly PlannedInvoice[],
  { creditor, explain, knownAt, model }: Options,
): Promise<PredictionsAnswer> {
  const { FOLDER_VIEWER } = await import('../folder/folder.js');
  const { readPredictions } = await import('../../query/predictions/predictions.js');
  const { onlyCreditor } = await import('../../query/predictions/only-creditor.js');
  const whose = creditor ?? onlyCreditor(side);
  if (whose === null) {
    throw new CliError('Say whose invoice it is, with --creditor: there are several.', 'usage');
  }
  return readPredictions(side, {
    ...{ viewer: FOLDER_VIEWER, creditor: whose, invoices, explain },
    language: words().language,
    ...(knownAt !== undefined && { knownAt }),
    ...(model !== undefined && { model }),
  });
}

/** Of a CSV file, which is read whole: more than half a million invoices. */
const MOST_BYTES = 32 * 2 ** 20;

const COLUMNS = ['payer', 'amount', 'currency', 'issued', 'due'] as const;

/** The invoices of a CSV file, whose first line names its columns. */
async function invoicesIn(file: string): Promise<readonly PlannedInvoice[]> {
  const { readFile, stat } = await import('node:fs/promises');
  const { parse } = await import('csv-parse/sync');
  const absent = (): never => {
    throw new CliError(`There is no file ${file}. Check its name.`);
  };
  const { size } = await stat(file).catch(absent);
  if (size > MOST_BYTES) {
    throw new CliError(`${file} has more than ${MOST_BYTES / 2 ** 20} MB: split it.`);
  }
  const text = await readFile(file, 'utf8').catch(absent);
  const rows = rowsIn(file, () =>
    parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true }),
  );
  const [first] = rows;
  const missing = COLUMNS.filter((name) => name !== 'issued' && first?.[name] === undefined);
  if (!first || missing.length > 0) {
    const columns = COLUMNS.join(', ');
    throw new CliError(
      `${file} must have a first line that names its columns (${columns}), and an invoice below it.`,
    );
  }
  return rows.map(({ payer = '', amount = '', currency = '', issued = '', due = '' }) => ({
    ...{ payer, amount, currency, due },
    ...(issued !== '' && { issued }),
  }));
}

type Rows = readonly Readonly<Record<string, string>>[];

/** Throws a CliError that names the file and the line. */
function rowsIn(file: string, parse: () => Rows): Rows {
  try {
    return parse();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(`${file} is no CSV that can be read: ${why}`);
  }
}
