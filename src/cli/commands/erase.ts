import type { Command } from 'commander';
import { type FolderOptions, folderCommand } from '../command.js';
import { CliError } from '../exit-codes.js';
import { print, printJson } from '../terminal.js';

const BY_API = 'Or ask it: POST /v1/professionals/<identifier>/erase.';

/** Where what was erased may still be. */
const LEFT_ON = {
  folder: 'Let backups of keys.db expire, too.',
  cluster:
    'Until each node is scavenged, whoever may read $all and has the ledger key reads it still: ' +
    'scavenge each node, and let backups of the nodes expire, too.',
};

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
  const { parties, changed } = await withLedger(data, BY_API, (_ledger, parts) =>
    withLiveViews(data, parts, async (live) => {
      const question = { viewer: FOLDER_VIEWER, id: written };
      return eraseParties(parts.keys, await findParties(readSide(parts, live), question));
    }),
  );
  if (json) printJson({ id: written, parties, changed });
  else if (changed) {
    print(`Erased: names and texts of ${written} are gone; facts, scores and hashes stay.`);
    print(`From now on it is known as ${parties.join(', ')}. ${LEFT_ON[placeOf(data).kind]}`);
  } else print(`${written} was erased before.`);
}

/** Older events hold what tellers wrote into ids and references; no key seals that. */
async function nameWhatStays(written: string, { data, json }: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { findParties } = await import('../../query/people/professionals.js');
  const { clearTextsOf } = await import('../../query/trail/clear-texts.js');
  const stays = await withReadSide(data, async (side) => {
    return clearTextsOf(side, await findParties(side, { viewer: FOLDER_VIEWER, id: written }));
  });
  if (json) printJson({ id: written, stays });
  else if (stays.length === 0) print(`Nothing that reads like a name of ${written} would stay.`);
  else {
    print(`These stay readable when ${written} is erased:`);
    for (const { entry, member, text } of stays) print(`  ${entry} ${member}: ${text}`);
  }
}
