import type { Command } from 'commander';
import type { Verification } from '../folder/verification.js';
import { type FolderOptions, folderCommand } from '../command.js';
import { CliError, end } from '../exit-codes.js';
import { words } from '../language.js';
import { grouped, note, print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly since?: string;
  readonly logKeys?: string;
  readonly policy?: string;
}

export function verifyCommand(): Command {
  return folderCommand('verify', 'check every event against the log, what was signed and the views')
    .option('--since <file>', 'check only what came after this checkpoint')
    .option('--log-keys <file>', 'the public keys of the log, a line each, as you know them')
    .option('--policy <file>', 'whom you trust: logs, witnesses, and how many of these (C2SP)')
    .action(verify);
}

async function verify({ data, json, since, logKeys, policy: file }: Options): Promise<void> {
  const { verifyLedger } = await import('../folder/verification.js');
  const { findings, ...found } = await verifyLedger(data, {
    ...(since !== undefined && { since: await textOf(since) }),
    ...(logKeys !== undefined && { logKeys: (await textOf(logKeys)).trim().split('\n') }),
    ...(file !== undefined && { policy: await textOf(file) }),
  });
  const { healthy, head, signed, policy, silent } = found;
  end(healthy ? 'ok' : 'failure');
  for (const why of silent) note(words().of(why));
  if (json) return printJson({ data, ...found, findings });
  if (healthy && head) {
    const all = `All is well: ${grouped(head.events)} events have the root ${head.root}`;
    const until = signed
      ? `${grouped(signed.size)} of them are signed by ${signed.origin}.`
      : 'none of them is signed yet.';
    print(words().of(`${all}; ${until}`));
    if (policy) print(seenBy(policy));
    return;
  }
  for (const { ok, what, advice } of findings) {
    if (!ok)
      print(
        `${words().say('WRONG')}  ${words().of(what)}${advice ? ` ${words().of(advice)}` : ''}`,
      );
  }
}

/** How far what the policy asks for goes, and who of it has seen that. */
function seenBy({ size, witnesses }: NonNullable<Verification['policy']>): string {
  if (witnesses.length === 0) {
    return words().say('{n} of them are signed as the policy asks.', { n: size });
  }
  const names = witnesses.join(', ');
  return words().say('{n} of them are seen as the policy asks, by {names}.', { n: size, names });
}

async function textOf(file: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(`Cannot read ${file}: ${why}`, 'usage');
  }
}
