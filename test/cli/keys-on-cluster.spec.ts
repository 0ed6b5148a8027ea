/** `kept keys` where the ledger is on a cluster; the cluster is a double. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, type Run, startOn } from './kept.js';

describe('kept keys, on a cluster', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start();
  });
  afterAll(() => cluster.stop());

  function kept(...args: readonly string[]): Promise<Run> {
    const on = { KEPT_STORE: cluster.url, KEPT_LEDGER_KEY: Buffer.alloc(32, 7).toString('hex') };
    return ended(startOn(temporaryFolder(), on, args));
  }

  it('lists those that any process granted or revoked, with uses by servers of this folder', async () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    const grant = ['--role', 'emitter', '--teller', 'books', '--for', '0002:552100554', '--json'];
    const made = await kept('keys', 'create', ...grant, '--data', here);
    const { keyId } = JSON.parse(made.out);
    writeFileSync(join(here, 'keys-used.json'), JSON.stringify({ [keyId]: '2026-11-20' }));
    const list = async (data: string) =>
      JSON.parse((await kept('keys', 'list', '--json', '--data', data)).out);
    const key = { keyId, role: 'emitter', teller: 'books', parties: 1, revokedOn: null };
    expect(await list(here)).toEqual([
      expect.objectContaining({ ...key, lastUsedOn: '2026-11-20' }),
    ]);
    expect(await list(there)).toEqual([expect.objectContaining({ ...key, lastUsedOn: null })]);
    expect((await kept('keys', 'revoke', keyId, '--data', there)).code).toBe(0);
    const [revoked] = await list(here);
    expect(revoked.revokedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
