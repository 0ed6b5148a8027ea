import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExportMoment } from '../../export/export-moment.js';
import { EXPORT_FORMATS, type ExportFormat, type Sink } from '../../export/formats/format.js';
import { EXPORTS, type ExportName } from '../../export/table.js';
import type { Day } from '../../ledger/values/day.js';
import type { Parts } from '../../open-ledger.js';
import type { ReadSide } from '../../query/read-side.js';
import { dayOption, type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { CliError } from '../exit-codes.js';
import type { WrittenFile } from '../folder/exported-file.js';
import { words } from '../language.js';
import { askedModel, modelOption } from '../model-option.js';
import { type Bar, print, printJson, startBar } from '../terminal.js';

interface Options extends FolderOptions {
  readonly format: ExportFormat;
  readonly what: readonly ExportName[];
  readonly out: string;
  readonly asOf?: Day;
  readonly knownAt?: string;
  readonly model?: string;
  readonly months: number;
  readonly personal?: boolean;
  readonly force?: boolean;
}

const WHAT = 'all, or some of promises, outcomes, edges, scores, score-history, events, by commas';

export function exportCommand(): Command {
  return folderCommand('export', 'tables for other programs, as files; also beside a server')
    .addOption(
      new Option('--format <format>', 'what the files are')
        .choices(EXPORT_FORMATS)
        .default('parquet'),
    )
    .requiredOption('--what <tables>', WHAT, tablesOption)
    .option('--out <path>', 'the file, or a folder for files named after their tables', '.')
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .addOption(modelOption())
    .option('--months <n>', 'months of a score history', wholeOption(1, 120), 24)
    .option('--personal', 'with names, identifiers and numbers; never of consumers')
    .option('--force', 'replaces a file that is there')
    .action(exportTables);
}

function tablesOption(written: string): readonly ExportName[] {
  if (written === 'all') return EXPORTS;
  const names = written.split(',').map((name) => name.trim());
  return names.map((name) => {
    const found = EXPORTS.find((each) => each === name);
    if (found) return found;
    throw new InvalidArgumentError(`A table is one of ${EXPORTS.join(', ')}.`);
  });
}

/** What became of one table. */
interface Exported extends Partial<WrittenFile> {
  readonly what: ExportName;
  readonly file: string;
  readonly rows: number;
}

async function exportTables(options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { withHeldViews } = await import('../../export/export-moment.js');
  const { mustBeFree } = await import('../folder/exported-file.js');
  const files = await filesFor(options);
  for (const { path } of files) if (path !== STDOUT) mustBeFree(path, options.force === true);
  const { asked: model, beside } = await askedModel(options.model);
  const names = options.personal ? FOLDER_VIEWER : null;
  const asked = { ...options, ...model, names };
  const run = (side: ReadSide, { store }: Parts) =>
    withHeldViews({ side, log: store }, asked, async (of) => {
      const exported: Exported[] = [];
      for (const { what, path } of files) exported.push(await exportOne(of, what, path, options));
      await printExported(of, exported, options);
    });
  await withReadSide(options.data, run, beside);
}

const STDOUT = '-';

interface TableFile {
  readonly what: ExportName;
  readonly path: string;
}

/** A folder holds a file for each table; a name that is no folder is that of the only file. */
async function filesFor({ what, out, format }: Options): Promise<readonly TableFile[]> {
  const { statSync, mkdirSync } = await import('node:fs');
  const { join } = await import('node:path');
  const tables = [...new Set(what)];
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? out.endsWith('/');
  if (isFolder) {
    mkdirSync(out, { recursive: true });
    return tables.map((name) => ({ what: name, path: join(out, `${name}.${format}`) }));
  }
  const [only, ...others] = tables;
  if (only === undefined || others.length > 0) {
    throw new CliError('Several tables go into a folder: name one with --out.', 'usage');
  }
  if (out === STDOUT && format === 'parquet') {
    throw new CliError('Parquet is written to files: name one with --out.', 'usage');
  }
  return [{ what: only, path: out }];
}

async function exportOne(
  of: ExportMoment,
  what: ExportName,
  path: string,
  { format, force = false }: Options,
): Promise<Exported> {
  const { TABLES } = await import('../../export/tables/tables.js');
  const { WRITERS } = await import('../../export/formats/formats.js');
  const { writeWhole } = await import('../folder/exported-file.js');
  let bar: Bar | null = null;
  const write = (sink: Sink): Promise<number> =>
    WRITERS[format](TABLES[what], of, sink, ({ done, of: total }) => {
      bar ??= startBar({ label: 'Exporting', total });
      bar.update(done);
    });
  try {
    if (path === STDOUT) return { what, file: path, rows: await write(stdoutSink) };
    const { bytes, sha256, result } = await writeWhole(path, force, write);
    return { what, file: path, rows: result, bytes, sha256 };
  } finally {
    stopped(bar);
  }
}

function stopped(bar: Bar | null): void {
  bar?.stop();
}

const stdoutSink: Sink = {
  write: (bytes) =>
    new Promise((resolve, reject) => {
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
    }),
};

async function printExported(
  { when, model }: ExportMoment,
  files: readonly Exported[],
  { json, out }: Options,
): Promise<void> {
  if (out === STDOUT) return;
  const { dayOf } = await import('../../ledger/values/day.js');
  const { modelStamp } = await import('../../models/model-hash.js');
  const asOf = dayOf(when.asOf);
  const { knownAt } = when;
  if (json) return printJson({ asOf, knownAt, ...modelStamp(model), files });
  const moment = { day: words().figures.day(asOf), position: String(knownAt) };
  for (const { file, rows, bytes = 0 } of files) {
    const said = { n: rows, file, bytes: words().figures.number(bytes) };
    print(words().say('{file}: {n} {n|row|rows}, {bytes} bytes', said));
  }
  print(words().say('As of {day}, known at position {position}.', moment));
}
