import { type Command, Option } from 'commander';
import { DIFFERING, type Differing } from '../../../projections/diff/model-diff.js';
import type { Model } from '../../../projections/score/model.js';
import type { DiffQuestion, DiffRow } from '../../query/models/diff-rows.js';
import type { ReadSide } from '../../query/read-side.js';
import { dayOption, type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { modelInFile } from '../model-option.js';
import { PhaseBars } from '../phase-bars.js';
import { print, printJson, startBar } from '../terminal.js';

interface Options extends FolderOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly with?: string;
  readonly of: Differing;
  readonly limit: number;
  readonly format: 'table' | 'csv' | 'json';
}

export function modelsDiffCommand(): Command {
  return folderCommand('diff', 'two models compared: who moves, by how much, and why')
    .argument('<former>', 'its name, or its file')
    .argument('<latter>', 'its name, or its file')
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--with <identifier>', 'the scores with this one counterparty')
    .addOption(
      new Option('--of <figure>', 'which score is compared').choices(DIFFERING).default('overall'),
    )
    .option('--limit <n>', 'professionals shown, the farthest moved first', wholeOption(1, 100), 20)
    .addOption(
      new Option('--format <format>', 'how it is printed; csv has everybody')
        .choices(['table', 'csv', 'json'])
        .default('table'),
    )
    .action(diff);
}

async function diff(former: string, latter: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { modelPair } = await import('../../../projections/diff/model-diff.js');
  const { shownDiff } = await import('../../query/models/diff.js');
  const { whenOf } = await import('../../query/time/when.js');
  const tables = await import('../tables/diff-table.js');
  const files = [await modelInFile(former), await modelInFile(latter)];
  await withReadSide(options.data, async (side) => {
    const when = await whenOf(side.parts, options);
    const modelOf = (at: 0 | 1, written: string): Model => files[at] ?? side.model(written, when);
    const pair = modelPair(modelOf(0, former), modelOf(1, latter));
    const partner =
      options.with === undefined
        ? null
        : side.find(FOLDER_VIEWER, options.with, when, 'with').party;
    const question = { when, pair, partner };
    const rows = await weighed(side, question);
    const asked = { viewer: FOLDER_VIEWER, of: options.of, limit: options.limit };
    const answer = await shownDiff(side, asked, question, rows);
    if (options.json || options.format === 'json') return printJson(answer);
    if (options.format === 'table') return print(tables.diffText(answer));
    print(tables.diffHead(answer));
    for (let page = answer; ; ) {
      print(tables.diffLines(page));
      if (page.next === null) return;
      const next = { ...asked, limit: 100, cursor: page.next };
      page = await shownDiff(side, next, question, rows);
    }
  });
}

/** Weighs everybody, however many there are, with a progress bar: in passes over the tape. */
async function weighed(side: ReadSide, question: DiffQuestion): Promise<readonly DiffRow[]> {
  const { tapedDiffRows } = await import('../../query/models/diff-rows.js');
  const bars = new PhaseBars({ weigh: 'Weighing' });
  try {
    const rows = tapedDiffRows(side.views, question, Number.POSITIVE_INFINITY, (done, of) =>
      bars.show({ phase: 'weigh', done, of }),
    );
    return rows ?? (await weighedOneByOne(side, question));
  } finally {
    bars.stop();
  }
}

/** Professionals whose ids are read at once. */
const STRIDE = 1000;

async function weighedOneByOne(
  side: ReadSide,
  question: DiffQuestion,
): Promise<readonly DiffRow[]> {
  const { diffRowOf } = await import('../../query/models/diff-rows.js');
  const { countParties, partiesAfter } = await import('../../query/people/party-rows.js');
  const bar = startBar({ label: 'Weighing', total: countParties(side.views) });
  const rows: DiffRow[] = [];
  let done = 0;
  for (let last = ''; ; ) {
    const parties = partiesAfter(side.views, last, question.when.knownAt, STRIDE);
    for (const party of parties) {
      const row = diffRowOf(side, party, question);
      if (row) rows.push(row);
      bar.update(++done);
      last = party;
    }
    if (parties.length < STRIDE) break;
  }
  bar.stop();
  return rows;
}
