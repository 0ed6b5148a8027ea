/** The example network, which has every kind of event: live, rebuilt and replayed are the same. */
import { triangle1 } from '../../projections/models/triangle-1.js';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { openFolder } from '../command/fixture.js';
import { collect } from '../store/given.js';
import { ask, liveScores, promisesIn, replayedPromises, replayedScores, viewsOf } from './live.js';

const DAYS = ['2025-06-30', '2026-03-31', '2026-10-31'].map(toDayNumber);

describe('the example network', () => {
  it('is replayed to the byte of its live scores, known at any time, in any parts', async () => {
    const folder = await openFolder();
    await tellNetwork(folder.ledger, folder.store);
    const events = await collect(folder.store.readAll(0));
    const [live, rebuilt] = [viewsOf(events, 1), viewsOf(events, events.length)];
    const history = openSqliteHistory(folder.dir);
    const promises = promisesIn(live);
    expect(promises.length).toBeGreaterThan(300);
    expect(promisesIn(rebuilt)).toEqual(promises);
    const replayed = replayedPromises(history, events.length);
    expect(JSON.parse(JSON.stringify(replayed))).toEqual(promises);
    const partner = folder.party('0002:000901108');
    for (const [i, asOf] of DAYS.entries()) {
      for (const other of [null, partner]) {
        const knownAt = Math.floor((events.length * (i + 1)) / DAYS.length);
        const question = ask(triangle1, asOf, other);
        const scores = replayedScores(history, question, knownAt, i + 1);
        expect(liveScores(live, scores.keys(), question, knownAt)).toEqual(scores);
      }
    }
    history.close();
    await folder.close();
  });
});
