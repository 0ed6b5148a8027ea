/** What a replay is compared with: a bare loop over the same rows that parses their JSON. */
import { join } from 'node:path';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { say } from '../child.js';

type Row = [number, number, number, number, number, string, string];

const PAGE = 1000;

const [dir = ''] = process.argv.slice(2);
const begun = performance.now();
const db = new Sqlite(join(dir, 'events.db'), { readonly: true });
const page = db
  .prepare<[number, number], Row>(
    `SELECT position, stream, revision, type, recorded_at, data, metadata FROM events
      WHERE position > ? ORDER BY position LIMIT ?`,
  )
  .raw();
let position = 0;
let read = 0;
for (;;) {
  const rows = page.all(position, PAGE);
  const last = rows.at(-1);
  if (!last) break;
  [position] = last;
  for (const [, , , , , data, metadata] of rows) {
    // Looked at, so that no engine can leave the parsing out.
    if (typeof JSON.parse(data) === 'object' && typeof JSON.parse(metadata) === 'object') read++;
  }
}
db.close();
say({ perSecond: read / ((performance.now() - begun) / 1000) });
