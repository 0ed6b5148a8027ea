/** Opens a cluster: address, certificates, links, and the two things that stand on them. */

import { sleep } from '../backoff.js';
import { StoreUnavailable } from '../event-store.js';
import { type Endpoint, type KurrentAddress, readAddress } from './address.js';
import { type Certificates, certificateTrouble, readCertificates } from './certificates.js';
import type { Link } from './link.js';
import { ClusterLinks, LIMITS, type Limits } from './links.js';
import { ClusterScavenges, type Scavenges } from './scavenges.js';
import { KurrentSecrets, type SecretStreams, type SlotStreams } from './secrets.js';
import { type ClusterTallies, KurrentStore } from './store.js';

export interface KurrentOptions {
  readonly limits?: Partial<Limits>;
  /** Milliseconds in which a cluster must answer when it is opened; 8 s by default. */
  readonly openMs?: number;
  /** A cluster that is away by then is no error: it is waited for, and used when it is there. */
  readonly waits?: boolean;
  /** Where user and password are looked for; the process's environment by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** From 0 up to 1, for jitter between attempts. */
  readonly random?: () => number;
  /** Hears, a line each, why a connection is given up, that the cluster is away, and is back. */
  readonly log?: (line: string) => void;
}

/** A cluster that answers: its history, and the streams of its keys, over the same links. */
export interface Kurrent {
  readonly store: KurrentStore;
  readonly secrets: SecretStreams;
  readonly slots: SlotStreams;
  readonly scavenges: Scavenges;
  /** Resolves once the cluster has answered, or the store was closed. */
  readonly reached: Promise<void>;
}

/** What it takes to make a link: the driver's part. */
export interface Dialling {
  readonly address: KurrentAddress;
  readonly certificates: Certificates;
  /** The node that is said to lead; null where that has to be found out. */
  readonly leader: Endpoint | null;
  /** This very node, whether it leads or not; null for whichever leads. */
  readonly node: Endpoint | null;
  /** Hears of every answer that nobody waited for. */
  readonly onLate: () => void;
}

const OPEN_MS = 8_000;

/** How often whoever waits for a cluster looks whether it has answered, in ms. */
const LOOK_MS = 100;

/**
 * Opens a cluster by its connection string with links made by `dial`. Throws StoreUnavailable where
 * the address is wrong or the user refused, and, unless it `waits`, where nothing answers in time.
 */
export async function openWith(
  dial: (dialling: Dialling) => Link,
  url: string,
  options: KurrentOptions,
): Promise<Kurrent> {
  const address = readAddress(url, options.env);
  const certificates = readCertificates(address);
  const tallies: ClusterTallies = { failures: 0, outages: 0, lateAnswers: 0 };
  const random = options.random ?? Math.random;
  const onLate = (): void => {
    tallies.lateAnswers += 1;
  };
  const links = new ClusterLinks(
    `KurrentDB at ${address.shown}`,
    (leader) => dial({ address, certificates, leader, node: null, onLate }),
    {
      limits: { ...LIMITS, ...options.limits },
      random,
      probe: (link, signal) =>
        link.readAll({ from: 'end', direction: 'backwards', count: 1 }, signal),
      onFailure: () => {
        tallies.failures += 1;
      },
      onOutage: () => {
        tallies.outages += 1;
      },
      log: (line) => options.log?.(line),
    },
  );
  const store = new KurrentStore(links, tallies, random);
  try {
    await store.meet(options.openMs ?? OPEN_MS);
  } catch (error) {
    const untrusted =
      links.trouble === null ? null : await certificateTrouble(address, certificates);
    if (!options.waits || links.trouble === null) {
      await store.close();
      throw untrusted === null ? error : new StoreUnavailable(`${address.shown}: ${untrusted}`);
    }
    if (untrusted !== null) options.log?.(`${address.shown}: ${untrusted}`);
  }
  const scavenges = new ClusterScavenges(links, address, (node) =>
    dial({ address, certificates, leader: null, node, onLate }),
  );
  const secrets = new KurrentSecrets(links);
  return { store, secrets, slots: secrets, scavenges, reached: reached(links) };
}

/** The links try by themselves; this only waits until one came through. */
async function reached(links: ClusterLinks): Promise<void> {
  while (links.trouble !== null && !links.isClosed) await sleep(LOOK_MS, links.life);
}
