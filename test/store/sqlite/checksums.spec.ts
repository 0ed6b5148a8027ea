/** Events that are no longer what was stored, in events.db: noticed, wherever the damage is. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '../../../src/store/event-store.js';
import { EventDamaged } from '../../../src/store/leaf.js';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { openSqliteHistory } from '../../../src/store/sqlite/history.js';
import { checkIntegrity } from '../../../src/store/sqlite/integrity.js';
import { openSqliteStore } from '../../../src/store/sqlite/store.js';
import { verifyEvents } from '../../../src/store/sqlite/verify.js';
import { collect, eventNo } from '../given.js';

let dir: string;
const path = (): string => join(dir, 'events.db');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kept-checksums-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Streams a and b with two events each, at positions 1, 2 and 3, 4. */
async function fill(): Promise<void> {
  const store = openSqliteStore(dir);
  await store.append({ stream: 'a', expected: 'none', events: [eventNo(1), eventNo(2)] });
  await store.append({ stream: 'b', expected: 'none', events: [eventNo(3), eventNo(4)] });
  await store.close();
}

function change(sql: string): void {
  const db = new Sqlite(path());
  db.exec(sql);
  db.close();
}

describe('an event that was changed in the file', () => {
  it.each([
    ['its data', `UPDATE events SET data = '{"n":9}' WHERE position = 2`],
    ['its metadata', `UPDATE events SET metadata = '{}' WHERE position = 2`],
    ['its stamp', 'UPDATE events SET recorded_at = 1 WHERE position = 2'],
    ['its id', `UPDATE events SET id = x'${'0'.repeat(32)}' WHERE position = 2`],
    ['its type', 'UPDATE events SET type = 1 WHERE position = 2'],
    ['its type, to one that there is not', 'UPDATE events SET type = 9 WHERE position = 2'],
    ['the name of its type', `UPDATE types SET name = 'Other.v1' WHERE id = 2`],
    ['its checksum', 'UPDATE events SET checksum = checksum + 1 WHERE position = 2'],
  ])('by %s, is refused with its position; what lies elsewhere is read', async (_, sql) => {
    await fill();
    change(sql);
    const store = openSqliteStore(dir, { readOnly: true });
    await expect(store.readStream('a')).rejects.toThrow(EventDamaged);
    await expect(store.readEach(['a'])).rejects.toThrow('position 2');
    await expect(collect(store.readAll(0))).rejects.toThrow('kept restore');
    expect(await store.readStream('a', 0, 1)).toHaveLength(1);
    expect(await store.readStream('b', 0, 1)).toHaveLength(1);
    await store.close();
    const history = openSqliteHistory(dir);
    expect(() => history.within([1], 4)).toThrow(EventDamaged);
    expect(() => history.at([2])).toThrow(EventDamaged);
    expect(history.at([3])).toHaveLength(1);
    history.close();
    expect(verifyEvents(path()).faults[0]).toBe('The event at position 2 was changed.');
  });

  it('by the name of its stream, is refused', async () => {
    await fill();
    change(`UPDATE streams SET name = 'c' WHERE name = 'a'`);
    const store = openSqliteStore(dir, { readOnly: true });
    await expect(store.readStream('c')).rejects.toThrow(EventDamaged);
    await store.close();
    expect(verifyEvents(path()).faults).toHaveLength(2);
  });
});

describe('events that are not where they were', () => {
  it('are noticed where two changed places, one is gone or the end was cut off', async () => {
    await fill();
    copyFileSync(path(), join(dir, 'whole'));
    const cases = [
      ['UPDATE events SET position = 9 WHERE position = 2', 'Positions 2 to 2 are gone.'],
      ['DELETE FROM events WHERE position = 3', 'Positions 3 to 3 are gone.'],
      ['DELETE FROM events WHERE position = 4', 'The last position given is noted as 4, and is 3.'],
      [
        `UPDATE events SET position = 9 WHERE position = 1;
         UPDATE events SET position = 1 WHERE position = 3;
         UPDATE events SET position = 3 WHERE position = 9`,
        'The event at position 1 was changed.',
      ],
    ] as const;
    for (const [sql, fault] of cases) {
      copyFileSync(join(dir, 'whole'), path());
      change(sql);
      expect(verifyEvents(path()).faults).toContain(fault);
    }
  });

  it('are noticed by readers that would pass over one', async () => {
    await fill();
    change('DELETE FROM events WHERE position = 3');
    const store = openSqliteStore(dir, { readOnly: true });
    await expect(collect(store.readAll(0))).rejects.toThrow('does not follow the one before it');
    await expect(store.readStream('b')).rejects.toThrow(StoreUnavailable);
    expect(await store.readStream('a')).toHaveLength(2);
    await store.close();
  });

  it('are noticed where one was put in, such as a key of an operator', async () => {
    await fill();
    change(`INSERT INTO streams (name) VALUES ('access-000000000009');
      INSERT INTO events (stream, revision, type, id, recorded_at, data, metadata)
        VALUES (3, 0, 1, x'00', 1, '{"role":"operator"}', '{}')`);
    const store = openSqliteStore(dir, { readOnly: true });
    await expect(store.readStream('access-000000000009')).rejects.toThrow(EventDamaged);
    await store.close();
    expect(verifyEvents(path()).faults).toEqual(['The event at position 5 was changed.']);
  });
});

describe('texts of any characters', () => {
  it('are read as they were stored; what UTF-8 cannot hold is refused', async () => {
    const store = openSqliteStore(dir);
    const event = { ...eventNo(1), data: '"\u{1f98a}\u0000é\n"', metadata: '"\u2028"' };
    await store.append({ stream: 'a"\n', expected: 'none', events: [event] });
    expect(await store.readStream('a"\n')).toMatchObject([event]);
    const lone = { ...eventNo(2), data: '"\ud800"' };
    const refused = store.append({ stream: 'b', expected: 'none', events: [lone] });
    await expect(refused).rejects.toThrow('must be well-formed text');
    await store.close();
  });
});

describe('400 bits of events.db flipped one at a time', () => {
  const FLIPS = 400;

  /** What every reader would be told of the log, or that it is told of damage. */
  async function told(): Promise<string> {
    try {
      const store = openSqliteStore(dir, { readOnly: true });
      try {
        const all = await collect(store.readAll(0));
        const streams = await store.readEach([...new Set(all.map(({ stream }) => stream))].sort());
        return JSON.stringify([all, streams]);
      } finally {
        await store.close();
      }
    } catch {
      return 'damaged';
    }
  }

  function examined(): 'whole' | 'damaged' {
    try {
      const faults = [...checkIntegrity(path()), ...verifyEvents(path()).faults];
      return faults.length === 0 ? 'whole' : 'damaged';
    } catch {
      return 'damaged';
    }
  }

  it('are each found by doctor, or change nothing of what anybody reads', async () => {
    const store = openSqliteStore(dir);
    for (let n = 0; n < 300; n++) {
      const event = { ...eventNo(n), data: JSON.stringify({ n, text: 'x'.repeat(500) }) };
      const expected = n < 30 ? 'none' : Math.floor(n / 30) - 1;
      await store.append({ stream: `stream ${n % 30}`, expected, events: [event] });
    }
    await store.close();
    const whole = readFileSync(path());
    const before = await told();
    expect([examined(), before.length > 100_000]).toEqual(['whole', true]);
    // A fixed walk over the file (a multiplicative generator), so that each run flips the same.
    let seed = 42;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const counts = { found: 0, harmless: 0, unnoticed: 0 };
    for (let flip = 0; flip < FLIPS; flip++) {
      const bytes = Buffer.from(whole);
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      writeFileSync(path(), bytes);
      if (examined() === 'damaged') counts.found += 1;
      else if ((await told()) === before) counts.harmless += 1;
      else counts.unnoticed += 1;
    }
    // Harmless are free pages, the room that pages have left, and counters in the file's header.
    expect(counts).toEqual({ found: 296, harmless: 104, unnoticed: 0 });
  });
});
