/** The example network, which has every kind of event, replayed from the files of a folder. */
import { triangle1 } from '../../projections/models/triangle-1.js';
import { examine } from '../../src/cli/folder/examination.js';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import { Views, viewsFile } from '../../src/projector/views/views.js';
import { pastOf } from '../../src/replay/past.js';
import { replay } from '../../src/replay/replay.js';
import { compareTape } from '../../src/replay/taped/compare-tape.js';
import { replayTape } from '../../src/replay/taped/replay-tape.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { bytesOf, emptyGathered, gather, readBlock } from '../../src/tape/layout.js';
import { kept } from '../cli/kept.js';
import { openFolder } from '../command/fixture.js';
import { ask } from '../replay/live.js';

describe('the tape of the example network', () => {
  let folder: Awaited<ReturnType<typeof openFolder>>;
  let head: number;

  beforeAll(async () => {
    folder = await openFolder();
    await tellNetwork(folder.ledger, folder.store);
    head = await folder.store.head();
    const live = new LiveViews(folder.dir, folder.store);
    const running = live.start();
    await live.projector.waitLive();
    await live.stop();
    await running;
  });
  afterAll(() => folder.close());

  it('gives the scores that the events give, known at any time', async () => {
    const history = openSqliteHistory(folder.dir);
    const past = pastOf(folder.dir, history);
    for (const share of [0.4, 0.8, 1]) {
      const knownAt = Math.floor(head * share);
      const question = ask(triangle1, toDayNumber('2026-06-30'), null);
      const { scores, passedOver } = await replay({ dir: folder.dir, history }, question, knownAt);
      expect(scores.length).toBeGreaterThan(10);
      const taped = await replayTape(past, question, knownAt);
      expect(JSON.stringify(taped)).toBe(JSON.stringify({ scores, passedOver }));
    }
    history.close();
  });

  it('is read by kept replay, by several processes, too; from the events it says the same', async () => {
    const args = ['--data', folder.dir, '--known-at', String(head - 40), '--json'];
    const runs = await Promise.all([
      kept('replay', ...args, '--workers', '2'),
      kept('replay', ...args, '--from-events'),
    ]);
    expect(runs.map(({ code, err }) => ({ code, err }))).toEqual(
      runs.map(() => ({ code: 0, err: expect.not.stringContaining('folded from the events') })),
    );
    expect(runs[0]?.out.length).toBeGreaterThan(1000);
    expect(runs[0]?.out).toBe(runs[1]?.out);
  });

  it('is compared with the events, promise by promise', () => {
    const history = openSqliteHistory(folder.dir);
    for (const every of [1, 7]) {
      const { promises, different } = compareTape(folder.dir, history, { every });
      expect(promises).toBeGreaterThan(300 / every / 2);
      expect(different).toEqual([]);
    }
    history.close();
  });

  it('given a tape that has something else, is named with the promise; doctor says so', async () => {
    const views = new Views(viewsFile(folder.dir));
    const last = views.one<{ id: number; block: Buffer }>(
      'SELECT id, block FROM tape_tail ORDER BY id DESC LIMIT 1',
    );
    const { id = 0, block = Buffer.alloc(0) } = last ?? {};
    const { columns } = readBlock(new Uint8Array(block));
    const gathered = emptyGathered();
    gather(gathered, columns);
    gathered.amount[0] = (gathered.amount[0] ?? 0) + 1;
    views.run('UPDATE tape_tail SET block = ? WHERE id = ?', Buffer.from(bytesOf(gathered)), id);
    views.close();
    const wrong = (await examine(folder.dir, { all: true })).filter(({ ok }) => !ok);
    expect(wrong.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Of \d+ promises on the tape 1 differ: (invoice|delivery)-\S+\.$/),
    ]);
  });
});
