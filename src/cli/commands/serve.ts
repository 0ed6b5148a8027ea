import { type Command, InvalidArgumentError, Option } from 'commander';
import { isKeyName } from '../../../verify/note.js';
import type { LogOptions } from '../../audit/log/open-log.js';
import { READS_MONTHS } from '../../audit/reads/reads-keeper.js';
import { isBasePath } from '../../http/server/base-path.js';
import { LOG_READERS, type LogReaders } from '../../http/server/settings.js';
import type { ServeOptions } from '../../main.js';
import type { Parts } from '../../open-ledger.js';
import { EDITIONS, type Editions } from '../../query/time/editions.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { note } from '../terminal.js';

interface Options extends FolderOptions {
  readonly host: string;
  readonly port: number;
  readonly projector: boolean;
  readonly matching: boolean;
  readonly readers: number;
  readonly documentReaders: number;
  readonly readOnly?: boolean;
  readonly keepOriginals?: boolean;
  readonly keepReads: number;
  readonly analystsBringModels?: boolean;
  readonly editions: Editions;
  readonly log: LogReaders;
  readonly logOrigin?: string;
  readonly logKey?: string;
  readonly logSigner?: string;
  readonly basePath: string;
  readonly privateEndpoints?: boolean;
  readonly behindProxy: boolean;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

export function serveCommand(): Command {
  return folderCommand('serve', 'serve the HTTP API and its docs, and keep the views')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--port <port>', 'the port; 0 takes a free one', wholeOption(0, 65_535), 3000)
    .option(
      '--behind-proxy',
      'a proxy with TLS stands before it: listen to others than this machine',
      false,
    )
    .addOption(
      new Option('--base-path <path>', 'the path under which people reach it, such as /kept')
        .env('KEPT_BASE_PATH')
        .argParser(basePathOption)
        .default(''),
    )
    .option('--tls-cert <file>', 'speak TLS with this certificate (PEM, with its chain)')
    .option('--tls-key <file>', 'the key of the certificate (PEM)')
    .option('--no-projector', 'keep no views: take events, answer no questions')
    .option('--no-matching', 'match no payments with invoices')
    .option(
      '--document-readers <n>',
      'processes in which documents are read',
      wholeOption(1, 64),
      2,
    )
    .option('--readers <n>', 'processes in which reads are answered', wholeOption(1, 64), 2)
    .option('--read-only', 'answer questions, take no events; on a cluster')
    .option('--keep-originals', 'keep documents that are sent, sealed, with what they say')
    .addOption(
      new Option('--keep-reads <months>', 'how long it is kept who read whose score')
        .env('KEPT_KEEP_READS')
        .argParser(wholeOption(1, 120))
        .default(READS_MONTHS),
    )
    .option('--analysts-bring-models', 'analysts may bring scoring models, as operators may')
    .addOption(
      new Option('--editions <often>', 'how often others see a professional anew')
        .choices(EDITIONS)
        .default('daily'),
    )
    .addOption(
      new Option(
        '--private-endpoints',
        'notices may be sent to addresses of a private network, and without TLS',
      ).env('KEPT_PRIVATE_ENDPOINTS'),
    )
    .addOption(
      new Option('--log <who>', 'who may read the log: hashes by anybody, by keys, or all of it')
        .env('KEPT_LOG')
        .choices(LOG_READERS)
        .default('proofs'),
    )
    .option('--log-origin <name>', 'what the log is called, such as kept.example.org/log')
    .option('--log-key <file>', 'sign the log with the private keys in this file (PEM)')
    .addOption(
      new Option(
        '--log-signer <program>',
        'sign the log with this program: see docs/reference/log.md',
      ).conflicts('logKey'),
    )
    .action(serve);
}

async function serve(asked: Options): Promise<void> {
  const { mustBeOnCluster } = await import('../folder/folder.js');
  const { startError, untilStopped } = await import('../service.js');
  const { serve: startService } = await import('../../main.js');
  const { data, readOnly = false, keepOriginals = false } = asked;
  const tls = tlsOf(asked);
  mustBeShielded(asked, tls);
  if (readOnly) mustBeOnCluster(data, '--read-only');
  const stopped = untilStopped();
  const options = {
    ...{ ...asked, readOnly, keepOriginals, ...(tls && { tls }), log: note },
    ...{ logReaders: asked.log, logSigned: logSigned(asked) },
  };
  const service = await startService(options).catch((error: unknown) => {
    throw startError(error, asked);
  });
  try {
    const url = `${service.url}${asked.basePath}`;
    note(words().say('Serving {data} on {url}, docs on {url}/docs', { data, url }));
    await Promise.race([stopped, welcome(service.parts, data).then(() => stopped)]);
  } finally {
    await service.close();
  }
}

function logSigned({ logOrigin, logKey, logSigner }: Options): LogOptions {
  if (logOrigin !== undefined && !isKeyName(logOrigin)) {
    throw new CliError('A log has a name without blanks and without a plus.', 'usage');
  }
  return { origin: logOrigin, key: logKey, signer: logSigner };
}

/** The path without a slash at its end; empty for none. */
function basePathOption(written: string): string {
  const path = written.replace(/\/+$/, '');
  if (path === '' || isBasePath(path)) return path;
  throw new InvalidArgumentError(
    'A path is written /kept: letters, digits, -, _ and ~, at most 8 parts.',
  );
}

/** Throws where one of certificate and key is given without the other. */
function tlsOf({ tlsCert: cert, tlsKey: key }: Options): ServeOptions['tls'] {
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert === undefined && key === undefined) return undefined;
  throw new CliError(
    'TLS needs both, a certificate and its key: --tls-cert and --tls-key.',
    'usage',
  );
}

const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/** Throws where keys and names would cross a network in the clear, and nobody said so. */
function mustBeShielded({ host, behindProxy }: Options, tls: ServeOptions['tls']): void {
  if (THIS_MACHINE.test(host) || behindProxy || tls) return;
  throw new CliError(
    `Others can reach ${host}, and without TLS whoever is on the way reads every key. ` +
      'Put a proxy with TLS before Kept and say --behind-proxy, or give a certificate: ' +
      '--tls-cert, --tls-key.',
    'usage',
  );
}

/** Says what to do first with an empty ledger. Throws where the ledger is found not to be ours. */
async function welcome({ store, met }: Parts, data: string): Promise<void> {
  try {
    await met;
    if ((await store.head()) === 0) note(firstSteps(data, store.remote ?? false));
  } catch (error) {
    // A store that is away is waited for; everybody who asks hears of it.
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}

/** A data folder is this process's own; a cluster is open to others, with a folder of theirs. */
function firstSteps(data: string, isOnCluster: boolean): string {
  const grant = 'kept keys create --role operator --teller <name>';
  return isOnCluster
    ? words().say(
        'The ledger is empty and no key opens it yet. Grant one meanwhile, with another data folder: {grant} --data <other folder>',
        { grant },
      )
    : words().say(
        'The ledger is empty and no key opens it yet. Stop, then grant one: {grant} --data {data}',
        { grant, data },
      );
}
