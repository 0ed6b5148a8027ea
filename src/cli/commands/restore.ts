import type { Command } from 'commander';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { grouped, print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly until?: number;
  readonly replace?: boolean;
  readonly erasures?: readonly string[];
  readonly nobodyErased?: boolean;
}

export function restoreCommand(): Command {
  return folderCommand('restore', 'put a backup back, with every erasure told since')
    .argument('<backup>', 'a folder that kept backup made')
    .option('--until <position>', 'leave out what came later', wholeOption(0, 999_999_999))
    .option('--replace', 'put what the data folder holds aside, into its folder replaced')
    .option(
      '--erasures <path...>',
      'who was erased since: a list, or a folder with a newer keys.db',
    )
    .option('--nobody-erased', 'nobody was erased since the backup')
    .action(restore);
}

async function restore(
  from: string,
  { data, json, erasures = [], ...more }: Options,
): Promise<void> {
  const { restore: run } = await import('../folder/restoring.js');
  const { mustNotBeOnCluster } = await import('../folder/folder.js');
  mustNotBeOnCluster(data, 'restore');
  const restored = await run(from, data, { ...more, erasures });
  if (json) return printJson(restored);
  print(
    `Restored ${grouped(restored.events)} events of ledger ${restored.ledger}, up to position ` +
      `${restored.position}, into ${data}; ${grouped(restored.erased)} erasures applied again.`,
  );
  print('Views are built at the next start.');
  if (restored.replaced !== null) {
    print(`What was there is in ${restored.replaced}. Delete it soon: erasing does not reach it.`);
  }
}
