/** The HTTP service on an opened folder: started, and closed in the order that loses nothing. */
import { createApp } from '../create-app.js';
import { Originals } from '../documents/originals.js';
import { WebhookSources } from '../documents/webhook-sources.js';
import type { Parts } from '../open-ledger.js';
import type { LiveViews } from '../projector/live-views.js';
import { CliError, end } from './exit-codes.js';
import type { Matching } from './matching.js';
import { note } from './terminal.js';

export interface ServiceOptions {
  readonly host: string;
  readonly port: number;
  /** Whoever calls from this machine is operator. */
  readonly demo: boolean;
  /** The data folder. */
  readonly data: string;
  readonly keepOriginals?: boolean;
  /** Matching that runs beside it. */
  readonly matching?: Matching;
}

export interface Service {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens; without views it answers no questions. Throws CliError where the port cannot be had. */
export async function startService(
  parts: Parts,
  live: LiveViews | null,
  { host, port, demo, data, matching, keepOriginals = false }: ServiceOptions,
): Promise<Service> {
  const originals = new Originals(data, parts.keys);
  const webhooks = new WebhookSources(data, parts.keys, parts.partyIds);
  const settings = { demo, keepOriginals };
  const matched = matching && { matching: matching.book, followers: [matching.follower] };
  const all = { ...parts, originals, webhooks, ...(live && { live }), ...matched };
  const app = await createApp(all, settings);
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw listenError(error, host, port);
  }
  return { url: (await app.getUrl()).replace('[::1]', 'localhost'), close: () => app.close() };
}

function listenError(error: unknown, host: string, port: number): unknown {
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

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(1);
      asked = true;
      note('Closing.');
      end('ok');
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
