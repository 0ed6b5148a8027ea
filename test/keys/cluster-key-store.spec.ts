import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openClusterKeyStore } from '../../src/keys/cluster-key-store.js';
import type { KeyStore } from '../../src/keys/key-store.js';
import { LedgerKeyError } from '../../src/keys/ledger-key.js';
import { type EventStore, StoreUnavailable } from '../../src/store/event-store.js';
import type { Kurrent } from '../../src/store/kurrent/open.js';
import type { NodeDisk } from '../../src/store/kurrent/scavenges.js';
import type { SecretStreams } from '../../src/store/kurrent/secrets.js';
import { appendTo, Given } from '../store/kurrent/given.js';
import { openPartOf, REAL, whereReal } from '../store/kurrent/real.js';
import { keyStoreContract, partyNo } from './contract.js';

const LEDGER_KEY = Buffer.alloc(32, 1);
const [ANNA, BERT] = [partyNo(1), partyNo(2)];

/** The data folder of the real server, where its files can be looked into. */
const FILES = process.env.KEPT_TEST_KURRENTDB_FILES ?? '';

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
  return openClusterKeyStore(await (await givenAt(place)).kurrent(), LEDGER_KEY);
});

whereReal('With KEPT_TEST_KURRENTDB:', () => {
  const stores: EventStore[] = [];

  afterAll(() => Promise.all(stores.map((store) => store.close())));

  keyStoreContract('A cluster (a real server)', async (place) => {
    const part = await openPartOf(REAL, place);
    stores.push(part.store);
    return openClusterKeyStore(part, LEDGER_KEY);
  });

  it('takes the wrapped key of an erased party out of its log, and out of its files', async () => {
    const part = await openPartOf(REAL);
    stores.push(part.store);
    const keys = await openClusterKeyStore(part, LEDGER_KEY);
    await keys.keysFor([ANNA, BERT]);
    const [anna, bert] = await Promise.all(
      [ANNA, BERT].map(async (party) => {
        const found = await part.secrets.read(`subjectkey-${party}`);
        return found.status === 'there' ? found.text : 'no key';
      }),
    );
    await keys.erase(ANNA);
    expect(await keys.remains?.look([ANNA])).toMatchObject([{ state: 'left' }]);
    expect(await keys.remains?.clean([ANNA], () => {})).toMatchObject([{ state: 'clean' }]);
    if (FILES !== '') {
      expect(filesWith(bert ?? '').length).toBeGreaterThan(0);
      expect(filesWith(anna ?? '')).toEqual([]);
    }
  });
});

/** Files of the real server that hold a text. */
function filesWith(text: string): readonly string[] {
  return readdirSync(FILES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text));
}

describe('keys in the streams of a cluster', () => {
  let given: Given;
  let cluster: Kurrent;
  let secrets: SecretStreams;
  let keys: KeyStore;

  beforeEach(async () => {
    given = await Given.of();
    cluster = await given.kurrent();
    ({ secrets } = cluster);
    keys = await openClusterKeyStore(cluster, LEDGER_KEY);
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
      destroy: (stream, read) => secrets.destroy(stream, read),
    };
  };

  it('are found where another process has just made them, and they show a moment later', async () => {
    const made = await keys.keysFor([ANNA]);
    const other = await openClusterKeyStore({ ...cluster, secrets: late(3) }, LEDGER_KEY);
    expect(await other.keysFor([ANNA])).toEqual(made);
    const third = await openClusterKeyStore({ ...cluster, secrets: late(3) }, LEDGER_KEY);
    expect(await third.adopt(ANNA, made.get(ANNA) ?? Buffer.alloc(0))).toBe(true);
  });

  it('are not taken for erased where a read never shows what is there', async () => {
    await keys.keysFor([ANNA]);
    const never = { ...cluster, secrets: late(Number.POSITIVE_INFINITY) };
    const other = await openClusterKeyStore(never, LEDGER_KEY);
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
    await expect(openClusterKeyStore(cluster, Buffer.alloc(32, 2))).rejects.toThrow(LedgerKeyError);
  });

  it('are erased with whatever another process made in the moment between', async () => {
    const hasty: SecretStreams = {
      ...{ read: (stream) => secrets.read(stream), create: (...made) => secrets.create(...made) },
      destroy: async (stream, read) => {
        if (read === 'none') await keys.keysFor([ANNA]);
        return secrets.destroy(stream, read);
      },
    };
    const other = await openClusterKeyStore({ ...cluster, secrets: hasty }, LEDGER_KEY);
    expect(await other.erase(ANNA)).toBe(true);
    expect(await keys.isErased(ANNA)).toBe(true);
    expect(await keys.remains?.look([ANNA])).toMatchObject([{ state: 'left' }]);
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

describe('what erased keys leave in the log of a cluster', () => {
  let given: Given;
  let keys: KeyStore;
  let wrapped: string;

  beforeEach(async () => {
    given = await Given.of();
    const cluster = await given.kurrent();
    keys = await openClusterKeyStore(cluster, LEDGER_KEY);
    await keys.keysFor([ANNA, BERT]);
    const found = await cluster.secrets.read(`subjectkey-${ANNA}`);
    wrapped = found.status === 'there' ? found.text : 'no key';
    await keys.erase(ANNA);
  });

  afterEach(() => given.end());

  const isThere = (): boolean =>
    given.cluster.log.events.some(({ data }) => Buffer.from(data).toString().includes(wrapped));

  const states = (nodes: readonly NodeDisk[] | undefined) => nodes?.map(({ state }) => state);

  const cleaned = async (...parties: readonly string[]) => keys.remains?.clean(parties, () => {});

  it('stays until each node has scavenged, and is seen to be gone then', async () => {
    expect(isThere()).toBe(true);
    expect(states(await keys.remains?.look([ANNA]))).toEqual(['left']);
    const heard: string[][] = [];
    const nodes = await keys.remains?.clean([ANNA], (all) => heard.push(states(all) ?? []));
    expect(states(nodes)).toEqual(['clean']);
    expect(heard).toEqual([['scavenging'], ['clean']]);
    expect(isThere()).toBe(false);
    expect(await keys.isErased(ANNA)).toBe(true);
    expect((await keys.existing([BERT])).get(BERT)).toHaveLength(32);
  });

  it('costs no scavenge where it is gone, or where there never was a key', async () => {
    await cleaned(ANNA);
    const NOBODY = partyNo(3);
    await keys.erase(NOBODY);
    expect(await keys.erase(ANNA)).toBe(false);
    expect(states(await cleaned(ANNA, NOBODY))).toEqual(['clean']);
    expect(await cleaned(NOBODY)).toEqual([]);
    expect(given.cluster.node.seen.scavenges).toBe(1);
  });

  it.each([['older'], ['busy'], ['older', 'busy', 'older']] as const)(
    'goes with the next scavenge where one was %s',
    async (...faults) => {
      given.cluster.node.failScavenges(...faults);
      expect(states(await cleaned(ANNA))).toEqual(['clean']);
      expect(isThere()).toBe(false);
    },
  );

  it('is told to be left where no scavenge takes it away, is let, or ends well', async () => {
    const { node } = given.cluster;
    node.failScavenges('older', 'older', 'older', 'refused', 'stopped');
    const whys = [];
    for (let time = 1; time <= 3; time++) whys.push(await cleaned(ANNA));
    expect(whys).toMatchObject([
      [{ state: 'left', why: expect.stringContaining('after 3 scavenges') }],
      [{ state: 'left', why: expect.stringContaining('$ops and $admins may') }],
      [{ state: 'left', why: expect.stringContaining('it was stopped') }],
    ]);
    expect(isThere()).toBe(true);
  });
});

describe('what erased keys leave on several nodes', () => {
  it('is taken off one after the other, and a node that is away is named', async () => {
    const given = await Given.of(3);
    const keys = await openClusterKeyStore(await given.kurrent(), LEDGER_KEY);
    await keys.keysFor([ANNA]);
    await keys.erase(ANNA);
    const [, , last] = given.cluster.nodes;
    last?.stop();
    const nodes = await keys.remains?.clean([ANNA], () => {});
    const names = given.cluster.nodes.map(({ port }) => `127.0.0.1:${port}`);
    expect(nodes).toMatchObject([
      { node: names[0], state: 'clean' },
      { node: names[1], state: 'clean' },
      { node: names[2], state: 'unreached' },
    ]);
    await given.end();
  });
});
