import type { Command } from 'commander';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { CliError } from '../exit-codes.js';
import { print, printJson } from '../terminal.js';

/** Leaves of a log. */
const SIZE = wholeOption(0, 999_999_999);

export function consistencyCommand(): Command {
  return folderCommand('consistency', 'the proof that the log of one size goes on from another')
    .argument('<old>', 'how many entries it had', SIZE)
    .argument('<new>', 'how many it has, covered by its checkpoint', SIZE)
    .action(consistency);
}

async function consistency(old: number, size: number, options: FolderOptions): Promise<void> {
  if (old > size) throw new CliError('A log never shrinks: the old size comes first.', 'usage');
  const { withLog } = await import('../folder/log.js');
  const proof = await withLog(options.data, async (log) => log.consistency(old, size));
  if (options.json) return printJson(proof);
  print(`old ${proof.old.size} ${proof.old.root}`);
  print(`new ${proof.new.size} ${proof.new.root}`);
  for (const hash of proof.hashes) print(hash);
}
