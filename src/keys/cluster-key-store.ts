/**
 * The key store of a cluster: each party's key in a stream of its own, wrapped with one derived
 * from the ledger's key, which every process is given and no server ever sees.
 *
 * Erasing tombstones the stream, so that from then on no process can read it as such. Its event,
 * the wrapped key, stays in the log until a scavenge on each node, and whoever may read `$all` and
 * has the ledger's key can unwrap it as long: `remains` has the nodes scavenge. Where the event
 * stood is noted before, in a stream beside, since nobody can find it later without reading the
 * whole log. What neither reaches: backups of the nodes. Keys are read anew each time they are
 * asked for, since another process may have erased them; a key that is remembered would outlive
 * its erasing. Why it is not one more key that is renewed: docs/adr/0048.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PartyId } from '../ledger/values/party.js';
import { StoreUnavailable } from '../store/event-store.js';
import { SECRETS_PREFIX } from '../store/kurrent/events.js';
import type { LogPlace } from '../store/kurrent/link.js';
import type { Kurrent } from '../store/kurrent/open.js';
import type { SecretStreams } from '../store/kurrent/secrets.js';
import { decrypt, encrypt } from './cipher.js';
import { noteErasures } from './erasure-list.js';
import type { KeyStore, SubjectKey } from './key-store.js';
import { type LedgerKey, LedgerKeyError, subkey } from './ledger-key.js';
import type { KeyRemains } from './remains.js';

type ClusterOfKeys = Pick<Kurrent, 'secrets' | 'scavenges'>;

const PROOF = 'kept ledger key';
const PROOF_STREAM = `${SECRETS_PREFIX}proof`;
const IDENTITY_STREAM = `${SECRETS_PREFIX}ledger`;

/** How often a key that is there is looked for, and how long in between, in ms: 2 s in all. */
const LOOKS = 40;
const LOOK_AGAIN_MS = 50;

/**
 * Opens the key store of a cluster, proving the ledger's key first.
 * Throws LedgerKeyError where that is another than the one that the cluster's keys are wrapped
 * with.
 */
export async function openClusterKeyStore(
  cluster: ClusterOfKeys,
  ledgerKey: LedgerKey,
): Promise<KeyStore> {
  const store = new ClusterKeyStore(cluster, ledgerKey);
  await store.prove();
  return store;
}

async function proveKey(streams: SecretStreams, wrappingKey: Buffer): Promise<void> {
  const proof = encrypt(wrappingKey, PROOF, Buffer.from(PROOF)).toString('base64');
  // Of two processes that start at once one writes it; both then read what is there.
  if ((await streams.read(PROOF_STREAM)).status === 'none') {
    await streams.create(PROOF_STREAM, proof);
  }
  const found = await streams.read(PROOF_STREAM);
  const sealed = found.status === 'there' ? Buffer.from(found.text, 'base64') : Buffer.alloc(0);
  if (decrypt(wrappingKey, PROOF, sealed) === null) {
    throw new LedgerKeyError(
      'The ledger key given is not the one that the keys of this cluster were made with. ' +
        'Give that one in KEPT_LEDGER_KEY or KEPT_LEDGER_KEY_FILE.',
    );
  }
}

/**
 * The random id of the ledger on a cluster, made where it has none; it stands among the keys, where
 * no history is. Other data folders, and this one's views, know the ledger by it.
 */
export async function clusterIdentity(streams: SecretStreams): Promise<string> {
  if ((await streams.read(IDENTITY_STREAM)).status === 'none') {
    await streams.create(IDENTITY_STREAM, randomUUID());
  }
  for (let look = 1; look <= LOOKS; look++) {
    const found = await streams.read(IDENTITY_STREAM);
    if (found.status === 'there') return found.text;
    await sleep(LOOK_AGAIN_MS);
  }
  throw new StoreUnavailable(`${IDENTITY_STREAM} is there and cannot be read; try again.`);
}

/**
 * For a cluster that may be away yet: the ledger's key is proven before the first use. `erasures`
 * is a list to which each party is added before it is erased: see erasure-list.ts.
 */
export class ClusterKeyStore implements KeyStore {
  private readonly streams: SecretStreams;
  private readonly wrappingKey: Buffer;
  private proven = false;
  private closed = false;

  readonly remains: KeyRemains;

  constructor(
    { secrets, scavenges }: ClusterOfKeys,
    ledgerKey: LedgerKey,
    private readonly erasures: string | null = null,
  ) {
    this.streams = secrets;
    this.wrappingKey = subkey(ledgerKey, 'key wrapping');
    this.remains = {
      look: async (parties) => scavenges.look(await this.placesOf(parties)),
      clean: async (parties, hear) => scavenges.clean(await this.placesOf(parties), hear),
    };
  }

  /** See `openClusterKeyStore`. */
  async prove(): Promise<void> {
    if (this.proven) return;
    await proveKey(this.streams, this.wrappingKey);
    this.proven = true;
  }

  keysFor(parties: Iterable<PartyId>): Promise<ReadonlyMap<PartyId, SubjectKey>> {
    return this.each(parties, async (party) => {
      const key = await this.find(party);
      return key === undefined ? this.make(party) : key;
    });
  }

  existing(parties: Iterable<PartyId>): Promise<ReadonlyMap<PartyId, SubjectKey>> {
    return this.each(parties, async (party) => (await this.find(party)) ?? null);
  }

  async adopt(party: PartyId, key: Buffer): Promise<boolean> {
    await this.checkUsable();
    const wrapped = encrypt(this.wrappingKey, party, key).toString('base64');
    if ((await this.streams.create(streamOf(party), wrapped)) === true) return true;
    return (await this.findMade(party))?.equals(key) ?? false;
  }

  async noteErasures(parties: readonly PartyId[]): Promise<void> {
    if (this.erasures !== null) noteErasures(this.erasures, parties);
  }

  async erase(party: PartyId): Promise<boolean> {
    await this.checkUsable();
    await this.noteErasures([party]);
    const stream = streamOf(party);
    for (;;) {
      const found = await this.streams.read(stream);
      if (found.status === 'destroyed') return false;
      if (found.status === 'there') {
        await this.streams.create(placeStreamOf(party), JSON.stringify(found.place));
      }
      const done = await this.streams.destroy(stream, found.status);
      // Another process made a key in the moment between; then where it stands is noted first.
      if (done !== 'changed') return done === 'done';
    }
  }

  async isErased(party: PartyId): Promise<boolean> {
    await this.checkUsable();
    return (await this.streams.read(streamOf(party))).status === 'destroyed';
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  /** Where the wrapped keys of erased parties stood in the log, as far as they had one. */
  private async placesOf(parties: readonly PartyId[]): Promise<readonly LogPlace[]> {
    await this.checkUsable();
    const found = await Promise.all(
      parties.map((party) => this.streams.read(placeStreamOf(party))),
    );
    return found.flatMap((each) => (each.status === 'there' ? [placeIn(each.text)] : []));
  }

  private async each(
    parties: Iterable<PartyId>,
    keyOf: (party: PartyId) => Promise<SubjectKey>,
  ): Promise<ReadonlyMap<PartyId, SubjectKey>> {
    await this.checkUsable();
    const wanted = [...new Set(parties)];
    return new Map(
      await Promise.all(
        wanted.map(async (party): Promise<[PartyId, SubjectKey]> => [party, await keyOf(party)]),
      ),
    );
  }

  /** Undefined where there never was a key, null where it was erased. */
  private async find(party: PartyId): Promise<SubjectKey | undefined> {
    const found = await this.streams.read(streamOf(party));
    switch (found.status) {
      case 'none':
        return undefined;
      case 'destroyed':
        return null;
      case 'there':
        return this.unwrap(party, found.text);
      default:
        return found satisfies never;
    }
  }

  private async make(party: PartyId): Promise<SubjectKey> {
    const key = randomBytes(32);
    const wrapped = encrypt(this.wrappingKey, party, key).toString('base64');
    const made = await this.streams.create(streamOf(party), wrapped);
    if (made === true) return key;
    return made === 'destroyed' ? null : this.findMade(party);
  }

  /**
   * The key that another process made in the moment between: a server says that its place is taken
   * a moment before it can be read. None at all is no answer: it would let pass for erased whose
   * key is there.
   */
  private async findMade(party: PartyId): Promise<SubjectKey> {
    for (let look = 1; ; look++) {
      const found = await this.find(party);
      if (found !== undefined) return found;
      if (look === LOOKS) break;
      await sleep(LOOK_AGAIN_MS);
    }
    throw new StoreUnavailable(`${streamOf(party)} is there and cannot be read; try again.`);
  }

  private unwrap(party: PartyId, text: string): Buffer {
    const key = decrypt(this.wrappingKey, party, Buffer.from(text, 'base64'));
    if (key) return key;
    throw new StoreUnavailable(
      `The key of ${party} in ${streamOf(party)} is damaged. Restore the cluster from a backup.`,
    );
  }

  private async checkUsable(): Promise<void> {
    if (this.closed) throw new StoreUnavailable('The key store of the cluster has been closed.');
    await this.prove();
  }
}

function streamOf(party: PartyId): string {
  return `${SECRETS_PREFIX}${party}`;
}

/** Beside the key of a party that was erased: where that stood in the log. */
function placeStreamOf(party: PartyId): string {
  return `${SECRETS_PREFIX}erased-${party}`;
}

function placeIn(text: string): LogPlace {
  const place: LogPlace = JSON.parse(text);
  return place;
}
