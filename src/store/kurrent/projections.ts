/** The projections of a KurrentDB node, as far as Kept has to do with them. */
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
  /** Stops and deletes it, with its state and whatever streams it wrote. */
  remove(name: string): Promise<void>;
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
  const driver = driverTo({ address, certificates, leader: null, onLate: () => {} });
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
    status: (name) =>
      call(`tell of ${name}`, async () => {
        try {
          const { projectionStatus, progress, stateReason } =
            await driver.getProjectionStatus(name);
          return { state: projectionStatus, progress, reason: stateReason };
        } catch (error) {
          if (isNotFound(error)) return null;
          throw error;
        }
      }),
    create: (name, source, emits) =>
      call(`create ${name}`, () =>
        driver.createProjection(name, source, { emitEnabled: emits, trackEmittedStreams: emits }),
      ),
    update: (name, source, emits) =>
      call(`update ${name}`, async () => {
        await driver.updateProjection(name, source, { emitEnabled: emits });
        await driver.enableProjection(name);
      }),
    remove: async (name) => {
      await call(`remove ${name}`, async () => {
        // The server deletes only what is stopped.
        await driver.disableProjection(name);
        await driver.deleteProjection(name, {
          deleteCheckpointStream: true,
          deleteStateStream: true,
          deleteEmittedStreams: true,
        });
      });
      const streams = await call(`tell what ${name} left`, () => leftBy(driver, name), SEARCH_MS);
      for (const stream of streams) {
        await call(`delete ${stream}`, () => driver.deleteStream(stream));
      }
    },
    close: async () => {
      life.abort();
      await driver.dispose();
    },
  };
}

/**
 * Streams that a projection which was deleted has left behind: the checkpoints of its partitions. A
 * projection of the same name would find them, take itself for a second one, and stop.
 */
async function leftBy(
  driver: ReturnType<typeof driverTo>,
  name: string,
): Promise<ReadonlySet<string>> {
  const regex = `^\\$projections-${name}-`;
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
  if (!(error instanceof Error)) return false;
  return ('type' in error && error.type === 'not-found') || /\bnot\s?found\b/i.test(error.message);
}
