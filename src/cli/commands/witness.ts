/** `kept witness`: who cosigns this ledger's log, and a witness for the logs of others. */
import { Command, Option } from 'commander';
import type { AskedWitness } from '../../audit/log/witness-list.js';
import type { KeySlots } from '../../keys/key-slots.js';
import { commandOn, type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { note, print, printJson } from '../terminal.js';

export function witnessCommand(): Command {
  const witness = new Command('witness').description('who has seen the log, and signs so');
  return witness
    .addCommand(serveCommand())
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand());
}

interface ServeOptions extends FolderOptions {
  readonly host: string;
  readonly port: number;
  readonly trust: readonly string[];
  readonly name?: string;
}

const WITNESS_DATA = new Option('--data <dir>', 'the folder of the witness').default(
  '.kept-witness',
);

function serveCommand(): Command {
  return commandOn(WITNESS_DATA, 'serve', 'witness the logs of others')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--port <port>', 'the port; 0 takes a free one', wholeOption(0, 65_535), 3010)
    .requiredOption('--trust <vkeys...>', 'the public keys of the logs to witness')
    .option('--name <name>', 'what the witness is called, such as witness.example.org')
    .action(serve);
}

async function serve({ data, host, port, trust, name }: ServeOptions): Promise<void> {
  const { isKeyName } = await import('../../../verify/note.js');
  const { openWitness } = await import('../../audit/witness/open-witness.js');
  const { closed, listening, witnessServer } = await import(
    '../../audit/witness/witness-server.js'
  );
  const { startError, untilStopped } = await import('../service.js');
  if (name !== undefined && !isKeyName(name)) {
    throw new CliError('A witness has a name without blanks and without a plus.', 'usage');
  }
  const stopped = untilStopped();
  const { witness, vkey, close } = await openWitness(data, trust, name);
  try {
    const server = witnessServer(witness, note);
    const bound = await listening(server, { host, port }).catch((error: unknown) => {
      throw startError(error, { host, port });
    });
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
    note(words().say('Witnessing on {url}; the key of the witness is {vkey}', { url, vkey }));
    await stopped;
    await closed(server);
  } finally {
    close();
  }
}

interface AddOptions extends FolderOptions {
  readonly private?: boolean;
}

function addCommand(): Command {
  return folderCommand('add', 'have a witness cosign each checkpoint of the log')
    .argument('<vkey>', 'its public key')
    .argument('<url>', 'its address, before /add-checkpoint')
    .option('--private', 'it may be on a private network, and speak without TLS')
    .action(async (vkey: string, url: string, options: AddOptions) => {
      const { addWitness } = await import('../../audit/log/witness-list.js');
      const mayBePrivate = options.private === true;
      await withSlots(options, (slots) => addWitness(slots, { vkey, url, mayBePrivate }));
    });
}

function listCommand(): Command {
  return folderCommand('list', 'list the witnesses of the log, and what each saw last').action(
    async (options: FolderOptions) => {
      const { askedWitnesses } = await import('../../audit/log/witness-list.js');
      await withSlots(options, askedWitnesses);
    },
  );
}

function removeCommand(): Command {
  return folderCommand('remove', 'ask a witness no more')
    .argument('<id>', 'its id: the 8 hex digits in its public key')
    .action(async (id: string, options: FolderOptions) => {
      const { removeWitness } = await import('../../audit/log/witness-list.js');
      await withSlots(options, (slots) => removeWitness(slots, id));
    });
}

/** Prints the witnesses that are asked from then on. A server that runs takes them by itself. */
async function withSlots(
  { data, json }: FolderOptions,
  run: (slots: KeySlots) => Promise<readonly AskedWitness[]>,
): Promise<void> {
  const { mustHoldLedger } = await import('../folder/folder.js');
  const { closeParts, openParts } = await import('../../open-ledger.js');
  mustHoldLedger(data);
  const parts = await openParts(data, { beside: true });
  try {
    const listed = await listedIn(data, await run(parts.slots));
    if (json) printJson(listed);
    else for (const each of listed) print(lineOf(each));
  } finally {
    await closeParts(parts);
  }
}

interface ListedWitness {
  readonly vkey: string;
  readonly url: string;
  readonly mayBePrivate: boolean;
  /** What it cosigned last; null where the log of this folder knows of nothing. */
  readonly seen: { readonly size: number; readonly at: string } | null;
}

async function listedIn(
  dir: string,
  witnesses: readonly AskedWitness[],
): Promise<readonly ListedWitness[]> {
  const { existsSync } = await import('node:fs');
  const { LogTree, logFile } = await import('../../audit/log/log-tree.js');
  const { shownWitness } = await import('../../audit/log/witness-list.js');
  const tree = existsSync(logFile(dir)) ? new LogTree(logFile(dir), { readOnly: true }) : null;
  try {
    return witnesses.map((witness) => {
      const head = tree?.seenBy(witness.key) ?? null;
      const at = head && new Date(head.time * 1000).toISOString();
      return { ...shownWitness(witness), seen: head && at ? { size: head.size, at } : null };
    });
  } finally {
    tree?.close();
  }
}

function lineOf({ vkey, url, seen }: ListedWitness): string {
  const what = seen
    ? words().say('saw {size} events at {at}', { size: String(seen.size), at: seen.at })
    : words().say('has seen nothing yet');
  return `${vkey} ${url} ${what}`;
}
