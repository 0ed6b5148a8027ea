import type { Command } from 'commander';
import { type FolderOptions, folderCommand } from '../command.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

export function backupCommand(): Command {
  return folderCommand('backup', 'copy the ledger into a new folder, also while it is served')
    .argument('<folder>', 'where the backup goes; not there yet, or empty')
    .action(backup);
}

async function backup(folder: string, { data, json }: FolderOptions): Promise<void> {
  const { backUp } = await import('../folder/backing-up.js');
  const { mustHoldLedger, mustNotBeOnCluster } = await import('../folder/folder.js');
  mustNotBeOnCluster(data, 'backup');
  mustHoldLedger(data);
  const manifest = await backUp(data, folder, new Date());
  if (json) return printJson(manifest);
  const { events, ledger, position } = manifest;
  print(
    words().say(
      'Backed up {n} {n|event|events} of ledger {ledger}, up to position {position}, into {folder}.',
      { n: events, ledger, position: String(position), folder },
    ),
  );
  print(words().say("The ledger's key is not in it: keep ledger.key, once, in another place."));
}
