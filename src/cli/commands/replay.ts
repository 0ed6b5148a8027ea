import { type Command, Option } from 'commander';
import type { Day } from '../../ledger/values/day.js';
import type { ScoreAnswer } from '../../query/score/score.js';
import type { Task } from '../../replay/member.js';
import type { TapeReplay } from '../../replay/taped/replay-tape.js';
import { dayOption, type FolderOptions, folderCommand, today, wholeOption } from '../command.js';
import type { LedgerPast } from '../folder/ledger-past.js';
import { words } from '../language.js';
import { modelOption, toldModel } from '../model-option.js';
import { PhaseBars, READING } from '../phase-bars.js';
import type { Introduce } from '../replay-answers.js';
import { note, print } from '../terminal.js';

interface Options extends FolderOptions {
  readonly model?: string;
  readonly asOf?: Day;
  readonly knownAt?: string;
  readonly with?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly workers: number;
  readonly fromEvents?: boolean;
}

export function replayCommand(): Command {
  return folderCommand('replay', 'every score from the first event on; also beside a server')
    .addOption(modelOption())
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--with <identifier>', 'the scores with this one counterparty')
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['table', 'csv', 'json'])
        .default('table'),
    )
    .option('--workers <n>', 'how many share it', wholeOption(1, 64), 1)
    .option('--from-events', 'fold every promise again, and leave the tape aside')
    .action(replayFolder);
}

async function replayFolder(options: Options): Promise<void> {
  const { withPast } = await import('../folder/ledger-past.js');
  await withPast(options.data, options, (past) => replayPast(past, options));
}

async function replayPast(past: LedgerPast, options: Options): Promise<void> {
  const { answersOf, partyOf } = await import('../replay-answers.js');
  const { positionOf } = await import('../folder/position.js');
  const { toDayNumber } = await import('../../ledger/values/day.js');
  const { asOf = today() } = options;
  const knownAt = positionOf(options.knownAt, past.chronology);
  const { models } = past;
  const model = await toldModel(options.model, { models, asOf, knownAt });
  const partner = options.with === undefined ? null : partyOf(past.partyIds, options.with);
  const task = { question: { model, asOf: toDayNumber(asOf), with: partner }, knownAt };
  const replayed =
    (options.fromEvents ? null : await fromTape(past, options, task)) ??
    (await fromEvents(past, options, task));
  const answers = await answersOf(replayed.scores, replayed.introduce, { knownAt, partner, model });
  await printAnswers(answers, options);
  if (replayed.passedOver > 0) {
    const others = '{n} {n|event|events} of others were passed over.';
    note(words().say(others, { n: replayed.passedOver }));
  }
}

/** The scores of everybody, and who they are. */
interface ReplayedPast extends TapeReplay {
  readonly introduce: Introduce;
}

/** Null where there is no tape that can be read: it says so. */
async function fromTape(
  past: LedgerPast,
  { workers }: Options,
  { question, knownAt }: Task,
): Promise<ReplayedPast | null> {
  const { replayTape } = await import('../../replay/taped/replay-tape.js');
  const { TapeUnreadable } = await import('../../tape/tape.js');
  const { introducedByViews } = await import('../replay-answers.js');
  const bars = new PhaseBars(READING);
  try {
    const replayed = await replayTape(past, question, knownAt, { workers, progress: bars.show });
    return { ...replayed, introduce: introducedByViews(past.keys, past.dir, knownAt) };
  } catch (error) {
    if (!(error instanceof TapeUnreadable)) throw error;
    bars.stop();
    note(`${words().of(error.message)} ${words().say('Every promise is folded from the events.')}`);
    return null;
  } finally {
    bars.stop();
  }
}

async function fromEvents(
  past: LedgerPast,
  { workers }: Options,
  { question, knownAt }: Task,
): Promise<ReplayedPast> {
  const { replay } = await import('../../replay/replay.js');
  const { introducedByEvents } = await import('../replay-answers.js');
  const events = await past.events();
  const bars = new PhaseBars(READING);
  try {
    const replayed = await replay(events, question, knownAt, { workers, progress: bars.show });
    const introduce = introducedByEvents(
      past.keys,
      events.history,
      replayed.introductions,
      knownAt,
    );
    return { ...replayed, introduce };
  } finally {
    bars.stop();
  }
}

async function printAnswers(answers: readonly ScoreAnswer[], options: Options): Promise<void> {
  const format = options.json ? 'json' : options.format;
  switch (format) {
    case 'json':
      return print(`[${answers.map((answer) => JSON.stringify(answer)).join(',\n')}]`);
    case 'csv': {
      const { csv } = await import('../tables/table.js');
      const { CSV_COLUMNS } = await import('../tables/score-table.js');
      return print(csv(CSV_COLUMNS, byName(answers)));
    }
    case 'table': {
      const { table } = await import('../tables/table.js');
      const { ROW_COLUMNS } = await import('../tables/score-table.js');
      return print(table(ROW_COLUMNS, byName(answers)));
    }
    default:
      return format satisfies never;
  }
}

/** People look for names; those without one stand under their identifier. */
function byName(answers: readonly ScoreAnswer[]): readonly ScoreAnswer[] {
  const nameOf = ({ professional: { name, id } }: ScoreAnswer): string => name ?? id;
  const { compare } = words().figures.collator;
  return answers.toSorted((a, b) => compare(nameOf(a), nameOf(b)) || compare(idOf(a), idOf(b)));
}

function idOf({ professional }: ScoreAnswer): string {
  return professional.id;
}
