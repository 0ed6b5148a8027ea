import { Command, Option } from 'commander';
import type { Fact } from '../../../projections/fact.js';
import type { Grant, Granted } from '../../command/access.js';
import type { ListedKey } from '../../command/listed-keys.js';
import type { Role, Source, Vetting } from '../../ledger/events.js';
import { kindOfStream } from '../../ledger/stream-kind.js';
import type { Day } from '../../ledger/values/day.js';
import { dayOption, type FolderOptions, folderCommand, today } from '../command.js';
import { words } from '../language.js';
import { type Column, table } from '../tables/table.js';
import { note, print, printJson } from '../terminal.js';

const ROLES: readonly Role[] = ['emitter', 'partner', 'analyst', 'operator', 'metrics'];
const SOURCES: readonly Source[] = ['api', 'ledger', 'platform', 'webhook', 'bank'];

const VETTINGS: readonly Vetting[] = ['self-registered', 'known', 'vetted'];

const BY_API = 'Or ask it: POST and DELETE /v1/keys.';

export function keysCommand(): Command {
  const keys = new Command('keys').description('grant, list and revoke the keys of the API');
  return keys
    .addCommand(createCommand())
    .addCommand(rotateCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand());
}

interface CreateOptions extends FolderOptions {
  readonly role: Role;
  readonly teller: string;
  readonly for?: readonly string[];
  readonly anyParty?: boolean;
  readonly source: Source;
  readonly owner?: string;
  readonly vetting: Vetting;
  readonly live?: boolean;
  readonly until?: Day;
}

function createCommand(): Command {
  return folderCommand('create', 'grant a key; its token is shown this once')
    .addOption(new Option('--role <role>', 'what it opens').choices(ROLES).makeOptionMandatory())
    .requiredOption('--teller <name>', 'the name that stands with all that is told by it')
    .option('--for <identifiers...>', 'for whom it may speak, or whose page it opens')
    .option('--any-party', 'it may speak for everybody: an e-invoicing platform, say')
    .addOption(
      new Option('--source <way>', 'how it comes in: gives the evidence grade')
        .choices(SOURCES)
        .default('api'),
    )
    .option('--owner <identifier>', 'the professional or accountant who holds it')
    .addOption(
      new Option('--vetting <how>', 'how well you know who holds it; vetted: platforms and banks')
        .choices(VETTINGS)
        .default('self-registered'),
    )
    .option('--live', 'it tells everything as it happens, so its silence means that nothing did')
    .option('--until <day>', 'the last day on which it opens anything, in UTC', dayOption)
    .action(create);
}

async function create(options: CreateOptions): Promise<void> {
  const { grantAccess, FOLDER_HOLDER } = await import('../../command/access.js');
  const { withLedger } = await import('../folder/folder.js');
  const { role, teller, source, vetting, live = false, anyParty = false } = options;
  const parties = options.for ?? [];
  const until = options.until && { until: options.until };
  const owner = options.owner !== undefined && { owner: options.owner };
  const grant: Grant = {
    role,
    teller,
    source,
    vetting,
    live,
    anyParty,
    parties,
    ...owner,
    ...until,
  };
  const granted = await withLedger(options.data, BY_API, (ledger) =>
    grantAccess(ledger, grant, FOLDER_HOLDER, today()),
  );
  show(granted, options);
}

function show({ keyId, token }: Granted, { json }: FolderOptions): void {
  if (json) printJson({ keyId, token });
  else {
    print(token);
    note(words().say('Keep this token: it is stored nowhere and shown only now.'));
  }
}

interface RotateOptions extends FolderOptions {
  readonly until?: Day;
}

function rotateCommand(): Command {
  return folderCommand('rotate', 'grant a second key for the same as one; both open')
    .argument('<key id>', 'as keys list shows it; revoke it once the second is in use')
    .option('--until <day>', 'the last day of the second; that of the first if left out', dayOption)
    .action(async (keyId: string, options: RotateOptions) => {
      const { rotateAccess, FOLDER_HOLDER } = await import('../../command/access.js');
      const { AccessKeys } = await import('../../command/access-keys.js');
      const { withLedger } = await import('../folder/folder.js');
      const rotation = { keyId, until: options.until };
      const granted = await withLedger(options.data, BY_API, (ledger, { store }) =>
        rotateAccess(ledger, new AccessKeys(store), rotation, FOLDER_HOLDER, today()),
      );
      show(granted, options);
    });
}

interface Key extends ListedKey {
  /** By servers of this folder; null where none is known. */
  readonly lastUsedOn: Day | null;
}

const COLUMNS: readonly Column<Key>[] = [
  { title: 'key', cell: ({ keyId }) => keyId },
  { title: 'role', cell: ({ role }) => words().code('role', role) },
  { title: 'teller', cell: ({ teller }) => teller },
  { title: 'source', cell: ({ source, live }) => sourceText(source, live) },
  { title: 'vetting', cell: ({ vetting }) => words().code('vetting', vetting) },
  { title: 'parties', cell: ({ parties }) => String(parties), align: 'right' },
  { title: 'granted', cell: ({ grantedOn }) => words().figures.day(grantedOn) },
  { title: 'until', cell: ({ until }) => dayText(until) },
  { title: 'last used', cell: ({ lastUsedOn }) => dayText(lastUsedOn) },
  { title: 'revoked', cell: ({ revokedOn }) => dayText(revokedOn) },
];

function sourceText(source: Source, live: boolean): string {
  const way = words().code('source', source);
  return live ? words().say('{source}, live', { source: way }) : way;
}

function dayText(day: Day | null | undefined): string {
  return day ? words().figures.day(day) : '';
}

function listCommand(): Command {
  return folderCommand('list', 'list the keys; also while a server holds the folder').action(
    async (options: FolderOptions) => {
      const keys = await keysIn(options.data);
      if (options.json) printJson(keys);
      else print(keys.length === 0 ? words().say('No key was granted yet.') : table(COLUMNS, keys));
    },
  );
}

async function keysIn(dir: string): Promise<readonly Key[]> {
  const { mustHoldLedger } = await import('../folder/folder.js');
  const { KeyUse } = await import('../../command/key-use.js');
  const { listedAfter } = await import('../../command/listed-keys.js');
  mustHoldLedger(dir);
  const use = new KeyUse(dir);
  const keys = new Map<string, ListedKey>();
  for await (const { stream, event } of accessFacts(dir)) {
    const key = listedAfter(keys.get(stream), event);
    if (key) keys.set(stream, key);
  }
  return [...keys.values()].map((key) => ({ ...key, lastUsedOn: use.lastUse(key.keyId) }));
}

/** What was told of keys: by a look at the streams of a folder, or through the log of a cluster. */
async function* accessFacts(dir: string): AsyncIterable<Fact> {
  const { closeParts, openParts, placeOf } = await import('../../open-ledger.js');
  if (placeOf(dir).kind === 'folder') {
    const { eventsOfKind } = await import('../../replay/events-of-kind.js');
    const { openSqliteHistory } = await import('../../store/sqlite/history.js');
    const history = openSqliteHistory(dir);
    try {
      yield* eventsOfKind(history, 'access');
    } finally {
      history.close();
    }
    return;
  }
  const { factOf } = await import('../../../projections/fact.js');
  const parts = await openParts(dir, { beside: true });
  try {
    for await (const events of parts.store.readAll(0)) {
      for (const stored of events) {
        const told = kindOfStream(stored.stream) === 'access' ? factOf(stored) : null;
        if (told) yield told;
      }
    }
  } finally {
    await closeParts(parts);
  }
}

function revokeCommand(): Command {
  return folderCommand('revoke', 'revoke a key for good')
    .argument('<key id>', 'as keys list shows it')
    .action(async (keyId: string, options: FolderOptions) => {
      const { revokeAccess, FOLDER_HOLDER } = await import('../../command/access.js');
      const { withLedger } = await import('../folder/folder.js');
      await withLedger(options.data, BY_API, (ledger) =>
        revokeAccess(ledger, keyId, FOLDER_HOLDER, today()),
      );
      if (options.json) printJson({ keyId, revoked: true });
      else print(words().say('Key {key} opens nothing any more.', { key: keyId }));
    });
}
