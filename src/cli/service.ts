/** Running as a service on the command line: what to say when it cannot begin, and when to end. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Address } from '../main.js';
import { FolderInUse } from '../store/sqlite/folder-lock.js';
import { CliError, end } from './exit-codes.js';
import { words } from './language.js';
import { note } from './terminal.js';

/**
 * Says of a service that could not begin what a person can do about it; leaves other errors as they
 * are.
 */
export function startError(error: unknown, { host, port }: Address): unknown {
  if (error instanceof FolderInUse) return new CliError(`${error.message} Or stop that one.`);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'EADDRINUSE':
      return new CliError(
        `Port ${port} is taken by another program. Stop that one, or choose another: ` +
          `--port ${port + 1}`,
      );
    case 'EACCES':
      return new CliError(`Port ${port} needs more rights. Choose one above 1023 with --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CliError(`This machine has no address ${host}. Choose another with --host.`);
    default:
      return error;
  }
}

/** Throws at once what a service would meet there that has much to do before it listens. */
export async function expectFree(where: Address): Promise<void> {
  const server = createServer().listen(where.port, where.host);
  await once(server, 'listening').catch((error: unknown) => {
    throw startError(error, where);
  });
  server.close();
  await once(server, 'close');
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(1);
      asked = true;
      note(words().say('Closing.'));
      end('ok');
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
