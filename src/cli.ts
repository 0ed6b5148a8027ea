#!/usr/bin/env node
/** `kept <command>`. What is wrong is one sentence on stderr; --debug adds the stack. */
import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { CliError, EXIT_CODES } from './cli/exit-codes.js';
import { chooseLanguage, words } from './cli/language.js';
import { keptProgram } from './cli/program.js';
import { note } from './cli/terminal.js';

const DEBUG = process.argv.includes('--debug');

function exitCodeOf(error: unknown): number {
  if (error instanceof CliError) return EXIT_CODES[error.exit].code;
  if (!(error instanceof CommanderError)) return EXIT_CODES.failure.code;
  return error.exitCode === 0 ? EXIT_CODES.ok.code : EXIT_CODES.usage.code;
}

/** Commander has said itself what it found wrong. */
function tell(error: unknown): void {
  if (error instanceof CommanderError) return;
  const message = error instanceof Error ? error.message : String(error);
  note(`kept: ${words().of(message)}`);
  if (DEBUG && error instanceof Error) note(error.stack ?? '');
}

/** The version in package.json, two folders above dist/src. */
function version(): string {
  const url = new URL('../../package.json', import.meta.url);
  const { version: written }: { version: string } = JSON.parse(readFileSync(url, 'utf8'));
  return written;
}

// Output that nobody reads any more (`kept trail | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

chooseLanguage(process.argv.slice(2), process.env);
try {
  const program = await keptProgram(version(), process.argv.slice(2));
  for (const command of [program, ...program.commands]) {
    for (const each of [command, ...command.commands]) each.exitOverride();
  }
  await program.parseAsync();
} catch (error) {
  tell(error);
  process.exitCode = exitCodeOf(error);
}
