import { Command } from 'commander';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('copy a ledger to another store; stopped half way, the same again goes on')
    .requiredOption('--from <store>', 'the store to copy: sqlite:DIR or kurrentdb://host:2113')
    .requiredOption('--to <store>', 'where it goes: empty, or holding the beginning of it')
    .option('--json', 'print results as JSON')
    .option('--debug', 'print the stack of an error')
    .action(migrate);
}

async function migrate({ from, to, json }: Options): Promise<void> {
  const { migrateLedger } = await import('../folder/migration.js');
  const moved = await migrateLedger(from, to);
  if (json) return printJson(moved);
  const { events, before, keys, erased, digest } = moved;
  print(
    words().say(
      'The target holds {n} {n|event|events}, {before} of them from before, and {keys} {keys|key|keys} ({erased} erased).',
      { n: events, before, keys, erased },
    ),
  );
  print(words().say('Source and target are the same: SHA-256 {digest}', { digest }));
}
