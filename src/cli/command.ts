/**
 * What all commands share: the data folder, output for programs, stacks for those who mend Kept.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Day, isDay } from '../ledger/values/day.js';

/** Options of every command on a data folder. */
export interface FolderOptions {
  readonly data: string;
  readonly json?: boolean;
}

const DATA = new Option('--data <dir>', 'the data folder').env('KEPT_DATA').default('.kept');

/** A command on a data folder, or on the cluster of KEPT_STORE. It says first which it is. */
export function folderCommand(name: string, description: string): Command {
  return commandOn(DATA, name, description).hook('preAction', async (_, command) => {
    const { sayWhere } = await import('./where.js');
    sayWhere(String(command.getOptionValue('data')));
  });
}

/** A command on a data folder that another option names. */
export function commandOn(data: Option, name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(data)
    .option('--json', 'print results as JSON')
    .option('--debug', 'print the stack of an error');
}

/** Parses an option that is a day. */
export function dayOption(written: string): Day {
  if (isDay(written)) return written;
  throw new InvalidArgumentError('A day is written YYYY-MM-DD and exists.');
}

/** The values of an option that may be repeated. */
export function collected(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}

/** Parses an option that is a whole number within bounds. */
export function wholeOption(min: number, max: number): (written: string) => number {
  return (written) => {
    const value = Number(written);
    if (/^\d{1,9}$/.test(written) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It is a whole number from ${min} to ${max}.`);
  };
}

/** Today in UTC. */
export function today(): Day {
  return new Date().toISOString().slice(0, 10);
}
