import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Ledger } from '../command/ledger.js';
import type { Message } from '../command/message.js';
import type { Access } from '../command/speaker.js';
import type { CsvMapping } from '../intake/csv-mapping.js';
import type { Day } from '../ledger/day.js';
import type { Source as Grading } from '../ledger/events.js';
import type { PartyId } from '../ledger/party.js';
import { dayOption, type FolderOptions, folderCommand } from './command.js';
import { CliError, type Exit, end } from './exit-codes.js';
import type { FileReport, Rejected } from './import-file.js';
import { grouped, megabytes, note, print, printJson, startBar } from './terminal.js';

interface Options extends FolderOptions {
  readonly map?: string;
  readonly dryRun?: boolean;
  readonly as: string;
  readonly source?: Grading;
  readonly coveredTo?: Day;
}

const SOURCES: readonly Grading[] = ['api', 'ledger', 'platform', 'webhook', 'bank'];

/** Rejected lines that people are shown of a file; programs are told all. */
const SHOWN = 20;

export function importCommand(): Command {
  return folderCommand('import', 'tell the ledger what files say; the same file twice adds nothing')
    .argument('<files...>', 'CloudEvents as NDJSON, or CSV with --map; - is stdin')
    .option('--map <mapping>', 'the files are CSV: a mapping file, or the name of a shipped one')
    .option('--dry-run', 'say what would become of each line, and keep nothing')
    .addOption(
      new Option('--as <teller>', 'under whose name it is told')
        .default('operator')
        .argParser(tellerOption),
    )
    .addOption(
      new Option(
        '--source <way>',
        'how it came: gives the evidence grade (ledger with --map, else api)',
      ).choices(SOURCES),
    )
    .option('--covered-to <day>', 'the files tell everything up to this day', dayOption)
    .action(async (files: readonly string[], options: Options) => {
      end(await importFiles(files, options));
    });
}

function tellerOption(written: string): string {
  if (/^[a-z0-9][a-z0-9._-]{0,39}$/.test(written) && written !== 'kept') return written;
  throw new InvalidArgumentError(
    'At most 40 lower-case letters, digits, dots, dashes; not `kept`.',
  );
}

async function importFiles(files: readonly string[], options: Options): Promise<Exit> {
  const { withLedger } = await import('./folder.js');
  const { loadMapping, mustBeFile } = await import('./import-lines.js');
  // What is wrong with the command line shows before a folder is made.
  const mapping = options.map === undefined ? null : loadMapping(options.map);
  files.forEach(mustBeFile);
  const stop = new AbortController();
  const interrupt = (): void => {
    note('Stopping after the lines at hand. Press Ctrl-C again to stop at once.');
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    const instead = 'Or send the file to it: POST /v1/events takes NDJSON.';
    return await withLedger(options.data, instead, async (ledger) => {
      let exit: Exit = 'ok';
      for (const file of files) {
        const report = await importOne(ledger, { file, mapping }, options, stop.signal);
        if (report.rejected > 0) exit = 'rejected';
        if (stop.signal.aborted) return 'interrupted';
      }
      if (options.coveredTo) await cover(ledger, options, options.coveredTo);
      return exit;
    });
  } finally {
    process.off('SIGINT', interrupt);
  }
}

interface Job {
  readonly file: string;
  /** Null for events. */
  readonly mapping: CsvMapping | null;
}

async function importOne(
  ledger: Ledger,
  { file, mapping }: Job,
  options: Options,
  signal: AbortSignal,
): Promise<FileReport> {
  const { csvLines, eventLines, openSource } = await import('./import-lines.js');
  const { importLines } = await import('./import-file.js');
  const source = openSource(file);
  const bar = startBar({ label: file, total: source.size, show: megabytes });
  const partyOf = (identifier: string): PartyId => ledger.identities.read(identifier, '').party;
  const lines = mapping
    ? csvLines(source.stream, mapping, { teller: options.as, partyOf })
    : eventLines(source.stream);
  const rejections = new Rejections(options);
  try {
    const report = await importLines(ledger, file, lines, {
      access: accessOf(options),
      dryRun: options.dryRun ?? false,
      signal,
      progress: () => bar.update(source.read()),
      rejected: (rejected) => rejections.add(rejected),
    });
    bar.stop();
    tellReport(report, rejections, options);
    return report;
  } finally {
    bar.stop();
    source.stream.destroy();
  }
}

/** Who holds the folder may tell for everybody, under any name. */
function accessOf({ as, source, map }: Options): Access {
  return {
    keyId: '',
    role: 'operator',
    teller: as,
    parties: new Set(),
    anyParty: true,
    source: source ?? (map === undefined ? 'api' : 'ledger'),
  };
}

/** Rejected lines: all of them for programs at once, the first ones for people after the bar. */
class Rejections {
  readonly shown: Rejected[] = [];

  constructor(private readonly options: Options) {}

  add(rejected: Rejected): void {
    if (this.options.json) printJson(rejected);
    else if (this.shown.length < SHOWN) this.shown.push(rejected);
  }
}

function tellReport(report: FileReport, { shown }: Rejections, { json, dryRun }: Options): void {
  if (json) {
    printJson({ ...report, ...(dryRun && { dryRun }) });
    return;
  }
  const { file, read, accepted, duplicates, rejected, finished } = report;
  for (const { line, code, pointer, detail } of shown) {
    print(`${file}:${line}  ${code}${pointer === '' ? '' : ` at ${pointer}`}: ${detail}`);
  }
  if (rejected > shown.length) {
    print(
      `... and ${grouped(rejected - shown.length)} more rejected lines; --json tells them all.`,
    );
  }
  const counts = [
    `${grouped(read)} lines read`,
    `${grouped(accepted)} ${dryRun ? 'would be accepted' : 'accepted'}`,
    `${grouped(duplicates)} in the ledger before`,
    `${grouped(rejected)} rejected`,
  ];
  print(`${file}: ${counts.join(', ')}.`);
  if (!finished) note('Stopped before the end. Run the same command again to go on.');
}

/** Silence up to this day means that nothing was paid, not that nothing is known. */
async function cover(ledger: Ledger, options: Options, upTo: Day): Promise<void> {
  const message: Message = { type: 'SourceCovered', id: `covered ${upTo}`, data: { upTo } };
  const { dryRun } = options;
  const [result] = await ledger.tellEach([message], accessOf(options), { dryRun });
  if (result?.status === 'rejected') throw new CliError(`${result.code}: ${result.detail}`);
  note(`${dryRun ? 'Would note' : 'Noted'} that ${options.as} told everything up to ${upTo}.`);
}
