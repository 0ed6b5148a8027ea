import { Command } from 'commander';
import { CliError, end } from '../exit-codes.js';
import { words } from '../language.js';
import { note, print, printJson } from '../terminal.js';

interface Options {
  readonly key?: readonly string[];
  readonly policy?: string;
  readonly json?: boolean;
}

export function checkCommand(): Command {
  return new Command('check')
    .description('check a receipt of a score, offline, and say which of its parts hold')
    .argument('<receipt>', 'its file')
    .option('--key <vkeys...>', 'the public keys of the log, as you know them')
    .option('--policy <file>', 'whom you trust: logs, witnesses, and how many of these (C2SP)')
    .option('--json', 'print results as JSON')
    .option('--debug', 'print the stack of an error')
    .action(check);
}

async function check(receipt: string, options: Options): Promise<void> {
  const { checkedFile } = await import('../receipts/checking.js');
  const { receiptJson, receiptText } = await import('../receipts/receipt-table.js');
  const checked = await checkedFile(receipt, options).catch(unreadable);
  const { holds, keysFrom, keys } = checked;
  end(holds ? 'ok' : 'failure');
  if (keysFrom === 'receipt') {
    for (const key of keys) {
      note(
        words().say(
          'The key {key} was taken from the receipt: whoever made it chose the key. Compare it with one that came to you by another way, and give that with --key.',
          { key },
        ),
      );
    }
  }
  if (options.json) printJson({ receipt, ...receiptJson(checked) });
  else print(receiptText(checked));
}

/** What is no receipt, or no key or policy, has no parts to speak of. */
async function unreadable(error: unknown): Promise<never> {
  const { DoesNotHold } = await import('../../../verify/does-not-hold.js');
  if (error instanceof DoesNotHold) throw new CliError(error.message, 'failure');
  throw error;
}
