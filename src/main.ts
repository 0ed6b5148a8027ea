/**
 * Kept as a service on a data folder: opens the ledger, its views and its matching, puts the app on
 * them and listens. `kept serve` is how people start it.
 */
import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppParts, WatchingPart } from './app.module.js';
import { logName } from './audit/log/log-name.js';
import { type LogOptions, namingOf, openLog } from './audit/log/open-log.js';
import { TREE_THREAD } from './audit/log-thread/tree-in-thread.js';
import { ReadBatches } from './audit/reads/read-batches.js';
import { ReadLog } from './audit/reads/read-log.js';
import { WriterInThread } from './audit/reads/read-writer.js';
import { headsOfReads, readsNaming } from './audit/reads/reads-head.js';
import { READS_MONTHS, ReadsKeeper } from './audit/reads/reads-keeper.js';
import { ReadsSigner } from './audit/reads/reads-signer.js';
import { Identities } from './command/identities.js';
import { KeyUse } from './command/key-use.js';
import { Ledger } from './command/ledger.js';
import { createApp } from './create-app.js';
import { Originals } from './documents/originals.js';
import { WebhookSources } from './documents/webhook-sources.js';
import { PATIENT } from './follow/following.js';
import { SHORT } from './follow/gather.js';
import { WriteBack } from './follow/write-back.js';
import type { Follower } from './http/operations/health.js';
import type { HttpSettings, LogReaders } from './http/server/settings.js';
import type { Position } from './ledger/stored.js';
import { Book, bookFile } from './matching/book.js';
import { Matcher } from './matching/matcher.js';
import { closeParts, openParts, type Parts, type PartsOptions } from './open-ledger.js';
import { LiveViews } from './projector/views/live-views.js';
import { BacktestSeat } from './query/backtests/backtest-seat.js';
import type { Editions } from './query/time/editions.js';
import { type Resource, Resources } from './resources.js';
import { readOnly } from './store/read-only.js';
import { WatchBook, watchBookFile } from './watching/watch-book.js';

/** Where a service listens. */
export interface Address {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface Service {
  readonly url: string;
  /** Stops listening, then closes whatever the service opened. Throws what could not be closed. */
  close(): Promise<void>;
}

/** A service that opened its data folder itself. */
export interface FolderService extends Service {
  readonly parts: Parts;
}

export interface ServeOptions extends Address {
  /** The data folder. */
  readonly data: string;
  /** Keeps views and answers questions. */
  readonly projector: boolean;
  /** Matches payments with invoices, where views are kept and something can be told. */
  readonly matching: boolean;
  /** Processes in which reads are answered; 1 or more. */
  readonly readers: number;
  /** Processes in which documents are read; 1 or more. */
  readonly documentReaders: number;
  /** Takes no events. */
  readonly readOnly: boolean;
  readonly keepOriginals: boolean;
  /** How long it is kept who read whose score, in months; 13 unless told. */
  readonly keepReads?: number;
  /** Whether analysts may bring scoring models, too. */
  readonly analystsBringModels?: boolean;
  /** How often others see a professional anew. */
  readonly editions: Editions;
  /** Who may read the log over all events; `proofs` unless told. */
  readonly logReaders?: LogReaders;
  /** How that is signed. */
  readonly logSigned?: LogOptions;
  /** Whether notices may be sent to addresses of a private network, and without TLS. */
  readonly privateEndpoints?: boolean;
  /** The path under which people reach it; empty where that is the root. */
  readonly basePath: string;
  /** Whether a proxy stands before it, which says how it was reached. */
  readonly behindProxy: boolean;
  /** Files of a certificate and its key, PEM, where the service speaks TLS itself. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Hears, a line each, what goes away and comes back, such as a cluster, and why. */
  readonly log: (line: string) => void;
}

/**
 * Opens a data folder and serves it. Throws as `openParts` and `listen` do, and then leaves nothing
 * open.
 */
export async function serve(options: ServeOptions): Promise<FolderService> {
  const resources = new Resources();
  try {
    const parts = await openAll(options, resources);
    const { keepOriginals, editions, readOnly: takesNone, basePath, behindProxy } = options;
    const { privateEndpoints = false } = options;
    const service = await serveParts(parts, options, {
      ...{ keepOriginals, editions, readOnly: takesNone, tls: tlsOf(options) },
      ...{ basePath, behindProxy, privateEndpoints },
      ...{ analystsBringModels: options.analystsBringModels ?? false },
      ...(options.logReaders && { log: options.logReaders }),
    });
    return {
      ...{ parts, url: service.url },
      close: async () => {
        await service.close();
        await resources.close();
      },
    };
  } catch (error) {
    await resources.close();
    throw error;
  }
}

/** Serves parts that are open; closing the service closes only the `resources` among them. */
export async function serveParts(
  parts: AppParts,
  { host, port }: Address,
  settings: Partial<HttpSettings>,
): Promise<Service> {
  const app = await createApp(parts, settings);
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: await urlOf(app), close: () => app.close() };
}

/** Throws what reading a file throws. */
function tlsOf({ tls }: ServeOptions): HttpSettings['tls'] {
  if (!tls) return null;
  return { cert: readFileSync(tls.cert, 'utf8'), key: readFileSync(tls.key, 'utf8') };
}

async function urlOf(app: NestFastifyApplication): Promise<string> {
  return (await app.getUrl()).replace('[::1]', 'localhost');
}

/** Opens a ledger and all that follows it; the resources own it. */
async function openAll(options: ServeOptions, resources: Resources): Promise<AppParts> {
  const { data, log } = options;
  const opened = await openParts(data, { waits: true, threads: true, log, notes: log });
  resources.own({ close: () => closeParts(opened) });
  const parts = options.readOnly ? { ...opened, store: readOnly(opened.store) } : opened;
  const readers = { count: options.readers };
  const documents = { count: options.documentReaders };
  const all = {
    ...{ ...parts, ...documentsOf(data, parts), ...backtestsOf(data, parts, resources) },
    ...{ readers, documents, resources },
    ...logOf(options, parts, resources),
    ...(options.projector && readsOf(options, parts, resources)),
  };
  if (!options.projector) return all;
  const threads = parts.store.remote ? 'all' : 'write back';
  const live = new LiveViews(data, parts.store, { threads, pauses: PATIENT, log });
  resources.own(following(live));
  // What only reads can tell nothing of what it finds.
  if (options.readOnly) return { ...all, live };
  const watched = { ...all, live, watching: watchingOf(options, resources) };
  if (!options.matching) return watched;
  const { matching, follower } = matchingOf(options, opened, resources);
  return { ...watched, matching, followers: [...all.followers, follower] };
}

/** The log over all events, which is kept and signed while the app runs; the resources own it. */
export function logOf(
  { data, log, logSigned }: Pick<ServeOptions, 'data' | 'log' | 'logSigned'>,
  parts: Parts,
  resources: Resources,
): Required<Pick<AppParts, 'log' | 'followers'>> {
  const follow = { pauses: PATIENT, log, thread: TREE_THREAD };
  const opened = openLog(data, parts, logSigned, follow);
  const { follower } = opened;
  resources.own({ close: () => opened.close() });
  resources.own(following(follower));
  return { log: opened, followers: [asFollower('log', follower)] };
}

/** `env` is where the ledger's key is looked for; that of the process unless told. */
type ReadsOptions = Pick<ServeOptions, 'data' | 'log' | 'keepReads' | 'logSigned'> &
  Pick<PartsOptions, 'env'>;

/** What keeps who read whose score, for how long, and what signs that; the resources own it. */
export function readsOf(
  { data, log, keepReads = READS_MONTHS, logSigned = {}, env }: ReadsOptions,
  { store, keys, slots }: Pick<Parts, 'store' | 'keys' | 'slots'>,
  resources: Resources,
) {
  const writer = new WriterInThread(data, undefined, env);
  const reads = new ReadBatches(() => ReadLog.in(data), { say: log, writer });
  resources.own(reads);
  const keeping = { months: keepReads, now: Date.now, say: log };
  resources.own(new ReadsKeeper(reads, keys, keeping));
  const isShared = store.remote === true;
  const naming = readsNaming(data, isShared);
  const readsSigner = new ReadsSigner(reads, {
    slots: isShared ? slots : reads.slotsBeside(slots),
    name: () => logName(slots, namingOf(data, logSigned), naming.path),
    ...{ of: headsOfReads(naming), say: log },
  });
  resources.own(readsSigner);
  return { reads, readsSigner };
}

/** Matches payments while the app runs; the resources own it. */
function matchingOf(
  { data, log }: ServeOptions,
  parts: Parts,
  resources: Resources,
): { readonly matching: Book; readonly follower: Follower } {
  const book = new Book(bookFile(data), { patience: 0 });
  resources.own({ close: async () => book.close() });
  const writeBack = writingBack(book);
  resources.own(writeBack);
  const ledger = new Ledger(parts.store, parts.keys, new Identities(parts.partyIds));
  const matcher = new Matcher(parts, ledger, book, {
    ...{ pauses: PATIENT, log, limits: SHORT, writeBack },
  });
  resources.own(following(matcher));
  return { matching: book, follower: asFollower('matching', matcher) };
}

/** What watches go by while the app runs; the resources own its file. */
export function watchingOf(
  { data, log }: Pick<ServeOptions, 'data' | 'log'>,
  resources: Resources,
): WatchingPart {
  const book = new WatchBook(watchBookFile(data), { patience: 0 });
  resources.own({ close: async () => book.close() });
  return { book, pauses: PATIENT, log, limits: SHORT };
}

/** As those who watch the service see it. */
function asFollower(
  name: string,
  follower: { readonly position: Position; readonly trouble: string | null },
): Follower {
  return { name, position: async () => follower.position, trouble: () => follower.trouble };
}

/** What reckons backtests, of a cluster from the tape in the data folder; the resources own it. */
export function backtestsOf(data: string, { store }: Pick<Parts, 'store'>, resources: Resources) {
  const backtests = new BacktestSeat({ dir: data, isRemote: store.remote === true });
  resources.own(backtests);
  return { backtests };
}

/** What a data folder keeps of documents and of the use of keys, and who may send webhooks. */
export function documentsOf(data: string, { keys, partyIds }: Parts) {
  return {
    originals: new Originals(data, keys),
    webhooks: new WebhookSources(data, keys, partyIds),
    keyUse: new KeyUse(data),
  };
}

/** How long the log of what matching knows grows before it is written back, in bytes. */
const LONGEST_LOG = 16 * 1024 * 1024;

function writingBack(book: Book): WriteBack {
  book.db.pragma('wal_autocheckpoint = 0');
  return new WriteBack(book.file, LONGEST_LOG);
}

/** Follows the store from the start of the app to its end. */
function following(follower: Pick<LiveViews, 'start' | 'stop'>): Resource {
  let running: Promise<void> | null = null;
  return {
    start: () => {
      running = follower.start();
    },
    close: async () => {
      await follower.stop();
      await running;
    },
  };
}
