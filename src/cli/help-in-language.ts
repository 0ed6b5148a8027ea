/** The help of a command and of those below it, and what it finds wrong, in the language spoken. */
import { type Command, Help, InvalidArgumentError, Option } from 'commander';
import { languageOf } from '../words/language.js';
import type { Wording } from '../words/wording.js';

const ABOUT = 'the language spoken: en or fr (default: that of LC_ALL, LC_MESSAGES or LANG)';

export function languageOption(): Option {
  return new Option('--lang <language>', ABOUT).env('KEPT_LANG').argParser((written: string) => {
    const language = languageOf(written);
    // An empty variable says nothing.
    if (language || written === '') return language;
    throw new InvalidArgumentError('Kept speaks en and fr.');
  });
}

/** What follows a description: choices, default, variable. */
const EXTRA = / (\((?:choices|default|env): [^()]*\))$/;

export function speakIn(words: Wording, command: Command): void {
  command.description(words.of(command.description()));
  command.helpOption('-h, --help', words.of('display help for command'));
  for (const each of [...command.options, ...command.registeredArguments]) {
    each.description = words.of(each.description);
  }
  command.configureHelp({
    showGlobalOptions: command.parent !== null,
    styleTitle: (title) => words.of(title),
    optionDescription: (option) =>
      Help.prototype.optionDescription
        .call(new Help(), option)
        .replace(EXTRA, (_, extra: string) => ` ${words.of(extra)}`),
  });
  command.configureOutput({
    outputError: (text, write) => write(`${words.of(text.trimEnd())}\n`),
  });
  for (const each of command.commands) speakIn(words, each);
}
