import type { Command } from 'commander';
import { QUESTIONS } from '../../../projections/questions/shipped.js';
import type { QuestionAsked } from '../../query/questions/ask.js';
import type { ReadSide } from '../../query/read-side.js';
import type { AskedLine } from '../csv/asked-lines.js';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { CliError, end } from '../exit-codes.js';
import { words } from '../language.js';
import { megabytes, note, print, printJson, startBar } from '../terminal.js';

interface Options extends FolderOptions {
  readonly amount?: string;
  readonly currency: string;
  readonly due?: string;
  readonly skill?: string;
  readonly as?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly csv?: string;
  readonly backtest?: boolean;
}

export function askCommand(): Command {
  return folderCommand('ask', 'a due-diligence question about a professional')
    .argument('[question]', `one of ${QUESTIONS.map(({ name }) => name).join(', ')}`)
    .argument('[identifier]', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--amount <amount>', 'what would be invoiced: 1200.00')
    .option('--currency <code>', 'its currency', 'EUR')
    .option('--due <day>', 'its due day', dayOption)
    .option('--skill <skill>', 'which skill is asked about')
    .option('--as <identifier>', 'for whom it is asked: what lies between the two counts, too')
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option(
      '--csv <file>',
      'asked of many: professional, amount, currency, due, skill; CSV comes out, or NDJSON with --json',
    )
    .option('--backtest', 'how often the answers were right on this ledger’s own history')
    .action(askQuestion);
}

async function askQuestion(
  question: string | undefined,
  id: string | undefined,
  options: Options,
): Promise<void> {
  const { withReadSide } = await import('../folder/folder.js');
  if (options.backtest) return withReadSide(options.data, (side) => judge(side, question, options));
  if (question === undefined) return listQuestions(options);
  if ((id === undefined) === (options.csv === undefined)) {
    throw new CliError('Name a professional, or a file with --csv, and not both.', 'usage');
  }
  const { csv } = options;
  await withReadSide(options.data, async (side) => {
    if (csv !== undefined) return askAll(side, csv, question, options);
    const { answerQuestion } = await import('../../query/questions/ask.js');
    const answer = await answerQuestion(side, await questionOf(question, id ?? '', options));
    if (options.json) return printJson(answer);
    const { answerText } = await import('../tables/question-table.js');
    print(answerText(answer));
  });
}

async function listQuestions({ json }: Options): Promise<void> {
  const { questionsText } = await import('../tables/question-table.js');
  if (json) return printJson({ items: QUESTIONS });
  print(questionsText(QUESTIONS));
}

async function questionOf(question: string, id: string, options: Options): Promise<QuestionAsked> {
  const { FOLDER_VIEWER } = await import('../folder/folder.js');
  const { amount, currency, due, skill, as, asOf, knownAt } = options;
  return {
    ...{ viewer: FOLDER_VIEWER, question, id, language: words().language },
    ...(amount !== undefined && { amount, currency }),
    ...(due !== undefined && { due }),
    ...(skill !== undefined && { skill }),
    ...(as !== undefined && { as }),
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
  };
}

/** Lines of which it is said what is wrong. */
const SAID = 20;

/** What is wrong with one line keeps no other from its answer. */
async function askAll(
  side: ReadSide,
  file: string,
  question: string,
  options: Options,
): Promise<void> {
  const { askedLines } = await import('../csv/asked-lines.js');
  const { tableSize } = await import('../csv/csv-table.js');
  const { questionNamed } = await import('../../query/questions/listed.js');
  questionNamed(question);
  const bar = startBar({ label: 'Asking', total: await tableSize(file), show: megabytes });
  const told = { lines: 0, refused: 0 };
  try {
    for await (const line of askedLines(file, bar.update)) {
      await askLine(side, question, line, options, told);
    }
  } finally {
    bar.stop();
  }
  if (told.lines === 0) throw new CliError(`${file} has nobody below its first line.`);
  if (told.refused > 0) {
    end('rejected');
    const left = '{n} of {all} {all|line|lines} {n|was|were} left out.';
    note(words().say(left, { n: told.refused, all: told.lines }));
  }
  note(words().say('An answer is not a decision: a person decides, and can be asked why.'));
}

interface ToldLines {
  /** Lines that came, and those of them that were refused. */
  lines: number;
  refused: number;
}

async function askLine(
  side: ReadSide,
  question: string,
  line: AskedLine,
  options: Options,
  told: ToldLines,
): Promise<void> {
  const { ReadRefused } = await import('../../query/read-refused.js');
  const { answerQuestion } = await import('../../query/questions/ask.js');
  const { answerCsv } = await import('../tables/question-table.js');
  const isFirst = told.lines++ === 0;
  const refuse = (detail: string): void => {
    if (options.json) print(JSON.stringify({ line: line.line, error: { detail } }));
    if (told.refused++ < SAID) {
      note(words().say('line {line}: {why}', { line: `${line.line}`, why: words().of(detail) }));
    }
  };
  if (isFirst && !options.json) print(answerCsv(null));
  if ('detail' in line) return refuse(line.detail);
  try {
    const { id, ...subject } = line.asked;
    const asked = await questionOf(question, id, { ...options, ...subject });
    const answer = await answerQuestion(side, asked);
    print(options.json ? JSON.stringify({ line: line.line, ...answer }) : answerCsv(answer));
  } catch (error) {
    if (!(error instanceof ReadRefused)) throw error;
    refuse(error.detail);
  }
}

async function judge(
  side: ReadSide,
  question: string | undefined,
  { json, asOf, knownAt }: Options,
): Promise<void> {
  const { questionNamed } = await import('../../query/questions/listed.js');
  const { judgeQuestions, lastTold } = await import('../../query/questions/judging.js');
  const { whenOf } = await import('../../query/time/when.js');
  const { countParties } = await import('../../query/people/party-rows.js');
  const asked = question === undefined ? QUESTIONS : [questionNamed(question)];
  const known = await whenOf(side.parts, {
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
  });
  const when = asOf === undefined ? { ...known, asOf: lastTold(side) ?? known.asOf } : known;
  const total = countParties(side.views);
  const bar = startBar({ label: 'Asking', total });
  try {
    const model = side.model(undefined, when);
    const judgements = await judgeQuestions(side, asked, { when, model, hear: bar.update });
    bar.stop();
    if (json) return printJson({ items: judgements });
    const { judgementsText } = await import('../tables/question-table.js');
    print(judgementsText(judgements));
  } finally {
    bar.stop();
  }
}
