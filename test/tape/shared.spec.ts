/** A replay shared by threads, of more professionals than any of them takes or hands over at once. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fill, project } from '../../bench/folder.js';
import { bigHistory } from '../../bench/history.js';
import { triangle1 } from '../../projections/models/triangle-1.js';
import type { Model } from '../../projections/score/model.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { pastOf } from '../../src/replay/past.js';
import { replayTape } from '../../src/replay/taped/replay-tape.js';
import { WORKER_GONE } from '../../src/replay/workers.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { kept } from '../cli/kept.js';
import { temporaryFolder } from '../temporary-folder.js';

const PROFESSIONALS = 4000;

describe('a replay that threads share', () => {
  const dir = temporaryFolder();

  beforeAll(async () => {
    await fill(dir, bigHistory(PROFESSIONALS - 1));
    await project(dir);
  }, 120_000);

  it('gives the bytes of one that nobody shares', async () => {
    const args = ['replay', '--data', dir, '--as-of', '2026-06-30', '--json'];
    const [alone, shared] = [await kept(...args), await kept(...args, '--workers', '3')];
    expect([alone, shared].map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(JSON.parse(alone.out)).toHaveLength(PROFESSIONALS);
    expect(shared.out === alone.out).toBe(true);
  });

  it('ends for all of them where one is gone', async () => {
    let looks = 0;
    const model = new Proxy<Model>(triangle1, {
      get: (target, name) => {
        looks += 1;
        return Reflect.get(target, name);
      },
    });
    const history = openSqliteHistory(dir);
    const question = { model, asOf: toDayNumber('2026-06-30'), with: null };
    // No such question can be sent to a thread.
    const replayed = replayTape(pastOf(dir, history), question, history.head(), { workers: 2 });
    await expect(replayed).rejects.toThrow(WORKER_GONE);
    await nextTurn();
    const then = looks;
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    expect(then).toBeGreaterThan(0);
    expect(looks).toBe(then);
    history.close();
  });
});
