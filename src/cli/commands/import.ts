import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Ledger } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import type { DocumentReport } from '../../documents/finding.js';
import type { OriginalKeeping, TakingOptions } from '../../documents/taking.js';
import type { Format } from '../../intake/format.js';
import type { KeyStore } from '../../keys/key-store.js';
import type { Source as Grading } from '../../ledger/events.js';
import { holderNamed } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';
import { type Identifier, readIdentifier } from '../../ledger/values/party.js';
import type { Message } from '../../messages/message.js';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { CliError, type Exit, end } from '../exit-codes.js';
import { words } from '../language.js';
import { megabytes, note, print, startBar } from '../terminal.js';
import type { UnmappedCodes } from '../unmapped-codes.js';

interface Options extends FolderOptions {
  readonly format?: string;
  readonly map?: string;
  readonly parties?: string;
  /** The same by its former name. */
  readonly tiers?: string;
  readonly unmapped?: string;
  readonly owner?: string;
  readonly dryRun?: boolean;
  readonly keepOriginals?: boolean;
  readonly as: string;
  readonly source?: Grading;
  readonly coveredTo?: Day;
}

const SOURCES: readonly Grading[] = ['api', 'ledger', 'platform', 'webhook', 'bank'];

export function importCommand(): Command {
  return folderCommand('import', 'tell the ledger what files say; the same file twice adds nothing')
    .argument('<files...>', 'documents, or folders of them; - is stdin')
    .option('--format <name>', 'the format of all files (see kept formats); else it is detected')
    .option('--map <mapping>', 'the files are CSV: a mapping file, or the name of a shipped one')
    .option('--parties <file>', 'a CSV of code,identifier,terms: who stands behind the codes used')
    .addOption(new Option('--tiers <file>', 'the former name of --parties').conflicts('parties'))
    .option('--unmapped <file>', 'write all codes that nothing identifies to a CSV for --parties')
    .option('--owner <identifier>', 'whose books or account it is, where files do not say', party)
    .option('--keep-originals', 'keep the documents, sealed, with what they say')
    .option('--dry-run', 'say what would become of each part, and keep nothing')
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

function party(written: string): Identifier['text'] {
  const identifier = readIdentifier(written);
  if (identifier) return identifier.text;
  throw new InvalidArgumentError('An identifier is written 0002:552100554, say, and checked.');
}

async function importFiles(paths: readonly string[], options: Options): Promise<Exit> {
  const { withLedger } = await import('../folder/folder.js');
  const { filesIn } = await import('../import-files.js');
  const { FormatSums } = await import('../import-report.js');
  // Errors of the command line show before a folder is made.
  const { reading, unmapped } = await readingOf(options);
  const files = [...filesIn(paths)];
  // No error: a folder where documents are dropped may have none yet.
  if (files.length === 0) {
    note(words().say('There is no document in {paths}.', { paths: paths.join(', ') }));
  }
  const stop = new AbortController();
  const interrupt = (): void => {
    note(words().say('Stopping after the parts at hand. Press Ctrl-C again to stop at once.'));
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    const instead = 'Or send the file to it: POST /v1/documents.';
    return await withLedger(options.data, instead, async (ledger, { keys }) => {
      const original = await keepingFor(options, ledger, keys);
      const sums = new FormatSums();
      let exit: Exit = 'ok';
      for (const file of files) {
        const how = { ...reading(ledger), ...(original && { original }), signal: stop.signal };
        const report = await importOne(file, options, how, unmapped);
        sums.add(report);
        if (report.counts.rejected > 0) exit = 'rejected';
        if (stop.signal.aborted) return 'interrupted';
      }
      if (!options.json && files.length > 1) print(sums.table());
      unmapped?.write();
      if (options.coveredTo) await cover(ledger, options, options.coveredTo);
      return exit;
    });
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function keepingFor(
  options: Options,
  ledger: Ledger,
  keys: KeyStore,
): Promise<OriginalKeeping | undefined> {
  if (!options.keepOriginals || options.dryRun) return undefined;
  const { keepingOf, Originals } = await import('../../documents/originals.js');
  return keepingOf(new Originals(options.data, keys), ledger, accessOf(options));
}

/** How all files are read and told. Throws CliError for what is wrong with the options. */
async function readingOf(options: Options): Promise<{
  readonly reading: (ledger: Ledger) => TakingOptions;
  readonly unmapped: UnmappedCodes | undefined;
}> {
  const { loadPartyMap } = await import('../import-files.js');
  const { UnmappedCodes } = await import('../unmapped-codes.js');
  const { formats, named } = await formatsFor(options);
  const { parties = options.tiers } = options;
  const partyMap = parties === undefined ? undefined : loadPartyMap(parties);
  const unmapped =
    options.unmapped === undefined ? undefined : new UnmappedCodes(options.unmapped, partyMap);
  const { as: teller, owner, dryRun = false } = options;
  const access = accessOf(options);
  const reading = (ledger: Ledger): TakingOptions => ({
    formats,
    ...(named !== undefined && { named }),
    reader: {
      teller,
      partyOf: (identifier) => ledger.identities.read(identifier, '').party,
      ...(owner !== undefined && { owner }),
      ...(partyMap && { partyMap }),
    },
    tell: (messages) => ledger.tellEach(messages, access, { dryRun }),
    addresses: ledger.addressesOf(access),
    fault: (error) =>
      note(error instanceof Error ? (error.stack ?? error.message) : words().say('A fault.')),
  });
  return { reading, unmapped };
}

/** The formats to choose from, and the one chosen. */
async function formatsFor({
  format: named,
  map,
}: Options): Promise<{ readonly formats: readonly Format[]; readonly named?: string }> {
  const { loadMapping } = await import('../import-files.js');
  const { ALL_FORMATS } = await import('../../http/documents/all-formats.js');
  if (map !== undefined) {
    const csv = loadMapping(map);
    return { formats: [csv], named: csv.name };
  }
  if (named !== undefined && !ALL_FORMATS.some(({ name }) => name === named)) {
    const names = ALL_FORMATS.map(({ name }) => name).join(', ');
    throw new CliError(`There is no format ${named}. Known are: ${names}.`, 'usage');
  }
  // What one file of a ledger leaves open, the next may settle.
  const formats = ALL_FORMATS.map((format) => format.acrossFiles?.() ?? format);
  return { formats, ...(named !== undefined && { named }) };
}

async function importOne(
  path: string,
  options: Options,
  how: TakingOptions,
  unmapped: UnmappedCodes | undefined,
): Promise<DocumentReport> {
  const { openDocument } = await import('../import-files.js');
  const { FileReporter } = await import('../import-report.js');
  const { Taking } = await import('../../documents/taking.js');
  const file = await openDocument(path);
  const bar = startBar({ label: path, total: file.size, show: megabytes });
  file.onRead = (read) => bar.update(read);
  const reporter = new FileReporter(path, options);
  try {
    const taking = new Taking(file, how);
    for await (const finding of taking.findings()) {
      reporter.add(finding);
      unmapped?.add(finding);
    }
    bar.stop();
    reporter.end(taking.report);
    return taking.report;
  } finally {
    bar.stop();
    await file.close();
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
    owner: holderNamed(as),
    vetting: 'known',
  };
}

/** Silence up to this day means that nothing was paid, not that nothing is known. */
async function cover(ledger: Ledger, options: Options, upTo: Day): Promise<void> {
  const message: Message = { type: 'SourceCovered', id: `covered ${upTo}`, data: { upTo } };
  const { dryRun } = options;
  const [result] = await ledger.tellEach([message], accessOf(options), { dryRun });
  if (result?.status === 'rejected') throw new CliError(`${result.code}: ${result.detail}`);
  const noted = dryRun
    ? 'Would note that {teller} told everything up to {day}.'
    : 'Noted that {teller} told everything up to {day}.';
  note(words().say(noted, { teller: options.as, day: words().figures.day(upTo) }));
}
