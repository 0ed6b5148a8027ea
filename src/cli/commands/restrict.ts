import { randomUUID } from 'node:crypto';
import { type Command, Option } from 'commander';
import type { Ledger } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import { GROUNDS } from '../../ledger/kinds/professional.js';
import type { Message } from '../../messages/message.js';
import type { ReadSide } from '../../query/read-side.js';
import { type FolderOptions, folderCommand } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

const BY_API = 'Or tell it: POST /v1/events, of type ScoreRestricted or ScoreRestrictionLifted.';

interface Options extends FolderOptions {
  readonly ground?: string;
  readonly reason?: string;
  readonly lift?: boolean;
}

export function restrictCommand(): Command {
  return folderCommand('restrict', 'show the score of a professional to nobody but itself')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .addOption(
      new Option(
        '--ground <ground>',
        'it is contested, unlawful, needed for a claim, or objected to',
      ).choices(GROUNDS),
    )
    .option('--reason <text>', 'why, in words; kept sealed')
    .option('--lift', 'show it again; tell the professional before (GDPR 18.3)')
    .action(restrict);
}

async function restrict(id: string, options: Options): Promise<void> {
  const { data, ground, lift = false, json } = options;
  if (lift === (ground !== undefined)) {
    throw new CliError('Say on which --ground it is restricted, or --lift, and not both.', 'usage');
  }
  const { FOLDER_HOLDER } = await import('../../command/access.js');
  const { readSide, withLedger, withLiveViews } = await import('../folder/folder.js');
  const entries = await withLedger(data, BY_API, async (ledger, parts) => {
    const ids = lift
      ? await withLiveViews(data, parts, (live) => idsToLift(readSide(parts, live), id))
      : [id];
    return tellEach(ledger, FOLDER_HOLDER, ids, options);
  });
  if (json) return printJson({ id, restricted: !lift, entries });
  const said = lift
    ? 'The score of {who} is shown again.'
    : 'From now on the score of {who} is shown to nobody but itself.';
  print(words().say(said, { who: id }));
}

/** The identifiers under which a score is restricted; the one given, where there is none. */
async function idsToLift(side: ReadSide, id: string): Promise<readonly string[]> {
  const { FOLDER_VIEWER } = await import('../folder/folder.js');
  const { restrictedIds } = await import('../../query/restrictions/restricted-ids.js');
  const found = await restrictedIds(side, { viewer: FOLDER_VIEWER, id });
  return found.length === 0 ? [id] : found;
}

/** The entries that tell it. Throws the first refusal. */
async function tellEach(
  ledger: Ledger,
  access: Access,
  ids: readonly string[],
  { ground, reason }: Options,
): Promise<readonly string[]> {
  const said = reason === undefined ? {} : { reason };
  const { checkedData } = await import('../../messages/check.js');
  const type = ground === undefined ? 'ScoreRestrictionLifted' : 'ScoreRestricted';
  const messages = ids.map((party): Message => {
    const data = { party, ...(ground !== undefined && { ground }), ...said };
    return { type, id: `restriction-${randomUUID()}`, data: checkedData(type, data) };
  });
  const results = await ledger.tellEach(messages, access);
  return results.map((result) => {
    if (result.status !== 'rejected') return result.entry;
    throw new CliError(`${result.code}: ${result.detail}`, 'rejected');
  });
}
