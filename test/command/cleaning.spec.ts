import { Cleaning } from '../../src/command/bus/remains.js';
import { openClusterKeyStore } from '../../src/keys/cluster-key-store.js';
import type { KeyStore } from '../../src/keys/key-store.js';
import type { KeyRemains } from '../../src/keys/remains.js';
import { StoreUnavailable } from '../../src/store/event-store.js';
import { partyNo } from '../keys/contract.js';
import { Given } from '../store/kurrent/given.js';

const [ANNA, BERT] = [partyNo(1), partyNo(2)];

describe('what erased keys leave on a cluster (the double), cleaned beside all else', () => {
  let given: Given;
  let keys: KeyStore;
  let cleaning: Cleaning;

  function remainsOf({ remains }: KeyStore): KeyRemains {
    if (remains) return remains;
    throw new Error('A cluster forgets late.');
  }

  beforeEach(async () => {
    given = await Given.of();
    keys = await openClusterKeyStore(await given.kurrent(), Buffer.alloc(32, 1));
    cleaning = new Cleaning(remainsOf(keys));
    await keys.keysFor([ANNA, BERT]);
    await keys.erase(ANNA);
    await keys.erase(BERT);
  });
  afterEach(() => given.end());

  async function untilNone(party: string): Promise<void> {
    for (let told = await cleaning.after([party]); told.remains !== 'none'; ) {
      expect(told).toEqual({ remains: 'scavenging' });
      told = await cleaning.after([party]);
    }
  }

  it('is scavenged for one who asks, and for one who asks meanwhile', async () => {
    expect(await cleaning.after([ANNA])).toEqual({ remains: 'scavenging' });
    await untilNone(ANNA);
    await untilNone(BERT);
  });

  it('is told with the reason where the user may not scavenge, and tried again when asked', async () => {
    given.cluster.node.failScavenges('refused');
    const told = await cleaning.after([ANNA]);
    expect(told).toMatchObject({
      remains: 'left',
      why: expect.stringContaining('on 1 of 1 nodes'),
    });
    expect(told.why).not.toContain('127.0.0.1');
    await untilNone(ANNA);
  });

  it('is told where nothing answers, which no erasure waits for', async () => {
    const failing: KeyRemains = {
      look: () => Promise.reject(new StoreUnavailable('It is away.')),
      clean: () => Promise.reject(new Error('It is not asked.')),
    };
    const told = await new Cleaning(failing).after([ANNA]);
    expect(told).toEqual({ remains: 'left', why: 'the cluster is away' });
  });
});
