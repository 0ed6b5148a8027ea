import { Command } from 'commander';
import type { LogName } from '../../audit/log/log-name.js';
import type { KeySlots } from '../../keys/key-slots.js';
import { type FolderOptions, folderCommand } from '../command.js';
import { print, printJson } from '../terminal.js';

export function logCommand(): Command {
  const log = new Command('log').description('what signs the log');
  const keys = log.addCommand(keysCommand()).addCommand(addCommand()).addCommand(retireCommand());
  return keys.addCommand(readsCommand());
}

function keysCommand(): Command {
  return folderCommand('keys', 'list the public keys that sign the log, newest first').action(
    async (options: FolderOptions) => {
      const { heldLogName } = await import('../../audit/log/log-name.js');
      await withSlots(options, heldLogName);
    },
  );
}

function addCommand(): Command {
  return folderCommand('add-key', 'have a new key sign the log, too').action(
    async (options: FolderOptions) => {
      const { addLogKey } = await import('../../audit/log/log-name.js');
      await withSlots(options, addLogKey);
    },
  );
}

function retireCommand(): Command {
  return folderCommand('retire-key', 'have a key sign the log no more')
    .argument('<id>', 'its id: the 8 hex digits in its public key')
    .action(async (id: string, options: FolderOptions) => {
      const { retireLogKey } = await import('../../audit/log/log-name.js');
      await withSlots(options, (slots) => retireLogKey(slots, id));
    });
}

function readsCommand(): Command {
  const what = 'sign the log of who read whose score as it is, and print that checkpoint';
  return folderCommand('reads', what).action(async ({ data, json }: FolderOptions) => {
    const { signReads } = await import('../folder/reads-log.js');
    const { checkpoint, keys } = await signReads(data);
    if (json) printJson({ checkpoint, keys });
    // A note ends in a line feed, and is printed as it is.
    else print(checkpoint.trimEnd());
  });
}

/** Prints the public keys that sign from then on. A server that runs takes them by itself. */
async function withSlots(
  { data, json }: FolderOptions,
  run: (slots: KeySlots) => Promise<LogName>,
): Promise<void> {
  const { vkeyOf } = await import('../../audit/tree/note.js');
  const { mustHoldLedger } = await import('../folder/folder.js');
  const { closeParts, openParts } = await import('../../open-ledger.js');
  mustHoldLedger(data);
  const parts = await openParts(data, { beside: true });
  try {
    const { origin, signers } = await run(parts.slots);
    const keys = signers.map(({ key }) => vkeyOf(key));
    if (json) printJson({ origin, keys });
    else for (const key of keys) print(key);
  } finally {
    await closeParts(parts);
  }
}
