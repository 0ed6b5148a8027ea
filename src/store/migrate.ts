/** A whole history from one event store to another, whichever they are, in its order. */
import { createHash } from 'node:crypto';
import type { StoredEvent } from '../ledger/stored.js';
import { type Append, type EventStore, StoreUnavailable } from './event-store.js';
import { withStamp } from './recorded-at.js';

export interface Migrated {
  readonly events: number;
  /** Events that were there already, from an earlier attempt. */
  readonly before: number;
  /** SHA-256, in hex, over (stream, revision, id, type, body) of each event in order. */
  readonly digest: string;
}

export interface MigrateOptions {
  /** The target's `appendEach` keeps the order across streams, as SQLite's does. */
  readonly ordered: boolean;
  /** Hears how many events are in the target, and each event on the way. */
  readonly onEvent?: (event: StoredEvent, done: number) => void;
}

/** Appends sent at once to a target that keeps their order. */
const BATCH = 1000;

/**
 * Copies what is not yet there, with the same ids and revisions, and compares both at the end.
 * Nobody may write to either meanwhile. Stopped half way, it goes on where it was when it is run
 * again. Throws StoreUnavailable where the target holds another history, or differs at the end.
 */
export async function migrate(
  from: EventStore,
  to: EventStore,
  { ordered, onEvent = () => {} }: MigrateOptions,
): Promise<Migrated> {
  const source = each(from)[Symbol.asyncIterator]();
  let done = 0;
  for await (const there of each(to)) {
    const { value } = await source.next();
    if (!value || line(value) !== line(there)) throw otherHistory(there);
    done += 1;
    onEvent(value, done);
  }
  const before = done;
  let waiting: Append[] = [];
  const flush = async (): Promise<void> => {
    await append(to, waiting, ordered);
    waiting = [];
  };
  for (let next = await source.next(); next.value; next = await source.next()) {
    waiting.push(appendOf(next.value));
    if (waiting.length === BATCH) await flush();
    done += 1;
    onEvent(next.value, done);
  }
  await flush();
  const [told, kept] = [await digestOf(from), await digestOf(to)];
  if (told.events !== kept.events || told.digest !== kept.digest) {
    throw new StoreUnavailable(
      `The target holds ${kept.events} events (digest ${kept.digest}), the source ` +
        `${told.events} (${told.digest}). Somebody wrote meanwhile: stop all servers, begin anew.`,
    );
  }
  return { ...kept, before };
}

/** Number and digest of a store's history. */
export async function digestOf(store: EventStore): Promise<Omit<Migrated, 'before'>> {
  const hash = createHash('sha256');
  let events = 0;
  for await (const event of each(store)) {
    hash.update(line(event));
    events += 1;
  }
  return { events, digest: hash.digest('hex') };
}

async function* each(store: EventStore): AsyncGenerator<StoredEvent, undefined> {
  for await (const batch of store.readAll(0)) yield* batch;
}

function line({ stream, revision, id, type, data }: StoredEvent): string {
  return `${JSON.stringify([stream, revision, id, type, data])}\n`;
}

function appendOf(event: StoredEvent): Append {
  const { stream, revision, id, type, data, recordedAt } = event;
  const metadata = withStamp(event.metadata, recordedAt);
  const expected = revision === 0 ? 'none' : revision - 1;
  return { stream, expected, events: [{ id, type, data, metadata }] };
}

async function append(to: EventStore, appends: readonly Append[], ordered: boolean): Promise<void> {
  // `knownAt` hangs on the order across streams, which not every store keeps by itself.
  const groups = ordered ? [appends] : appends.map((one) => [one]);
  for (const group of groups) {
    const answers = group.length === 0 ? [] : await to.appendEach(group);
    const conflict = answers.findIndex(({ status }) => status === 'conflict');
    const stream = group[conflict]?.stream;
    if (stream !== undefined) throw conflictAt(stream);
  }
}

function conflictAt(stream: string): StoreUnavailable {
  return new StoreUnavailable(
    `Somebody else writes to ${stream} of the target. Stop all servers, and begin anew.`,
  );
}

function otherHistory({ stream, revision }: StoredEvent): StoreUnavailable {
  return new StoreUnavailable(
    `The target holds ${stream}@${revision} where the source has something else. ` +
      'A history goes to a store that is empty, or that holds the beginning of the same history.',
  );
}
