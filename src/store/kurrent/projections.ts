/** The projections of a KurrentDB node, as far as Kept has to do with them. */
import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '../event-store.js';
import { readAddress } from './address.js';
import { readCertificates } from './certificates.js';
import { driverTo } from './grpc-link.js';
import type { KurrentOptions } from './open.js';
import { within } from './patience.js';

/** How a projection does, in the server's own words. */
export interface ProjectionStatus {
  /** `Running`, `Stopped`, `Faulted` ... */
  readonly state: string;
  /** Percent of the log that it has handled. */
  readonly progress: number;
  /** Why it faulted; '' where it did not. */
  readonly reason: string;
}

export interface ProjectionService {
  /** Null where there is no projection of this name. */
  status(name: string): Promise<ProjectionStatus | null>;
  /** Creates and starts it. `emits`: it may write to streams, and those are written down. */
  create(name: string, source: string, emits: boolean): Promise<void>;
  /** Replaces the source of a projection, and starts it. */
  update(name: string, source: string, emits: boolean): Promise<void>;
  /**
   * Stops and deletes it, with its state and whatever streams it wrote, and resolves once nothing
   * of them can be read. `wrote`: what the names of those streams are like, where it wrote any.
   */
  remove(name: string, wrote: RegExp | null): Promise<void>;
  close(): Promise<void>;
}

const CALL_MS = 10_000;

/** The server looks through its whole log for the streams of a projection. */
const SEARCH_MS = 600_000;

/**
 * Opens the projections of the cluster at a connection string; it connects at the first call.
 * Throws StoreUnavailable where the address is wrong; every call does where none comes through.
 */
export function openKurrentProjections(
  url: string,
  { env, limits }: KurrentOptions = {},
): ProjectionService {
  const address = readAddress(url, env);
  const certificates = readCertificates(address);
  const driver = driverTo({
    ...{ address, certificates, leader: null, node: null },
    onLate: () => {},
  });
  const life = new AbortController();
  const call = async <Result>(
    what: string,
    run: () => Promise<Result>,
    ms = limits?.callMs ?? CALL_MS,
  ): Promise<Result> => {
    try {
      // The client has no timer of its own: a server that says nothing would be waited for always.
      return await within(ms, life.signal, run);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new StoreUnavailable(`KurrentDB at ${address.shown} did not ${what}: ${why}. ${HINT}`, {
        cause: error,
      });
    }
  };
  return {
    status: (name) => call(`tell of ${name}`, () => statusOf(driver, name)),
    create: (name, source, emits) =>
      call(`create ${name}`, () =>
        driver.createProjection(name, source, { emitEnabled: emits, trackEmittedStreams: emits }),
      ),
    update: (name, source, emits) =>
      call(`update ${name}`, async () => {
        await driver.updateProjection(name, source, { emitEnabled: emits });
        await driver.enableProjection(name);
      }),
    remove: async (name, wrote) => {
      await call(`remove ${name}`, async () => {
        // The server deletes only what is stopped.
        await driver.disableProjection(name);
        await driver.deleteProjection(name, {
          deleteCheckpointStream: true,
          deleteStateStream: true,
          deleteEmittedStreams: true,
        });
      });
      // It answers before it has deleted what was written, and finds that by streams of its own.
      await call(`end with ${name}`, () => gone(driver, name), SEARCH_MS);
      const look = () => leftBy(driver, name, wrote);
      for (const stream of await call(`tell what ${name} left`, look, SEARCH_MS)) {
        await call(`delete ${stream}`, () => driver.deleteStream(stream));
      }
    },
    close: async () => {
      life.abort();
      await driver.dispose();
    },
  };
}

type Driver = ReturnType<typeof driverTo>;

async function statusOf(driver: Driver, name: string): Promise<ProjectionStatus | null> {
  try {
    const { projectionStatus, progress, stateReason } = await driver.getProjectionStatus(name);
    return { state: projectionStatus, progress, reason: stateReason };
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** How often it is looked whether a projection is gone, in ms. */
const LOOK_MS = 200;

/** Resolves once the server knows no projection of this name any more. */
async function gone(driver: Driver, name: string): Promise<void> {
  while ((await statusOf(driver, name)) !== null) await delay(LOOK_MS);
}

/**
 * Streams that a projection which was deleted has left behind, as far as they can be read: the
 * checkpoints of its partitions, and what it wrote where the server came not to its end. A
 * projection of the same name would find them, take itself for a second one, and stop.
 */
async function leftBy(driver: Driver, name: string, wrote: RegExp | null): Promise<string[]> {
  const own = `^\\$projections-${name}-`;
  const left: string[] = [];
  for (const stream of await namesLike(driver, wrote ? `${own}|${wrote.source}` : own)) {
    if (await isReadable(driver, stream)) left.push(stream);
  }
  return left;
}

/** The log keeps the events of a deleted stream until a scavenge. */
async function isReadable(driver: Driver, stream: string): Promise<boolean> {
  try {
    // A read that is not taken to its end would keep the client from closing.
    let found = false;
    for await (const _ of driver.readStream(stream, { maxCount: 1 })) found = true;
    return found;
  } catch (error) {
    if (isOfType(error, 'stream-not-found') || isOfType(error, 'stream-deleted')) return false;
    throw error;
  }
}

/** Names of streams that are found in the log. */
async function namesLike(driver: Driver, regex: string): Promise<ReadonlySet<string>> {
  const search = driver.subscribeToAll({
    filter: { filterOn: 'streamName', regex, maxSearchWindow: 1000, checkpointInterval: 1000 },
  });
  const streams = new Set<string>();
  try {
    await new Promise<void>((resolve, reject) => {
      search.on('data', ({ event }) => {
        if (event) streams.add(event.streamId);
      });
      search.on('caughtUp', resolve);
      search.on('error', reject);
    });
  } finally {
    await search.unsubscribe();
  }
  return streams;
}

const HINT = 'Check that it runs with projections (KURRENTDB_RUN_PROJECTIONS=All) and who may.';

/** Servers say so by code; those before 22 in words only. */
function isNotFound(error: unknown): boolean {
  return (
    isOfType(error, 'not-found') ||
    (error instanceof Error && /\bnot\s?found\b/i.test(error.message))
  );
}

/** The client names the kinds of its errors. */
function isOfType(error: unknown, type: string): boolean {
  return error instanceof Error && 'type' in error && error.type === type;
}
