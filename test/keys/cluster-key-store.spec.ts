import { openClusterKeyStore } from '../../src/keys/cluster-key-store.js';
import type { KeyStore } from '../../src/keys/key-store.js';
import { LedgerKeyError } from '../../src/keys/ledger-key.js';
import { type EventStore, StoreUnavailable } from '../../src/store/event-store.js';
import type { SecretStreams } from '../../src/store/kurrent/secrets.js';
import { appendTo, Given } from '../store/kurrent/given.js';
import { openPartOf, REAL, whereReal } from '../store/kurrent/real.js';
import { keyStoreContract, partyNo } from './contract.js';

const LEDGER_KEY = Buffer.alloc(32, 1);
const ANNA = partyNo(1);

const places = new Map<string, Given>();

/** Each place is a cluster of its own. */
async function givenAt(place: string): Promise<Given> {
  const known = places.get(place) ?? (await Given.of());
  places.set(place, known);
  return known;
}

afterAll(async () => {
  for (const given of places.values()) await given.end();
});

keyStoreContract('A cluster (the double)', async (place) => {
  const { secrets } = await (await givenAt(place)).kurrent();
  return openClusterKeyStore(secrets, LEDGER_KEY);
});

whereReal('With KEPT_TEST_KURRENTDB:', () => {
  const stores: EventStore[] = [];

  afterAll(() => Promise.all(stores.map((store) => store.close())));

  keyStoreContract('A cluster (a real server)', async (place) => {
    const { secrets, store } = await openPartOf(REAL, place);
    stores.push(store);
    return openClusterKeyStore(secrets, LEDGER_KEY);
  });
});

describe('keys in the streams of a cluster', () => {
  let given: Given;
  let secrets: SecretStreams;
  let keys: KeyStore;

  beforeEach(async () => {
    given = await Given.of();
    ({ secrets } = await given.kurrent());
    keys = await openClusterKeyStore(secrets, LEDGER_KEY);
  });

  afterEach(() => given.end());

  const texts = (): string =>
    given.cluster.log.events.map(({ data }) => Buffer.from(data).toString()).join();

  /** Streams whose keys show only after so many reads, as right after another process made them. */
  const late = (reads: number): SecretStreams => {
    let left = reads;
    return {
      read: async (stream) =>
        stream.includes('proof') || left-- <= 0 ? secrets.read(stream) : { status: 'none' },
      create: (stream, text) => secrets.create(stream, text),
      destroy: (stream) => secrets.destroy(stream),
    };
  };

  it('are found where another process has just made them, and they show a moment later', async () => {
    const made = await keys.keysFor([ANNA]);
    const other = await openClusterKeyStore(late(3), LEDGER_KEY);
    expect(await other.keysFor([ANNA])).toEqual(made);
    const third = await openClusterKeyStore(late(3), LEDGER_KEY);
    expect(await third.adopt(ANNA, made.get(ANNA) ?? Buffer.alloc(0))).toBe(true);
  });

  it('are not taken for erased where a read never shows what is there', async () => {
    await keys.keysFor([ANNA]);
    const other = await openClusterKeyStore(late(Number.POSITIVE_INFINITY), LEDGER_KEY);
    await expect(other.keysFor([ANNA])).rejects.toThrow(StoreUnavailable);
  });

  it('stand there only as wrapped, the latest alone, and are no part of the history', async () => {
    const key = (await keys.keysFor([ANNA])).get(ANNA);
    expect(texts()).not.toContain(key?.toString('base64'));
    const settings = given.cluster.log.read(`$$subjectkey-${ANNA}`);
    expect(settings).toMatchObject([{ type: '$metadata' }]);
    expect(texts()).toContain('{"$maxCount":1}');
    const store = await given.store();
    expect(await store.head()).toBe(0);
    await appendTo(store, 'a', 'none', 1);
    const read = [];
    for await (const batch of store.readAll(0)) read.push(...batch);
    expect(read).toHaveLength(1);
  });

  it('are refused with another ledger key', async () => {
    await expect(openClusterKeyStore(secrets, Buffer.alloc(32, 2))).rejects.toThrow(LedgerKeyError);
  });

  it('leave the disk when an erased party is scavenged', async () => {
    await keys.keysFor([ANNA]);
    const found = await secrets.read(`subjectkey-${ANNA}`);
    const wrapped = found.status === 'there' ? found.text : 'no key';
    expect(texts()).toContain(wrapped);
    await keys.erase(ANNA);
    given.cluster.log.scavenge();
    expect(texts()).not.toContain(wrapped);
    expect(await keys.isErased(ANNA)).toBe(true);
  });

  it('are made once, and erased once, where answers are lost', async () => {
    given.cluster.node.failAppends('dropAfter', 'dropAfter');
    const key = (await keys.keysFor([ANNA])).get(ANNA);
    expect((await keys.keysFor([ANNA])).get(ANNA)).toEqual(key);
    given.cluster.node.failAppends('dropAfter');
    expect(await keys.erase(ANNA)).toBe(true);
    expect(await keys.erase(ANNA)).toBe(false);
  });
});
