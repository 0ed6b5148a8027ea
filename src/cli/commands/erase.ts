import type { Command } from 'commander';
import type { NodeDisk } from '../../store/kurrent/scavenges.js';
import { type FolderOptions, folderCommand } from '../command.js';
import { CliError, end } from '../exit-codes.js';
import { words } from '../language.js';
import { note, print, printJson } from '../terminal.js';

const BY_API = 'Or ask it: POST /v1/professionals/<identifier>/erase.';

interface Options extends FolderOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function eraseCommand(): Command {
  return folderCommand(
    'erase',
    'destroy the key of all names and texts of a professional, for good',
  )
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--yes', 'yes, for good: nothing brings the texts back')
    .option('--dry-run', 'erase nothing; say which names will stay readable in ids and references')
    .action(erase);
}

async function erase(written: string, options: Options): Promise<void> {
  const { data, json, yes } = options;
  if (options.dryRun) return nameWhatStays(written, options);
  const { eraseParties } = await import('../../command/bus/erase.js');
  const { FOLDER_VIEWER, mustHoldLedger, readSide, withLedger, withLiveViews } = await import(
    '../folder/folder.js'
  );
  const { placeOf } = await import('../../open-ledger.js');
  const { findParties } = await import('../../query/people/professionals.js');
  mustHoldLedger(data);
  if (!yes) {
    throw new CliError(
      `Nothing brings erased texts back. To erase ${written}, add --yes.`,
      'usage',
    );
  }
  const { parties, changed, disks } = await withLedger(data, BY_API, async (_ledger, parts) => {
    const { keys } = parts;
    const destroyed = await withLiveViews(data, parts, async (live) => {
      const question = { viewer: FOLDER_VIEWER, id: written };
      return eraseParties(keys, await findParties(readSide(parts, live), question));
    });
    if (keys.remains) {
      note(words().say('Erased at once for every process. Taking it off the nodes, too:'));
    }
    return { ...destroyed, disks: (await keys.remains?.clean(destroyed.parties, tell)) ?? [] };
  });
  const left = disks.filter(({ state }) => state !== 'clean');
  if (json) {
    const remains = left.length > 0 ? 'left' : 'none';
    printJson({ id: written, parties, changed, remains, nodes: disks });
  } else if (changed) {
    const gone = 'Erased: names and texts of {who} are gone; facts, scores and hashes stay.';
    print(words().say(gone, { who: written }));
    const known = words().say('From now on it is known as {ids}.', { ids: parties.join(', ') });
    print(`${known} ${words().say(LATER[placeOf(data).kind])}`);
  } else print(words().say('{who} was erased before.', { who: written }));
  for (const { node, why } of left) {
    const rest = 'Its wrapped key is left on {node}: {why}. Erase again, or scavenge that node.';
    note(words().say(rest, { node, why: words().of(why) }));
  }
  if (left.length > 0) end('failure');
}

/** What only time and the operator take away. */
const LATER = {
  folder: 'Let backups of keys.db expire, too.',
  cluster: 'Let backups of the nodes expire, too.',
} as const;

function tell(disks: readonly NodeDisk[]): void {
  const of = (wanted: NodeDisk['state']): readonly NodeDisk[] => {
    return disks.filter(({ state }) => state === wanted);
  };
  for (const { node } of of('scavenging')) note(`  ${words().say('{node} scavenges', { node })}`);
  const clean = '{n} of {all} nodes hold nothing of it any more';
  note(`  ${words().say(clean, { n: of('clean').length, all: disks.length })}`);
}

/** Older events hold what tellers wrote into ids and references; no key seals that. */
async function nameWhatStays(written: string, { data, json }: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { findParties } = await import('../../query/people/professionals.js');
  const { clearTextsOf } = await import('../../query/trail/clear-texts.js');
  const stays = await withReadSide(data, async (side) => {
    return clearTextsOf(side, await findParties(side, { viewer: FOLDER_VIEWER, id: written }));
  });
  if (json) return printJson({ id: written, stays });
  if (stays.length === 0) {
    print(words().say('Nothing that reads like a name of {who} would stay.', { who: written }));
    return;
  }
  print(words().say('These stay readable when {who} is erased:', { who: written }));
  for (const { entry, member, text } of stays) print(`  ${entry} ${member}: ${text}`);
}
