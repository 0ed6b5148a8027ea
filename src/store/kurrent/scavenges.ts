/**
 * Has the nodes of a cluster take off their disks what was destroyed. A node scavenges when it is
 * told to, each for itself, and up to a scavenge point in the log: with it the server also closes
 * the file that it is writing, so that nothing stays behind in that one. Whether a node is rid of
 * something it says itself: as long as it is there, `$all` gives it out.
 *
 * A scavenge that was interrupted goes on to an older point when it is started again, and one that
 * was started on another node is taken up before a new one is made. So what was destroyed since may
 * need a second scavenge, or a third, and never a fourth.
 */
import { backoff, sleep } from '../backoff.js';
import { StoreUnavailable } from '../event-store.js';
import { membersIn, type ScavengeBegun, scavengeBegun } from '../wire/operations.js';
import type { Endpoint, KurrentAddress } from './address.js';
import { type Link, LinkFailure, type LogPlace } from './link.js';
import { type ClusterLinks, isAnswer } from './links.js';
import { within } from './patience.js';

/** What a node's disk is like; `unreached` where the node does not answer. */
export interface NodeDisk {
  /** `host:port` */
  readonly node: string;
  readonly state: 'clean' | 'scavenging' | 'left' | 'unreached';
  /** Why it is not clean, without the names of machines; '' where it is, or is being scavenged. */
  readonly why: string;
}

export interface Scavenges {
  /** Of each node, whether its disk still holds what stood at these places. */
  look(places: readonly LogPlace[]): Promise<readonly NodeDisk[]>;
  /**
   * Scavenges one node after the other until it holds nothing of these places. `hear` is told what
   * is known of all nodes whenever that changes. Resolves once each is clean or cannot be.
   */
  clean(
    places: readonly LogPlace[],
    hear: (disks: readonly NodeDisk[]) => void,
  ): Promise<readonly NodeDisk[]>;
}

/** Milliseconds that a node may take for one answer, attempts for it, and between looks. */
const CALL_MS = 3_000;
const ATTEMPTS = 3;
const AGAIN = { firstMs: 200, mostMs: 5_000 };

const MOST_SCAVENGES = 3;

const START = '/event_store.client.operations.Operations/StartScavenge';
const MEMBERS = '/event_store.client.gossip.Gossip/Read';

/** Options of a scavenge: one thread, from the first chunk on. */
const START_REQUEST = Buffer.from([0x0a, 0x02, 0x08, 0x01]);

export class ClusterScavenges implements Scavenges {
  constructor(
    private readonly links: ClusterLinks,
    private readonly address: KurrentAddress,
    /** Opens a link to this very node. */
    private readonly dial: (node: Endpoint) => Link,
  ) {}

  async look(places: readonly LogPlace[]): Promise<readonly NodeDisk[]> {
    if (places.length === 0) return [];
    return Promise.all((await this.nodes()).map((node) => this.diskOf(node, places)));
  }

  async clean(
    places: readonly LogPlace[],
    hear: (disks: readonly NodeDisk[]) => void,
  ): Promise<readonly NodeDisk[]> {
    if (places.length === 0) return [];
    const nodes = await this.nodes();
    const disks: NodeDisk[] = await Promise.all(nodes.map((node) => this.diskOf(node, places)));
    for (const [i, node] of nodes.entries()) {
      if (disks[i]?.state !== 'left') continue;
      const say = (disk: NodeDisk): void => {
        disks[i] = disk;
        hear([...disks]);
      };
      say(await this.cleanOne(node, places, say));
    }
    return disks;
  }

  private async cleanOne(
    node: Endpoint,
    places: readonly LogPlace[],
    say: (disk: NodeDisk) => void,
  ): Promise<NodeDisk> {
    const name = nameOf(node);
    for (let scavenge = 1; scavenge <= MOST_SCAVENGES; scavenge++) {
      try {
        const id = await this.started(node);
        say({ node: name, state: 'scavenging', why: '' });
        const failed = await this.over(id);
        if (failed !== null) return { node: name, state: 'left', why: failed };
      } catch (error) {
        return { node: name, ...troubleOf(error) };
      }
      const disk = await this.diskOf(node, places);
      if (disk.state !== 'left') return disk;
    }
    const why = `it is still there after ${MOST_SCAVENGES} scavenges: see the log of the node`;
    return { node: name, state: 'left', why };
  }

  /** Starts a scavenge, after the one that is under way; its id. */
  private async started(node: Endpoint): Promise<string> {
    for (let look = 1; ; look++) {
      const begun = await this.asking(node, async (link, signal): Promise<ScavengeBegun> => {
        return scavengeBegun(await link.call(START, START_REQUEST, signal));
      });
      if (begun.isNew) return begun.id;
      await this.pause(look);
    }
  }

  /** Waits until a scavenge is over; why it failed, null where it did not. */
  private async over(id: string): Promise<string | null> {
    const stream = `$scavenges-${id}`;
    const last = { from: 'end', direction: 'backwards', count: 1 } as const;
    for (let look = 1; ; look++) {
      const [event] = await this.links.use('looking after a scavenge', (link, signal) =>
        link.readStream(stream, last, signal),
      );
      if (event?.type === '$scavengeCompleted') return failureIn(event.data);
      await this.pause(look);
    }
  }

  private async pause(nth: number): Promise<void> {
    await sleep(
      backoff(nth, AGAIN, () => 1),
      this.links.life,
    );
    if (this.links.isClosed) throw new StoreUnavailable('The cluster has been left.');
  }

  private async diskOf(node: Endpoint, places: readonly LogPlace[]): Promise<NodeDisk> {
    const name = nameOf(node);
    try {
      for (const place of places) {
        const there = await this.asking(node, async (link, signal) => {
          const span = { from: place, direction: 'forwards', count: 1 } as const;
          const [event] = await link.readAll(span, signal);
          return event?.commit === place.commit;
        });
        if (there) return { node: name, state: 'left', why: 'it was not scavenged since' };
      }
      return { node: name, state: 'clean', why: '' };
    } catch (error) {
      return { node: name, ...troubleOf(error) };
    }
  }

  /** Asks a node, again on a new link where one fails. Throws LinkFailure where none answers. */
  private async asking<Result>(
    node: Endpoint,
    run: (link: Link, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const link = this.dial(node);
      try {
        return await within(CALL_MS, this.links.life, (signal) => run(link, signal));
      } catch (error) {
        if (!(error instanceof LinkFailure)) throw error;
        if (isAnswer(error) || attempt === ATTEMPTS) throw error;
      } finally {
        link.dispose();
      }
      await this.pause(attempt);
    }
  }

  /**
   * The nodes as they know each other; a single one is asked at the address given, since what it
   * calls itself may mean nothing here.
   */
  private async nodes(): Promise<readonly Endpoint[]> {
    const { hosts, discover } = this.address;
    const members = await this.links.use('asking which nodes there are', async (link, signal) =>
      membersIn(await link.call(MEMBERS, Buffer.alloc(0), signal)),
    );
    return hosts.length === 1 && !discover && members.length <= 1 ? hosts : members;
  }
}

function nameOf({ address, port }: Endpoint): string {
  return `${address}:${port}`;
}

function troubleOf(error: unknown): Pick<NodeDisk, 'state' | 'why'> {
  if (error instanceof LinkFailure && error.kind === 'refused') {
    return { state: 'left', why: `it refuses: ${error.shown}; $ops and $admins may` };
  }
  if (error instanceof LinkFailure) return { state: 'unreached', why: error.shown };
  if (error instanceof StoreUnavailable) return { state: 'unreached', why: 'the cluster is away' };
  throw error;
}

function failureIn(data: string): string | null {
  const said: unknown = JSON.parse(data);
  const of = typeof said === 'object' && said !== null ? said : {};
  if ('result' in of && of.result === 'Success') return null;
  const why = 'error' in of && of.error ? String(of.error) : 'it was stopped';
  return `its scavenge did not end well: ${why}`;
}
