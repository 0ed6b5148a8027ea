/** A double and stores on it, with time limits short enough for tests that wait for them. */
import type { Appended, Conflict, ExpectedRevision } from '../../../src/store/event-store.js';
import { openKurrent, openKurrentStore } from '../../../src/store/kurrent/grpc-link.js';
import type { KurrentOptions } from '../../../src/store/kurrent/open.js';
import type { KurrentStore } from '../../../src/store/kurrent/store.js';
import { eventNo } from '../given.js';
import { Cluster } from './double/cluster.js';

/** A silent server is given up after 1.5 s; callers wait for 20 s in all. */
export const SHORT: KurrentOptions = {
  limits: { callMs: 1_500, patienceMs: 20_000, firstMs: 5, mostMs: 20 },
  env: {},
};

export class Given {
  private readonly stores: KurrentStore[] = [];

  private constructor(readonly cluster: Cluster) {}

  static async of(size = 1): Promise<Given> {
    return new Given(await Cluster.start(size));
  }

  async store(options: KurrentOptions = SHORT, url = this.cluster.url): Promise<KurrentStore> {
    const store = await openKurrentStore(url, options);
    this.stores.push(store);
    return store;
  }

  async kurrent() {
    const opened = await openKurrent(this.cluster.url, SHORT);
    this.stores.push(opened.store);
    return opened;
  }

  async end(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
    this.cluster.stop();
  }

  /** Numbers of the events of a stream, in the server's own log. */
  logged(stream: string): number[] {
    const there = this.cluster.log.read(stream);
    if (typeof there === 'string') return [];
    return there.map(({ data }) => Number(JSON.parse(Buffer.from(data).toString()).n));
  }
}

export function appendTo(
  store: KurrentStore,
  stream: string,
  expected: ExpectedRevision,
  ...numbers: readonly number[]
): Promise<Appended | Conflict> {
  return store.append({ stream, expected, events: numbers.map(eventNo) });
}

/** Lets everything else run until a thing holds; the test's own time limit ends what never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
