/**
 * The receivables of a data folder, each with what came of it and since when the ledger knew: what
 * predictions learn from and are judged by. Who is who, and who covers what, is as at the end.
 */
import type { SteppedReceivable } from '../../projections/prediction/receivable-of.js';
import type { Position } from '../ledger/stored.js';
import { compareText } from '../ledger/values/text-order.js';
import { type Context, contextOf } from '../replay/context.js';
import { contextInViews } from '../replay/taped/context-of-views.js';
import { factsOfRound } from '../replay/facts.js';
import { type Hear, roundsOf } from '../replay/member.js';
import { outline } from '../replay/outline.js';
import { stretchOf, WHOLE_HISTORY } from '../replay/part.js';
import { survey } from '../replay/survey.js';
import { type History, openSqliteHistory } from '../store/sqlite/history.js';
import { type OpenTape, openTape } from '../tape/open-tape.js';
import { TapeUnreadable } from '../tape/tape.js';
import { dayOf, receivablesIn } from './recorded-receivables.js';
import { sharing } from './shared-texts.js';
import { tapedReceivables } from './taped-receivables.js';

/** What a ledger says of invoices. */
export interface LedgerReceivables {
  /** By the day of issue; of one day, by promise. */
  readonly receivables: readonly SteppedReceivable[];
  /** Countries and coverage, as known at the end. */
  readonly context: Context;
  /**
   * Positions of what was told of professionals themselves, for callers who want names; null where
   * the tape was read, whose views have them.
   */
  readonly introductions: readonly Position[] | null;
}

/**
 * Reads a data folder with everything known up to and with a position: its tape, and its events
 * where that cannot be read; `tapeless` hears why. Throws StoreUnavailable where there is none to
 * read, and UpgradeNeeded for a history that is newer than this code.
 */
export async function receivablesOf(
  dir: string,
  knownAt: Position,
  progress: Hear = () => {},
  tapeless: (why: string) => void = () => {},
): Promise<LedgerReceivables> {
  const history = openSqliteHistory(dir);
  try {
    const opened = openTape(dir);
    try {
      return readTapedReceivables(opened, history, knownAt, progress);
    } finally {
      opened.close();
    }
  } catch (error) {
    if (!(error instanceof TapeUnreadable)) throw error;
    tapeless(error.message);
    return readReceivables(history, knownAt, progress);
  } finally {
    history.close();
  }
}

/** The same of a tape that is open. Throws TapeUnreadable where it is not that far, or damaged. */
export function readTapedReceivables(
  opened: OpenTape,
  history: History,
  knownAt: Position,
  progress: Hear = () => {},
): LedgerReceivables {
  const { views } = opened;
  if (views.checkpoint < knownAt) {
    throw new TapeUnreadable(`The tape is at ${views.checkpoint} of ${knownAt} events.`);
  }
  const [last] = knownAt > 0 ? history.at([knownAt]) : [];
  const context = contextOf(contextInViews(views, knownAt), dayOf(last?.recordedAt ?? 0));
  const receivables = inOrder(tapedReceivables(opened, knownAt, context, progress));
  return { receivables, context, introductions: null };
}

/** The same of a history that is open. */
export function readReceivables(
  history: History,
  knownAt: Position,
  progress: Hear = () => {},
): LedgerReceivables {
  const stretch = stretchOf(history, knownAt, WHOLE_HISTORY);
  const { groups, elsewhere } = survey(history, stretch, (done) =>
    progress({ phase: 'survey', done, of: knownAt }),
  );
  const outlined = outline(history, elsewhere);
  for (const [address, position] of outlined.strays) groups.addFact(address, position);
  const [last] = knownAt > 0 ? history.at([knownAt]) : [];
  const context = contextOf(outlined.context, dayOf(last?.recordedAt ?? 0));
  const { size } = groups;
  let done = 0;
  const share = sharing();
  const found = function* (): IterableIterator<SteppedReceivable> {
    for (const round of roundsOf(groups, outlined)) {
      for (const group of factsOfRound(round, history, knownAt)) {
        for (const receivable of receivablesIn(group, context)) yield share(receivable);
      }
      done += round.length;
      progress({ phase: 'fold', done, of: size });
    }
  };
  return { receivables: inOrder(found()), context, introductions: outlined.introductions };
}

function inOrder(found: Iterable<SteppedReceivable>): readonly SteppedReceivable[] {
  return [...found].sort((a, b) => a.issued - b.issued || compareText(a.promise, b.promise));
}
