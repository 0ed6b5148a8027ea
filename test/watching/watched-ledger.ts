/**
 * Watching without a service, by a clock of the test's own: what is told and what is sent, and a
 * process that can be killed at any of the moments at which something leaves it.
 */
import { ReadBatches } from '../../src/audit/reads/read-batches.js';
import { ReadLog } from '../../src/audit/reads/read-log.js';
import { FOLDER_HOLDER } from '../../src/command/access.js';
import { Identities } from '../../src/command/identities.js';
import { Ledger } from '../../src/command/ledger.js';
import { type EndpointWish, makeEndpoint } from '../../src/command/watches/endpoints.js';
import { makeWatch, type WatchWish } from '../../src/command/watches/watches.js';
import type { Message } from '../../src/messages/message.js';
import type { Outgoing } from '../../src/outgoing/call.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import { ReadSide } from '../../src/query/read-side.js';
import { noticeRows } from '../../src/query/watches/notices.js';
import { recordingAt } from '../../src/store/recording.js';
import type { EventStore } from '../../src/store/event-store.js';
import { openWatching, type WatchingOptions } from '../../src/watching/open-watching.js';
import { WatchBook, watchBookFile } from '../../src/watching/watch-book.js';
import type { Watching } from '../../src/watching/watching.js';
import { accessOf, type Folder, removeFolder } from '../command/fixture.js';
import { temporaryFolder } from '../temporary-folder.js';

export interface WatchingRoom {
  readonly clock: { now: number };
  readonly side: ReadSide;
  /** What the endpoints took, in the order in which it came, and what they answer. */
  readonly endpoint: { readonly sent: Outgoing[]; status: number };
  tell(...messages: readonly Message[]): Promise<void>;
  watch(owner: string, wish: WatchWish): Promise<string>;
  makeEndpoint(owner: string, wish: EndpointWish): Promise<string>;
  readonly ledger: Ledger;
  /** The party id of an identifier. */
  party(written: string): string;
  /** The ids of a watch's notices, in the order given. */
  noticesOf(watch: string): readonly string[];
  /** A process that watches; `dir` holds its book. It is killed at its `end`th moment. */
  process(dir: string, end?: number): WatchingProcess;
  close(): Promise<void>;
}

export interface WatchingProcess {
  readonly watching: Watching;
  /** Resolves once it is killed. */
  readonly killed: Promise<'killed'>;
}

export async function openRoom(folder: Folder, begun: string): Promise<WatchingRoom> {
  const clock = { now: Date.parse(begun) };
  const endpoint = { sent: [] as Outgoing[], status: 204 };
  const { remote } = folder.store;
  const stamped = recordingAt(folder.store, () => clock.now);
  const store: EventStore = { ...stamped, ...(remote !== undefined && { remote }) };
  const ledger = new Ledger(store, folder.keys, new Identities(folder.partyIds));
  const live = new LiveViews(folder.dir, store);
  const running = live.start();
  const reads = new ReadBatches(() => ReadLog.in(folder.dir));
  const now = () => new Date(clock.now);
  const side = new ReadSide({ ...folder, store, live, reads, onRead: reads.note, now });
  const books: WatchBook[] = [];
  const endings: (() => Promise<void>)[] = [];
  const caughtUp = async () => {
    await live.projector.waitFor(await store.head(), 10_000);
  };
  const today = () => new Date(clock.now).toISOString().slice(0, 10);
  const ownerOf = (written: string) => {
    const party = folder.party(written);
    return { party, parties: [party] };
  };
  const open = (dir: string, mortal: Mortal): Watching => {
    const book = new WatchBook(watchBookFile(dir));
    books.push(book);
    const call: WatchingOptions['call'] = (outgoing) =>
      mortal.around(async () => {
        endpoint.sent.push(outgoing);
        return { status: endpoint.status, body: '' };
      });
    const own: EventStore = {
      ...store,
      append: (append) => mortal.around(() => store.append(append)),
      appendEach: (appends) => mortal.around(() => store.appendEach(appends)),
    };
    return openWatching(side, { ...folder, store: own }, book, { mayBePrivate: false, call });
  };
  return {
    ...{ clock, side, endpoint, ledger, party: folder.party },
    tell: async (...messages) => {
      const all = accessOf(folder, [], { anyParty: true, source: 'platform' });
      for (const result of await ledger.tellEach(messages, all)) {
        if (result.status === 'rejected') throw new Error(`${result.code} ${result.pointer}`);
      }
      await caughtUp();
    },
    watch: async (owner, wish) => {
      const { watch } = await makeWatch(ledger, ownerOf(owner), wish, FOLDER_HOLDER, today());
      await caughtUp();
      return watch;
    },
    makeEndpoint: async (owner, wish) => {
      const ids = folder.partyIds;
      const made = await makeEndpoint(ledger, ids, ownerOf(owner), wish, FOLDER_HOLDER, today());
      await caughtUp();
      return made.endpoint;
    },
    noticesOf: (watch) => noticeRows(side, watch, 0, 1000).map(({ id }) => id),
    process: (dir, end = Number.POSITIVE_INFINITY) => {
      const { killed, ...mortal } = mortalUntil(end);
      const watching = open(dir, mortal);
      // It listens no more, either; what it was at never ends.
      const ended = killed.then(() => Promise.race([watching.stop(), Promise.resolve()]));
      endings.push(() => Promise.race([watching.stop(), ended]));
      return { watching, killed };
    },
    close: async () => {
      await Promise.all(endings.map((end) => end()));
      await live.stop();
      await running;
      await reads.close();
      for (const book of books) book.close();
      await folder.close();
      removeFolder(folder);
    },
  };
}

/** Another folder of a process, which goes with the tests. */
export function bookFolder(): string {
  return temporaryFolder();
}

interface Mortal {
  /** Does what leaves the process. */
  around<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Somebody who is killed at the nth of its moments: right before something leaves it, or right
 * after, so that it hears nothing of what came of it. Of what is asked for afterwards nothing comes.
 */
function mortalUntil(end: number): Mortal & Pick<WatchingProcess, 'killed'> {
  let die: (how: 'killed') => void = () => {};
  let moments = 0;
  const killed = new Promise<'killed'>((resolve) => {
    die = resolve;
  });
  const moment = async (): Promise<void> => {
    moments += 1;
    if (moments < end) return;
    die('killed');
    await new Promise(() => {});
  };
  const around: Mortal['around'] = async (work) => {
    await moment();
    const result = await work();
    await moment();
    return result;
  };
  return { killed, around };
}
