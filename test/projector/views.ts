/** Views as tests compare them: every table, row by row, but for numbers that SQLite gives. */
import type { StoredEvent } from '../../src/ledger/stored.js';
import { ViewWriter } from '../../src/projector/views/view-writer.js';
import { Views } from '../../src/projector/views/views.js';
import { TAPE_TABLES } from '../../src/tape/tape-writer.js';

/** Views in memory that took the events in batches of these sizes, over and over. */
export function viewsOf(events: readonly StoredEvent[], ...sizes: readonly number[]): Views {
  const views = new Views(':memory:');
  const writer = new ViewWriter(views);
  let from = 0;
  for (let batch = 0; from < events.length; batch++) {
    const size = sizes[batch % sizes.length] ?? events.length;
    const next = events.slice(from, from + size);
    views.transaction(() => writer.apply(next));
    from += size;
  }
  return views;
}

/** All that the views hold, by table; `complete` says when and not what. */
export function dumpOf(views: Views): Readonly<Record<string, readonly unknown[]>> {
  const tables = views.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  );
  return Object.fromEntries(
    tables
      .filter(({ name }) => !TAPE_TABLES.includes(name))
      .map(({ name }) => {
        const rows = views.all<Readonly<Record<string, unknown>>>(`SELECT * FROM ${name}`);
        const texts = rows
          .filter((row) => row.name !== 'complete' && row.name !== 'tape')
          // Under which of joined addresses a change is booked hangs on when they were joined.
          .map(({ id: _given, ...row }) => (name === 'vouching' ? { ...row, lead: 0 } : row))
          .map((row) => JSON.stringify(row));
        return [name, texts.sort()];
      }),
  );
}
