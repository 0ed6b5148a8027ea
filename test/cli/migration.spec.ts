import { join } from 'node:path';
import { triangle1 } from '../../projections/models/triangle-1.js';
import { migrateLedger, moveLedger } from '../../src/cli/folder/migration.js';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { openClusterKeyStore } from '../../src/keys/cluster-key-store.js';
import { clusterSlots } from '../../src/keys/key-slots.js';
import { loadLedgerKey } from '../../src/keys/ledger-key.js';
import { partyIds } from '../../src/keys/party-id.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { closeParts } from '../../src/open-ledger.js';
import type { EventStore } from '../../src/store/event-store.js';
import { openFolder } from '../command/fixture.js';
import { liveScores, type Scored, viewsOf } from '../replay/live.js';
import { collect } from '../store/given.js';
import { Given, SHORT } from '../store/kurrent/given.js';
import { openPartOf, REAL, whereReal } from '../store/kurrent/real.js';
import { temporaryFolder } from '../temporary-folder.js';

const ERASED = '0002:000901355';

describe('migrating the example network', () => {
  const root = temporaryFolder();
  const dirOf = (name: string): string => join(root, name);
  let parties: readonly PartyId[] = [];
  let erased: PartyId = '';
  let scores: Scored = new Map();

  const scoresOf = async (store: EventStore): Promise<Scored> => {
    const views = viewsOf(await collect(store.readAll(0)), 500);
    const question = { model: triangle1, asOf: toDayNumber('2026-10-31'), with: null };
    const scored = liveScores(views, parties, question);
    views.close();
    return scored;
  };

  beforeAll(async () => {
    const folder = await openFolder(dirOf('from'), { env: {} });
    await tellNetwork(folder.ledger, folder.store);
    erased = folder.party(ERASED);
    await folder.keys.erase(erased);
    const events = await collect(folder.store.readAll(0));
    parties = [...new Set(events.map(({ stream }) => stream))]
      .filter((stream) => stream.startsWith('professional-'))
      .map((stream) => stream.slice('professional-'.length));
    scores = await scoresOf(folder.store);
    await folder.close();
  });

  it('takes a ledger with its keys to another folder: equal scores, erased stays erased', async () => {
    const moved = await migrateLedger(`sqlite:${dirOf('from')}`, `sqlite:${dirOf('to')}`, {});
    expect(moved).toMatchObject({ before: 0, erased: 1, keys: expect.any(Number) });
    const [from, to] = [
      await openFolder(dirOf('from'), { env: {} }),
      await openFolder(dirOf('to'), { env: {} }),
    ];
    expect(await scoresOf(to.store)).toEqual(scores);
    expect(scores.size).toBeGreaterThan(15);
    expect(await to.keys.existing(parties)).toEqual(await from.keys.existing(parties));
    expect(await to.keys.isErased(erased)).toBe(true);
    await Promise.all([from.close(), to.close()]);
  });

  it('takes it to a cluster (a double) and back: equal digests, keys and scores', async () => {
    const given = await Given.of();
    const { url } = given.cluster;
    const { limits } = SHORT;
    const source = `sqlite:${dirOf('from')}`;
    const env = { KEPT_LEDGER_KEY_FILE: join(dirOf('from'), 'ledger.key') };
    const there = await migrateLedger(source, url, {}, limits);
    const again = await migrateLedger(source, url, {}, limits);
    expect(again).toEqual({ ...there, before: there.events });
    const back = await migrateLedger(url, `sqlite:${dirOf('back')}`, env, limits);
    expect(back.digest).toBe(there.digest);
    expect({ keys: back.keys, erased: back.erased }).toEqual({ keys: there.keys, erased: 1 });
    const folder = await openFolder(dirOf('back'), { env });
    expect(await scoresOf(folder.store)).toEqual(scores);
    await folder.close();
    await given.end();
  });

  whereReal('With KEPT_TEST_KURRENTDB:', () => {
    it('takes it to a real server and back: equal digests, keys and scores', async () => {
      const key = loadLedgerKey(dirOf('from'), {});
      const env = { KEPT_LEDGER_KEY: key.toString('hex') };
      const from = await openFolder(dirOf('from'), { env });
      const part = await openPartOf(REAL);
      const { store } = part;
      const keys = await openClusterKeyStore(part, key);
      const slots = clusterSlots(part.slots, key);
      const server = { store, keys, slots, partyIds: partyIds(key) };
      const there = await moveLedger(from, server, false);
      expect(there).toMatchObject({ before: 0, erased: 1 });
      expect(await moveLedger(from, server, false)).toEqual({ ...there, before: there.events });
      expect(await scoresOf(store)).toEqual(scores);

      const back = await openFolder(dirOf('real-back'), { env });
      const returned = await moveLedger(server, back, true);
      expect(returned).toEqual(there);
      expect(await scoresOf(back.store)).toEqual(scores);
      expect(await back.keys.existing(parties)).toEqual(await from.keys.existing(parties));
      await Promise.all([from.close(), back.close(), closeParts(server)]);
    });
  });

  it('refuses what it cannot do, with what is wrong', async () => {
    const from = `sqlite:${dirOf('from')}`;
    await expect(migrateLedger(from, from, {})).rejects.toThrow('the same store');
    await expect(migrateLedger(`sqlite:${dirOf('none')}`, from, {})).rejects.toThrow('no ledger');
    await expect(migrateLedger(from, 'postgres://u:p@x', {})).rejects.toThrow(/^A store is writ/);
  });
});
