import { type Command, Option } from 'commander';
import { TARGETS, type Target } from '../../../projections/prediction/target.js';
import type { PlannedInvoice } from '../../query/predictions/planned.js';
import type { PredictionsAsked } from '../../query/predictions/predictions.js';
import type { ReadSide } from '../../query/read-side.js';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { CliError, end } from '../exit-codes.js';
import { words } from '../language.js';
import { askedModel, modelOption } from '../model-option.js';
import type { PlannedLine } from '../csv/planned-invoices.js';
import type { RefusedLine } from '../tables/prediction-table.js';
import { megabytes, note, print, printJson, startBar } from '../terminal.js';

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
    .option(
      '--csv <file>',
      'many of them: payer, amount, currency, issued, due; CSV comes out, or NDJSON with --json',
    )
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
      const { readPredictions } = await import('../../query/predictions/predictions.js');
      const question = await questionOf(side, [invoice], { ...options, ...asked });
      const answer = await readPredictions(side, question);
      if (options.json) return printJson(answer);
      const { predictionText } = await import('../tables/prediction-table.js');
      print(predictionText(answer));
    };
    return withReadSide(options.data, tell, beside);
  }
  if (payer !== undefined) {
    throw new CliError('Name a payer, or a file with --csv, and not both.', 'usage');
  }
  const file = options.csv;
  const all = { ...options, ...asked };
  await withReadSide(options.data, (side) => predictAll(side, file, all), beside);
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

/** Lines that are asked of at once: each question walks through the books anew. */
const AT_ONCE = 10_000;

/** Lines of which it is said what is wrong. */
const SAID = 20;

/** What is wrong with one line keeps no other from its prediction. */
async function predictAll(side: ReadSide, file: string, options: Options): Promise<void> {
  const { plannedLines } = await import('../csv/planned-invoices.js');
  const { tableSize } = await import('../csv/csv-table.js');
  const size = await tableSize(file);
  const told = { lines: 0, refused: 0 };
  const bar = startBar({ label: 'Predicting', total: size, show: megabytes });
  let bytes = 0;
  let waiting: PlannedLine[] = [];
  const tell = async (): Promise<void> => {
    await predictLines(side, waiting, options, told);
    waiting = [];
    bar.update(bytes);
  };
  try {
    for await (const line of plannedLines(file, (read) => {
      bytes = read;
    })) {
      if (waiting.push(line) === AT_ONCE) await tell();
    }
    if (waiting.length > 0) await tell();
  } finally {
    bar.stop();
  }
  endWith(file, told);
}

interface ToldLines {
  /** Lines that came, and those of them that were refused. */
  lines: number;
  refused: number;
}

async function predictLines(
  side: ReadSide,
  lines: readonly PlannedLine[],
  options: Options,
  told: ToldLines,
): Promise<void> {
  const { readEachPrediction } = await import('../../query/predictions/predictions.js');
  const { predictionsCsv, predictionsNdjson } = await import('../tables/prediction-table.js');
  const asked = lines.flatMap((each) => ('invoice' in each ? [each] : []));
  const invoices = asked.map(({ invoice }) => invoice);
  const question = await questionOf(side, invoices, options);
  const answer = await readEachPrediction(side, question);
  const { items, refused } = answer;
  const wrong: readonly RefusedLine[] = [
    ...lines.flatMap((each) => ('invoice' in each ? [] : [{ ...each, member: '' }])),
    ...refused.map(({ at, ...why }) => ({ line: asked[at]?.line ?? 0, ...why })),
  ].sort(byLine);
  const isFirst = told.lines === 0;
  told.lines += lines.length;
  if (options.json) {
    const left = new Set(refused.map(({ at }) => at));
    const good = asked.filter((_, at) => !left.has(at));
    const right = items.map((item, i) => ({ line: good[i]?.line ?? 0, item }));
    print(predictionsNdjson([...right, ...wrong].sort(byLine), answer));
    told.refused += wrong.length;
    return;
  }
  if (isFirst || items.length > 0) print(predictionsCsv(items, isFirst));
  noteWrong(wrong, told);
}

function byLine(one: { readonly line: number }, other: { readonly line: number }): number {
  return one.line - other.line;
}

/** Says of the first lines what is wrong with them. */
function noteWrong(wrong: readonly RefusedLine[], told: ToldLines): void {
  for (const { line, member, detail } of wrong) {
    if (told.refused++ >= SAID) continue;
    const at = member === '' ? `${line}` : `${line} (${member})`;
    note(words().say('line {line}: {why}', { line: at, why: words().of(detail) }));
  }
}

function endWith(file: string, { lines, refused }: ToldLines): void {
  if (lines === 0) throw new CliError(`${file} has no invoice below its first line.`);
  if (refused > 0) {
    end('rejected');
    const left = '{n} of {all} {all|line|lines} {n|was|were} left out.';
    note(words().say(left, { n: refused, all: lines }));
  }
  note(words().say('A chance is not a decision: a person decides, and can be asked why.'));
}

async function questionOf(
  side: ReadSide,
  invoices: readonly PlannedInvoice[],
  { creditor, explain, knownAt, model }: Options,
): Promise<PredictionsAsked> {
  const { FOLDER_VIEWER } = await import('../folder/folder.js');
  const { onlyCreditor } = await import('../../query/predictions/only-creditor.js');
  const whose = creditor ?? onlyCreditor(side);
  if (whose === null) {
    throw new CliError('Say whose invoice it is, with --creditor: there are several.', 'usage');
  }
  return {
    ...{ viewer: FOLDER_VIEWER, creditor: whose, invoices, explain },
    language: words().language,
    ...(knownAt !== undefined && { knownAt }),
    ...(model !== undefined && { model }),
  };
}
