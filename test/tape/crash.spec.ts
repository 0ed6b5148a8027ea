/** What is left of a tape whose writer dies, or whose file comes to harm. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { PROJECTIONS } from '../../src/projector/projections/list.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import { ViewWriter } from '../../src/projector/views/view-writer.js';
import { Views, viewsFile } from '../../src/projector/views/views.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { openTape } from '../../src/tape/open-tape.js';
import { Tape, whyNoTape } from '../../src/tape/tape.js';
import { temporaryFolder } from '../temporary-folder.js';
import { folded, onTape, overDays, tapedViews } from './taped.js';

const WRITER = fileURLToPath(new URL('writer.mjs', import.meta.url));

/** A long history, the same every time. */
const [EVENTS = []] = fc
  .sample(overDays(80), { numRuns: 40, seed: 42 })
  .toSorted((one, other) => other.length - one.length);

function expectWhole(views: Views, events: readonly StoredEvent[], last = events.length): void {
  const { checkpoint } = views;
  for (let position = Math.max(0, checkpoint - last); position <= checkpoint; position++) {
    expect(onTape(views, position)).toEqual(folded(events, position));
  }
}

describe('the tape of a writer that dies', () => {
  it('given a batch that fails after a block was written, then it is as if it had not been', () => {
    fc.assert(
      fc.property(overDays(30), fc.array(fc.boolean(), { minLength: 1 }), (events, fails) => {
        const views = new Views(join(temporaryFolder(), 'views-1.db'));
        let writer = new ViewWriter(views, PROJECTIONS, 1);
        for (let from = 0; from < events.length; from += 4) {
          const next = events.slice(from, from + 4);
          if (fails[(from / 4) % fails.length]) {
            const fail = (): void => {
              writer.apply(next);
              throw new Error('The disk is full.');
            };
            expect(() => views.transaction(fail)).toThrow('The disk is full.');
            writer = new ViewWriter(views, PROJECTIONS, 1);
          }
          views.transaction(() => writer.apply(next));
        }
        expectWhole(views, events);
        views.close();
      }),
      { numRuns: 8 },
    );
  });

  it('given one that begins anew after any batch, then it is what one that lived wrote', () => {
    const tapeOf = (isNew: (batch: number) => boolean): Buffer => {
      const file = join(temporaryFolder(), 'views-1.db');
      const views = new Views(file);
      let writer = new ViewWriter(views, PROJECTIONS, 2);
      for (let batch = 0; batch * 3 < EVENTS.length; batch++) {
        if (isNew(batch)) writer = new ViewWriter(views, PROJECTIONS, 2);
        views.transaction(() => writer.apply(EVENTS.slice(batch * 3, batch * 3 + 3)));
      }
      views.close();
      return readFileSync(file.replace('views-1.db', 'tape-1')).subarray(64);
    };
    const lived = tapeOf(() => false);
    for (let last = 1; last * 3 < EVENTS.length; last++) {
      expect(tapeOf((batch) => batch === last).equals(lived)).toBe(true);
    }
  });

  it('given kill -9 again and again, then it is what one that lived wrote', async () => {
    const dir = temporaryFolder();
    const [file, history] = [join(dir, 'views-1.db'), join(dir, 'events.json')];
    writeFileSync(history, JSON.stringify(EVENTS));
    expect(EVENTS.length).toBeGreaterThan(50);
    for (let lines = 2; ; lines += 3) {
      if (await killedAfter(lines, [file, history])) break;
      const views = new Views(file);
      expectWhole(views, EVENTS, 4);
      views.close();
    }
    const [views, fresh] = [new Views(file), join(dir, 'fresh-views-1.db')];
    expectWhole(views, EVENTS);
    views.close();
    tapedViews(EVENTS, { sizes: [3], blockRows: 2, file: fresh }).close();
    const blocks = (at: string): Buffer =>
      readFileSync(at.replace('views-1.db', 'tape-1')).subarray(64);
    expect(blocks(file).equals(blocks(fresh))).toBe(true);
  });
});

/** Kills a writer once it has said so many lines; whether it was done before. */
async function killedAfter(lines: number, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [WRITER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = 0;
  let last = '';
  for await (last of createInterface({ input: child.stdout })) {
    if (++said === lines || last === 'done') break;
  }
  child.kill('SIGKILL');
  await ended;
  return last === 'done';
}

describe('a tape that came to harm', () => {
  /** A folder whose views and tape are of all events, in blocks of some versions. */
  function harmedBy(harm: (tape: string) => void): string {
    const dir = temporaryFolder();
    const file = viewsFile(dir);
    const views = tapedViews(EVENTS, { sizes: [5], blockRows: 4, file });
    views.setMeta('complete', '1');
    views.close();
    const tape = file.replace(/views-(\d+)\.db$/, 'tape-$1');
    expect(existsSync(tape)).toBe(true);
    harm(tape);
    return dir;
  }

  const flip =
    (at: (length: number) => number) =>
    (tape: string): void => {
      const bytes = readFileSync(tape);
      const byte = at(bytes.length);
      bytes.writeUInt8(bytes.readUInt8(byte) ^ 1, byte);
      writeFileSync(tape, bytes);
    };

  it('given more bytes than were noted, passes them over', () => {
    const { tape, views, close } = openTape(
      harmedBy((file) => appendFileSync(file, 'half a block')),
    );
    expect(onTape(views, EVENTS.length)).toEqual(folded(EVENTS, EVENTS.length));
    expect(tape.upTo).toBe(EVENTS.length);
    close();
  });

  it('given a bit of its first block that changed, names the block and its positions', () => {
    const { views, close } = openTape(harmedBy(flip(() => 70)));
    expect(() => onTape(views, EVENTS.length)).toThrow(
      /^Block 0 of .+, of positions 1 to \d+, is da/,
    );
    close();
  });

  it.each<[string, (tape: string) => void]>([
    ['missing', (tape) => truncateSync(tape, 0)],
    ['cut off', (tape) => truncateSync(tape, readFileSync(tape).length - 8)],
    ['changed at its end', flip((length) => length - 1)],
    ['of others', (tape) => writeFileSync(tape, readFileSync(tape).fill(0, 0, 64))],
  ])(
    'given one that is %s, is not read, and is built anew beside views that answer',
    async (_, harm) => {
      const dir = harmedBy(harm);
      const store = openSqliteStore(dir);
      const lines: string[] = [];
      const live = new LiveViews(dir, store, { log: (line) => lines.push(line) });
      expect(lines).toEqual([expect.stringContaining('The views are built anew')]);
      expect([live.stale, live.current.checkpoint]).toEqual([true, EVENTS.length]);
      const running = live.start();
      await live.projector.waitLive();
      await Promise.resolve();
      expect([live.stale, whyNoTape(live.current)]).toEqual([false, null]);
      await live.stop();
      await running;
      await store.close();
    },
  );

  it('given views that go on without it, is not begun half way', () => {
    const file = join(temporaryFolder(), 'views-1.db');
    tapedViews(EVENTS.slice(0, 40), { sizes: [5], blockRows: 4, file }).close();
    truncateSync(file.replace('views-1.db', 'tape-1'), 0);
    const views = new Views(file);
    const writer = new ViewWriter(views, PROJECTIONS, 4);
    views.transaction(() => writer.apply(EVENTS.slice(40)));
    expect(() => new Tape(views)).toThrow('was lost');
    views.close();
  });
});
