import type { Command } from 'commander';
import { type FolderOptions, folderCommand } from '../command.js';
import { CliError } from '../exit-codes.js';
import { print, printJson } from '../terminal.js';

export function proofCommand(): Command {
  return folderCommand('proof', 'the proof that an entry stands in the log, as a tlog-proof file')
    .argument('<entry>', 'its address, as invoice-4f8a.../F2026-041@0')
    .action(proof);
}

async function proof(entry: string, { data, json }: FolderOptions): Promise<void> {
  const { readEntryAddress } = await import('../../messages/message.js');
  const { withLog } = await import('../folder/log.js');
  const address = readEntryAddress(entry);
  if (!address) throw new CliError('An entry is addressed <stream>@<revision>.', 'usage');
  const made = await withLog(data, async (log, { store }) => {
    const [stored] = await store.readStream(address.stream, address.revision, 1);
    if (!stored) throw new CliError(`The ledger has no entry ${entry}.`);
    return log.proofOf(stored, 'leaf');
  });
  if (json) printJson({ entry, proof: made });
  else print(made.trimEnd());
}
