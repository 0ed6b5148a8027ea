/** The reference of the command line, from the commands themselves. */
import type { Argument, Command, Option } from 'commander';
import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import { keptProgram } from '../../src/cli/program.js';

export async function cliPage(): Promise<string> {
  const program = await keptProgram('');
  const commands = program.commands.flatMap((command) =>
    command.commands.length === 0 ? [command] : command.commands,
  );
  return `${[
    '# The command line',
    'Made from the code by `npm run docs`. In a checkout, `npx kept <command>` runs it once it ' +
      'is built (`npm run ready`).',
    'Results go to stdout, progress and notes to stderr. Progress bars show on a terminal only. ' +
      'With `--json`, stdout holds nothing but JSON; `kept import` prints one object a line.',
    'With `--lang fr`, before or after the command, `kept` speaks French; else the language is that ' +
      'of `KEPT_LANG`, `LC_ALL`, `LC_MESSAGES` or `LANG`, the first of them that is set. What ' +
      'programs read (JSON, CSV, codes, exit codes) is the same in every language.',
    '## Exit codes',
    exitCodes(),
    ...commands.map(section),
  ].join('\n\n')}\n`;
}

function exitCodes(): string {
  const rows = Object.values(EXIT_CODES).map(({ code, means }) => `| ${code} | ${means} |`);
  return ['| code | |', '|---|---|', ...rows].join('\n');
}

function section(command: Command): string {
  const parent = command.parent?.name() ?? '';
  const name = parent === 'kept' ? command.name() : `${parent} ${command.name()}`;
  const { registeredArguments: args, options } = command;
  const words = ['kept', name, ...args.map(argumentText)].join(' ');
  const rows = [...args.map(argumentRow), ...options.map(optionRow)];
  return [
    `## kept ${name}`,
    `${sentence(command.description())}`,
    `\`${words} [options]\``,
    ...(rows.length > 0 ? [['| option | |', '|---|---|', ...rows].join('\n')] : []),
  ].join('\n\n');
}

function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function argumentRow(argument: Argument): string {
  return `| \`${argumentText(argument)}\` | ${cell(sentence(argument.description))} |`;
}

function optionRow(option: Option): string {
  const { flags, description, argChoices, defaultValue, envVar, mandatory, negate } = option;
  const said = [
    sentence(description),
    ...(argChoices ? [`One of ${argChoices.map((choice) => `\`${choice}\``).join(', ')}.`] : []),
    ...(defaultValue === undefined || negate ? [] : [`Default: \`${String(defaultValue)}\`.`]),
    ...(envVar === undefined ? [] : [`Also in \`${envVar}\`.`]),
    ...(mandatory ? ['Required.'] : []),
  ];
  return `| \`${flags}\` | ${cell(said.join(' '))} |`;
}

function sentence(text: string): string {
  const begun = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  return begun === '' || begun.endsWith('.') ? begun : `${begun}.`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}
