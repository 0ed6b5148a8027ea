import { Command } from 'commander';
import { grouped, print, printJson } from '../terminal.js';

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
  print(
    `The target holds ${grouped(moved.events)} events, ${grouped(moved.before)} of them from ` +
      `before, and ${grouped(moved.keys)} keys (${moved.erased} erased).`,
  );
  print(`Source and target are the same: SHA-256 ${moved.digest}`);
}
