import type { Command } from 'commander';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

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
  const { events, ledger, position, erased } = restored;
  print(
    words().say(
      'Restored {n} {n|event|events} of ledger {ledger}, up to position {position}, into {folder}; {erased} {erased|erasure|erasures} applied again.',
      { n: events, ledger, position: String(position), folder: data, erased },
    ),
  );
  print(words().say('Views are built at the next start.'));
  if (restored.replaced !== null) {
    const there = 'What was there is in {folder}. Delete it soon: erasing does not reach it.';
    print(words().say(there, { folder: restored.replaced }));
  }
}
