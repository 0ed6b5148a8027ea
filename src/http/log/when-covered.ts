/** Waits for the checkpoint that covers what was told a moment ago. */
import { setTimeout as delay } from 'node:timers/promises';
import { type CoveredLeaves, NotCovered, type ServedLog } from '../../audit/log/served-log.js';
import type { Position } from '../../ledger/stored.js';
import { ReadRefused } from '../../query/read-refused.js';

/** A head is signed once a second at most: how often, and how far apart in ms, it is looked for. */
const LOOKS = 30;
const APART_MS = 100;

/**
 * The checkpoint that covers all that was known at a position, for as long as somebody waits.
 * Throws log_must_cover_it.
 */
export async function whenCovered(
  log: ServedLog,
  knownAt: Position,
  gone: AbortSignal | null,
): Promise<CoveredLeaves> {
  for (let look = 1; ; look++) {
    try {
      return await log.knownAt(knownAt);
    } catch (error) {
      if (!(error instanceof NotCovered)) throw error;
      if (look === LOOKS) throw new ReadRefused('log_must_cover_it', error.message);
      await delay(APART_MS, null, gone ? { signal: gone } : {});
    }
  }
}
