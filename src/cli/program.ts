/** The command line of Kept: every command, and how errors end the process. */
import { Command } from 'commander';
import { backtestCommand } from './commands/backtest.js';
import { backupCommand } from './commands/backup.js';
import { checkCommand } from './commands/check.js';
import { consistencyCommand } from './commands/consistency.js';
import { demoCommand } from './commands/demo.js';
import { doctorCommand } from './commands/doctor.js';
import { eraseCommand } from './commands/erase.js';
import { exportCommand } from './commands/export.js';
import { fitCommand } from './commands/fit.js';
import { formatsCommand } from './commands/formats.js';
import { importCommand } from './commands/import.js';
import { keysCommand } from './commands/keys.js';
import { kurrentdbCommand } from './commands/kurrentdb.js';
import { logCommand } from './commands/log.js';
import { matchCommand } from './commands/match.js';
import { migrateCommand } from './commands/migrate.js';
import { modelsCommand } from './commands/models.js';
import { predictCommand } from './commands/predict.js';
import { promiseCommand } from './commands/promise.js';
import { proofCommand } from './commands/proof.js';
import { raiseCommand } from './commands/raise.js';
import { rebuildCommand } from './commands/rebuild.js';
import { replayCommand } from './commands/replay.js';
import { restoreCommand } from './commands/restore.js';
import { scoreCommand } from './commands/score.js';
import { serveCommand } from './commands/serve.js';
import { simulateCommand } from './commands/simulate.js';
import { tablesCommand } from './commands/tables.js';
import { trailCommand } from './commands/trail.js';
import { uncountedCommand } from './commands/uncounted.js';
import { unmatchedCommand } from './commands/unmatched.js';
import { verifyCommand } from './commands/verify.js';
import { webhooksCommand } from './commands/webhooks.js';
import { whyCommand } from './commands/why.js';
import { witnessCommand } from './commands/witness.js';
import { exitCodesText } from './exit-codes.js';
import { languageOption, speakIn } from './help-in-language.js';
import { words } from './language.js';
import { print } from './terminal.js';

const ABOUT =
  'An event-sourced ledger of professional promises, with live and verifiable reliability scores.';

/** The whole command line, for running it and for the docs. */
export function keptProgram(version: string): Command {
  const program = new Command('kept')
    .description(ABOUT)
    .version(version)
    .addOption(languageOption())
    .addHelpText('after', words().say('\nWhat the process answers: kept help exit-codes'));
  const commands = [
    ...[demoCommand(), serveCommand(), importCommand(), scoreCommand(), trailCommand()],
    ...[raiseCommand(), whyCommand(), promiseCommand(), tablesCommand()],
    ...[
      replayCommand(),
      backtestCommand(),
      exportCommand(),
      rebuildCommand(),
      keysCommand(),
      eraseCommand(),
    ],
    ...[doctorCommand()],
    ...[backupCommand(), restoreCommand(), modelsCommand()],
    ...[predictCommand(), fitCommand()],
    ...[verifyCommand(), checkCommand(), proofCommand(), consistencyCommand()],
    ...[logCommand(), witnessCommand()],
    ...[matchCommand(), unmatchedCommand(), uncountedCommand(), simulateCommand()],
    ...[formatsCommand(), webhooksCommand(), migrateCommand(), kurrentdbCommand()],
  ];
  for (const command of commands) program.addCommand(command);
  // Commander's own help command knows commands only, and no other topic.
  program.helpCommand(false).addCommand(helpCommand(program));
  speakIn(words(), program);
  return program;
}

/** `kept help <command>`, and `kept help exit-codes`. */
function helpCommand(program: Command): Command {
  return new Command('help')
    .description('help for a command, or for exit-codes')
    .argument('[topic...]')
    .action((topics: readonly string[]) => {
      if (topics[0] === 'exit-codes') return print(exitCodesText());
      let command = program;
      for (const topic of topics) {
        const next = command.commands.find((each) => each.name() === topic);
        if (!next) {
          return program.error(
            words().say('There is no help on {topic}.', { topic: topics.join(' ') }),
          );
        }
        command = next;
      }
      print(command.helpInformation());
    });
}
