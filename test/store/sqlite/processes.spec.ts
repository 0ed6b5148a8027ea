/** The embedded store among processes: who may write, and what is left of a writer that dies. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '../../../src/store/sqlite/store.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { collect } from '../given.js';

const WRITER = fileURLToPath(new URL('writer.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../dist/src/store/sqlite/store.js', import.meta.url));

let dir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  dir = temporaryFolder();
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that writes; its lines as they come. */
function startWriter(
  what: 'hold' | 'append' | 'append-in-thread',
  command: readonly string[] = [],
): { child: ChildProcess; lines: AsyncIterable<string> } {
  expect(existsSync(BUILT)).toBe(true);
  const [program = '', ...args] = [...command, process.execPath, WRITER, dir, what];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return { child, lines: createInterface({ input: child.stdout }) };
}

async function firstLine(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) return line;
  return '';
}

/** Checks that every acknowledged event is there, no stream is torn and no position is missing. */
async function expectKept(acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const store = openSqliteStore(dir);
  const all = await collect(store.readAll(0));
  expect(all.map(({ position }) => position)).toEqual(all.map((_, i) => i + 1));
  for (const [stream, revision] of acknowledged) {
    const events = await store.readStream(stream);
    expect(events.map((event) => event.revision)).toEqual(events.map((_, i) => i));
    expect(events.length).toBeGreaterThan(revision);
    expect(events.length % 2).toBe(0);
  }
  await store.close();
}

describe('a data folder', () => {
  it('is refused while another process writes to it, which is named; kill -9 frees it', async () => {
    const { child, lines } = startWriter('hold');
    expect(await firstLine(lines)).toBe('open');
    expect(() => openSqliteStore(dir)).toThrow(`(pid ${child.pid})`);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await openSqliteStore(dir).close();
  });

  it('of this process is refused to another', async () => {
    const store = openSqliteStore(dir);
    const line = await firstLine(startWriter('hold').lines);
    expect(line).toContain(`refused StoreUnavailable: The data folder ${dir} is in use`);
    expect(line).toContain(`(pid ${process.pid})`);
    await store.close();
  });
});

describe('a writer that dies', () => {
  it.each([
    [1, 'append'],
    [40, 'append-in-thread'],
    [333, 'append'],
    [333, 'append-in-thread'],
  ] as const)(
    'with kill -9 after %i acknowledgements (%s) loses none of them',
    async (kill, what) => {
      const { child, lines } = startWriter(what);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const acknowledged = new Map<string, number>();
      let count = 0;
      for await (const line of lines) {
        const [stream = '', revision, status] = line.split(' ');
        if (status !== 'appended') continue;
        acknowledged.set(stream, Number(revision));
        count += 1;
        // What it wrote to the pipe before it died is still read, and counts.
        if (count === kill) child.kill('SIGKILL');
      }
      await ended;
      expect(child.signalCode).toBe('SIGKILL');
      expect(acknowledged.size).toBeGreaterThan(0);
      await expectKept(acknowledged);
    },
  );

  it.each(['append', 'append-in-thread'] as const)(
    'of a full disk is told (%s), and loses nothing acknowledged',
    async (what) => {
      // A limit on the size of its files stands for the full disk: 2000 blocks of 512 bytes.
      const { lines } = startWriter(what, ['sh', '-c', 'ulimit -f 2000; exec "$@"', 'sh']);
      const acknowledged = new Map<string, number>();
      let refused = '';
      for await (const line of lines) {
        const [stream = '', revision, status] = line.split(' ');
        if (status === 'appended') acknowledged.set(stream, Number(revision));
        else if (stream === 'refused') refused = line;
      }
      expect(refused).toContain('StoreUnavailable: Nothing was appended');
      expect(acknowledged.size).toBeGreaterThan(0);
      await expectKept(acknowledged);
    },
  );
});
