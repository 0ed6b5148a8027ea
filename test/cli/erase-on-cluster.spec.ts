/** `kept erase` where the ledger is on a cluster; the cluster is a double. */
import { BUYER } from '../command/fixture.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, invoiceLine, type Run, startOn } from './kept.js';

describe('kept erase, on a cluster', () => {
  let cluster: Cluster;
  let data: string;

  beforeAll(async () => {
    cluster = await Cluster.start();
    data = temporaryFolder();
    const told = await kept('import', fileOf([invoiceLine('F1')]), '--data', data, '--as', 'books');
    expect(told.code).toBe(0);
  });
  afterAll(() => cluster.stop());

  function env(): Record<string, string> {
    return { KEPT_STORE: cluster.url, KEPT_LEDGER_KEY: Buffer.alloc(32, 7).toString('hex') };
  }

  function kept(...args: readonly string[]): Promise<Run> {
    return ended(startOn(temporaryFolder(), env(), args));
  }

  it('has each node scavenge, waits for it, and ends well only once the key is gone', async () => {
    cluster.node.failScavenges('stopped');
    const left = await kept('erase', BUYER, '--yes', '--data', data);
    expect(left.code).toBe(1);
    expect(left.out).toContain(`Erased: names and texts of ${BUYER} are gone`);
    expect(left.err).toMatch(/Its wrapped key is left on 127.0.0.1:\d+: .*it was stopped/);
    const again = await kept('erase', BUYER, '--yes', '--json', '--data', data);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({
      ...{ changed: false, remains: 'none' },
      nodes: [{ node: `127.0.0.1:${cluster.node.port}`, state: 'clean' }],
    });
    expect(again.err).toContain('1 of 1 nodes hold nothing of it any more');
  });
});
