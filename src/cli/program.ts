/** The command line of Kept: every command, and how errors end the process. */
import { Command } from 'commander';
import { exitCodesText } from './exit-codes.js';
import { languageOption, speakIn } from './help-in-language.js';
import { words } from './language.js';
import { print } from './terminal.js';

const ABOUT =
  'An event-sourced ledger of professional promises, with live and verifiable reliability scores.';

/**
 * Every command, in the order of the help. What it needs is loaded where it is asked for: a command
 * that is over in a moment would spend most of it on the files of others.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./commands/demo.js')).demoCommand(),
  serve: async () => (await import('./commands/serve.js')).serveCommand(),
  import: async () => (await import('./commands/import.js')).importCommand(),
  score: async () => (await import('./commands/score.js')).scoreCommand(),
  trail: async () => (await import('./commands/trail.js')).trailCommand(),
  relations: async () => (await import('./commands/relations.js')).relationsCommand(),
  paths: async () => (await import('./commands/paths.js')).pathsCommand(),
  contacts: async () => (await import('./commands/contacts.js')).contactsCommand(),
  raise: async () => (await import('./commands/raise.js')).raiseCommand(),
  why: async () => (await import('./commands/why.js')).whyCommand(),
  promise: async () => (await import('./commands/promise.js')).promiseCommand(),
  tables: async () => (await import('./commands/tables.js')).tablesCommand(),
  territory: async () => (await import('./commands/territory.js')).territoryCommand(),
  displaced: async () => (await import('./commands/displaced.js')).displacedCommand(),
  'set-off': async () => (await import('./commands/set-off.js')).setOffCommand(),
  replay: async () => (await import('./commands/replay.js')).replayCommand(),
  backtest: async () => (await import('./commands/backtest.js')).backtestCommand(),
  export: async () => (await import('./commands/export.js')).exportCommand(),
  rebuild: async () => (await import('./commands/rebuild.js')).rebuildCommand(),
  keys: async () => (await import('./commands/keys.js')).keysCommand(),
  erase: async () => (await import('./commands/erase.js')).eraseCommand(),
  restrict: async () => (await import('./commands/restrict.js')).restrictCommand(),
  recommend: async () => (await import('./commands/recommend.js')).recommendCommand(),
  skills: async () => (await import('./commands/skills.js')).skillsCommand(),
  doctor: async () => (await import('./commands/doctor.js')).doctorCommand(),
  backup: async () => (await import('./commands/backup.js')).backupCommand(),
  restore: async () => (await import('./commands/restore.js')).restoreCommand(),
  models: async () => (await import('./commands/models.js')).modelsCommand(),
  predict: async () => (await import('./commands/predict.js')).predictCommand(),
  ask: async () => (await import('./commands/ask.js')).askCommand(),
  fit: async () => (await import('./commands/fit.js')).fitCommand(),
  verify: async () => (await import('./commands/verify.js')).verifyCommand(),
  check: async () => (await import('./commands/check.js')).checkCommand(),
  proof: async () => (await import('./commands/proof.js')).proofCommand(),
  consistency: async () => (await import('./commands/consistency.js')).consistencyCommand(),
  log: async () => (await import('./commands/log.js')).logCommand(),
  witness: async () => (await import('./commands/witness.js')).witnessCommand(),
  match: async () => (await import('./commands/match.js')).matchCommand(),
  unmatched: async () => (await import('./commands/unmatched.js')).unmatchedCommand(),
  uncounted: async () => (await import('./commands/uncounted.js')).uncountedCommand(),
  simulate: async () => (await import('./commands/simulate.js')).simulateCommand(),
  formats: async () => (await import('./commands/formats.js')).formatsCommand(),
  watch: async () => (await import('./commands/watch.js')).watchCommand(),
  endpoints: async () => (await import('./commands/endpoints.js')).endpointsCommand(),
  webhooks: async () => (await import('./commands/webhooks.js')).webhooksCommand(),
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand(),
  kurrentdb: async () => (await import('./commands/kurrentdb.js')).kurrentdbCommand(),
};

/**
 * The whole command line, for running it and for the docs; of its commands only the one that the
 * arguments name, where they begin with its name.
 */
export async function keptProgram(version: string, args: readonly string[] = []): Promise<Command> {
  const program = new Command('kept')
    .description(ABOUT)
    .version(version)
    .addOption(languageOption())
    .addHelpText('after', words().say('\nWhat the process answers: kept help exit-codes'));
  const asked = commandAsked(args);
  const loading = asked ? [asked] : Object.values(COMMANDS);
  for (const load of loading) program.addCommand(await load());
  // Commander's own help command knows commands only, and no other topic.
  program.helpCommand(false).addCommand(helpCommand(program));
  speakIn(words(), program);
  return program;
}

/** Undefined where help, an option of all or a mistake needs every command. */
function commandAsked(args: readonly string[]): (() => Promise<Command>) | undefined {
  const [first = '', second = '', third = ''] = args;
  const name = first === '--lang' ? third : first.startsWith('--lang=') ? second : first;
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
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
