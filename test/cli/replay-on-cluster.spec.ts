/**
 * What analysts ask of a ledger on a cluster, beside the same ledger in a folder: the same answers,
 * but for positions, which are each store's own. The cluster is a double.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrateLedger } from '../../src/cli/folder/migration.js';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { Identities } from '../../src/command/identities.js';
import { Ledger } from '../../src/command/ledger.js';
import { recordingAt } from '../../src/store/recording.js';
import { openFolder } from '../command/fixture.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { collect } from '../store/given.js';
import { SHORT } from '../store/kurrent/given.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, type Run, startOn } from './kept.js';

/** A whole network is told, taken to the cluster event by event, and read by processes. */
const LONG = 300_000;

describe('the commands of analysts, on a cluster', () => {
  let cluster: Cluster;
  const folder = temporaryFolder();
  const views = temporaryFolder();
  const scratch = temporaryFolder();
  /** When half of it had been recorded. */
  let then = '';

  beforeAll(async () => {
    cluster = await Cluster.start();
    let at = 0;
    const told = await openFolder(folder, { env: {} });
    const recording = recordingAt(told.store, () => at);
    const ledger = new Ledger(recording, told.keys, new Identities(told.partyIds));
    await tellNetwork(ledger, told.store, {
      day: (day) => {
        at = Date.parse(`${day}T12:00:00Z`);
      },
    });
    const events = await collect(told.store.readAll(0));
    then = new Date(events[Math.floor(events.length / 2)]?.recordedAt ?? 0).toISOString();
    await told.close();
    await migrateLedger(`sqlite:${folder}`, cluster.url, {}, SHORT.limits);
    // Each has its views before they are compared.
    const rebuilt = await Promise.all([inFolder('rebuild'), onCluster('rebuild')]);
    expect(rebuilt.map(({ code }) => code)).toEqual([0, 0]);
  }, LONG);
  afterAll(() => cluster.stop());

  function inFolder(...args: readonly string[]): Promise<Run> {
    return ended(startOn(temporaryFolder(), {}, [...args, '--data', folder]));
  }

  function onCluster(...args: readonly string[]): Promise<Run> {
    const env = {
      ...{ KEPT_STORE: cluster.url, KEPT_LEDGER_KEY_FILE: join(folder, 'ledger.key') },
      TMPDIR: scratch,
    };
    return ended(startOn(temporaryFolder(), env, [...args, '--data', views]));
  }

  it.each([
    'replay --json',
    'replay --json --known-at then --workers 2',
    'replay --json --from-events --workers 2',
    'replay --json --from-events --known-at then',
    'models diff triangle-1 beta --json',
    'export --what outcomes --format csv --out - --known-at then',
  ])(
    'kept %s',
    async (line) => {
      const args = line.split(' ').map((arg) => (arg === 'then' ? then : arg));
      const [here, there] = await bothSay(...args, '--as-of', '2026-06-30');
      expect(there).toBe(here);
    },
    LONG,
  );

  it.each([
    'backtest --resamples 20 --json',
    'backtest --resamples 20 --json --from-events',
    'fit --known recorded',
    'fit --known recorded --from-events',
  ])(
    'kept %s',
    async (line) => {
      const [here, there] = await bothSay(...line.split(' '));
      expect(there).toBe(here);
    },
    LONG,
  );

  it('kept replay of a position beyond the head says where that is', async () => {
    for (const how of [[], ['--from-events']]) {
      const { code, err } = await onCluster('replay', '--known-at', '999999999', ...how);
      expect([code, err]).toEqual([2, expect.stringMatching(/head is \d+, before the 999999999/)]);
    }
  });

  /** What the folder said so far: the same bytes, however it is read (cli/folder, cli/predict). */
  const heard = new Map<string, Promise<Run>>();

  function folderSays(args: readonly string[]): Promise<Run> {
    const asked = args.filter((arg) => !['--from-events', '--workers', '2'].includes(arg));
    const said = heard.get(asked.join(' ')) ?? inFolder(...asked);
    heard.set(asked.join(' '), said);
    return said;
  }

  /** What a command says of the folder and of the cluster, without the positions. */
  async function bothSay(...args: readonly string[]): Promise<readonly [string, string]> {
    const [here, there] = await Promise.all([folderSays(args), onCluster(...args)]);
    expect([here.code, there.code]).toEqual([0, 0]);
    expect(there.out.length).toBeGreaterThan(1000);
    expect(there.err).not.toContain('folded from the events');
    expect(readdirSync(scratch)).toEqual([]);
    return [withoutPositions(here.out), withoutPositions(there.out)];
  }
});

function withoutPositions(said: string): string {
  return said.replaceAll(/"knownAt":\d+/g, '"knownAt":0');
}
