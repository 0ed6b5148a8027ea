/** How many entries each teller told on each day, and when last: what operators ask first. */
import { dayNumberAt } from '../../ledger/values/day.js';
import type { Projection } from '../projection.js';

export const recorded: Projection = {
  schema: `
-- day: of recording, in UTC.
CREATE TABLE IF NOT EXISTS recorded (
  day INTEGER NOT NULL, source TEXT NOT NULL, teller TEXT NOT NULL, entries INTEGER NOT NULL,
  PRIMARY KEY (day, source, teller)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS told_last (
  teller TEXT PRIMARY KEY, recorded_at INTEGER NOT NULL
) WITHOUT ROWID;
`,
  handles: 'all',
  open({ views }) {
    const counts = new Map<string, Count>();
    return {
      apply({ fact: { recordedAt, by } }) {
        const day = dayNumberAt(recordedAt);
        const { source, teller } = by;
        const key = `${day} ${source} ${teller}`;
        const count = counts.get(key) ?? { day, source, teller, entries: 0, last: 0 };
        count.entries += 1;
        count.last = Math.max(count.last, recordedAt);
        counts.set(key, count);
      },
      flush() {
        for (const { day, source, teller, entries, last } of counts.values()) {
          views.run(
            `INSERT INTO recorded (day, source, teller, entries) VALUES (?, ?, ?, ?)
               ON CONFLICT DO UPDATE SET entries = entries + excluded.entries`,
            ...[day, source, teller, entries],
          );
          views.run(
            `INSERT INTO told_last (teller, recorded_at) VALUES (?, ?)
               ON CONFLICT DO UPDATE SET recorded_at = max(recorded_at, excluded.recorded_at)`,
            ...[teller, last],
          );
        }
        counts.clear();
      },
    };
  },
};

/** What is gathered over a batch. */
interface Count {
  readonly day: number;
  readonly source: string;
  readonly teller: string;
  entries: number;
  last: number;
}
