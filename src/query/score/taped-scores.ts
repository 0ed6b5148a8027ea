/** The scores of everybody in one pass over the tape, where that is not too long for one read. */
import { dirname } from 'node:path';
import type { Position } from '../../ledger/stored.js';
import type { Views } from '../../projector/views/views.js';
import type { Replayed, ReplayQuestion } from '../../replay/counter.js';
import { WHOLE_HISTORY } from '../../replay/part.js';
import { countTape } from '../../replay/tape-member.js';
import { type OpenTape, openTape } from '../../tape/open-tape.js';
import { BlockDamaged } from '../../tape/layout.js';
import { TapeUnreadable } from '../../tape/tape.js';

/** Versions of promises looked at, at most: some four seconds. */
const MOST_VERSIONS = 1_000_000;

/**
 * In the order of their ids; null where the tape is not there, not that far, damaged or too long:
 * then each is weighed by itself.
 */
export function tapedScores(
  views: Views,
  question: ReplayQuestion,
  knownAt: Position,
): readonly Replayed[] | null {
  if (views.file === ':memory:') return null;
  let opened: OpenTape | null = null;
  try {
    opened = openTape(dirname(views.file));
    const versions = opened.tape.footers.reduce((sum, { rows }) => sum + rows.version, 0);
    if (opened.views.checkpoint < knownAt || versions > MOST_VERSIONS) return null;
    return [...countTape(opened, { question, knownAt }, WHOLE_HISTORY).cards()];
  } catch (error) {
    if (error instanceof TapeUnreadable || error instanceof BlockDamaged) return null;
    throw error;
  } finally {
    opened?.close();
  }
}
