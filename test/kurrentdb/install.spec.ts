import { readFileSync } from 'node:fs';
import { install, remove, statuses } from '../../src/cli/server-projections.js';
import { LIMITS } from '../../src/store/kurrent/links.js';
import { openKurrentProjections } from '../../src/store/kurrent/projections.js';
import { ProjectionsDouble } from './projections-double.js';

const RUNNING = { state: 'Running', progress: 100, reason: '' };
const sourceOf = (name: string): string =>
  readFileSync(new URL(`../../projections/kurrentdb/${name}.js`, import.meta.url), 'utf8');

describe('projections on a server (the real client, on a double)', () => {
  let server: Awaited<ReturnType<typeof ProjectionsDouble.start>>;
  let service: ReturnType<typeof openKurrentProjections>;

  beforeEach(async () => {
    server = await ProjectionsDouble.start();
    service = openKurrentProjections(server.url, { env: {} });
  });

  afterEach(async () => {
    await service.close();
    server.stop();
  });

  it('are not there unless asked', async () => {
    expect(await statuses(service)).toEqual([
      { name: 'kept-trail', status: null },
      { name: 'kept-open-promises', status: null },
    ]);
  });

  it('are created, each with leave to write streams only where it links', async () => {
    expect(await install(service)).toEqual([
      { name: 'kept-trail', status: RUNNING },
      { name: 'kept-open-promises', status: RUNNING },
    ]);
    expect([...server.double.held]).toEqual([
      ['kept-trail', { source: sourceOf('kept-trail'), emits: true, tracks: true, running: true }],
      [
        'kept-open-promises',
        { source: sourceOf('kept-open-promises'), emits: false, tracks: false, running: true },
      ],
    ]);
  });

  it('are updated where they are there, and run again', async () => {
    const old = { source: 'fromAll()', emits: true, tracks: true, running: false };
    server.double.held.set('kept-trail', old);
    expect(await install(service)).toMatchObject([{ status: RUNNING }, { status: RUNNING }]);
    expect(old).toMatchObject({ source: sourceOf('kept-trail'), running: true });
  });

  it('are removed with what is there of them, and no others', async () => {
    await install(service);
    server.double.held.set('theirs', { source: '', emits: false, tracks: false, running: true });
    expect(await remove(service)).toMatchObject([{ status: null }, { status: null }]);
    expect(await remove(service)).toMatchObject([{ status: null }, { status: null }]);
    expect([...server.double.held.keys()]).toEqual(['theirs']);
  });

  it('are removed with the checkpoints of their partitions, which the server would keep', async () => {
    await install(service);
    const left = (name: string) => `$projections-${name}-checkpoint`;
    server.double.streams.add(left('kept-open-promises-34e2')).add(left('kept-open-promises-ab12'));
    server.double.streams.add(left('theirs-34e2')).add('kept-open-promises-own');
    await remove(service);
    expect([...server.double.streams]).toEqual([left('theirs-34e2'), 'kept-open-promises-own']);
  });

  it('are removed once the server has deleted what they wrote, which it finds by itself', async () => {
    await install(service);
    const trails = ['a', 'b'].map((digit) => `trail-${digit.repeat(32)}`);
    for (const stream of trails) server.double.streams.add(stream);
    server.double.streams.add('$projections-kept-trail-emittedstreams').add('trail-theirs');
    await remove(service);
    for (const stream of trails) expect(server.double.streams).not.toContain(stream);
  });

  it('are removed with what an earlier removal left to be read, and not what is deleted', async () => {
    await install(service);
    const left = `trail-${'c'.repeat(32)}`;
    server.double.streams.add(left).add('trail-theirs');
    server.double.deleted.push(`trail-${'d'.repeat(32)}`);
    await remove(service);
    expect([...server.double.streams]).toEqual(['trail-theirs']);
  });

  it('are given up where the server says nothing, with what to check', async () => {
    server.double.silent = true;
    const options = { env: {}, limits: { ...LIMITS, callMs: 100 } };
    const hasty = openKurrentProjections(server.url, options);
    await expect(statuses(hasty)).rejects.toThrow(
      /did not tell of kept-trail: no answer within 100 ms.*KURRENTDB_RUN_PROJECTIONS/,
    );
    await hasty.close();
  });
});
