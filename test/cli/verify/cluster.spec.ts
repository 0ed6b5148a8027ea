/** `kept verify` where the events are on a cluster; the cluster is a double. */
import { basename } from 'node:path';
import { verifyLedger } from '../../../src/cli/folder/verification.js';
import { viewsFile } from '../../../src/projector/views/views.js';
import { type Folder, openFolder } from '../../command/fixture.js';
import { Cluster } from '../../store/kurrent/double/cluster.js';
import type { Logged } from '../../store/kurrent/double/log.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { change, copyOf, project, sign, tell } from './given.js';

const INVOICES = 20;
const LEDGER_KEY = Buffer.alloc(32, 7).toString('hex');

let cluster: Cluster;
let whole: string;
/** The checkpoint that is signed, and one from before the last five invoices. */
let before: string;
let signed: string;
/** What the cluster holds. */
let events: readonly Logged[];
const env = { ...process.env };

beforeAll(async () => {
  cluster = await Cluster.start();
  Object.assign(process.env, { KEPT_STORE: cluster.url, KEPT_LEDGER_KEY: LEDGER_KEY });
  const folder: Folder = await openFolder(temporaryFolder());
  await tell(folder, INVOICES - 5);
  before = await sign(folder);
  await tell(folder, 5, INVOICES - 4);
  signed = await sign(folder);
  await project(folder);
  await folder.close();
  whole = folder.dir;
  events = [...cluster.log.events];
});
afterEach(() => hold(events));
afterAll(() => {
  process.env = env;
  cluster.stop();
});

/** Has the cluster hold other events than it did. */
function hold(others: readonly Logged[]): void {
  cluster.log.events.splice(0, cluster.log.events.length, ...others);
}

async function wrong(dir = whole, options: Parameters<typeof verifyLedger>[1] = {}) {
  const { findings } = await verifyLedger(dir, { folds: false, ...options });
  return findings.filter(({ ok }) => !ok).map(({ what }) => what);
}

function sizeOf(note: string): number {
  return Number(note.split('\n')[1]);
}

/** The place of an event of an invoice, the tenth. */
function tenth(): number {
  const places = [...events.keys()].filter((at) => events[at]?.stream.startsWith('invoice-'));
  return places[9] ?? 0;
}

function eventAt(at: number): Logged {
  const event = events[at];
  if (!event) throw new Error(`The cluster has no event ${at}.`);
  return event;
}

it('as it was told, is well, whole and since a checkpoint', async () => {
  const { healthy, head, signed: by } = await verifyLedger(whole);
  expect({ healthy, events: head?.events, size: by?.size }).toEqual({
    ...{ healthy: true, events: sizeOf(signed), size: sizeOf(signed) },
  });
  expect(await verifyLedger(whole, { since: before })).toMatchObject({
    ...{ healthy: true, head: { events: sizeOf(signed) } },
  });
});

it('of which an event was changed, names its position', async () => {
  const event = eventAt(tenth());
  const text = Buffer.from(event.data).toString();
  const data = Buffer.from(text.replace('120000', '120001'));
  expect(data.toString()).not.toBe(text);
  hold(events.with(tenth(), { ...event, data }));
  const named = `The event at position ${event.position} was changed.`;
  expect(await wrong()).toContain(named);
  expect(await wrong(whole, { since: before })).toEqual([]);
});

it('from which an event was taken, names its leaf', async () => {
  hold(events.toSpliced(tenth(), 1));
  expect((await wrong()).join('\n')).toMatch(/The event of leaf \d+ of the log is gone\./);
});

it('into which an event was put, names its position', async () => {
  const event = eventAt(tenth());
  const position = event.position + 1;
  const put = { ...event, stream: `${event.stream}x`, position };
  hold(events.toSpliced(tenth() + 1, 0, put));
  expect(await wrong()).toContain(
    `The event at position ${position} was put in: the log does not have it.`,
  );
});

it('of which the end was cut off, says how many were signed', async () => {
  const last = events.findLastIndex(({ stream }) => stream.startsWith('invoice-'));
  hold(events.toSpliced(last, 1));
  const found = await wrong();
  const size = sizeOf(signed);
  expect(found[0]).toContain(`${size} events were signed, and ${size - 1} are there`);
  expect((await wrong(whole, { since: before }))[0]).toBe(found[0]);
});

it('of whose log a tile was changed, says which', async () => {
  const dir = copyOf(whole);
  const sql = `UPDATE tile SET hashes = CAST(x'00' || substr(hashes, 2) AS BLOB) WHERE level = 0`;
  change(dir, 'log-1.db', sql);
  expect(await wrong(dir)).toEqual([
    expect.stringContaining('The log was changed in tile/0/000, from its hash 0 on'),
  ]);
});

it('whose views were changed, names the promise', async () => {
  const dir = copyOf(whole);
  change(dir, basename(viewsFile(dir)), 'UPDATE promise SET size = size + 1 WHERE id = 5');
  expect(await wrong(dir, { folds: true })).toEqual([
    expect.stringMatching(/^Of \d+ promises in the views 1 differ: /),
  ]);
});

it('of which another process signs, while the log of this folder is behind, is well', async () => {
  const dir = copyOf(whole);
  const folder = await openFolder(whole);
  await tell(folder, 2, INVOICES + 1);
  await sign(folder);
  await folder.close();
  expect(await wrong(dir)).toEqual([]);
});
