import { words } from './language.js';

/** The exit codes of the process; `kept help exit-codes` and the docs are made from this. */
export const EXIT_CODES = {
  ok: { code: 0, means: 'Done.' },
  failure: { code: 1, means: 'It could not be done; the error says why and what to do.' },
  usage: { code: 2, means: 'The command line is wrong; nothing was done.' },
  rejected: { code: 3, means: 'Done, but some lines were rejected; the others are in.' },
  interrupted: { code: 130, means: 'Stopped by Ctrl-C; run the same again to go on.' },
} as const;

export type Exit = keyof typeof EXIT_CODES;

/** An error that says its own exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    readonly exit: Exit = 'failure',
  ) {
    super(message);
  }
}

/** Has the process end with this code once it has nothing left to do. */
export function end(exit: Exit): void {
  process.exitCode = EXIT_CODES[exit].code;
}

/** The exit codes as text. */
export function exitCodesText(): string {
  const lines = Object.values(EXIT_CODES).map(
    ({ code, means }) => `${String(code).padStart(5)}  ${words().of(means)}`,
  );
  return `${words().say('Exit codes')}\n${lines.join('\n')}\n`;
}
