/**
 * The receivables of a data folder, each with what came of it and since when the ledger knew: what
 * predictions learn from and are judged by. Who is who, and who covers what, is as at the end.
 */
import type { SteppedReceivable } from '../../projections/prediction/receivable-of.js';
import type { Position } from '../ledger/stored.js';
import { compareText } from '../ledger/values/text-order.js';
import { recordedBy } from '../projector/views/instants.js';
import { type Context, contextOf } from '../replay/context.js';
import { contextInViews } from '../replay/taped/context-of-views.js';
import { factsOfRound } from '../replay/facts.js';
import { type Hear, type Progress, roundsOf } from '../replay/member.js';
import { outline } from '../replay/outline.js';
import { stretchOf, WHOLE_HISTORY } from '../replay/part.js';
import type { Past } from '../replay/past.js';
import { survey } from '../replay/survey.js';
import type { History } from '../store/sqlite/history.js';
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

/** How receivables are read. */
export interface ReceivablesOptions<Told = Progress> {
  readonly hear?: (progress: Told) => void;
  /** Every promise is folded from its events, and the tape left aside. */
  readonly fromEvents?: boolean;
  /** Hears why the tape cannot be read; then events are. */
  readonly tapeless?: (why: string) => void;
}

/**
 * Reads a ledger with everything known up to and with a position: its tape, and its events where
 * that cannot be read. Throws StoreUnavailable where there is none to read, and UpgradeNeeded for a
 * history that is newer than this code.
 */
export async function receivablesOf(
  past: Pick<Past, 'dir' | 'events'>,
  knownAt: Position,
  { hear = () => {}, fromEvents = false, tapeless = () => {} }: ReceivablesOptions = {},
): Promise<LedgerReceivables> {
  const taped = fromEvents ? null : tapedIn(past.dir, knownAt, { hear, tapeless });
  if (taped) return taped;
  const { history } = await past.events();
  return readReceivables(history, knownAt, hear);
}

/** Null where the tape cannot be read. */
function tapedIn(
  dir: string,
  knownAt: Position,
  { hear, tapeless }: Required<Pick<ReceivablesOptions, 'hear' | 'tapeless'>>,
): LedgerReceivables | null {
  try {
    const opened = openTape(dir);
    try {
      return readTapedReceivables(opened, knownAt, hear);
    } finally {
      opened.close();
    }
  } catch (error) {
    if (!(error instanceof TapeUnreadable)) throw error;
    tapeless(error.message);
    return null;
  }
}

/** The same of a tape that is open. Throws TapeUnreadable where it is not that far, or damaged. */
export function readTapedReceivables(
  opened: OpenTape,
  knownAt: Position,
  progress: Hear = () => {},
): LedgerReceivables {
  const { views } = opened;
  if (views.checkpoint < knownAt) {
    throw new TapeUnreadable(`The tape is at ${views.checkpoint} of ${knownAt} events.`);
  }
  const context = contextOf(contextInViews(views, knownAt), dayOf(recordedBy(views, knownAt)));
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
  const context = contextOf(outlined.context, dayOf(history.recordedBy(knownAt)));
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
