import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Day } from '../../ledger/values/day.js';
import { ATTACKS, type AttackName } from '../../simulate/attacks.js';
import { dayOption, type FolderOptions, folderCommand, today } from '../command.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly attack: readonly AttackName[];
  readonly partners: readonly string[];
  readonly asOf?: Day;
  readonly attacker?: string;
  readonly victim?: string;
}

export function simulateCommand(): Command {
  return folderCommand('simulate', 'attacks on scores, played on a copy; also beside a server')
    .addOption(
      new Option('--attack <names...>', 'which attacks').choices(ATTACKS).default([...ATTACKS]),
    )
    .option('--partners <n...>', 'how many partners take part', ['10', '50', '100'])
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--attacker <identifier>', 'who attacks (default: the worst payer)')
    .option('--victim <identifier>', 'who is slandered (default: the best payer)')
    .action(simulateFolder);
}

async function simulateFolder(options: Options): Promise<void> {
  const { mustBeInFolder, mustHoldLedger } = await import('../folder/folder.js');
  const { simulate } = await import('../simulating.js');
  const { data, asOf = today(), attack, attacker, victim, json } = options;
  const partners = partnersOf(options.partners);
  mustBeInFolder(data, 'simulate');
  mustHoldLedger(data);
  const simulation = await simulate(data, {
    ...{ attacks: attack, partners, asOf },
    ...(attacker !== undefined && { attacker }),
    ...(victim !== undefined && { victim }),
  });
  if (json) return printJson(simulation);
  const { simulationText } = await import('../tables/simulation-table.js');
  print(simulationText(simulation));
}

/** Smallest first, each once: more partners join those who are there. */
function partnersOf(written: readonly string[]): readonly number[] {
  const counts = written.map(Number);
  if (counts.every((count) => Number.isInteger(count) && count >= 1 && count <= 1000)) {
    return [...new Set(counts)].sort((a, b) => a - b);
  }
  throw new InvalidArgumentError('Partners are whole numbers from 1 to 1000.');
}
