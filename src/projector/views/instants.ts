/** Which position a time stands for: whatever is stored counts, ours or not. */
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { Position, StoredEvent } from '../../ledger/stored.js';

export const INSTANT_SCHEMA = `
-- First position of each recorded instant: from a time to the position before what came later.
CREATE TABLE IF NOT EXISTS instant (recorded_at INTEGER PRIMARY KEY, position INTEGER NOT NULL);
`;

export class Instants {
  private last: number;

  constructor(private readonly views: DerivedDatabase) {
    const last = views.one<{ at: number | null }>('SELECT max(recorded_at) AS at FROM instant');
    this.last = last?.at ?? 0;
  }

  note({ recordedAt, position }: StoredEvent): void {
    if (recordedAt <= this.last) return;
    this.last = recordedAt;
    this.views.run(
      'INSERT INTO instant (recorded_at, position) VALUES (?, ?)',
      recordedAt,
      position,
    );
  }
}

/** When the last event up to and with a position was recorded (ms since 1970 UTC); 0 for none. */
export function recordedBy(views: DerivedDatabase, position: Position): number {
  const row = views.one<{ at: number }>(
    'SELECT recorded_at AS at FROM instant WHERE position <= ? ORDER BY recorded_at DESC LIMIT 1',
    position,
  );
  return row?.at ?? 0;
}
