/** The composition root: the modules of the app, on the parts that it is given. */
import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Model } from '../projections/score/model.js';
import { webModule } from '../web/server/web.module.js';
import type { OpenLog } from './audit/log/open-log.js';
import type { ReadBatches } from './audit/reads/read-batches.js';
import type { ReadsSigner } from './audit/reads/reads-signer.js';
import { Identities } from './command/identities.js';
import type { KeyUse } from './command/key-use.js';
import { DocumentReaders, DocumentReadersHere } from './documents/document-readers.js';
import type { Originals } from './documents/originals.js';
import { DocumentProcesses } from './documents/processes/document-processes.js';
import type { WebhookSources } from './documents/webhook-sources.js';
import { intakeModule } from './http/documents/intake.module.js';
import { logModule } from './http/log/log.module.js';
import type { Follower } from './http/operations/health.js';
import { operationsModule } from './http/operations/operations.module.js';
import { NoViewsController } from './http/read/no-views.controller.js';
import { readModule } from './http/read/read.module.js';
import type { HttpSettings } from './http/server/settings.js';
import { writeModule } from './http/write/write.module.js';
import type { Book } from './matching/book.js';
import type { Parts } from './open-ledger.js';
import type { LiveViews } from './projector/views/live-views.js';
import type { Reckoner } from './query/backtests/reckoning.js';
import { KeysInTime } from './query/people/keys-in-time.js';
import {
  type ReaderProcesses,
  ReadersInProcesses,
} from './query/processes/readers-in-processes.js';
import { ReadSide } from './query/read-side.js';
import { ReadersHere } from './query/reader.js';
import { type Resource, Resources } from './resources.js';
import { openWatching, type WatchingOptions } from './watching/open-watching.js';
import type { WatchBook } from './watching/watch-book.js';
import type { Watching } from './watching/watching.js';

/** What the app runs on: an opened ledger, its views, and whatever else follows it. */
export interface AppParts extends Parts {
  /** Without views nothing can be read. */
  readonly live?: LiveViews;
  /** What matching knows, where it runs here: what is left unmatched is read from it. */
  readonly matching?: Book;
  readonly followers?: readonly Follower[];
  /** The log over all events, where it is kept here. */
  readonly log?: Pick<OpenLog, 'served'>;
  /** Documents kept with what was told by them. */
  readonly originals?: Originals;
  /** Keeps who read whose score. */
  readonly reads?: ReadBatches;
  /** Signs what is kept of that. */
  readonly readsSigner?: Pick<ReadsSigner, 'checkpoint'>;
  /** Who may send webhooks. */
  readonly webhooks?: WebhookSources;
  /** Hears which keys are used. */
  readonly keyUse?: KeyUse;
  /** Scoring models beside the one that ships with Kept. */
  readonly models?: readonly Model[];
  /** Processes in which documents are read; without them, in the one that answers requests. */
  readonly documents?: DocumentProcessesPart;
  /** Processes in which reads are answered; without them, in the one that answers requests. */
  readonly readers?: ReaderProcesses;
  /** What reckons backtests; without it, none is. */
  readonly backtests?: Reckoner;
  /** What watches go by, where this process is one that may give notices. */
  readonly watching?: WatchingPart;
  /** Those of the parts that begin and end with the app; whoever opened the others closes them. */
  readonly resources?: Resources;
}

/** The book of watching, and how it follows; an operator says in the settings what it may call. */
export interface WatchingPart extends Omit<WatchingOptions, 'mayBePrivate'> {
  readonly book: WatchBook;
}

export interface DocumentProcessesPart {
  /** How many processes; 1 or more. */
  readonly count: number;
  /** The built file that they run, where it is another than Kept's own. */
  readonly code?: URL;
}

const DOCUMENT_PROCESS = new URL('./http/documents/document-process.js', import.meta.url);

@Module({})
class AppModule {}

export function appModule(parts: AppParts, settings: HttpSettings): DynamicModule {
  const { store, live, log, followers = [], resources = new Resources() } = parts;
  const read = live && reading({ ...parts, live }, settings, resources);
  const watching = read ? watchingOf(parts, settings, read.side, resources) : [];
  return {
    module: AppModule,
    imports: [
      CqrsModule.forRoot(),
      operationsModule({
        ...{ store, settings, keyUse: parts.keyUse, reads: read?.processes },
        secret: parts.partyIds.secret,
        followers: live ? [projectorOf(live), ...followers, ...watching] : followers,
      }),
      writeModule({ ...parts, now: settings.now }),
      intakeModule(parts, documentReaders(parts, settings, resources)),
      ...(log ? [logModule(log.served, live !== undefined)] : []),
      ...(read
        ? [
            read.module,
            webModule({ matches: parts.matching !== undefined, proves: log !== undefined }),
          ]
        : []),
    ],
    controllers: live ? [] : [NoViewsController],
    providers: [{ provide: Resources, useValue: resources }],
  };
}

/** What reads documents that are sent. */
function documentReaders(
  { documents, partyIds }: AppParts,
  { documentReading }: HttpSettings,
  resources: Resources,
): DocumentReaders {
  if (!documents) return new DocumentReadersHere(new Identities(partyIds));
  const { count, code = DOCUMENT_PROCESS } = documents;
  const logger = new Logger('Intake');
  const onLost = ({ message }: Error): void => logger.error(message);
  const options = { code, onLost, partySecret: partyIds.secret };
  const readers = new DocumentProcesses(count, documentReading, options);
  resources.own(readers);
  return readers;
}

interface Reading {
  readonly module: DynamicModule;
  readonly side: ReadSide;
  /** What answers reads in processes, where that is done. */
  readonly processes?: ReadersInProcesses;
}

/** The read side, and what answers on it. */
function reading(
  parts: AppParts & { readonly live: LiveViews },
  { now, patience, editions, reading: bounds }: HttpSettings,
  resources: Resources,
): Reading {
  const keys = parts.store.remote ? new KeysInTime(parts.keys) : parts.keys;
  const side = new ReadSide({
    ...{ ...parts, keys, now, patience, editions },
    ...(parts.reads && { onRead: parts.reads.note }),
  });
  if (!parts.readers) return { side, module: readModule(side, new ReadersHere(side), parts) };
  const logger = new Logger('Reads');
  const readers = new ReadersInProcesses(side, parts.readers, bounds, ({ message }) => {
    logger.error(message);
  });
  resources.own(readers);
  return { side, module: readModule(side, readers, parts), processes: readers };
}

/** Watching, where it is done here; the resources own it. */
function watchingOf(
  { watching, store, keys, partyIds }: AppParts,
  { privateEndpoints: mayBePrivate }: HttpSettings,
  side: ReadSide,
  resources: Resources,
): readonly Follower[] {
  if (!watching) return [];
  const { book, ...options } = watching;
  const opened = openWatching(side, { store, keys, partyIds }, book, { ...options, mayBePrivate });
  resources.own(followingOf(opened));
  const position = async () => opened.position;
  return [{ name: 'watching', position, trouble: () => opened.trouble }];
}

/** Follows the store from the start of the app to its end. */
function followingOf(watching: Watching): Resource {
  let running: Promise<void> | null = null;
  return {
    start: () => {
      running = watching.start();
    },
    close: async () => {
      await watching.stop();
      await running;
    },
  };
}

function projectorOf({ projector }: LiveViews): Follower {
  return {
    name: 'projector',
    position: async () => projector.checkpoint,
    trouble: () => projector.trouble,
  };
}
