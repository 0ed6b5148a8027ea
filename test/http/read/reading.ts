/** The service with its views over real HTTP, and what the tests of reads share. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppParts, WatchingPart } from '../../../src/app.module.js';
import { logName } from '../../../src/audit/log/log-name.js';
import { namingOf, type OpenLog, openLog } from '../../../src/audit/log/open-log.js';
import { ReadBatches } from '../../../src/audit/reads/read-batches.js';
import { ReadLog } from '../../../src/audit/reads/read-log.js';
import { headsOfReads, readsNaming } from '../../../src/audit/reads/reads-head.js';
import { ReadsSigner } from '../../../src/audit/reads/reads-signer.js';
import { FOLDER_HOLDER, type Grant, grantAccess } from '../../../src/command/access.js';
import { Identities } from '../../../src/command/identities.js';
import { Ledger } from '../../../src/command/ledger.js';
import { createApp } from '../../../src/create-app.js';
import { Originals } from '../../../src/documents/originals.js';
import type { HttpSettings } from '../../../src/http/server/settings.js';
import { Book, bookFile } from '../../../src/matching/book.js';
import { Matcher } from '../../../src/matching/matcher.js';
import { LiveViews } from '../../../src/projector/views/live-views.js';
import type { ReaderProcesses } from '../../../src/query/processes/readers-in-processes.js';
import { recordingAt } from '../../../src/store/recording.js';
import { WatchBook, watchBookFile } from '../../../src/watching/watch-book.js';
import {
  accessOf,
  BUYER,
  type Folder,
  message,
  OTHER,
  removeFolder,
  SELLER,
} from '../../command/fixture.js';
import { openLedger } from '../ledger.js';
import { type Answer, call, type Service } from '../service.js';

export { BUYER, OTHER, SELLER };

/** A process runs JavaScript as it is: the built files. */
const BUILT = new URL('../../../dist/src/query/', import.meta.url);
export const READER_PROCESS = new URL('processes/reader-process.js', BUILT);

/** Further firms; their numbers are those of big companies, their deeds are invented. */
export const FIRMS = ['0002:383474814', '0002:775670417', '0002:572015246', '0002:443061841'];

export interface Reading extends Service {
  readonly app: NestFastifyApplication;
  readonly live: LiveViews;
  readonly log: OpenLog;
  /** Signs what is kept of who read, when it is told to. */
  readonly readsSigner: ReadsSigner;
  /** What the app runs on, for another app on the same. */
  readonly parts: AppParts;
  /** A token of each role, and for `partner` of the seller, `other` of a stranger. */
  readonly tokens: Readonly<Record<'operator' | 'analyst' | 'seller' | 'buyer' | 'other', string>>;
  /** Waits until the views have seen all that was told. */
  caughtUp(): Promise<void>;
  /** Matches payments with invoices, once. */
  match(): Promise<void>;
  get(
    path: string,
    who?: keyof Reading['tokens'] | null,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  tell(...messages: readonly ReturnType<typeof message>[]): Promise<readonly string[]>;
}

/** `KEPT_TEST_READERS=1` has every read that is not little answered by a process, as a server does. */
function processesAsked(): ReaderProcesses | undefined {
  const count = Number(process.env.KEPT_TEST_READERS ?? 0);
  return count > 0 ? { count, code: READER_PROCESS } : undefined;
}

/** `recordedBy`: the clock by which what is told is recorded; the store's own if absent. */
interface ReadingOptions extends Partial<HttpSettings> {
  readonly recordedBy?: () => Date;
  /** Processes that answer reads; else the one that answers requests does. */
  readonly readers?: ReaderProcesses;
  /** What reckons backtests; without it, none is. */
  readonly backtests?: AppParts['backtests'];
  /** What keeps who read; in the folder of the ledger, and by this thread if absent. */
  readonly reads?: ReadBatches;
  /** How watches are followed; without it, none is. */
  readonly watching?: Omit<WatchingPart, 'book'>;
  /** The ledger under it; that which KEPT_TEST_STORE names if absent. */
  readonly folder?: Folder;
}

export async function startReading(asked: ReadingOptions = {}): Promise<Reading> {
  const { recordedBy, readers = processesAsked(), folder = await openLedger(), ...more } = asked;
  const { backtests, reads = new ReadBatches(() => ReadLog.in(folder.dir)), ...others } = more;
  const { watching: followed, ...options } = others;
  const ledger = recordedBy ? recordingBy(folder, recordedBy) : folder.ledger;
  const live = new LiveViews(folder.dir, folder.store);
  void live.start();
  const book = new Book(bookFile(folder.dir));
  const matcher = new Matcher(folder, folder.ledger, book);
  const originals = new Originals(folder.dir, folder.keys);
  const watchBook = followed && new WatchBook(watchBookFile(folder.dir));
  const watching = watchBook && { ...followed, book: watchBook };
  const log = openLog(folder.dir, folder);
  void log.follower.start();
  const readsSigner = signerOf(folder, reads);
  await readsSigner.sign();
  const parts: AppParts = { ...folder, live, matching: book, originals, log, reads, readsSigner };
  const app: NestFastifyApplication = await createApp(
    {
      ...{ ...parts, ...(readers && { readers }), ...(backtests && { backtests }) },
      ...(watching && { watching }),
    },
    // Far ahead of the store's own clock, so that every time told of an entry is past.
    { docsPage: false, ratePerSecond: 0, now: () => new Date('2199-01-01T12:00:00Z'), ...options },
  );
  await app.listen(0, '127.0.0.1');
  const key = async (grant: Partial<Grant>): Promise<string> => {
    const own = { role: 'emitter', teller: 'books', parties: [], vetting: 'known' } as const;
    const whole: Grant = { ...own, ...grant };
    return (await grantAccess(folder.ledger, whole, FOLDER_HOLDER, '2020-01-01')).token;
  };
  const partner = (id: string): Promise<string> =>
    key({ role: 'partner', teller: 'page', parties: [id] });
  const tokens = {
    operator: await key({ role: 'operator', teller: 'ops' }),
    analyst: await key({ role: 'analyst', teller: 'lab' }),
    seller: await partner(SELLER),
    buyer: await partner(BUYER),
    other: await partner(OTHER),
  };
  const service = { folder, url: await app.getUrl(), key };
  const reading: Reading = {
    ...service,
    ...{ app, live, log, parts, readsSigner },
    tokens,
    caughtUp: async () => {
      await live.projector.waitFor(await folder.store.head(), 10_000);
    },
    match: async () => {
      await matcher.once();
      await reading.caughtUp();
    },
    get: (path, who = 'operator', headers = {}) =>
      call(reading, path, { ...(who && { token: tokens[who] }), headers }),
    tell: async (...messages) => {
      const results = await ledger.tellEach(messages, everybody(folder));
      const entries = results.map((result) => {
        if (result.status === 'rejected') throw new Error(`${result.code} ${result.detail}`);
        return result.entry;
      });
      await reading.caughtUp();
      return entries;
    },
    close: async () => {
      await app.close();
      await live.stop();
      await log.follower.stop();
      await reads.close();
      await log.close();
      book.close();
      watchBook?.close();
      await folder.close();
      removeFolder(folder);
    },
  };
  return reading;
}

function signerOf({ dir, store, slots }: Folder, reads: ReadBatches): ReadsSigner {
  const naming = readsNaming(dir, store.remote === true);
  const name = () => logName(slots, namingOf(dir, {}), naming.path);
  return new ReadsSigner(reads, { slots, name, of: headsOfReads(naming), say: () => {} });
}

/** The ledger under another clock, whose stamps go with the events as those of a migration do. */
export function recordingBy({ store, keys, partyIds }: Folder, clock: () => Date): Ledger {
  const recording = recordingAt(store, () => clock().getTime());
  return new Ledger(recording, keys, new Identities(partyIds));
}

/** A platform between all parties: what it tells is documented. */
function everybody(folder: Folder) {
  return accessOf(folder, [], { teller: 'books', anyParty: true, source: 'platform' });
}

export interface Deal {
  readonly number: string;
  readonly seller?: string;
  readonly buyer?: unknown;
  readonly issuedOn?: string;
  readonly due?: string;
  readonly paidOn?: string;
  readonly amount?: string;
}

/** An invoice and, where it was paid, its payment. */
export function deal(asked: Deal) {
  const { number, seller = SELLER, buyer = BUYER, amount = '120000', paidOn } = asked;
  const { issuedOn = '2026-01-05', due = '2026-02-05' } = asked;
  const invoice = message('InvoiceIssued', `i ${seller} ${number}`, {
    ...{ seller, buyer, number, typeCode: '380', total: amount, prepaid: '0', payable: amount },
    ...{ currency: 'EUR', issuedOn },
    instalments: [{ kind: 'ordinary', amount, due, basis: 'stated' }],
  });
  if (paidOn === undefined) return [invoice];
  const payment = message('PaymentReceived', `p ${seller} ${number}`, {
    ...{ payment: `p ${seller} ${number}`, payer: buyer, payee: seller, amount, currency: 'EUR' },
    ...{ creditedOn: paidOn, instrument: 'credit_transfer' },
    allocations: [{ seller, number, amount }],
  });
  return [invoice, payment];
}

/** A path with its parts percent-encoded: `at('v1/professionals', SELLER, 'score')`. */
export function at(base: string, id: string, more = ''): string {
  return `/${base}/${encodeURIComponent(id)}${more === '' ? '' : `/${more}`}`;
}

export function professional(id: string, more = ''): string {
  return at('v1/professionals', id, more);
}
